/** Lines at a document's head that say who publishes it: a paper, a ministry, a section. */
import { isByline, isPersonsName } from './byline'
import { startsWithCapital } from './capitals'
import { compile } from './compile-pattern'
import { isDateLine } from './date-line'
import { isAllCapitals, SMALL_WORDS } from './outline/bare-heading'
import { countWords } from './outline/run-in-heading'
import type { Line } from './text-lines'
import { isPressReview } from './press-review'
import { isTitle } from './title-line'
import { OUTLET_HEADS, OUTLETS } from './words/outlet-names'
import { simplify } from './words/traditional-characters'
import { pattern } from './words/word-list'

/** What kind of text it is, or who publishes: "MERIDIAN HOUSE · POLICY COMMENT", "Opinion | Energy". */
const GENRE = compile(
  pattern`
  ^(?:opinion|analysis|comment(?:ary)?|news|briefing|policy|research|blog|essays?|features?|interviews?|explainers?|
  editorial|world|politics|business|economy|culture|science|health|climate|technology|investigations?|insights?|
  perspectives?|opinión|análisis|economía|entrevista|política|sociedad|cultura|internacional|nacional|reportaje|salud|
  deportes|tecnología|ciencia|mundo|local|región|educación|sucesos|tribunales|
  мнение|интервью|экономика|политика|общество|аналитика)$
`,
  'i',
)
/** "Ministry of Water and Coasts" alone on its line. */
export const PUBLISHER = compile(
  pattern`
  ^(?:The )?(?:\p{Lu}[\p{L}'’-]+ ){0,3}(?:Ministry|Department|Office|Institute|Centre|Center|Agency|Council|
  Commission|Authority|Directorate|Foundation|University)(?: (?:of|for|on|and|the|\p{Lu}[\p{L}'’-]+)){0,7}$
`,
  'u',
)
/** The same elsewhere, and the country a ministry is of. */
const PUBLISHER_ABROAD = compile(
  pattern`
  ^(?:(?:Ville|Commune|Ayuntamiento|Diputación|Junta|Stadt|Gemeinde|Landkreis|Referat|Autoridad|Ministerio|Consejería|
  Instituto|Observatorio|Centro|Fundación|Agencia|Ayuntamiento|Gobierno|Universidad|Dirección|Servicio|Comisión|
  Direction|Service|Comité|Conseil|Commission|Ministère|Préfecture|Institut|Observatoire|Fondation|Agence|Mairie|
  Université|Ministerium|Amt|Landesamt|Bundesamt|Stiftung|Zentrum|Министерство|Центр|Институт|Фонд|Агентство|
  Администрация|Правительство|Управление)(?:,? [\p{L}'’-]+){1,7}|\p{Script=Han}{2,14}(?:人民政府|委员会|办公室|
  [局厅部院署委]|中心|大学|研究所|协会|公司)|(?:The )?(?:Republic|Kingdom|Government|Province|County|
  City) of(?: (?:the )?\p{Lu}[\p{L}'’-]+){1,4})$
`,
  'u',
)
export const INSTITUTION = compile(pattern`
  \b(?:OFFICE|MINISTRY|COMMISSION|AGENCY|DEPARTMENT|COUNCIL|BANK|INSTITUTE|UNIVERSITY|REPUBLIC|COMMITTEE|AUTHORITY|
  COURT|PARLIAMENT|GROUP|ANALYSIS|ANALYTICS|INTELLIGENCE|RESEARCH|ADVISORY|CONSULTING)\b
`)
/** What a text is, and so its title: "ACTA DE LA SESIÓN". */
const RECORD = compile(
  pattern`
  (?<!\p{L})(?:PLAN|STRATEGY|REVIEW|SUMMARY|AGENDA|UPDATE|ACTA|INFORME|RESUMEN|ORDEN|COMPTE|RAPPORT|PROCÈS-VERBAL|
  BILAN|ORDRE|PROTOKOLL|NIEDERSCHRIFT|BERICHT|VERMERK|TAGESORDNUNG|ПРОТОКОЛ|ОТЧ[ЁЕ]Т|СПРАВКА|ДОКЛАД|ПОВЕСТКА|
  ЗАПИСКА)(?!\p{L})
`,
  'u',
)

