/**
 * The lines at a document's head that are about it: front matter, mail header, title, deck, byline, timestamp, and
 * captions anywhere. What is not sure is left as text: a missed title is asked for, a lost sentence is lost.
 */
import type { FurnitureKind, FurnitureLine, PageMarkup, StatedDate } from './document-analysis'
import {
  isBareName,
  isByline,
  isListOfAuthors,
  readBlogLine,
  readBareByline,
  arePersonsNames,
  isPersonsName,
  isRussianName,
  readByline,
  readBylineWithin,
  readDatelineByline,
  readInterviewer,
  readInterviewLine,
} from './byline'
import { compile } from './compile-pattern'
import { isDateLine, isIssueLine, isPlacedDate } from './date-line'
import { readFrontMatter, readMailHeader, type HeaderField, readSubject } from './header-fields'
import { isLetterhead, isRecord, isReviewTitle, readDatedTitle } from './letterhead'
import { readLastLine, readReporters, readSignature, readSignedStatement } from './signature'
import { cleanTitle, readHeadingMark } from './markdown-marks'
import { countWords } from './outline/run-in-heading'
import { readLabelMarker } from './outline/label-marker'
import { hasListMark } from './outline/list-marker'
import { INSTITUTION, isBlogLine, isKicker, isMasthead, isPublisher, isSlug, isTagline, PUBLISHER } from './publisher'
import type { Line } from './text-lines'
import { isFieldOfHead, isTitle, SCRAPED_PREFIX } from './title-line'
import { OUTLET_HEADS } from './words/outlet-names'
import { pattern } from './words/word-list'

export interface Furniture {
  readonly lines: readonly FurnitureLine[]
  readonly title: string | null
  readonly byline: string | null
  /** Name and value of front matter and mail header lines, names in lower case. */
  readonly fields: readonly HeaderField[]
  /** The date that a page's markup states. */
  readonly stated: StatedDate | null
  /** `2025-03-18` from a scraped "date 2025-03-18 Headline" line. */
  readonly scrapedDate: string | null
}

