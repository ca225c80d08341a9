/** Who wrote it, as a line of its own says: "By A. Name", "Prepared by …", "Par …", "Автор: …", "记者 …". */
import { capitalised } from '@/lib/schema/capitalised'
import { compile } from './compile-pattern'
import { LANGUAGES } from './languages/rules-of'
import { isFirstName } from './words/first-names'
import { CHINESE_SURNAMES } from './words/chinese-surnames'
import { ORGANISATION_HEADS, PLACES } from './words/name-words'
import { OUTLET_HEADS } from './words/outlet-names'
import { ROLES, TITLES } from './words/people-words'
import { FEMININE_NAMES, MASCULINE_NAMES } from './words/russian-first-names'
import { simplify } from './words/traditional-characters'
import { pattern } from './words/word-list'

/** A stop belongs to an initial or a short form: "J.", "Jr.", "St. Clair". */
const NAME =
  "(?:\\p{Lu}(?:[\\p{L}\\p{M}'’-]{0,2}\\.(?:-?\\p{Lu}\\.)*|[\\p{L}\\p{M}'’-]*)|(?:de|van|von|der|den|la|le|al|bin|di|da|du|dos|el|ter)\\b)"
const NAMES = `${NAME}(?:\\s+${NAME}){0,4}(?:(?:,\\s+|\\s+(?:and|et|und|y|e|и|і)\\s+|\\s*&\\s*)${NAME}(?:\\s+${NAME}){0,4}){0,4}`
/** Of Italian, Dutch and Ukrainian besides the languages that have rules. */
const LEAD = `(?:${LANGUAGES.map(({ head }) => head.byline).join('|')}|Di|Door|Автори?:?)`
const BYLINE = compile(
  `^${LEAD}\\s*(${NAMES})(?=$|[,;|•·(–—-]|\\.\\s|\\s+(?:in|on|for|at|from|avec|with|mit|con|[•|–—-])\\s)`,
  'u',
)
/** "Anna Kowal, Chief Reporter". */
const NAME_WITH_POST = compile(
  pattern`
  ^(\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|de|van|von|der|al|
  bin))?(?: \p{Lu}[\p{L}'’-]+){1,2}), (?:[\p{L}’']+ (?:and )?){0,3}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|
  [Ww]riter|[Cc]olumnist)$
`,
  'u',
)
/** "ANNA KOWAL Staff Writer anna@example.org". */
const POST_AND_MAIL = compile(
  pattern`
  ^((?!B[Yy] )\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,2}?),? (?:(?:[Ss]taff|[Ss]enior|[Cc]hief|[Pp]olitical|
  [Ss]pecial) )*(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist)(?: \S+@\S+)?$
`,
  'u',
)
/** "Publié le 4 mai 2026 à 9 h par Ana Velic" */
const BYLINE_LAST = compile(`\\s(?:by|par|por|von)\\s(${NAMES})$`, 'u')
/** "compiled 06:45 by Ana Velic" */
const COMPILED_BY = compile(
  `(?<!\\p{L})(?:[Cc]ompiled|[Pp]repared|[Ee]dited|[Ww]ritten)(?: at)?(?: [\\d:.]{4,5})? by (?<name>${NAMES})$`,
  'u',
)
const CJK_BYLINE = compile(
  pattern`
    ^(?:(?:(?:(?!丨)\p{Script=Han}){2,20}[\s　]+)?${LEAD}|(?:\p{Script=Han}{2,10}[报社网台刊]|《[^》]{2,12}》)(?:特约)?记者)\s*
    ([\p{Script=Han}·]{2,12}(?:[、 　][\p{Script=Han}·]{2,4}){0,3}?)(?:\s?[（(][^（）()]{2,30}[）)])?
    (?:\s+(?:发自)?\p{Script=Han}{2,6}报道|\s+发自\p{Script=Han}{2,6}|\s+(?:编辑|责编|校对|摄影|审核|通讯员|实习生)\S*.{0,20}|
    [／/]\p{Script=Han}{2,4}(?:即時)?報導)?(?:\s+\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?.{0,20})?$
  `,
  'u',
)
/** "来源：江城晚报 记者 赵文", "（记者赵文）", "核查员：赵文　发布日期：…" */
const CJK_BYLINE_WITHIN = compile(
  pattern`
    (?:^|[\s　（(])(?:\p{Script=Han}{0,8}记者|(?:作者|撰文|撰稿|撰写|编写|采写|采访|整理|执笔|编译|供稿|编辑|责编|核查|
    文)(?:人员?|员)?\s?[:：丨|｜/／])\s?[:：]?\s?([${CHINESE_SURNAMES}]\p{Script=Han}{1,2})(?=[\s　）)、，]|$)
  `,
  'u',
)
/** "Prepared by: Secretariat of the Lake Forum": behind a colon a body may be named too. */
const BY_BODY = compile(
  `^${LEAD}(?<=(?:by|von|par|por) ?[:：]?)\\s?(?<=[:：] ?)\\s*(?<who>\\p{Lu}[^.!?;:]{2,80})$`,
  'u',
)
/** "Drafted by: Desk South" names no author. */
const UNIT =
  '(?<!\\p{L})(?:Desk|Unit|Team|Section|Staff|Cell|Branch|Division|Department|Referat|Service|Servicio|Отдел)(?!\\p{L})'
