/**
 * Who publishes a document, where its head names an outlet, an agency or a public body: a page's own mark, a field, a
 * masthead, a line beside the date, a byline, a dateline, in that order. A company, a person or a guess gives nothing.
 */
import { MAX_NAME_UNITS } from '@/lib/schema/limits'
import { isPersonsName } from './byline'
import type { OutletBook } from './claims/outlet-book'
import { compile } from './compile-pattern'
import { isDateLine, isPlacedDate } from './date-line'
import { readDatelineAgency } from './dateline-agency'
import type { FurnitureKind, PageMarkup } from './document-analysis'
import type { Furniture } from './furniture'
import { ENGLISH } from './languages/english'
import { rulesOf } from './languages/rules-of'
import { NAMED } from './masked-text'
import { isBody, isDistributor, nameInMixedCase } from './publisher'
import type { Line } from './text-lines'
import { NAMELESS_OUTLET, OUTLETS, PLATFORMS, ROMANCE_TITLE } from './words/outlet-names'
import { pattern } from './words/word-list'

/** What `readFurniture` was given, and what it gave. */
export interface HeadToRead {
  readonly lines: readonly Line[]
  readonly furniture: Furniture
  readonly language: string
  readonly markup: PageMarkup | undefined
}

const FIELDS = ['publisher', 'publication', 'outlet', 'site_name', 'source']
/** A release is its company's, whoever carries it. */
const RELEASE = compile(
  pattern`
  ^\W*(?:\p{L}+ ){0,2}(?:(?:press|news|media) (?:release|statement)|for immediate release|nota de prensa|
  communiqué(?: de presse)?|(?:presse|medien)mitteilung|пресс-релиз|新闻稿)(?!\p{L})
`,
  'iu',
)
const MAX_HEAD_LINES = 40
/** A dateline opens the running text; short lines may stand before it: "(Adds reaction)". */
const MAX_LINES_BEFORE = 10
const RUNNING_UNITS = 120

/** The name as the head has it, without "the"; out of capitals where they only set it large. */
export function readPublisher({ lines, furniture, language, markup }: HeadToRead): string | null {
  const stated = bounded(markup?.publisher)
  if (stated !== null) return stated
  const kinds = new Map(furniture.lines.map(({ start, kind }) => [start, kind]))
  const head = lines.filter(({ isBlank }) => !isBlank).slice(0, MAX_HEAD_LINES)
  const of = (kind: FurnitureKind) => textsOf(head.filter(({ start }) => kinds.get(start) === kind))
  const title = head.find(({ start }) => kinds.get(start) === 'title')?.start ?? 0
  const rest = head.filter(({ start }) => !kinds.has(start))
  const above = textsOf(rest.filter(({ start }) => start < title))
  const isRelease = head.some(({ start, text }) => kinds.has(start) && RELEASE.test(text))
  const read = createReader(language, isRelease)
  return (
    first(
      furniture.fields.filter(({ name }) => FIELDS.includes(name)).map(({ value }) => value),
      read.label,
    ) ??
    first([...above, ...of('deck')], read.label) ??
    first(of('timestamp'), read.besideDate) ??
    first([...of('byline'), furniture.byline ?? ''], read.byline) ??
    first(
      [...above, ...of('title'), ...of('timestamp'), ...openingOf(rest.filter(({ start }) => start >= title))],
      read.dateline,
    )
  )
}

/** Down to the first line of running text. */
function openingOf(lines: readonly Line[]): string[] {
  const opening = textsOf(lines.slice(0, MAX_LINES_BEFORE))
  const running = opening.findIndex((text) => text.length >= RUNNING_UNITS)
  return running < 0 ? opening : opening.slice(0, running + 1)
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text)
}

function first(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = bounded(read(line))
    if (found !== null) return found
  }
  return null
}

/** Null for an address, which names nobody, and for words that are too long for a name. */
function bounded(words: string | null | undefined): string | null {
  const name = words?.trim() ?? ''
  return name === '' || name.length > MAX_NAME_UNITS || /^https?:/i.test(name) ? null : name
}