const HEAD_LINES = 14
const MAX_DECK_WORDS = 22
const MAX_BYLINE_UNITS = 70
/** "Photo: VCG" ends a caption; "By A. Name / Photo: …" begins one. */
const CAPTION = compile(
  /^©|(?:^|[.!?)]\s+)(?:Photos?|Images?|Picture|Credit|Credits|Photograph)(?: by)?: ?[\p{L}\p{N}/.,&()' -]{2,60}$|\((?:Photo|Image|AP Photo|File photo)[^)]{0,60}\)$/u,
)
const DOCUMENT_TYPES = compile(
  pattern`
  ^(?:\p{Lu}+ ){0,2}(?:MEMORANDUM|MEMO|MINUTES(?! OF)|(?:PRESS|NEWS|MEDIA) (?:RELEASE|STATEMENT)|
  FOR (?:IMMEDIATE|GENERAL|INTERNAL|OFFICIAL|INFORMATION|PUBLIC)|EMBARGOED|NOTE|BRIEFING|REPORT|CONFIDENTIAL|INTERNAL|
  TRANSCRIPT|FACT SHEET|DRAFT)\b[A-Z ]{0,20}$
`,
  'u',
)
/** "Briefing note 14", "Working Paper No. 2026/3". */
const NUMBERED_TYPE = compile(
  pattern`
  ^(?:\p{L}+ ){0,3}(?:brief|briefing|note|paper|report|memo|memorandum|release|bulletin|circular|assessment|nota|
  informe|boletín|comunicado|communiqué|pressemitteilung|medienmitteilung|mitteilung|пресс-релиз|vermerk|bericht|note|
  rapport|записка|справка|бюллетень)s?(?: \p{L}+){0,2},? (?:no\.? ?|number |#|n\.?\s?[º°o]\.?\s?|nr\.? ?|
  № ?)?\d+(?:[/-]\d+)?$|^\p{Script=Han}{2,12}(?:（?第\d+期）?|〔\d{4}〕\s?\d+号)$
`,
  'iu',
)
/** The same in the languages that have rules, whole lines: "NOTA DE PRENSA". */
const FOREIGN_TYPES = compile(
  pattern`
  ^(?:comunicado(?: de prensa)?|nota (?:de prensa|informativa)|communiqué(?: de presse)?|dossier de presse|
  note d['’]information|(?:для|только для) (?:служебного|внутреннего) пользования|presse(?:mitteilung|information|erklärung)|medienmitteilung|пресс-релиз|
  сообщение для (?:прессы|сми)|新闻稿|通报|公告|情况通报|(?:仅供)?内部(?:参考|资料|文件|传阅)|内参|参阅件|送阅件|决策参考|信息专报)(?: ?[–—:|-] (?:pour (?:diffusion|publication) immédiate|
  zur sofortigen (?:veröffentlichung|freigabe)))?$
`,
  'iu',
)
/** Of which a title may be one in small letters. */
const CAPITAL_TYPES = compile(
  pattern`
  ^(?:NOTA DE ANÁLISIS|АНАЛИТИЧЕСКАЯ ЗАПИСКА|(?:THE (?:\p{Lu}+ )?)?INTERVIEW|(?:L['’]|LE |GRAND |LE GRAND )?ENTRETIEN|
  (?:LA )?ENTREVISTA|(?:DAS )?(?:GROSSE )?INTERVIEW|ИНТЕРВЬЮ)$
`,
  'u',
)
/** "Case No. HC-2026-118", "Neutral citation: [2026] 118". */
const DOCKET = compile(
  pattern`
  ^(?:Case|Claim|Docket|Appeal|Application|Cause|File|Index|Petition|Action|Suit|Neutral [Cc]itation)(?: (?:No|Nos|
  Number|Ref|Reference))?\b\.?:? ?[\p{L}\d[\]()/. –-]*\d[\p{L}\d[\]()/. –-]*$|^\[\d{4}\] [\p{Lu}\d() ]{2,30}$|
  ^IN THE (?:\p{Lu}+[ ,']*){1,10}$|^(?:Az|Aktenzeichen|Gz|Geschäftszeichen|Réf|N\/Réf|Expte|Expediente|Исх|
  Ref)(?!\p{L})\.?\s?:?\s?[№\p{L}\d./ -]{0,20}\d[\p{L}\d./ -]{0,20}$
`,
  'u',
)
/** "News > Local > " before a title in the same line. */
const TRAIL = compile(/^(?:[^.!?>›»]{2,30}\s[>›»]\s){2,6}(?=\p{Lu})/u)
/** "News > Local > Heritage". */
const BREADCRUMB = /^[^.!?>›»]{2,30}(?:\s[>›»]\s[^.!?>›»]{2,30})+$/u

/** `language` is the text's. */
export function readFurniture(lines: readonly Line[], language: string, markup?: PageMarkup): Furniture {
  const kinds = new Map<Line, FurnitureKind>()
  const frontMatter = readFrontMatter(lines)
  for (const line of frontMatter.lines) kinds.set(line, 'front-matter')
  const rest = lines.slice(frontMatter.lines.length)
  const mail = readMailHeader(rest.slice(0, HEAD_LINES * 2))
  for (const line of mail.lines) kinds.set(line, 'mail-header')
  for (const line of lines) if (line.text.length < 600 && CAPTION.test(line.text)) kinds.set(line, 'caption')
  for (const line of markup ? captionLines(lines, markup) : []) kinds.set(line, 'caption')
  const fields = [...frontMatter.fields, ...mail.fields]
  const head = rest.filter((line) => !line.isBlank && !kinds.has(line)).slice(0, HEAD_LINES)
  const stated =
    markup?.title ??
    fields.find((field) => field.name === 'title' || field.name === 'subject' || field.name === 're')?.value ??
    null
  const read = readHead(head, lines, kinds, stated, language)
  return {
    lines: [...kinds]
      .map(([line, kind]) => ({ start: line.start, end: line.end, kind }))
      .sort((a, b) => a.start - b.start),
    title: stated ?? readSubject(head) ?? read.title,
    byline:
      markup?.byline ??
      fields.find((field) => field.name === 'author' || field.name === 'byline')?.value ??
      mail.sender ??
      read.byline ??
      readAtEnd(lines),
    fields,
    stated: markup?.published ?? null,
    scrapedDate: read.scrapedDate,
  }
}