/** The name of who publishes, above the title: a paper's, a ministry's. A date or byline and a title stand below it. */
export function isPublisher(line: string, head: readonly Line[], index: number, language: string): boolean {
  const words = line.split(/\s+/)
  const cased = nameInMixedCase(line)
  const isOutlet =
    startsWithCapital(line) &&
    words.length <= 7 &&
    !RECORD.test(line) &&
    (OUTLET_HEADS.has(cased.split(/\s+/).at(-1) ?? '') || PAPER_FIRST.test(line)) &&
    isNameCased(words)
  const isDated = isDateLine(head[index + 1]?.text ?? '', language)
  // Nothing but its place tells that "LE COURRIER DE VERNAY" over a date and a longer title is a paper.
  const isHead = isAllCapitals(line) && words.length <= 5 && !RECORD.test(line) && isDated
  const isBlog = isBlogLine(head[index + 1]?.text ?? '')
  const isPaper =
    (isDated && (HAN_PAPER.test(simplify(line)) || IN_MARKS.test(line))) ||
    (ROMANCE_PAPER.test(line) && (isDated || GENRE.test(head[index + 1]?.text ?? '')))
  const isSure = isOutlet || isPaper || isBlog || isBody(cased) || isBody(line) || isLabelled(line)
  const below = head.slice(index + 1, index + 6).map((each) => each.text)
  // "Вечерний берег" over a date, a title and who wrote it.
  const isOverReport =
    words.length <= MAX_PAPER_WORDS && isDateLine(below[0] ?? '', language) && isPersonsName(below[2] ?? '')
  if (!isSure && !isHead && !isOverReport) return false
  const isAbout = (text: string) => isDateLine(text, language) || isByline(text)
  const title = below.findIndex(
    (text, at) =>
      !isAbout(text) &&
      !isLabelled(text) &&
      countWords(text) >= (isSure ? 3 : 5) &&
      head[index + 1 + at] !== undefined &&
      isTitle(head[index + 1 + at] as Line, head[index + 2 + at]),
  )
  return title >= 0 && below.slice(0, title + 3).some(isAbout)
}

/** Over the day alone: "江城商报", "«Вечерний берег»", "El Heraldo de San Telmo". */
const HAN_PAPER =
  /^《?\p{Script=Han}{2,8}(?:[日晚早晨商时都快周]报|导报|都市报|青年报|周刊|新闻网|新闻|观察|在线|电视台|通讯社)》?$/u
const IN_MARKS = /^«[^«»]{3,40}»$/u
const ROMANCE_PAPER = compile(
  `^(?:El|La|Las|Los|Diario|Semanario|Revista|Periódico) \\p{Lu}[\\p{L}-]+(?: (?:(?:de|del|la|las|los) ){0,2}\\p{Lu}[\\p{L}-]+){0,3}$`,
  'u',
)
/** "LA GACETA DE LEVANTE" */
const PAPER_FIRST =
  /^(?:(?:EL|LA|LOS|LAS) )?(?:GACETA|VOZ|DIARIO|HERALDO|CORREO|FARO|PERIÓDICO|CRÓNICA|TRIBUNA|ECO|NOTICIERO|VANGUARDIA)(?: [\p{Lu}-]+){0,5}$/u
const MAX_PAPER_WORDS = 3

/** "Блог о дворах. Автор: Анна Велич" */
export function isBlogLine(line: string): boolean {
  return /^(?:(?:un|el) )?(?:блог|blog) (?:о|об|про|sobre|de) /iu.test(line)
}

/** A ministry, an institute, a town's council. */
export function isBody(name: string): boolean {
  return PUBLISHER.test(name) || PUBLISHER_ABROAD.test(name)
}

/** They carry what companies pay them to. */
const DISTRIBUTORS =
  /^(?:PR ?News ?wire|Business ?Wire|Globe ?News ?wire|Access ?(?:Wire|Newswire)|Market ?wired?|EIN Presswire|news aktuell|EQS(?: News)?|ots)\b/i