const FROM_UNIT = compile(`[:：].{0,40}${UNIT}`, 'u')
const IS_UNIT = compile(UNIT, 'u')
/** "Ana Velic, envoyée spéciale" */
const NAME_WITH_POST_ABROAD = compile(
  `^(?<name>[^,]{3,50}), (?:${LANGUAGES.map(({ head }) => head.reporters).join('|')})(?: (?:à|en|au|aux|a|in|aus|в) \\p{Lu}[\\p{L}-]+)?$`,
  'u',
)
const MAX_UNITS = 160
/** "Анна ВЕЛИЧЕВА, Озёрский район" */
const SURNAME_IN_CAPITALS = compile(
  pattern`
  ^(?!Город|Газета|Журнал|Район)([А-ЯЁ][а-яё]+ [А-ЯЁ-]{2,}(?:[ОЕЁ]В|[ИЫ]Н|[ОЕЁ]ВА|[ИЫ]НА|КО|ИЙ|АЯ|ИЧ|УК|ЮК|ЯН|ДЗЕ|ШВИЛИ|
  [ЫИ]Х))(?:, [^.!?]{3,40})?$
`,
  'u',
)

export function isByline(line: string): boolean {
  return readByline(line) !== null
}

/** "Von Dr. Lena Brandt": titles are no part of names. */
const ACADEMIC = compile(
  /((?:^|:|von|par|por|by)\s?)(?:(?:Dra?|Prof|Mag|Dipl|Lic|Ing|Arq|Mtr[oa]|C)\.(?:-?\p{L}+\.)*\s)+(?=\p{Lu})/iu,
)

const BY_NAME = compile(/^(?:by|par|por|von) (?=\p{Lu})/u)

/** The names as written, without the lead-in, place or date. */
export function readByline(line: string): string | null {
  if (line.length > MAX_UNITS) return null
  const name = (POST_AND_MAIL.exec(line) ??
    BYLINE.exec(line.replace(ACADEMIC, '$1').replace(BY_NAME, capitalised)) ??
    NAME_WITH_POST.exec(line) ??
    SURNAME_IN_CAPITALS.exec(line) ??
    CJK_BYLINE.exec(line))?.[1]
  if (!name || /[.!?]$/.test(line) || FROM_UNIT.test(line)) return special(line) ?? body(line)
  return withoutPlace(withoutPost(withoutOutlet(name.replace(/[,\s]+$/, '').replace(HAN_UNIT, ''))))
}

/** "风险研究室 赵文": where somebody works. */
const HAN_UNIT =
  /^\p{Script=Han}{2,10}(?:[室部处科办局组院所司委站队社]|中心|公司|集团)[\s　]+(?=\p{Script=Han}{2,4}$)/u

/** "Ana Velic, The Merrin Courier": whose paper it is is no author. */
function withoutOutlet(names: string): string {
  const parts = names.split(', ')
  const outlet = parts.findIndex((part, index) => index > 0 && isPaper(part))
  return outlet < 0 ? names : parts.slice(0, outlet).join(', ')
}

function isPaper(name: string): boolean {
  return /^The /.test(name) || OUTLET_HEADS.has(name.split(' ').at(-1) ?? '')
}

/** "Ana Velic, Senior Fellow": what she is. */
function withoutPost(names: string): string {
  const parts = names.split(', ')
  const post = parts.findIndex(
    (part, index) => index > 0 && isPost(part.slice(part.lastIndexOf(' ') + 1).toLowerCase()),
  )
  return post < 0 ? names : parts.slice(0, post).join(', ')
}