const LAST_LINES = 6

/** Who a text's last lines say wrote it. */
function readAtEnd(lines: readonly Line[]): string | null {
  const last = lines
    .slice(-2 * LAST_LINES)
    .filter((line) => !line.isBlank)
    .slice(-LAST_LINES)
    .map(({ text }) => text.slice(-160))
  return readReporters(last.at(-1) ?? '') ?? readSignature(last) ?? readSignedStatement(last) ?? readLastLine(last)
}

/** Captions lie in text order, as lines do. */
function captionLines(lines: readonly Line[], { captions }: PageMarkup): Line[] {
  let at = 0
  return lines.filter((line) => {
    while ((captions[at]?.end ?? Infinity) <= line.start) at++
    const caption = captions[at]
    return !line.isBlank && caption !== undefined && caption.start <= line.start
  })
}

interface Head {
  title: string | null
  byline: string | null
  scrapedDate: string | null
}

/** Takes furniture lines from the top until the first line that is none; marks them in `kinds`. */
function readHead(
  head: readonly Line[],
  all: readonly Line[],
  kinds: Map<Line, FurnitureKind>,
  stated: string | null,
  language: string,
): Head {
  const read: Head = { title: null, byline: null, scrapedDate: null }
  const isAdjacent = (a: Line, b: Line) => all.indexOf(b) === all.indexOf(a) + 1
  /** Short lines above a date or byline: who publishes, a label, a kicker. */
  let asides: Line[] = []
  const takeAsides = () => {
    for (const aside of asides) kinds.set(aside, 'deck')
    asides = []
  }
  for (const [index, line] of head.entries()) {
    const previous = head[index - 1]
    const plain = cleanTitle(line.text.slice(readHeadingMark(line)?.wordsAt ?? 0))
    // "Item 1 – Apologies" over "Item 2 – Dates": the text itself.
    if (readLabelMarker(plain)?.ordinal === 1 && readLabelMarker(head[index + 1]?.text ?? '')?.ordinal === 2)
      return read
    read.byline ??= readDatelineByline(plain)
    if (
      isByline(plain) ||
      (read.title !== null && (isListOfAuthors(plain) || readInterviewLine(plain) !== null)) ||
      readBlogLine(plain) !== null ||
      isPairOfNames(plain, previous, head[index + 1], language) ||
      (previous !== undefined && kinds.get(previous) === 'title' && (arePersonsNames(plain) || isPersonsName(plain))) ||
      isNameOverText(plain, previous && kinds.get(previous), head[index + 1]) ||
      isBareByline(plain, previous && kinds.get(previous), head.slice(index + 1, index + 3), language) ||
      (read.title !== null &&
        previous !== undefined &&
        kinds.get(previous) === 'timestamp' &&
        isAdjacent(previous, line) &&
        isSoleName(plain, line, all))
    ) {
      read.byline ??=
        readByline(plain) ?? readBareByline(plain) ?? readInterviewLine(plain) ?? readBlogLine(plain) ?? plain
      kinds.set(line, 'byline')
      takeAsides()
    } else if (read.byline === null && byPart(plain) !== null) {
      read.byline = byPart(plain)
      kinds.set(line, 'byline')
      takeAsides()
    } else if (read.title === null && isIssueLine(plain, language)) {
      kinds.set(line, 'timestamp')
      takeAsides()
    } else if (saysWhoAndWhen(plain, language)) {
      kinds.set(line, 'timestamp')
      read.byline ??= readByline(plain.split('. ').find(isByline) ?? '')
      takeAsides()
    } else if (
      isDateLine(plain, language) ||
      // "PRESS RELEASE" over "Merrin, 3 March 2026"
      ((read.title !== null || (previous !== undefined && isKindOfText(previous.text))) &&
        isPlacedDate(plain, language))
    ) {
      kinds.set(line, 'timestamp')
      read.title ??= readDatedTitle(plain, language)
      read.byline ??= readBylineWithin(plain)
      takeAsides()
    } else if (
      isKindOfText(line.text) ||
      isKindOfText(plain) ||
      DOCKET.test(plain) ||
      BREADCRUMB.test(plain) ||
      isMasthead(line, head[index + 1], isAdjacent) ||
      (read.title === null && isSlug(plain, head[index + 1], head[index + 2])) ||
      (read.title === null &&
        (isKicker(line, head[index + 1], isAdjacent) ||
          (isPublisher(plain, head, index, language) && !isRecord(plain)) ||
          isLetterhead(head, index, language, isKindOfText))) ||
      (read.title === null && isBlogLine(plain)) ||
      isTagline(read.title, previous, line, head.slice(index + 1), isAdjacent, language)
    ) {
      if (isBlogLine(plain)) read.byline ??= readBylineWithin(plain)
      kinds.set(line, 'deck')
    } else if (
      read.title === null &&
      (isTitle(line, head[index + 1]) || isReviewTitle(plain, head[index + 1], language))
    ) {
      const prefix = SCRAPED_PREFIX.exec(line.text)
      read.scrapedDate = prefix?.[1] ?? null
      const words = line.text.slice(prefix?.[0].length ?? 0)
      read.title = cleanTitle(words.slice(readHeadingMark({ ...line, text: words })?.wordsAt ?? 0)).replace(TRAIL, '')
      // A title known from a header may stand again above the text; any other heading is the text's own.
      if (stated !== null && !isSame(read.title, stated)) return { ...read, title: null }
      kinds.set(line, 'title')
    } else if (previous && kinds.get(previous) === 'title' && isAdjacent(previous, line) && isDeck(line)) {
      kinds.set(line, 'deck')
    } else if (isLabelled(line) && (isLabelled(previous) || isLabelled(head[index + 1]))) continue
    else if (isAside(line)) asides.push(line)
    else if (isFieldOfHead(plain)) continue
    else {
      if (head.slice(index + 1).some(({ text }) => /^Q: |^\*\*[^*]{3,200}\?\*\*$/.test(text)))
        read.byline ??= readInterviewer(line.text)
      // A headline that looks like a sentence hides no date line right below it.
      const below = head.slice(index + 1, index + 4)
      const late = below.findIndex((each) => isDated(each, language))
      const name = below[late - 1]
      // "Von Ana Velic" below a summary in whole sentences.
      const lead = below
        .slice(0, 2)
        .find(
          ({ text }) =>
            text.length < MAX_BYLINE_UNITS && (isByline(text) || readInterviewLine(cleanTitle(text)) !== null),
        )
      if (read.title !== null && read.byline === null && lead && previous && kinds.get(previous) === 'title') {
        read.byline = readByline(lead.text) ?? readInterviewLine(cleanTitle(lead.text))
        kinds.set(lead, 'byline')
      }
      const isNamed =
        name !== undefined && (isByline(name.text) || isPersonsName(name.text) || readInterviewLine(name.text) !== null)
      const date = below[late]
      if (date && (isNamed || (late < 2 && isDateLine(date.text, language)))) kinds.set(date, 'timestamp')
      if (!isNamed) return read
      kinds.set(name, 'byline')
      read.byline ??= readByline(name.text) ?? readInterviewLine(name.text) ?? name.text
      return read
    }
  }
  return read
}

