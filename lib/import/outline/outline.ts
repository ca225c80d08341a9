/**
 * Divides a text into intro, sections and points, from the lines that open one. The parts tile the text: nothing lies
 * outside.
 */
import type { OutlinePart } from '@/lib/schema/source'
import type { Line } from '../text-lines'
import { citationsFrom, readContents } from './listed-parts'
import { readMarkedPoints } from './marked-points'
import type { Opening } from './opening'
import { readUnmarkedHeadings } from './unmarked-headings'

export interface Outline {
  readonly parts: readonly OutlinePart[]
  /** Where running text begins in the lines that are headings or begin with one, by the line's `from`. */
  readonly bodyStarts: ReadonlyMap<number, number>
}

/** `isFurniture` tells lines that open nothing; of a press review only what is numbered opens a point. */
export function readOutline(
  text: string,
  lines: readonly Line[],
  isFurniture: (line: Line) => boolean,
  isReview = false,
): Outline {
  const listed = readContents(lines)
  const isOutside = (line: Line) => isFurniture(line) || listed.has(line)
  const body = lines.filter((line) => !line.isBlank && !isOutside(line))
  const marked = readMarkedPoints(body.slice(0, citationsFrom(body)), isReview)
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