const MAX_LINE_UNITS = 200
/** "Reuters | World", "The Merrin Courier – Tuesday", "来源：江城晚报 记者 赵文" */
const PARTS = /\s[|·•—–-]\s|[,，；;]\s*|[\s　]{2,}|　|(?<=\p{Script=Han}) (?=\p{Script=Han})/u
/** "Source: AP" */
const LABEL = /^(?:source|quelle|fuente|источник|来源|來源)\s*[:：]\s*/iu
const QUOTED = /^[«“„"]([^«»“”„"]+)[»”“"]$/u
/** "By Reuters staff" */
const STAFF = / (?:staff(?: writers?)?|reporters?|newsroom)$/i
/** "special to The Lantern" */
const LEAD = /^(?:(?:by|from|par|von|por)\s|(?:special|exclusive) (?:to|for)\s)/i
/** "Council Chamber", "Office Manager": what is its own; and a firm. */
const NO_BODY = compile(
  /(?:Ministry|Department|Office|Institute|Centre|Center|Agency|Council|Commission|Authority|Directorate|Foundation|University) \p{Lu}|公司$/u,
)
const FOR_WHOM = compile(/ (?:for|für|pour|para|для) (?=\p{Lu})/u)

/** Each takes a line of its kind. */
function createReader(language: string, isRelease: boolean) {
  const book = (rulesOf(language) ?? ENGLISH).claims.createOutletBook(isPersonsName)
  const outlet = (words: string) => (isRelease ? null : readOutlet(nameInMixedCase(plainMarks(words)), book))
  const part = (words: string): string | null => {
    if (words.length > MAX_LINE_UNITS) return null
    const name = nameInMixedCase(plainMarks(words.replace(LABEL, '')))
    if (isDateLine(name, language)) return null
    return outlet(name) ?? (isBody(name) && !NO_BODY.test(name) ? name : null)
  }
  const partsOf = (line: string) => (line.length > MAX_LINE_UNITS ? [] : line.split(PARTS))
  return {
    label: (line: string) => part(withoutLead(line)) ?? first(partsOf(line), part),
    /** There a name between marks of quotation is a paper's, whatever its words: «Озёрские ведомости», 3 марта 2026. */
    besideDate: (line: string) =>
      first(partsOf(line), part) ??
      (isPlacedDate(line, language) ? first(partsOf(line), (words) => QUOTED.exec(words)?.[1] ?? null) : null),
    /** Whose paper it is behind a name, or an agency for a name. An institute's fellow may write in a paper. */
    byline: (line: string) =>
      first(
        partsOf(line)
          .flatMap((each) => each.split(FOR_WHOM))
          .map(withoutLead),
        outlet,
      ),
    dateline: (line: string) => (isRelease ? null : readDatelineAgency(line, language, outlet)),
  }
}

function withoutLead(words: string): string {
  return words.replace(LEAD, '').replace(STAFF, '')
}

/** Without marks of emphasis; apostrophes and quotation marks as the books of outlets want them. */
function plainMarks(words: string): string {
  return words
    .replace(/[*_`#]/g, '')
    .replaceAll('’', "'")
    .replace(/[«»“”„"]/g, NAMED)
    .trim()
}

const MAX_ARTICLE_UNITS = 4
/** "Court Reporter": what somebody is there. */
const POST = / (?:Reporter|Correspondent|Editor|Writer)$/
/** What says only of which kind a text is, or how often it comes. */
const KIND_WORD = compile(
  pattern`
  ^(?:the|of|and|&|breaking|latest|live|top|local|world|national|international|regional|foreign|domestic|business|
  political|politics|economic|economy|markets?|sports?|science|security|situation|special|exclusive|daily|weekly|
  monthly|quarterly|annual|morning|evening|sunday|weekend|midday|news|press|media|wire|review|digest|bulletin|
  briefing|report|reporter|correspondent|update|analysis|opinion|comment|features?|record|register|transcript|
  notebook|outlook|newsletter|sketch|dispatch|despatch|monitor|standard|magazine|today|radio|tv|television|headlines?|
  desk|room|summary|watch|noticias|prensa|diario|nachrichten|presse|actualités?|новости|обзор|прессы)$
`,
  'iu',
)

/** `words`: nothing else may stand in them. */
function readOutlet(words: string, book: OutletBook): string | null {
  const name = words.replaceAll(NAMED, '')
  if (!/^[《\p{Lu}\p{Lo}]/u.test(name) && !OUTLETS.has(name)) return null
  const found = book.read(words) ?? (ROMANCE_TITLE.test(name) ? name : undefined)
  // Of "Discussion paper" the first word is no paper's name.
  if (found === undefined || !name.endsWith(found) || name.length > found.length + MAX_ARTICLE_UNITS) return null
  if (OUTLETS.has(found)) return found
  if (PLATFORMS.has(found) || NAMELESS_OUTLET.test(found) || isPersonsName(found) || isDistributor(found)) return null
  // "Sunday 7 February 2026"
  if (POST.test(found) || /(?:19|20)\d\d/.test(found)) return null
  return found.split(/\s+/).every((word) => KIND_WORD.test(word)) ? null : found
}
