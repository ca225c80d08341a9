/** How Chinese texts name dates, most specific first. Nothing parts words, so what stands beside counts. */
import { compile } from '../compile-pattern'
import { addMonths, dayNumber, isCivilDay, isoDay, isoMonth, readIsoDay } from './calendar'
import type { DateContext, DateRule, Resolved } from './date-match'
import { longRange, yearAlone, type DateUnit } from './date-words'
import {
  resolveDay,
  resolveFeast,
  resolveInYearBefore,
  resolveMonth,
  resolveMonthOfYear,
  resolveOffset,
  resolveRelativeMonth,
  resolveRelativeYear,
  resolveSpan,
  resolveWeek,
  resolveWeekday,
  resolveWeekdayOf,
  resolveWeekend,
  resolveYears,
} from './resolve'
import { pattern } from '../words/word-list'

const DIGITS = '〇一二三四五六七八九'
const WEEKDAYS = '日一二三四五六'
const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})年'
const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 }
const WHICH_YEAR = `(?<which>${Object.keys(YEARS).join('|')})`
const ANY_YEAR = `(?:${YEAR}|${WHICH_YEAR})`
const MONTH_NUMBER = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]'
const MONTH = `(?<month>${MONTH_NUMBER})月`
const DAY_NUMBER = '[0-3]?\\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]'
const DAY = `(?<day>${DAY_NUMBER})[日号]`
const TO = '(?:至|到|[-–—~～]{1,2})'
const PART_OF_DAY = '(?:上午|下午|中午|午间|午后|晚间|晚上|晚|早上|早间|早晨|早|凌晨|傍晚|深夜|午夜|清晨|夜间|夜里)?'
const PART_OF_MONTH = '(?:上旬|中旬|下旬|初|底|末|份)?'
const PART_OF_YEAR = '(?:年?底|年?初|年?末|年中|[春夏秋冬](?:天|季)?|[上下]半年)?'
const RELATIVE: readonly (readonly [words: string, unit: DateUnit | 'weekend', by: number])[] = [
  [`大前天${PART_OF_DAY}`, 'day', -3],
  [`(?:前天|前日)${PART_OF_DAY}|前晚`, 'day', -2],
  [`(?:昨天|昨日)${PART_OF_DAY}|昨[晚夜晨早]`, 'day', -1],
  [`(?:今天|今日(?!俄罗斯|头条|说法|关注|印度|美国|导读|要闻|看点|提示))${PART_OF_DAY}|今[早晚晨夜]`, 'day', 0],
  [`(?:明天|明日)${PART_OF_DAY}|明[晚早晨]`, 'day', 1],
  [`大后天${PART_OF_DAY}`, 'day', 3],
  [`后天${PART_OF_DAY}`, 'day', 2],
  ['上周末', 'weekend', -1],
  ['下周末', 'weekend', 1],
  ['本周末|这个?周末', 'weekend', 0],
  ['上(?:个?星期|周)', 'week', -1],
  ['下(?:个?星期|周)', 'week', 1],
  ['(?<![资日基成])(?:本|这)(?:个?星期|周)(?!报(?!道)|刊(?![登发载出文]))', 'week', 0],
  [`上个?月${PART_OF_MONTH}`, 'month', -1],
  [`下个?月${PART_OF_MONTH}`, 'month', 1],
  [`(?:本|这个)月${PART_OF_MONTH}|(?<![\\d一二三四五六七八九十个年本上下当每次同该各岁满])月[初底末]`, 'month', 0],
  ['前年', 'year', -2],
  // "去年同期" compares.
  [`去年${PART_OF_YEAR}(?!同期)`, 'year', -1],
  [`今年${PART_OF_YEAR}|(?<![年去今明前后\\d])年初`, 'year', 0],
  [`明年${PART_OF_YEAR}`, 'year', 1],
  [`(?<![今之以])后年${PART_OF_YEAR}`, 'year', 2],
]
const FEASTS: readonly (readonly [words: string, month: number, day: number])[] = [
  ['元旦', 1, 1],
  ['五一(?![路街村巷乡大中广国桥])', 5, 1],
  ['国庆(?![路街村])(?:节|日)?', 10, 1],
]
const WEEKS: Readonly<Record<string, number>> = { 上: -1, 下: 1 }
const MONTHS: Readonly<Record<string, number>> = { 上: -1, 下: 1 }
const BY_UNIT = { day: resolveOffset, week: resolveWeek, month: resolveRelativeMonth, year: resolveRelativeYear }

