/**
 * Who writes and where, above a document's title: "Stadtwerke Nordau AG", "Am Markt 4 · 26105 Nordau". Nothing in such
 * a line tells it from a title; what stands below it does.
 */
import { isByline } from './byline'
import { compile } from './compile-pattern'
import { isDateLine } from './date-line'
import { readHeadingMark } from './markdown-marks'
import { countWords } from './outline/run-in-heading'
import { REVIEW_NAMES } from './press-review'
import { isBody } from './publisher'
import type { Line } from './text-lines'
import { isTitle } from './title-line'
import { pattern } from './words/word-list'

/** A title by itself: it says which kind of paper stands below. */
const RECORD = compile(
  pattern`
  ^(?:(?:\p{L}+ )?(?:(?:Kurz|Ergebnis|Sitzungs|Verlaufs|Beschluss)?Protokoll(?! ?:)|Niederschrift|Aktenvermerk|Vermerk|
  Tagesordnung|Compte[- ]rendu(?! rédigé)|Procès-verbal|
  Relevé de (?:décisions|conclusions)))(?!\p{L})
`,
  'iu',
)
const ENGLISH_RECORD = compile(
  pattern`
  ^(?:(?:(?:draft|confirmed|approved|unconfirmed|unapproved) )?minutes(?!.*\d{4})(?: of |$)|
  (?:joint |press |media )?statement (?:on|by|of|regarding|concerning) |
  (?:press|media|news) briefing|
  (?:morning|daily|weekly) (?:media |press |news )?(?:digest|brief(?:ing)?|round-?up|summary)|situation report|sitrep|
  agenda(?!.*[.,])|memorandum|briefing (?:note|paper)|notice of |record of |report (?:on|to|of) |notes? of )
`,
  'iu',
)
/** "关于渡轮停航的通知", "港务例会纪要（第3期）" */
const HAN_RECORD = compile(
  pattern`
  ^(?:关于\p{Script=Han}{3}.*|.{2,40}(?:纪要|紀錄|會議記錄|会议记录|通知|备忘录|通报|简报|摘要|早报|早读|晨读|日报|周报|研判|
  报告|请示|声明|公告|新闻稿|情况说明|要点|专报|快报|舆情))(?:\s?[（(][^（）()]{1,12}[）)])?$
`,
  'u',
)
const OTHER_RECORD = compile(
  pattern`
  ^(?:acta(?= de | n| \d|$)|minuta |orden del día|протокол(?= |$)|
  (?:служебная|докладная|пояснительная) записка|справка(?= |$)|повестка(?= |$))
`,
  'iu',
)
const REVIEW_RECORD = compile(`^(?:\\p{L}+ )?(?:${REVIEW_NAMES})(?!\\p{L})`, 'iu')
/** The same in one word, which no other title is. */
const REVIEW = /^(?:presse|medien)(?:spiegel|schau|übersicht)$/iu
/** What bodies are called, and their parts: "Zweckverband Wasser", "Konzernkommunikation", "Nordau Netz AG". */
const ORGANISATION = compile(
  pattern`
  (?<!\p{L})(?:(?:\p{L}+-?)?(?:verband|verbund|werke|verein|kammer|ministerium|amt|behörde|gesellschaft|
  genossenschaft|stiftung|gruppe|gemeinde|kreis|institut|zentrum|agentur|direktion|dezernat|referat|abteilung|
  gewerkschaft|klinik|klinikum|universität|hochschule|fraktion|bund|kommunikation|pressestelle|geschäftsstelle|
  pressereferat|beirat|ausschuss|gemeinderat|stadtrat|ortsrat|kreistag)|stadt|land|senat|GmbH|AG|SE|KG|eG|e\. ?V\.|SA|SAS|SARL|syndicat|communauté|métropole|département|région|
  fédération|association|union|chambre|collectif|groupe|cabinet|société|office|direction|service|comité|conseil|
  préfecture|ministère|mairie|ville|commune|agence|institut|fondation|établissement)(?!\p{L})
`,
  'iu',
)
const ENGLISH_ORGANISATION = compile(
  pattern`
  \b(?:plc|Ltd|Limited|Inc|LLC|LLP|Corporation|Company|Holdings|Group|Council|Committee|Commission(?:ers)?|Authority|
  Board|Trust(?:ees)?|Association|Society|Federation|Ministry|Department|Office|Agency|Institute|Cent(?:re|er)|Foundation|
  University|College|School|Hospital|Bank|Embassy|Parliament|House of \w+|Union|Chamber|Police|Directorate|
  Secretariat|Unit|Division|Republic|Government|Services?|Partners|Partnership|Forum|Network|Desk|Affairs|Relations)\b
`,
  'iu',
)
const OTHER_ORGANISATION = compile(
  pattern`
  (?<!\p{L})(?:gabinete|secretaría|dirección|departamento|unidad|área|mancomunidad|ayuntamiento|diputación|consorcio|
  confederación|cámara|asociación|federación|colegio|consejo|consejería|ministerio|autoridad|junta|comisión|oficina|
  delegación|concejalía|alcaldía|municipalidad|gobierno|grupo|observatorio|S\.A\.|АО|ПАО|ООО|ЗАО|ГК|ГУП|МУП|ФГУП|ФГБУ|
  НИИ|акционерное общество|группа компаний|министерство|департамент|комитет|управление|администрация|институт|центр|
  фонд|отдел|служба|пресс-служба|агентство|ассоциация|союз|компания|корпорация|холдинг|банк|университет|совет|палата|
  дирекция)(?!\p{L})
`,
  'iu',
)
const HAN_ORGANISATION =
  /^\p{Script=Han}{2,24}(?:集团|公司|办公室|委员会|研究[院所室]|中心|[协学商工]会|联合会|基金会|银行|大学|学院|医院|[局厅部院署委处科室]|政府|党委|街道办事处|报社|总队|支队|指挥部|研究组|工作组|课题组)$/u
