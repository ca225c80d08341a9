/**
 * Divides a text into intro, sections and points. A marker family ("1.", "(a)") counts only as a rising sequence from
 * its first member; among several, the titled ones are points. The parts tile the text: nothing lies outside.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { OutlinePart } from '@/lib/schema/source'
import { cleanTitle, readHeadingMark } from '../markdown-marks'
import type { Line } from '../text-lines'
import { isBareHeading, isRunningText } from './bare-heading'
import { BOLD_QUESTION, isBoldLine, isQuestionTo, readBoldTitle } from './bold-heading'
import { readLabelMarker } from './label-marker'
import { needsTitle, readMarkers, type Marker, type MarkerFamily } from './list-marker'
import { countWords, readCapitalsTitle, readRunInHeading, type RunInHeading } from './run-in-heading'

/** A line, or the beginning of one, that opens a part. `bodyAt` is where its running text begins. */
interface Opening {
  readonly line: Line
  readonly kind: 'section' | 'point'
  readonly marker: string | null
  readonly level: number
  readonly heading: Span
  readonly title: string
  readonly bodyAt: number
}

export interface Outline {
  readonly parts: readonly OutlinePart[]
  /** Where running text begins in the lines that are headings or begin with one, by the line's `from`. */
  readonly bodyStarts: ReadonlyMap<number, number>
}

const MAX_TITLE_WORDS = 12
const UNTITLED_POINT_WORDS = 9
/** Where nothing parts words. */
const UNTITLED_POINT_UNITS = 24

/** `isFurniture` tells lines that open nothing. */
export function readOutline(text: string, lines: readonly Line[], isFurniture: (line: Line) => boolean): Outline {
  const listed = readContents(lines)
  const isOutside = (line: Line) => isFurniture(line) || listed.has(line)
  const body = lines.filter((line) => !line.isBlank && !isOutside(line))
  const marked = readMarkedLines(body.slice(0, citationsFrom(body)))
  const openings = [...marked.openings, ...readUnmarkedHeadings(lines, body, marked.lines, isOutside)]
  openings.sort((a, b) => a.line.from - b.line.from)
  return {
    parts: tile(text, nestLevels(openings)),
    bodyStarts: new Map([
      ...openings.map((opening) => [opening.line.from, opening.bodyAt] as const),
      ...marked.titleLines.map((line) => [line.from, line.end] as const),
    ]),
  }
}

