/** How Chinese texts name dates, most specific first. Nothing parts words, so what stands beside counts. */
import { addMonths } from './calendar'
import type { DateContext, DateRule, Resolved } from './date-match'
import { longRange, yearAlone, type DateUnit } from './date-words'
import {
  resolveDay,
  resolveInYearBefore,
  resolveMonth,
  resolveMonthOfYear,
  resolveOffset,
  resolveQuarter,
  resolveRelativeMonth,
  resolveRelativeYear,
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
const MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月'
const DAY = '(?<day>[0-3]?\\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]'
const PART_OF_DAY = '(?:上午|下午|中午|午间|午后|晚间|晚上|晚|早上|早间|早晨|早|凌晨|傍晚|深夜|午夜|清晨|夜间|夜里)?'
const PART_OF_MONTH = '(?:上旬|中旬|下旬|初|底|末|份)?'
const PART_OF_YEAR = '(?:年?底|年?初|年?末|[春夏秋冬](?:天|季)?|[上下]半年)?'
const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 }
const RELATIVE: readonly (readonly [words: string, unit: DateUnit | 'weekend', by: number])[] = [
  [`(?:前天|前日)${PART_OF_DAY}|前晚`, 'day', -2],
  [`(?:昨天|昨日)${PART_OF_DAY}|昨[晚夜晨早]`, 'day', -1],
  [`(?:今天|今日)${PART_OF_DAY}|今[早晚晨]`, 'day', 0],
  [`(?:明天|明日)${PART_OF_DAY}|明[晚早晨]`, 'day', 1],
  [`后天${PART_OF_DAY}`, 'day', 2],
  ['上周末', 'weekend', -1],
  ['下周末', 'weekend', 1],
  ['本周末|这个?周末', 'weekend', 0],
  ['上(?:个?星期|周)', 'week', -1],
  ['下(?:个?星期|周)', 'week', 1],
  ['(?:本|这)(?:个?星期|周)', 'week', 0],
  [`上个?月${PART_OF_MONTH}`, 'month', -1],
  [`下个?月${PART_OF_MONTH}`, 'month', 1],
  [`(?:本|这个)月${PART_OF_MONTH}|(?<![\\d一二三四五六七八九十个年本上下当每次同该各岁满])月[初底末]`, 'month', 0],
  ['前年', 'year', -2],
  [`去年${PART_OF_YEAR}`, 'year', -1],
  [`今年${PART_OF_YEAR}|(?<![年去今明前后\\d])年[底初]前?`, 'year', 0],
  [`明年${PART_OF_YEAR}`, 'year', 1],
]
const WEEKS: Readonly<Record<string, number>> = { 上: -1, 下: 1 }
const BY_UNIT = { day: resolveOffset, week: resolveWeek, month: resolveRelativeMonth, year: resolveRelativeYear }