export const CHINESE_DATES: readonly DateRule[] = [
  rule('(?<!\\d)(?<year>(?:1[5-9]|20)\\d\\d)[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})(?!\\d)', dayOf),
  // Of the Republic: "115年3月4日".
  rule(`(?<!\\d)(?:民[国國])?(?<republic>1[01]\\d)年${MONTH}${DAY}`, ({ republic, ...g }, c) =>
    dayOf({ ...g, year: yearOfRepublic(republic) }, c),
  ),
  rule(`民[国國](?<republic>\\d{1,3})年(?:${MONTH}(?:${DAY})?)?`, ({ republic, ...g }, c) => {
    const year = yearOfRepublic(republic)
    if (g.day !== undefined) return dayOf({ ...g, year }, c)
    return g.month === undefined ? yearAlone({ year }) : resolveMonth(number(g.month), Number(year), c)
  }),
  rule(
    pattern`
      (?<![\d年])${ANY_YEAR}?${MONTH}(?<day>${DAY_NUMBER})[日号]?${TO}(?:(?<untilYear>(?:1[5-9]|
      20)\d\d)年)?(?:(?<untilMonth>${MONTH_NUMBER})月)?(?<until>${DAY_NUMBER})[日号]
    `,
    (g, c) => {
      const year = yearOf(g, c)
      const days = { day: String(number(g.day)), until: String(number(g.until)), untilYear: g.untilYear }
      const years = year === undefined ? {} : { year: String(year) }
      return longRange({ ...days, ...years }, number(g.month), number(g.untilMonth ?? g.month), c)
    },
  ),
  // "7月到9月", "2025年10月至2026年3月", "今年1至5月"
  rule(
    pattern`
      (?<![\d年])${ANY_YEAR}?(?<month>${MONTH_NUMBER})月?份?${TO}(?:(?<untilYear>(?:1[5-9]|20)\d\d)年|(?<untilWhich>次年|
      翌年|去年|今年|明年))?(?<until>${MONTH_NUMBER})月(?!\d{1,2}[日号])${PART_OF_MONTH}
    `,
    monthsOf,
  ),
  // "今年前5个月", "前三季度"
  rule(
    pattern`
      (?:${ANY_YEAR}|(?<![此之以年月天日]))[前首](?<count>1[01]|[2-9]|[两二三四五六七八九十])
      (?<unit>个月|季度)
    `,
    (g, c) => {
      const year = yearOf(g, c) ?? c.day?.year
      const count = number(g.count?.replace('两', '二')) * (g.unit === '个月' ? 1 : 3)
      return year === undefined ? undefined : monthRange(year, 1, year, count)
    },
  ),
  rule(`${YEAR}${MONTH}${DAY}${PART_OF_DAY}`, dayOf),
  rule(`${WHICH_YEAR}${MONTH}${DAY}${PART_OF_DAY}`, (g, c) => {
    const found = dayOf(g, c)
    return found && { ...found, relative: true }
  }),
  rule(`(?<![\\d年])${MONTH}${DAY}${PART_OF_DAY}`, dayOf),
  // "本月15日"
  rule(`(?<which>上|本|这|下)个?月${DAY}${PART_OF_DAY}`, (g, c) => {
    if (!c.day) return { iso: null, precision: 'day', relative: true }
    const { year, month } = addMonths(c.day, MONTHS[g.which ?? ''] ?? 0)
    const found = resolveDay(number(g.day), month, year, c)
    return found && { ...found, relative: true }
  }),
  // "11日至13日", but "需要3至5日" counts.
  rule(
    pattern`
      (?<![\d月年第每需要须约等为期时近前后.])(?<day>[12]?\d|3[01])[日号]?${TO}(?<until>[12]?\d|
      3[01])[日号](?![内前后左游程龄元均])
    `,
    (g, c) => {
      const until = dayAlone(g.until, c)
      const day = readIsoDay(until.iso ?? '')
      if (!day) return until
      const { year, month } = addMonths(day, Number(g.day) > day.day ? -1 : 0)
      const from = { year, month, day: Number(g.day) }
      return isCivilDay(from) ? { ...until, precision: 'range', iso: `${isoDay(from)}/${isoDay(day)}` } : undefined
    },
  ),
  // "16日深夜": of the month it is, or of the one beside.
  rule(
    pattern`
      (?<![\d月年第每近满]|[^此之以]前|连续|\d${TO})(?<day>[12]?\d|3[01])日${PART_OF_DAY}
      (?![内后前游程元均常本语军圆线龄]|报(?!道))
    `,
    (g, c) => dayAlone(g.day, c),
  ),
  rule(`(?:${ANY_YEAR})?(?<!头|前|后|近|个)第?(?<quarter>[一二三四1-4])季度`, (g, c) =>
    resolveSpan({ from: 3 * number(g.quarter) - 2, months: 3, isExact: true }, { year: yearOf(g, c) }, c),
  ),
  // With its year it is a part of it.
  rule('(?<![年\\d后多大])(?<half>[上下])半年', (g, c) =>
    resolveSpan({ from: g.half === '上' ? 1 : 7, months: 6, isExact: true }, {}, c),
  ),
  rule(`${YEAR}${MONTH}${PART_OF_MONTH}`, (g, c) => resolveMonth(number(g.month), yearOf(g, c), c)),
  rule(`${WHICH_YEAR}${MONTH}${PART_OF_MONTH}`, (g, c) =>
    resolveMonthOfYear(number(g.month), YEARS[g.which ?? ''] ?? 0, c),
  ),
  rule(`(?<![\\d个年])${MONTH}${PART_OF_MONTH}(?![球亮光饼])`, (g, c) => resolveMonth(number(g.month), undefined, c)),
  rule(`(?:同年|当年|该年)${MONTH}(?:${DAY})?`, (g) =>
    resolveInYearBefore(g.day === undefined ? undefined : number(g.day), number(g.month)),
  ),
  rule(`(?<!\\d)(?<year>(?:1[5-9]|20)\\d\\d)年?${TO}(?<untilYear>(?:1[5-9]|20)\\d\\d)年(?!\\d{1,2}月)`, (g) =>
    resolveYears(g.year, g.untilYear),
  ),
  rule(`${YEAR}(?!代)${PART_OF_YEAR}`, (g, c) => ({ ...yearAlone(g), iso: String(yearOf(g, c)) })),
  rule(
    `(?<![每一两三四几隔])(?<which>上|下|本|这)?(?:个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])${PART_OF_DAY}(?![年岁个次期])`,
    (g, c) => {
      const weekday = WEEKDAYS.indexOf((g.weekday ?? '').replace('天', '日'))
      return g.which === undefined
        ? resolveWeekday(weekday, undefined, c)
        : resolveWeekdayOf(weekday, WEEKS[g.which] ?? 0, c)
    },
  ),
  // "今（18）日", as papers in Taiwan write it
  rule(`(?<which>[昨今明])[（(]\\d{1,2}日?[）)]日?${PART_OF_DAY}`, (g, c) =>
    resolveOffset('昨今明'.indexOf(g.which ?? '') - 1, c),
  ),
  ...FEASTS.map(([words, month, day]) =>
    rule(`${ANY_YEAR}?(?:${words})`, (g, c) =>
      resolveFeast(
        (year) => ({ year, month, day }),
        { year: yearOf(g, c) },
        { ...c, tense: c.tense === 'past' ? 'since' : c.tense },
      ),
    ),
  ),
  // Counted from the day that the text named before.
  rule(`(?:当[天日]|同日|同一天)${PART_OF_DAY}(?![前后起])|当晚`, () => daysOn(0)),
  rule(`(?:次日|翌日|第二天)${PART_OF_DAY}`, () => daysOn(1)),
  rule(`前一[天日晚]${PART_OF_DAY}`, () => daysOn(-1)),
  rule(`(?<=(?:^|[，。；：！？“])[又再]?)(?<count>[两二三四五六七八九十]|\\d{1,2})[天日]之?后`, (g) =>
    daysOn(number(g.count?.replace('两', '二'))),
  ),
  ...RELATIVE.map(([words, unit, by]) =>
    rule(words, (_g, c) =>
      unit === 'weekend' ? resolveWeekend(by < 0 ? 'last' : by > 0 ? 'next' : undefined, c) : BY_UNIT[unit](by, c),
    ),
  ),
  rule('(?<![年去今明前后\\d])年[底末]前?', (_g, c) => resolveMonthOfYear(12, 0, c)),
  rule('(?<![每隔方年])周末(?![》版刊])', (_g, c) => resolveWeekend(undefined, c)),
  rule('(?<count>\\d{1,3}|[一二两三四五六七八九十])(?<unit>天|周|个星期|个月|年)(?:之?前|以前)', (g, c) => {
    const by = -number(g.count?.replace('两', '二'))
    if (g.unit === '天') return resolveOffset(by, c)
    if (g.unit === '个月') return resolveRelativeMonth(by, c)
    return g.unit === '年' ? resolveRelativeYear(by, c) : resolveWeek(by, c)
  }),
]

