/**
 * Divides a text into intro, sections and points. A marker family ("1.", "(a)") counts only as a rising sequence from
 * its first member; among several, the titled ones are points. The parts tile the text: nothing lies outside.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { OutlinePart } from '@/lib/schema/source'
import { isBareHeading } from './bare-heading'
import { cleanTitle, readHeadingMark } from './markdown-marks'
import { readMarkers, type MarkerFamily } from './list-marker'
import { readRunInHeading } from './run-in-heading'
import type { Line } from './text-lines'

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

const UNTITLED_POINT_WORDS = 9
/** Where nothing parts words. */
const UNTITLED_POINT_UNITS = 24

/** `isFurniture` tells lines that open nothing. */
export function readOutline(text: string, lines: readonly Line[], isFurniture: (line: Line) => boolean): Outline {
  const body = lines.filter((line) => !line.isBlank && !isFurniture(line))
  const marked = readMarkedLines(body)
  const openings = [...marked.openings, ...readUnmarkedHeadings(lines, body, marked.lines, isFurniture)]
  openings.sort((a, b) => a.line.from - b.line.from)
  return {
    parts: tile(text, nestLevels(openings)),
    bodyStarts: new Map(openings.map((opening) => [opening.line.from, opening.bodyAt])),
  }
}

/** One reading of a marked line. */
interface MarkedLine {
  readonly line: Line
  readonly index: number
  readonly family: MarkerFamily
  readonly ordinal: number
  readonly marker: string
  readonly wordsAt: number
  readonly title: Span | undefined
  readonly bodyAt: number
}

function readMarkedLines(body: readonly Line[]): { openings: Opening[]; lines: ReadonlySet<Line> } {
  const taken = new Set<Line>()
  const openings: Opening[] = []
  const kept = chooseRuns(readFamilies(body)).map((run) =>
    run.filter((each) => !taken.has(each.line) && taken.add(each.line)),
  )
  for (const run of kept) {
    const level = 1 + kept.filter((other) => isNested(run, other)).length
    // "II. Findings" alone on its line, over points of its own, is a section; a point with running text stays one.
    const isParent =
      kept.some((other) => other[0]?.family !== 'bullet' && isNested(other, run)) &&
      run.every((each) => each.bodyAt >= each.line.end)
    for (const each of run) openings.push(pointOpening(each, isParent ? 'section' : 'point', level))
  }
  return { openings, lines: taken }
}

/** Every reading of every marked line, by family and Markdown level. */
function readFamilies(body: readonly Line[]): MarkedLine[][] {
  const families = new Map<string, MarkedLine[]>()
  body.forEach((line, index) => {
    const hash = readHeadingMark(line)
    const skip = hash?.wordsAt ?? 0
    for (const marker of readMarkers(line.text.slice(skip))) {
      const wordsAt = line.start + skip + marker.length
      const words = line.text.slice(skip + marker.length)
      const title = readRunInHeading(words)
      const reading: MarkedLine = {
        line,
        index,
        family: marker.family,
        ordinal: marker.ordinal,
        marker: marker.text,
        wordsAt,
        title: title && { start: wordsAt + title.start, end: wordsAt + title.end },
        bodyAt: title ? wordsAt + title.bodyAt : wordsAt,
      }
      const key = `${marker.family} ${hash?.level ?? 0}`
      const family = families.get(key)
      if (family) family.push(reading)
      else families.set(key, [reading])
    }
  })
  return [...families.values()]
}

/** The rising runs that count, the longest first: of two readings of a line ("I.") the one that fits more lines wins. */
function chooseRuns(families: readonly MarkedLine[][]): MarkedLine[][] {
  const runs = families
    .map(risingRuns)
    .filter((run) => run.length > 0)
    .sort((a, b) => b.length - a.length || firstIndex(a) - firstIndex(b))
  const titled = runs.filter((run) => run.filter((each) => each.title).length * 2 > run.length)
  // Numbered sentences are points only where nothing with a title is.
  return titled.length > 0 ? titled : runs.filter((run) => canStandAlone(run, runs)).slice(0, 1)
}

/** Not bullets; nor the inner items of a page's list ("3.1.") of which the outer ones count for nothing. */
function canStandAlone(run: readonly MarkedLine[], runs: readonly (readonly MarkedLine[])[]): boolean {
  const first = run[0]
  const isInner = first?.family === 'outline-decimal' && first.line.level !== undefined
  return first?.family !== 'bullet' && (!isInner || runs.some((outer) => isNested(run, outer)))
}

/** Whether `run` begins between two members of `outer`, or below the last of a memo's Roman or lettered headings. */
function isNested(run: readonly MarkedLine[], outer: readonly MarkedLine[]): boolean {
  const last = outer.at(-1)
  if (run === outer || last === undefined || firstIndex(run) < firstIndex(outer)) return false
  const isUnderLast =
    /^(?:roman\.|letter\.|cjk)$/.test(last.family) && run[0]?.family !== 'bullet' && last.bodyAt >= last.line.end
  return firstIndex(run) < last.index || isUnderLast
}

function firstIndex(run: readonly MarkedLine[]): number {
  return run[0]?.index ?? Number.POSITIVE_INFINITY
}

/** The members that rise 1, 2, 3 …; a new 1 restarts. A run of one is none. Bullets need a title each. */
function risingRuns(readings: readonly MarkedLine[]): MarkedLine[] {
  const kept: MarkedLine[] = []
  let run: MarkedLine[] = []
  const close = () => {
    if (run.length >= 2) kept.push(...run)
    run = []
  }
  for (const each of readings) {
    if (each.family === 'bullet') {
      if (each.title && each.bodyAt < each.line.end) run.push(each)
      continue
    }
    if (each.ordinal === 1) {
      close()
      run = [each]
    } else if (run.length > 0 && each.ordinal === run.length + 1) run.push(each)
  }
  close()
  return kept
}

function pointOpening(each: MarkedLine, kind: Opening['kind'], level: number): Opening {
  const title = each.title ?? { start: each.wordsAt, end: each.line.end }
  const raw = each.line.text.slice(title.start - each.line.start, title.end - each.line.start)
  return {
    line: each.line,
    kind,
    marker: each.family === 'bullet' ? null : each.marker,
    level,
    heading: { start: each.line.start, end: each.title ? title.end : each.wordsAt },
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