export const CHINESE_DATES: readonly DateRule[] = [
  rule('(?<!\\d)(?<year>(?:1[5-9]|20)\\d\\d)[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})(?!\\d)', dayOf),
  rule(
    pattern`
      (?<![\d年])(?:${YEAR})?${MONTH}${DAY}(?:至|到|
      [-–—~～])(?:(?<untilYear>(?:1[5-9]|20)\d\d)年)?(?:(?<untilMonth>1[0-2]|0?[1-9]|十[一二]?|
      [一二三四五六七八九])月)?(?<until>[0-3]?\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]
    `,
    (g, c) =>
      longRange(
        {
          day: String(number(g.day)),
          until: String(number(g.until)),
          year: g.year === undefined ? undefined : String(yearOf(g)),
          untilYear: g.untilYear,
        },
        number(g.month),
        number(g.untilMonth ?? g.month),
        c,
      ),
  ),
  rule(`${YEAR}${MONTH}${DAY}${PART_OF_DAY}`, dayOf),
  rule(`(?<which>${Object.keys(YEARS).join('|')})${MONTH}${DAY}${PART_OF_DAY}`, (g, c) => {
    const year = c.day ? c.day.year + (YEARS[g.which ?? ''] ?? 0) : undefined
    const found = resolveDay(number(g.day), number(g.month), year, c)
    return found && { ...found, relative: true }
  }),
  rule(`(?<![\\d年])${MONTH}${DAY}${PART_OF_DAY}`, dayOf),
  // "16日深夜": of the month it is, or of the one before.
  rule(`(?<![\\d月年第每])(?<day>[12]?\\d|3[01])日${PART_OF_DAY}(?![内后前游程元均常本语军圆]|报(?!道))`, (g, c) => {
    if (!c.day) return { iso: null, precision: 'day', relative: true }
    const day = Number(g.day)
    const isAhead = c.tense === 'future' ? day < c.day.day : false
    const isBefore = c.tense !== 'future' && day > c.day.day
    const month = addMonths(c.day, isAhead ? 1 : isBefore ? -1 : 0)
    return resolveDay(day, month.month, month.year, c)
  }),
  rule(`${YEAR}${MONTH}${PART_OF_MONTH}`, (g, c) => resolveMonth(number(g.month), yearOf(g), c)),
  rule(`(?<which>${Object.keys(YEARS).join('|')})${MONTH}${PART_OF_MONTH}`, (g, c) =>
    resolveMonthOfYear(number(g.month), YEARS[g.which ?? ''] ?? 0, c),
  ),
  rule(`(?<![\\d个年])${MONTH}${PART_OF_MONTH}(?![球亮光饼])`, (g, c) => resolveMonth(number(g.month), undefined, c)),
  rule(`(?:同年|当年|该年)${MONTH}(?:${DAY})?`, (g) =>
    resolveInYearBefore(g.day === undefined ? undefined : number(g.day), number(g.month)),
  ),
  rule(
    '(?<!\\d)(?<year>(?:1[5-9]|20)\\d\\d)年?(?:至|到|[-–—~～])(?<untilYear>(?:1[5-9]|20)\\d\\d)年(?!\\d{1,2}月)',
    (g) => resolveYears(g.year, g.untilYear),
  ),
  rule(`${YEAR}(?:年?底|年?初|年末|年中)?`, (g) => ({ ...yearAlone(g), iso: String(yearOf(g)) })),
  rule(
    `(?<![每一两三四几隔])(?<which>上|下|本|这)?(?:个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])${PART_OF_DAY}(?![年岁个次期])`,
    (g, c) => {
      const weekday = WEEKDAYS.indexOf((g.weekday ?? '').replace('天', '日'))
      return g.which === undefined
        ? resolveWeekday(weekday, undefined, c)
        : resolveWeekdayOf(weekday, WEEKS[g.which] ?? 0, c)
    },
  ),
  rule(
    `(?:${YEAR}|(?<which>${Object.keys(YEARS).join('|')}))?(?<!头|前|后|近|个)第?(?<quarter>[一二三四])季度`,
    (g, c) => quarterOf(g, c),
  ),
  // Counted from the day that the text named before.
  rule(`(?:次日|翌日|第二天)${PART_OF_DAY}`, () => daysOn(1)),
  rule(`(?<=(?:^|[，。；：！？“])[又再]?)(?<count>[两二三四五六七八九十]|\\d{1,2})[天日]之?后`, (g) =>
    daysOn(number(g.count?.replace('两', '二'))),
  ),
  ...RELATIVE.map(([words, unit, by]) =>
    rule(words, (_g, c) =>
      unit === 'weekend' ? resolveWeekend(by < 0 ? 'last' : by > 0 ? 'next' : undefined, c) : BY_UNIT[unit](by, c),
    ),
  ),
  rule('(?<count>\\d{1,3}|[一二两三四五六七八九十])(?<unit>天|周|个星期|个月|年)(?:之?前|以前)', (g, c) => {
    const by = -number(g.count?.replace('两', '二'))
    if (g.unit === '天') return resolveOffset(by, c)
    if (g.unit === '个月') return resolveRelativeMonth(by, c)
    return g.unit === '年' ? resolveRelativeYear(by, c) : resolveWeek(by, c)
  }),
]

function daysOn(days: number): Resolved {
  return { iso: null, precision: 'day', relative: true, daysFromDateBefore: days }
}

/** Without a year: the last one that has begun, or in the future the next. */
function quarterOf(groups: Groups, { day, tense }: DateContext): Resolved | undefined {
  const quarter = number(groups.quarter)
  if (groups.year !== undefined) return resolveQuarter(quarter, yearOf(groups))
  if (!day) return undefined
  const begun = quarter <= Math.ceil(day.month / 3)
  const years = groups.which === undefined ? (begun || tense === 'future' ? 0 : -1) : (YEARS[groups.which] ?? 0)
  return resolveQuarter(quarter, day.year + years)
}

type Groups = Parameters<DateRule['resolve']>[0]

function rule(source: string, resolve: DateRule['resolve']): DateRule {
  return { pattern: new RegExp(source, 'gu'), resolve }
}

function dayOf(groups: Groups, context: DateContext): Resolved | undefined {
  return resolveDay(
    number(groups.day),
    number(groups.month),
    groups.year === undefined ? undefined : yearOf(groups),
    context,
  )
}

function yearOf(groups: Groups): number {
  const year = groups.year ?? ''
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