/** "Am Markt 4 · 26105 Nordau", "12, quai des Ormes – 36000 Ormont", "presse@nordau.example" */
const ADDRESS = compile(
  pattern`
  (?:^|[,·|–—-]\s?)(?:[A-Z]{1,2}-)?\d{5} \p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,4}(?: (?:[·|–—-]|Tel).*)?$|\S@\S+\.\p{L}{2,}|
  (?<!\p{L})(?:Tel|Tél|Telefon|Téléphone|Fax)\.?\s?:?\s?[+\d(]|(?:^|\s)www\.\S+$|:\s?[+\d][\d ()/.-]{7,}$|^\d{6}, (?:г\.|\p{Lu})
`,
  'u',
)
const LINES_BELOW = 7
const MAX_WORDS = 14

/** `isKind`: of a line that says only which kind of text it is, "PRESSEMITTEILUNG". */
export function isLetterhead(
  head: readonly Line[],
  index: number,
  language: string,
  isKind: (line: string) => boolean,
): boolean {
  const line = head[index]
  if (!line || !isShort(line) || isRecord(line.text)) return false
  const below = head.slice(index + 1, index + 1 + LINES_BELOW)
  const isTitled = (from: number, to: number) =>
    below.slice(from, to).some((each, at) => isTitleLike(each, below[from + at + 1], language))
  if (ADDRESS.test(line.text)) return isTitled(0, LINES_BELOW)
  const kind = below.findIndex(({ text }) => isKind(text))
  if (kind >= 0) return below.slice(0, kind).every(isShort) && isTitled(kind + 1, kind + 4)
  if (!isOrganisation(line.text) && !isBody(line.text)) return false
  const address = below.findIndex(({ text }) => ADDRESS.test(text))
  const record = below.findIndex(({ text }) => isRecord(text) && !isByline(text))
  return (
    (record >= 0 && below.slice(0, record).every(isShort)) ||
    (address >= 0 && below.slice(0, address).every(isShort) && isTitled(address + 1, LINES_BELOW))
  )
}

/** "MORNING PRESS DIGEST", "Minutes of the port board": a line that says which paper this is, and so titles it. */
export function isRecord(line: string): boolean {
  return (
    RECORD.test(line) ||
    ENGLISH_RECORD.test(line) ||
    OTHER_RECORD.test(line) ||
    REVIEW_RECORD.test(line) ||
    (HAN_RECORD.test(line) && !isUnitsPaper(line))
  )
}

function isOrganisation(line: string): boolean {
  return (
    ORGANISATION.test(line) ||
    ENGLISH_ORGANISATION.test(line) ||
    OTHER_ORGANISATION.test(line) ||
    HAN_ORGANISATION.test(line) ||
    isUnitsPaper(line)
  )
}

/** "风险研究室　内部备忘录" */
function isUnitsPaper(line: string): boolean {
  const [unit = '', kind] = line.split(/[\s　]+/u)
  return kind !== undefined && HAN_ORGANISATION.test(unit)
}

/** "PRESSESPIEGEL" over its day. */
export function isReviewTitle(line: string, next: Line | undefined, language: string): boolean {
  return REVIEW.test(line) && next !== undefined && isDateLine(next.text, language)
}

/** "REVUE DE PRESSE — mardi 9 mars 2027": the title of a line that adds the day. */
export function readDatedTitle(line: string, language: string): string | null {
  const [name = '', day, more] = line.split(/\s[—–|-]\s/)
  return day !== undefined && more === undefined && isRecord(name) && isDateLine(day, language) ? name : null
}

function isTitleLike(line: Line, next: Line | undefined, language: string): boolean {
  return (
    isTitle(line, next) &&
    countWords(line.text) >= 3 &&
    !ADDRESS.test(line.text) &&
    !isDateLine(line.text, language) &&
    !isByline(line.text)
  )
}

function isShort(line: Line): boolean {
  return (
    readHeadingMark(line) === undefined &&
    countWords(line.text) <= MAX_WORDS &&
    !/(?<! e\. ?V)[.!?;,]["”“»]?$/u.test(line.text)
  )
}