/** "PRESS RELEASE", "Briefing note 14" */
function isKindOfText(words: string): boolean {
  return (
    CAPITAL_TYPES.test(words) || DOCUMENT_TYPES.test(words) || FOREIGN_TYPES.test(words) || NUMBERED_TYPE.test(words)
  )
}

/** "**Verdict:** false", one of several: the day and the author may stand among them. */
function isLabelled(line: Line | undefined): boolean {
  return line !== undefined && /^\*\*[^*:]{2,30}(?::\*\*|\*\*:) /.test(line.text)
}

/** "**Unit 4** · Drafted by: Ana Velic": of the parts of a line, the one that says who wrote it. */
function byPart(line: string): string | null {
  const parts = line.length < 160 ? line.replaceAll('*', '').split(/\s[·|•]\s/) : []
  const by = parts.length > 1 ? parts.find((part) => /^\p{L}[\p{L} ]+ ?: /u.test(part) && isByline(part)) : undefined
  return by === undefined ? null : readByline(by)
}

/** "Checked by Ana Velic. Published 3 March 2025." */
function saysWhoAndWhen(line: string, language: string): boolean {
  const parts = line.length < 160 ? line.replace(/\.$/, '').split('. ') : []
  return parts.length > 1 && parts.some(isByline) && parts.every((part) => isByline(part) || isDateLine(part, language))
}