export function isDistributor(name: string): boolean {
  return DISTRIBUTORS.test(name)
}

/** "THE HARBOUR POST" → "The Harbour Post"; "AFP" and "BBC" are written so. */
export function nameInMixedCase(name: string): string {
  if (!isAllCapitals(name) || OUTLETS.has(name) || (name.length <= MAX_SHORT_UNITS && !name.includes(' '))) return name
  return name
    .split(' ')
    .map((word, index) => {
      if (OUTLETS.has(word) || OUTLET_HEADS.has(word) || !/[AEIOUY]|[^A-Z]/.test(word)) return word
      if (index > 0 && SMALL_WORDS.has(word.toLowerCase())) return word.toLowerCase()
      return word.replace(/\p{Lu}+/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase())
    })
    .join(' ')
}
const MAX_SHORT_UNITS = 4

/** Short labels beside each other: all in capitals, or one of them a kind of text. */
function isLabelled(line: string): boolean {
  const parts = line.split(/\s[·•|]\s/)
  return (
    parts.length > 1 &&
    parts.every((part) => countWords(part) <= 4) &&
    (isAllCapitals(line) || parts.some((part) => part.split(' ').some((word) => GENRE.test(word))))
  )
}

/** "Serving the valley since 1881" right below a paper's name, where the title is still to come. */
export function isTagline(
  title: string | null,
  previous: Line | undefined,
  line: Line,
  below: readonly Line[],
  isAdjacent: (a: Line, b: Line) => boolean,
  language: string,
): boolean {
  const next = below[0]
  if (title !== null || !previous || !next || !isAdjacent(previous, line) || isAdjacent(line, next)) return false
  return (
    OUTLET_HEADS.has(previous.text.split(/\s+/).at(-1) ?? '') &&
    below
      .slice(0, 3)
      .some((each, at) => isTitle(each, below[at + 1]) && !isDateLine(each.text, language) && !isByline(each.text))
  )
}

function isNameCased(words: readonly string[]): boolean {
  return words.every((word) => /^(?:\p{Lu}|&|of|and|the|de|la)/u.test(word))
}

/** "TRANSBORDADOR HIELO" over the headline and "Elda, 4 may (AGENCIA).-": the label agencies file a report under. */
export function isSlug(line: string, next: Line | undefined, text: Line | undefined): boolean {
  return (
    isAllCapitals(line) &&
    countWords(line) <= MAX_SLUG_WORDS &&
    next !== undefined &&
    !isAllCapitals(next.text) &&
    countWords(next.text) > MAX_SLUG_WORDS &&
    isTitle(next, text) &&
    WIRED.test(text?.text.slice(0, 120) ?? '')
  )
}
const MAX_SLUG_WORDS = 4
const WIRED = compile(/^\p{Lu}[^().]{1,50}\(\p{Lu}[^()]{1,30}\)\s?\.?\s?[-–—]/u)

/** "AUDIT OFFICE OF THE REPUBLIC" right above the title is who publishes. */
export function isMasthead(line: Line, next: Line | undefined, isAdjacent: (a: Line, b: Line) => boolean): boolean {
  return (
    isAllCapitals(line.text) &&
    INSTITUTION.test(line.text) &&
    next !== undefined &&
    isAdjacent(line, next) &&
    !isAllCapitals(next.text) &&
    isTitle(next, line)
  )
}

const MAX_KICKER_WORDS = 3
const MIN_HEADLINE_WORDS = 6

/** "PORT STRIKE" right above "Dockers vote to stay out for a second week". */
export function isKicker(line: Line, next: Line | undefined, isAdjacent: (a: Line, b: Line) => boolean): boolean {
  return (
    isAllCapitals(line.text) &&
    countWords(line.text) <= MAX_KICKER_WORDS &&
    !isPressReview([line]) &&
    !/\d/.test(line.text) &&
    next !== undefined &&
    isAdjacent(line, next) &&
    /^\p{Lu}[\p{Ll}’']/u.test(next.text) &&
    countWords(next.text) >= MIN_HEADLINE_WORDS &&
    !isByline(next.text) &&
    isTitle(next, line)
  )
}