/** "Ana Velic, Merrin", "Ana Velic, Port Affairs": a name of one word, and what no person is called, is where she wrote it, or for whom. */
function withoutPlace(names: string): string {
  const [author = '', ...others] = names.split(', ')
  const isNobody = (name: string) => !isPersonsName(name.replace(/ (?:and|&) .*/, ''))
  const isPlace = others.length === 1 && !/\s/.test(others[0] ?? '') && /\s/.test(author)
  return isPlace || (isPersonsName(author) && others.every(isNobody)) ? author : names
}

function isPost(word: string): boolean {
  return ROLES.has(word) || TITLES.has(word)
}

const BARE_NAME = compile(
  /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.)?(?: (?:de|da|van|von|der|al|el|la) )?(?: ?\p{Lu}[\p{L}'’-]+){1,2}$/u,
)
const HAN_NAME = compile(
  `^(?!国际|通讯|时事|时评|安全|文章|文化|经济|农业|平台|舆情)[${CHINESE_SURNAMES}]\\p{Script=Han}{1,2}$`,
  'u',
)
/** "Ana Velic", "王若冰": what only has a name's shape. */
export function isBareName(words: string): boolean {
  return (BARE_NAME.test(words) && !PLACES.has(words) && !FIRM.test(words)) || HAN_NAME.test(words)
}
const FIRM = / (?:AG|GmbH|SE|KG|SA|SAS|SARL|AB|NV|BV|Ltd|Inc|LLC|PLC)$/

/** Of institutes in languages that have no list of them. */
const INSTITUTE = compile(
  pattern`
  (?<!\p{L})(?:Research|Analytics|Advisory|Consulting|Think|College|School|Institut\p{L}*|Stiftung|Zentrum|Hochschule|
  Universit[äé]\p{L}*|Universidad|Redaktion|Fondation|Fundación|Observato\p{L}+|Centr[eo]|Foro|Agencia|Ministerio|
  Ministère|Ministerium|Центр|Институт|Фонд|Университет|Агентство)(?!\p{L})
`,
  'u',
)

/** "Ana Velic, Brandt Ice Research", "Ana Velic in Merrin", "Lucía Barrantes | El Faro", or the name alone. */
export function readBareByline(line: string): string | null {
  if (isBareName(line) || isNameInCapitals(line) || INITIALLED.test(line)) return line
  const held = WITH_POST.exec(line)?.groups?.name
  if (held !== undefined && isPersonsName(held)) return held
  const [name = '', ...rest] = line.split(/ \| | in (?=\p{Lu})|, (?=\p{Lu}|блог |blog )/u)
  if (rest.length === 0 || !isBareName(name)) return null
  const isHeld = /^(?:блог|blog) /u.test(rest[0] ?? '') || isOrganisation(rest.join(' '))
  return line.startsWith(', ', name.length) && !isHeld ? null : name
}

/** "Ana Velic, investigadora del puerto" */
const WITH_POST = compile(
  pattern`
    ^(?<name>\p{Lu}[^,]{3,40}), (?:[\p{Ll}-]+(?:ый|ий|ая|яя) ){0,2}(?:investigador|profesor|analista|director|periodista|
    economista|catedrátic|politólog|jurist|historiador|sociólog|сотрудни|обозревател|эксперт|аналитик|
    директор|научн|профессор|доцент|историк|экономист|политолог|юрист|журналист|редактор)\p{L}*(?: .{2,60})?$
  `,
  'u',
)

/** "ANA VELIC" */
function isNameInCapitals(line: string): boolean {
  return (
    /^\p{Lu}{3,}(?: \p{Lu}{3,}){1,2}$/u.test(line) &&
    isPersonsName(line.replace(/\p{Lu}+/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase())) &&
    !/\p{Script=Cyrillic}/u.test(line)
  )
}

export function isOrganisation(words: string): boolean {
  const parts = words.split(/\s+/)
  return (
    parts.length > 1 &&
    (INSTITUTE.test(words) || parts.some((part) => ORGANISATION_HEADS.has(part) || OUTLET_HEADS.has(part)))
  )
}

const SPECIALLY = compile(
  /^(?<name>[^,]{3,50}), (?:специально для|special (?:to|for)|especial para|en exclusiv\p{L}+ pour|exklusiv für)\s/u,
)
/** "Ana Velic (@anavelic), reporter at the Echo", "Ana Velic @anavelic · 3 March 2025" */
const WITH_HANDLE = compile(/^(?<name>\p{Lu}[^@(,]{3,40}?),? \(?@[\w.]{2,30}\)?(?=$|,| [·|–—-])/u)
/** "Prepared by: Ana Velic, Desk South" */
const BEFORE_UNIT = compile(`^${LEAD}\\s?[:：]?\\s*(?<name>[^,:：]{4,40}), `, 'u')
/** "本报江城（记者 赵文）" */
const HAN_DATELINE_NAMES = compile(
  `^[^（(。]{2,30}[电讯]\\s?[（(](?:本报|见习|特约|通讯)?记者[\\s:：]?([${CHINESE_SURNAMES}]\\p{Script=Han}{1,2}(?:[、 ][\\p{Script=Han}]{2,4}){0,3})[）)]`,
  'u',
)
/** "（中央社記者趙文江城30日電）", "〔記者趙文／江城報導〕" */
const HAN_DATELINE_REPORTER = compile(
  pattern`
  ^[（(〔【［]\p{Script=Han}{0,8}记者([${CHINESE_SURNAMES}]\p{Script=Han}{1,2}
  (?:、[${CHINESE_SURNAMES}]\p{Script=Han}{1,2}){0,3}?)(?:[／/]\p{Script=Han}{2,8}报道|
  \p{Script=Han}{2,6}\d{1,2}日\p{Script=Han}{0,2}电)
`,
  'u',
)

function body(line: string): string | null {
  const who = BY_BODY.exec(line)?.groups?.who
  return who !== undefined && isOrganisation(who) ? who : null
}

/** "Ana Velic, special to The Lantern", "Ana Velic, envoyée spéciale" */
function special(line: string): string | null {
  const reporter = NAME_WITH_POST_ABROAD.exec(line)?.groups?.name
  if (reporter !== undefined) return isBareName(reporter) && !isOrganisation(reporter) ? reporter : null
  const posted = WITH_HANDLE.exec(line)?.groups?.name
  if (posted !== undefined) return isBareName(posted) && !isOrganisation(posted) ? posted : null
  const unit = FROM_UNIT.test(line) ? BEFORE_UNIT.exec(line)?.groups?.name : undefined
  if (unit !== undefined) return isBareName(unit) && !IS_UNIT.test(unit) ? unit : null
  const name = SPECIALLY.exec(line)?.groups?.name
  return name !== undefined && isPersonsName(name) ? name : null
}

/** "ОЗЁРСК, 3 марта. /Корр. ТАСС Анна Велич/." */
const WIRED_BY = compile(/^\p{Lu}[^/]{4,60}\/[Кк]орр\. [^/]{2,30}? (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}[\p{L}-]+)\//u)

/** Who wrote it, from the first line of the text itself. */
export function readDatelineByline(line: string): string | null {
  const opening = line.slice(0, MAX_UNITS)
  const names = HAN_DATELINE_NAMES.exec(opening)?.[1]
  if (names !== undefined) return names
  const plain = simplify(opening)
  const wired = WIRED_BY.exec(opening)?.[1]
  if (wired !== undefined) return wired
  const reporter = HAN_DATELINE_REPORTER.exec(plain)?.[1]
  return reporter === undefined ? null : opening.slice(plain.indexOf(reporter)).slice(0, reporter.length)
}

/** The person of a memo's "From:": "Ana Velic", "Ana Velic, Director of Ports". Not a unit. */
export function readSender(value: string): string | null {
  const [name = '', ...post] = value.replace(ACADEMIC, '$1').split(', ')
  if (!isBareName(name) || isOrganisation(name) || IS_UNIT.test(name)) return null
  return isPersonsName(name) || (post.length > 0 && !isOrganisation(post.join(' '))) ? name : null
}

const INTERVIEW = compile(
  pattern`
  (?:^|[ “"])(?:[Ss]?[Hh]e|[Tt]hey) (?:talks?|speaks?|talked|spoke) (?:to|with) (?:our (?:reporter|correspondent|
  editor) )?(?<name>\p{Lu}[^,.;:]{3,40}?)(?: (?:about|on|in|over)\b|[.,])
`,
  'u',
)

const INTERVIEWED_BY = compile(/^Interview(?:ed)?(?::| by:?) (?<name>\p{Lu}[^.,;:]{3,40})(?:, [^.;:]{4,60})?$/u)

/** "Interview: Ana Velic", "Interview: Ana Velic, The Lantern, 3 March 2026" below a title. */
export function readInterviewLine(line: string): string | null {
  const name = INTERVIEWED_BY.exec(line)?.groups?.name
  return name !== undefined && isBareName(name) && !isOrganisation(name) ? name : null
}

const BLOG = compile(
  /(?:^|\s[–—|·-]\s)(?:(?:le|el|der|das|ein|un) )?blog (?:von |de |del |d['’])(?<name>\p{Lu}[^,;:|–—]{3,40}?)(?=$|,| sobre )/iu,
)
/** "Carnets du port – le blog d'Ana Velic" */
export function readBlogLine(line: string): string | null {
  const name = BLOG.exec(line)?.groups?.name
  return name !== undefined && isBareName(name) && !isOrganisation(name) ? name : null
}

/** Who asks, in the lines over an interview: "As the vote nears, she talks to Ana Velic about ferries." */
export function readInterviewer(line: string): string | null {
  const name = INTERVIEW.exec(line.slice(0, 600))?.groups?.name
  return name !== undefined && isBareName(name) && !isOrganisation(name) ? name : null
}

/** A name's shape, with a first name; where only names are written large, two such words are one. */
export function isPersonsName(words: string): boolean {
  return isBareName(words) && (isFirstName(words.split(' ')[0] ?? '') || /^(?:\p{Script=Cyrillic}| )+$/u.test(words))
}

const RUSSIAN_NAMES: ReadonlySet<string> = new Set([...MASCULINE_NAMES, ...FEMININE_NAMES])
/** "Анна Велич": with a first name that is known. */
export function isRussianName(words: string): boolean {
  return isBareName(words) && RUSSIAN_NAMES.has(words.split(' ')[0] ?? '')
}

/** "Ana Velic and Farid Osmani": two or more. */
export function arePersonsNames(line: string): boolean {
  const names = line.split(/, | (?:and|et|und|y|e|и) | & /)
  return names.length > 1 && names.every(isPersonsName)
}

export const INITIALLED = compile(
  /^(?:\p{Lu}\.[ -]?){1,3}(?:(?:de|da|van|von|der|al|bin|el) )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u,
)

/** "M. Alder, J. T. Brock and S. Crane": nothing but names with initials. */
export function isListOfAuthors(line: string): boolean {
  if (line.length > MAX_UNITS) return false
  const names = line.replace(/[\d*†‡,]+(?=,|$)/g, '').split(/, (?:and )?| and | & |; /)
  return names.length > 1 && names.every((name) => INITIALLED.test(name.trim()))
}

function readNameLast(words: string): string | null {
  const name = BYLINE_LAST.exec(words)?.[1]
  return name !== undefined && isFirstName(name.split(' ')[0] ?? '') ? name : null
}

/** Who wrote it, where a line says more: "Policy Paper 7 — by Ana Velic — 3 March 2026", "… 14:20. Автор: …". */
export function readBylineWithin(line: string): string | null {
  if (line.length > MAX_UNITS) return null
  for (const part of line
    .replace(ACADEMIC, '$1')
    .split(/\s[|·•—–-]\s|\s*[｜丨]\s*|[.。;]\s+(?:[|·•—–-]\s+)?|[\s　]{2,}|　/)) {
    const name =
      readByline(capitalised(part)) ?? (part.includes(', ') ? (readBareByline(part) ?? readNameLast(part)) : null)
    if (name !== null) return name
  }
  // "Ana Velic | Merrin | 3 March 2026", "12 March 2026 | Ana Velic (with agencies)", "Ana Velic. Merrin, 3 March 2026"
  const parts = line
    .split(/\s[|·•–—]\s|\s*[｜丨]\s*|(?<=\p{Ll}{2})\.\s/u)
    .map((part) => part.replace(/\s\([^()]*\)$|, (?:(?:à|en|in|aus|из) )?\p{Lu}[\p{L}-]+$/u, ''))
  const name = parts.length < 2 ? undefined : parts.find((part) => isPersonsName(part) || HAN_NAME.test(part))
  if (name !== undefined) return name
  // "Ana Velic, The Long View, 3 March 2026"
  const [author = '', place, day] = line.split(', ')
  if (day !== undefined && (isPersonsName(author) || (isBareName(author) && isPaper(place ?? '')))) return author
  const last = readNameLast(line)
  if (last !== null) return last
  const compiler = COMPILED_BY.exec(line)?.groups?.name
  if (compiler !== undefined && isBareName(compiler) && !isOrganisation(compiler)) return compiler
  return CJK_BYLINE_WITHIN.exec(line)?.[1] ?? null
}