/** "Lena Brandt and Farid Osmani" beside a date. */
function isPairOfNames(line: string, previous: Line | undefined, next: Line | undefined, language: string): boolean {
  const names = line.split(/, | and | & /)
  return (
    names.length > 1 &&
    !OUTLET_HEADS.has(line.split(' ').at(-1) ?? '') &&
    names.every((name) => isBareName(name) && !INSTITUTION.test(name.toUpperCase())) &&
    [previous, next].some((beside) => beside !== undefined && isDated(beside, language))
  )
}

/** "Environment correspondent" */
const POST = compile(/^(?:\p{L}+ ){0,3}(?:correspondent|reporter|editor|writer|columnist)$/iu)

/** A name between the title and a date, or over the post, the paper's or the institute's own line above the date. */
function isBareByline(
  line: string,
  before: FurnitureKind | undefined,
  below: readonly Line[],
  language: string,
): boolean {
  const [next, after] = below
  if ((before !== 'title' && before !== 'deck') || !next || line.length >= MAX_BYLINE_UNITS) return false
  const name = readBareByline(line)
  if (name === null || INSTITUTION.test(name.toUpperCase())) return false
  if (isDated(next, language)) return true
  if (POST.test(next.text) && after !== undefined && isDated(after, language)) return true
  const isCarrier = OUTLET_HEADS.has(next.text.split(/\s+/).at(-1) ?? '') || PUBLISHER.test(next.text)
  return isCarrier && isAside(next) && after !== undefined && isDated(after, language)
}

function isDated(line: Line, language: string): boolean {
  const text = cleanTitle(line.text)
  return isDateLine(text, language) || isPlacedDate(text, language)
}

const RUNNING_UNITS = 120

/** "Анна Велич" between a deck and the text. */
function isNameOverText(words: string, before: FurnitureKind | undefined, next: Line | undefined): boolean {
  return before === 'deck' && next !== undefined && next.text.length >= RUNNING_UNITS && isRussianName(words)
}

/** "Anna Kravtsova" right below a date, with a blank line behind her. */
function isSoleName(words: string, line: Line, all: readonly Line[]): boolean {
  const after = all[all.indexOf(line) + 1]
  return (
    isBareName(words) &&
    after?.isBlank === true &&
    !INSTITUTION.test(words.toUpperCase()) &&
    !OUTLET_HEADS.has(words.split(' ').at(-1) ?? '')
  )
}

/** "г. Озёрск", whose short form is a letter that lists, too. */
const TOWN = /^г\. ?[А-ЯЁ][а-яё]/u

/** A short line that is neither: what stands below it may still be the date or the byline. */
function isAside(line: Line): boolean {
  return (
    countWords(line.text) <= 10 &&
    !/[.!?:;。！？：；][”"]?$/.test(line.text) &&
    (TOWN.test(line.text) || !hasListMark(line.text))
  )
}

function isDeck(line: Line): boolean {
  return (
    countWords(line.text) <= MAX_DECK_WORDS && !/[.!?;,。！？；，][”"]?$/.test(line.text) && !hasListMark(line.text)
  )
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