function yearOfRepublic(year: string | undefined): string {
  return String(Number(year) + 1911)
}

function daysOn(days: number): Resolved {
  return { iso: null, precision: 'day', relative: true, daysFromDateBefore: days }
}

/** The nearest such day on the tense's side; the document's own lies on either. */
function dayAlone(words: string | undefined, { day, tense }: DateContext): Resolved {
  if (!day) return { iso: null, precision: 'day', relative: true }
  const at = dayNumber(day)
  const found = [-1, 0, 1]
    .map((by) => ({ ...addMonths(day, by), day: Number(words) }))
    .filter(isCivilDay)
    .map((each) => ({ each, by: dayNumber(each) - at }))
    .filter(({ by }) => tense === 'unknown' || by === 0 || (tense === 'future') === by > 0)
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by))[0]
  return { iso: found ? isoDay(found.each) : null, precision: 'day', relative: true }
}

/** Without a year the last month tells it. */
function monthsOf(groups: Groups, context: DateContext): Resolved | undefined {
  const [from, until] = [number(groups.month), number(groups.until)]
  const year = yearOf(groups, context)
  const { untilYear, untilWhich } = groups
  const named = untilYear === undefined ? yearOf({ which: untilWhich }, context) : Number(untilYear)
  const isOver = until < from || /[次翌]年/u.test(untilWhich ?? '')
  const last = named ?? (year === undefined ? yearOfMonth(until, context) : year + (isOver ? 1 : 0))
  if (last === undefined) return { iso: null, precision: 'range' }
  return monthRange(year ?? last - (isOver ? 1 : 0), from, last, until)
}