/** "2. Costs ........ 7": a line of a table of contents, which names a part and opens none. */
const CONTENTS_LINE = /^(?=.{4,160}$)\S.*?(?:\s*\.{3,}|\s*…+|(?:\s\.){3,}|\t+| {3,})\s*\d{1,3}$/u
const CONTENTS_TITLE =
  /^(?:#{1,6} )?[*_]{0,3}(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenido|содержание|оглавление|目录|目次)[*_]{0,3}\s*[:：]?$/iu

/** The lines of a table of contents, two or more, with its own title. */
function readContents(lines: readonly Line[]): ReadonlySet<Line> {
  const filled = lines.filter((line) => !line.isBlank)
  const entries = filled.filter((line) => CONTENTS_LINE.test(line.text))
  if (entries.length < 2) return new Set()
  const found = new Set(entries)
  filled.forEach((line, index) => {
    const next = filled[index + 1]
    if (next && found.has(next) && CONTENTS_TITLE.test(line.text)) found.add(line)
  })
  return found
}

const CITATIONS_TITLE =
  /^(?:#{1,6} )?[*_]{0,3}(?:references|bibliography|works cited|end ?notes|footnotes|notes|sources|literatur(?:verzeichnis)?|anmerkungen|quellen|fußnoten|bibliographie|références|notes de bas de page|bibliografía|referencias|notas|fuentes|литература|источники|примечания|список литературы|参考文献|注释|参考资料)[*_]{0,3}\s*[:：]?$/iu

/** Where numbered notes and works cited begin: none of them is a point. Not near the top, where they would be the text's own title. */
function citationsFrom(body: readonly Line[]): number {
  const at = body.findLastIndex((line) => line.text.length < 60 && CITATIONS_TITLE.test(line.text))
  return at > body.length / 3 ? at : body.length
}

/** One reading of a marked line. */
interface MarkedLine {
  readonly line: Line
  readonly index: number
  readonly family: MarkerFamily
  readonly ordinal: number
  /** What its number stands below: "2" of "2.1". */
  readonly outer: string | undefined
  readonly marker: string
  readonly wordsAt: number
  readonly title: Span | undefined
  /** The line below, where the title stands there. */
  readonly titleLine: Line | undefined
  readonly bodyAt: number
}

function readMarkedLines(body: readonly Line[]): {
  openings: Opening[]
  lines: ReadonlySet<Line>
  /** Those of them that are the title of the line above. */
  titleLines: readonly Line[]
} {
  const taken = new Set<Line>()
  const openings: Opening[] = []
  const kept = chooseRuns(readFamilies(body)).map((run) =>
    run.filter((each) => !taken.has(each.line) && taken.add(each.line)),
  )
  for (const run of kept) {
    const level = 1 + kept.filter((other) => isNested(run, other)).length
    // "II. Findings" alone on its line, over points of its own, is a section; a point with running text stays one.
    const isParent =
      kept.some((other) => !isUnnumbered(other[0]?.family) && isNested(other, run)) &&
      run.every((each) => each.bodyAt >= each.line.end)
    for (const each of run) {
      openings.push(pointOpening(each, isParent ? 'section' : 'point', level))
      if (each.titleLine) taken.add(each.titleLine)
    }
  }
  const titleLines = kept.flat().flatMap(({ titleLine }) => (titleLine ? [titleLine] : []))
  return { openings, lines: taken, titleLines }
}

/** Every reading of every marked line, by family and Markdown level. */
function readFamilies(body: readonly Line[]): MarkedLine[][] {
  const families = new Map<string, MarkedLine[]>()
  body.forEach((line, index) => {
    const hash = readHeadingMark(line)
    // `**1. The facts**`, `**1.** The facts`: emphasis belongs to neither marker nor title.
    const skip = (hash?.wordsAt ?? 0) + emphasisLength(line.text.slice(hash?.wordsAt ?? 0))
    for (const marker of markersOf(line.text.slice(skip), skip > (hash?.wordsAt ?? 0))) {
      const reading = readMarkedLine(body, index, marker, skip)
      if (needsTitle(marker.family) && !isTitleLine(reading, hash !== undefined, body[index + 1])) continue
      const key = `${marker.family} ${hash?.level ?? 0}`
      const family = families.get(key)
      if (family) family.push(reading)
      else families.set(key, [reading])
    }
  })
  return [...families.values()]
}

function markersOf(words: string, isEmphasised: boolean): Marker[] {
  const plain = isEmphasised ? words.replace(/\*{2,3}|__|[*_]$/, (closing) => ' '.repeat(closing.length)) : words
  const markers = readMarkers(plain)
  const label = readLabelMarker(plain)
  if (label) markers.push(label)
  // A bold title that runs into its paragraph marks a point as a bullet does.
  if (markers.length === 0 && isEmphasised && readBoldTitle(words)) {
    markers.push({ family: 'bold', text: '', ordinal: 0, length: 0 })
  }
  if (markers.length === 0 && readCapitalsTitle(plain)) {
    markers.push({ family: 'capitals', text: '', ordinal: 0, length: 0 })
  }
  return markers
}

function emphasisLength(words: string): number {
  const marks = /^(?:\*{2,3}|__|[*_](?=[^*_\n]{2,90}[*_]$))\s*(?=\S)/.exec(words)?.[0]
  return marks?.length ?? 0
}

function readMarkedLine(body: readonly Line[], index: number, marker: Marker, skip: number): MarkedLine {
  const line = body[index] as Line
  const wordsAt = line.start + skip + marker.length
  const words = line.text.slice(skip + marker.length)
  const isLabel = marker.family.startsWith('label ')
  // "Key judgement 2" alone on its line is its own title, unless one stands right below.
  const isLabelOnly = isLabel && words.replace(/[*_\s]/g, '') === ''
  const titleLine = isLabelOnly ? titleBelow(line, body[index + 1], body[index + 2]) : undefined
  const title = isLabelOnly
    ? undefined
    : marker.family === 'bold'
      ? readBoldTitle(words)
      : marker.family === 'capitals'
        ? readCapitalsTitle(words)
        : (wholeTitle(line, words, body[index + 1]) ?? readRunInHeading(words, { mayBeginSmall: isLabel }))
  const { family, ordinal, outer } = marker
  const own = { start: line.start + skip, end: line.start + skip + marker.text.length }
  return {
    ...{ line, index, family, ordinal, outer, wordsAt, titleLine },
    marker: isLabelOnly && !titleLine ? '' : marker.text,
    title: titleLine
      ? { start: titleLine.start, end: titleLine.end }
      : isLabelOnly
        ? own
        : title && { start: wordsAt + title.start, end: wordsAt + title.end },
    bodyAt: isLabelOnly ? line.end : title ? wordsAt + title.bodyAt : wordsAt,
  }
}

/** "1. Costs: repair or replacement", "1. Who pays?" over running text: what follows the colon is title too. */
function wholeTitle(line: Line, words: string, next: Line | undefined): RunInHeading | undefined {
  if (!/[:–—-] |[?？]$/.test(words) || /[.!;,:。；，：]["”*_]*$/.test(words) || /^[*_]/.test(words)) return undefined
  const isOver = next !== undefined && isRunningText(next.text, line.text) && readMarkers(next.text).length === 0
  if (!isOver || countWords(words) > MAX_TITLE_WORDS) return undefined
  return { start: 0, end: words.replace(/[*_\s]+$/, '').length, bodyAt: words.length }
}

/** "Issue 1", and right below it "Costs" over running text. */
function titleBelow(line: Line, next: Line | undefined, after: Line | undefined): Line | undefined {
  if (!next || !after || next.from - line.end > 1 || !/^[*_]{0,3}[\p{Lu}\p{Lo}\p{N}“"«]/u.test(next.text))
    return undefined
  const isTitle = countWords(next.text) <= MAX_TITLE_WORDS && !/[.!;:,。；，：]["”*_]*$/.test(next.text)
  return isTitle && isRunningText(after.text, next.text) && readMarkers(next.text).length === 0 ? next : undefined
}

/** A line that is all title, over running text or over points of its own; under Markdown's hashes it needs nothing. */
function isTitleLine({ line, title, bodyAt, family }: MarkedLine, isMarked: boolean, next: Line | undefined): boolean {
  if (!title || bodyAt < line.end) return false
  // Of minutes' own numbers none stands there by chance.
  if (isMarked || family === 'reference') return true
  return (
    next !== undefined &&
    (isRunningText(next.text, line.text) ||
      (next.text.length >= line.text.length && countWords(next.text) >= 8) ||
      readMarkers(next.text).some((marker) => marker.family !== family && marker.family.startsWith('outline')))
  )
}

/** The rising runs that count, the longest first: of two readings of a line ("I.") the one that fits more lines wins. */
function chooseRuns(families: readonly MarkedLine[][]): MarkedLine[][] {
  const runs = families
    .map((family) => risingRuns(withoutListedTwice(family)))
    .filter((run) => !isTable(run))
    .filter((run) => run.length > 0)
    .sort((a, b) => b.length - a.length || firstIndex(a) - firstIndex(b))
  // A word before the number says "point" even where the sentence that follows carries no title.
  const titled = runs.filter(
    (run) => run[0]?.family.startsWith('label ') || run.filter((each) => each.title).length * 2 > run.length,
  )
  // Numbered sentences are points only where nothing with a title is.
  return titled.length > 0 ? titled : runs.filter((run) => canStandAlone(run, runs)).slice(0, 1)
}

/** Not bullets; nor the inner items of a page's list ("3.1.") of which the outer ones count for nothing. */
function canStandAlone(run: readonly MarkedLine[], runs: readonly (readonly MarkedLine[])[]): boolean {
  const first = run[0]
  const isInner = first?.family.startsWith('outline-decimal') === true && first.line.level !== undefined
  return !isUnnumbered(first?.family) && (!isInner || runs.some((outer) => isNested(run, outer)))
}

/** Whether `run` begins between two members of `outer`, or below the last of a memo's Roman or lettered headings. */
function isNested(run: readonly MarkedLine[], outer: readonly MarkedLine[]): boolean {
  const last = outer.at(-1)
  if (run === outer || last === undefined || firstIndex(run) < firstIndex(outer)) return false
  const isUnderLast =
    /^(?:roman\.|letter\.|cjk|bare |label )/.test(last.family) &&
    !isUnnumbered(run[0]?.family) &&
    last.bodyAt >= last.line.end
  return firstIndex(run) < last.index || isUnderLast || run[0]?.outer === String(last.ordinal)
}

/** Bullets and bold or capital titles, which only their titles make points. */
function isUnnumbered(family: MarkerFamily | undefined): boolean {
  return family === 'bullet' || family === 'bold' || family === 'capitals'
}

function firstIndex(run: readonly MarkedLine[]): number {
  return run[0]?.index ?? Number.POSITIVE_INFINITY
}

/** Of a series that an excerpt cuts off at its head: "3. Costs", "4. Staff", "5. Dates", each a title of its own line. */
const MIN_LATE_RUN = 3

function isLate(run: readonly MarkedLine[]): boolean {
  const first = run[0]
  return first !== undefined && first.ordinal > 1 && canBeginLate(first)
}

function canBeginLate({ family, title, bodyAt, line }: MarkedLine): boolean {
  return /^(?:decimal[.)]|label (?!.* ascending$))/.test(family) && title !== undefined && bodyAt >= line.end
}

/** The members that rise 1, 2, 3 …; a new 1 restarts. A run of one is none. Bullets need a title each. */
function risingRuns(readings: readonly MarkedLine[]): MarkedLine[] {
  const kept: MarkedLine[] = []
  let run: MarkedLine[] = []
  /** Of "2.1", "2.2", "3.1" those below one number; they count as long as there are two of them in all. */
  let steps = 0
  const close = () => {
    if (run.length >= (isLate(run) && run[0]?.family.startsWith('decimal') ? MIN_LATE_RUN : 2)) kept.push(...run)
    run = []
    steps = 0
  }
  for (const each of readings) {
    const last = run.at(-1)
    if (isUnnumbered(each.family)) {
      if (each.title && each.bodyAt < each.line.end) run.push(each)
    } else if (each.family.endsWith(' ascending')) {
      // "Item 2.06", "Item 5.02": of a list that others number.
      if (last && each.ordinal <= last.ordinal) close()
      run.push(each)
    } else if (each.family === 'reference') {
      // Minutes are numbered on from one meeting to the next.
      if (last && (each.ordinal !== last.ordinal + 1 || each.outer !== last.outer)) close()
      run.push(each)
    } else if (each.ordinal === 1) {
      if (each.outer === undefined || each.outer === last?.outer) close()
      run.push(each)
      steps = 1
    } else if (run.length > 0 && each.ordinal === steps + 1 && each.outer === last?.outer) {
      run.push(each)
      steps += 1
    } else if ((run.length === 0 || (run.length === 1 && isLate(run))) && canBeginLate(each)) {
      run = [each]
      steps = each.ordinal
    }
  }
  close()
  if (kept[0]?.family === 'bullet' && isListOfFacts(kept)) return []
  // Whoever speaks in bold speaks twice.
  const isTranscript =
    /^(?:bold|capitals)$/.test(kept[0]?.family ?? '') && new Set(kept.map(titleOf)).size < kept.length
  return isTranscript ? [] : kept
}

/** Titles that come again below, over their text, are listed there and stand for themselves later. */
function withoutListedTwice(family: readonly MarkedLine[]): readonly MarkedLine[] {
  const lastOf = new Map<string, MarkedLine>()
  for (const each of family) if (each.title) lastOf.set(`${each.marker} ${titleOf(each) ?? ''}`, each)
  if (lastOf.size === family.length) return family
  return family.filter(
    (each) =>
      !each.title || each.bodyAt < each.line.end || lastOf.get(`${each.marker} ${titleOf(each) ?? ''}`) === each,
  )
}

/** "Built: 1998", "Length: 412 metres": labelled values. */
function isListOfFacts(run: readonly MarkedLine[]): boolean {
  const facts = run.filter(({ line, bodyAt }) => countWords(line.text.slice(bodyAt - line.start)) < 4)
  return facts.length * 2 > run.length
}

/** "1. Ana Ruiz 12:03": rows that end in a figure, more of them than not. */
function isTable(run: readonly MarkedLine[]): boolean {
  const rows = run.filter(
    ({ line, bodyAt }) =>
      bodyAt >= line.end &&
      /\s(?:\d{1,2}[:.]\d\d(?:[:.]\d+)?|(?<=,\s)\d{1,3}|[\d.,]+\s?(?:pts|points|%))$/u.test(line.text),
  )
  return rows.length * 2 > run.length && run.every(({ line }) => line.text.length < 60)
}

function titleOf({ line, titleLine = line, title }: MarkedLine): string | undefined {
  return title && titleLine.text.slice(title.start - titleLine.start, title.end - titleLine.start)
}

function pointOpening(each: MarkedLine, kind: Opening['kind'], level: number): Opening {
  const raw = titleOf(each) ?? each.line.text.slice(each.wordsAt - each.line.start)
  return {
    line: each.line,
    kind,
    marker: isUnnumbered(each.family) || each.marker === '' ? null : each.marker,
    level,
    heading: { start: each.line.start, end: each.title?.end ?? each.wordsAt },
    title: each.title ? cleanTitle(raw) : firstWords(cleanTitle(raw)),
    bodyAt: each.bodyAt,
  }
}

function firstWords(sentence: string): string {
  if (/^\p{Script=Han}/u.test(sentence) && sentence.length > UNTITLED_POINT_UNITS)
    return `${sentence.slice(0, UNTITLED_POINT_UNITS)}…`
  const words = sentence.split(' ')
  return words.length <= UNTITLED_POINT_WORDS ? sentence : `${words.slice(0, UNTITLED_POINT_WORDS).join(' ')} …`
}

function readUnmarkedHeadings(
  lines: readonly Line[],
  body: readonly Line[],
  marked: ReadonlySet<Line>,
  isFurniture: (line: Line) => boolean,
): Opening[] {
  const isInterview = body.filter((line) => isQuestionTo(line.text)).length > 1
  const nextOf = new Map(body.map((line, index) => [line, body[index + 1]]))
  const openings: Opening[] = []
  // A page that marks its headings has no others.
  const areMarked = body.some((line) => line.level)
  lines.forEach((line, index) => {
    if (line.isBlank || marked.has(line) || isFurniture(line)) return
    const hash = readHeadingMark(line)
    const next = nextOf.get(line)
    const isHeading =
      hash !== undefined ||
      (line.level === undefined &&
        next !== undefined &&
        isBoldLine(line.text) &&
        !(isInterview && BOLD_QUESTION.test(line.text))) ||
      (!areMarked &&
        isBareHeading(line.text, {
          before: lines[index - 1],
          after: lines[index + 1],
          nextText: next?.text,
          nextIsMarked: next !== undefined && (marked.has(next) || readHeadingMark(next) !== undefined),
        }))
    if (!isHeading) return
    const title = cleanTitle(line.text.slice(hash?.wordsAt ?? 0)).replace(/[:：]$/, '')
    if (title === '') return
    openings.push({
      line,
      kind: 'section',
      marker: null,
      level: hash?.level ?? 1,
      heading: { start: line.start, end: line.end },
      title,
      bodyAt: line.end,
    })
  })
  return openings
}

/** Levels as they nest: what is numbered lies below the section before it. */
function nestLevels(openings: readonly Opening[]): Opening[] {
  let above = 0
  return openings.map((each) => {
    if (each.marker !== null || each.kind === 'point') return { ...each, level: above + each.level }
    above = each.level
    return each
  })
}

function tile(text: string, openings: readonly Opening[]): OutlinePart[] {
  if (text === '') return []
  const parts: OutlinePart[] = []
  const first = openings[0]
  if (!first || first.line.from > 0) {
    const end = first?.line.from ?? text.length
    parts.push({ id: 'p0', kind: 'intro', marker: null, level: 0, title: null, heading: null, span: { start: 0, end } })
  }
  openings.forEach((each, index) => {
    parts.push({
      // The place makes it unique, and the same on every run.
      id: `p${each.line.from}`,
      kind: each.kind,
      marker: each.marker,
      level: each.level,
      title: each.title,
      heading: each.heading,
      span: { start: each.line.from, end: openings[index + 1]?.line.from ?? text.length },
    })
  })
  return parts
}
