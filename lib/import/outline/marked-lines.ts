/**
 * Lines that begin with a marker ("1.", "(a)", "Issue 3:", a bold title), with the title each would have. What a line may
 * be, not what it is: "I." has two readings, and marker-runs.ts decides which counts.
 */
import type { Span } from '@/lib/schema/excerpt'
import { readHeadingMark } from '../markdown-marks'
import type { Line } from '../text-lines'
import { isRunningText } from './bare-heading'
import { readAgenda } from './agenda-list'
import { readBoldTitle } from './bold-heading'
import { NUMBER_ALONE, readLabelMarker } from './label-marker'
import { needsTitle, readMarkers, type Marker, type MarkerFamily } from './list-marker'
import { countWords, readCapitalsTitle, readRunInHeading, type RunInHeading } from './run-in-heading'

const MAX_TITLE_WORDS = 12

/** One reading of a marked line. */
export interface MarkedLine {
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

/** Every reading of every marked line, by family and Markdown level. */
export function readMarkedLines(body: readonly Line[]): MarkedLine[][] {
  const families = new Map<string, MarkedLine[]>()
  const agenda = readAgenda(body)
  body.forEach((line, index) => {
    const hash = readHeadingMark(line)
    // `**1. The facts**`, `**1.** The facts`: emphasis belongs to neither marker nor title.
    const bullet = BULLETED_NUMBER.exec(line.text)?.[0].length ?? 0
    const skip = bullet + (hash?.wordsAt ?? 0) + emphasisLength(line.text.slice(bullet + (hash?.wordsAt ?? 0)))
    for (const marker of markersOf(line.text.slice(skip), skip > bullet + (hash?.wordsAt ?? 0))) {
      const read = readMarkedLine(body, index, marker, skip, hash !== undefined)
      const reading = agenda.has(line) ? { ...read, title: itemTitle(read), bodyAt: line.end } : read
      if (needsTitle(marker.family) && !isTitleLine(reading, hash !== undefined, body[index + 1])) continue
      if (marker.family === NUMBER_ALONE && !reading.titleLine) continue
      const key = `${marker.family} ${hash?.level ?? 0}`
      const family = families.get(key)
      if (family) family.push(reading)
      else families.set(key, [reading])
    }
  })
  return [...families.values()].flatMap(byIndent)
}

/** "- 2.1 **Delays.** The ship …": the number is the marker. */
const BULLETED_NUMBER = /^[-*+•–]\s+(?=\d{1,2}\.\d{1,2}\.?\s)/
const MIN_INDENT = 2

/** "   1. Delays" below "4. Cargo": where the numbers of a family do not rise by themselves, those set in count apart. */
function byIndent(family: MarkedLine[]): MarkedLine[][] {
  const rises = family.every(({ ordinal }, at) => at === 0 || ordinal === (family[at - 1]?.ordinal ?? 0) + 1)
  const inner = rises ? [] : family.filter(({ line }) => line.start - line.from >= MIN_INDENT)
  return inner.length === 0 || inner.length === family.length
    ? [family]
    : [family.filter((each) => !inner.includes(each)), inner]
}

/** All of an agenda item's line. */
function itemTitle({ wordsAt, line }: MarkedLine): Span {
  const words = line.text.slice(wordsAt - line.start).replace(/[\s.;。；*_]+$/u, '')
  return { start: wordsAt, end: wordsAt + words.length }
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

function readMarkedLine(
  body: readonly Line[],
  index: number,
  marker: Marker,
  skip: number,
  isHeading: boolean,
): MarkedLine {
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
        : (wholeTitle(line, words, body[index + 1], isHeading) ??
          readRunInHeading(words, {
            mayBeginSmall: isLabel || /^\p{L}.*[:：–—]$/u.test(marker.text) || isShortNoun(marker, words),
          }))
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

/** "Premièrement, le péage. Le conseil …": a few words and a stop behind a word that counts. */
function isShortNoun({ family }: Marker, words: string): boolean {
  return family === 'ordinal-word' && /^\S+(?: \S+){0,3}\. \p{Lu}/u.test(words.slice(0, 60))
}

/**
 * "1. Costs: repair or replacement", "1. Who pays?" over running text: what follows the colon is title too. Under
 * Markdown's hashes nothing needs to follow.
 */
function wholeTitle(line: Line, words: string, next: Line | undefined, isHeading: boolean): RunInHeading | undefined {
  if (!/[:–—-] |[?？]$/.test(words) || /[.!;,:。；，：]["”*_]*$/.test(words) || /^[*_]/.test(words)) return undefined
  const isOver =
    isHeading || (next !== undefined && isRunningText(next.text, line.text) && readMarkers(next.text).length === 0)
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
      (family.endsWith(' joined') && /[.!?。]$/.test(next.text)) ||
      (next.text.length >= line.text.length && countWords(next.text) >= 8) ||
      readMarkers(next.text).some((marker) => marker.family !== family && marker.family.startsWith('outline')))
  )
}

/** As written. */
export function titleOf({ line, titleLine = line, title }: MarkedLine): string | undefined {
  return title && titleLine.text.slice(title.start - titleLine.start, title.end - titleLine.start)
}