function yearOfMonth(month: number, context: DateContext): number | undefined {
  const iso = resolveMonth(month, undefined, context).iso
  return iso === null ? undefined : Number(iso.slice(0, 4))
}

function monthRange(year: number, from: number, lastYear: number, until: number): Resolved | undefined {
  const [first, last] = [isoMonth({ year, month: from }), isoMonth({ year: lastYear, month: until })]
  return first < last ? { iso: `${first}/${last}`, precision: 'range' } : undefined
}

type Groups = Parameters<DateRule['resolve']>[0]

function rule(source: string, resolve: DateRule['resolve']): DateRule {
  return { pattern: compile(source, 'gu'), resolve }
}

function dayOf(groups: Groups, context: DateContext): Resolved | undefined {
  return resolveDay(number(groups.day), number(groups.month), yearOf(groups, context), context)
}

/** "2026年", "二〇二六年", "去年": undefined where the words name none. */
function yearOf({ year, which }: Groups, { day }: DateContext): number | undefined {
  const by = YEARS[which ?? '']
  if (by !== undefined) return day ? day.year + by : undefined
  if (year === undefined) return undefined
  if (/^\d/.test(year)) return Number(year)
  return Number([...year.replace(/零/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''))
}

/** "12", "十二" and "二十" as numbers. */
function number(words = ''): number {
  if (/^\d/.test(words)) return Number(words)
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  const high = words.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0
  return high * 10 + (ones === '' || ones === undefined ? 0 : DIGITS.indexOf(ones))
}
