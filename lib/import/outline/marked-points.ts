/** The points of a text, and the sections that stand over points, by their markers. */
import { compile } from '../compile-pattern'
import { cleanTitle } from '../markdown-marks'
import type { Line } from '../text-lines'
import { hasListMark, isUnnumbered } from './list-marker'
import { readMarkedLines, titleOf, type MarkedLine } from './marked-lines'
import { chooseRuns, isNested } from './marker-runs'
import type { Opening } from './opening'
import { countWords } from './run-in-heading'

const UNTITLED_POINT_WORDS = 9
/** Where nothing parts words. */
const UNTITLED_POINT_UNITS = 24

/**
 * `body` are the lines that may open a part, in order; `lines` those that do, or belong to one that does.
 * `isNumberedOnly`: a bold or listed title opens none.
 */
export function readMarkedPoints(
  body: readonly Line[],
  isNumberedOnly: boolean,
): {
  openings: Opening[]
  lines: ReadonlySet<Line>
  /** Those of them that are the title of the line above. */
  titleLines: readonly Line[]
} {
  const taken = new Set<Line>()
  const openings: Opening[] = []
  const readings = readMarkedLines(body).filter(([first]) => !isNumberedOnly || !isUnnumbered(first?.family))
  const kept = chooseRuns(readings, body).map((run) =>
    run.filter((each) => !taken.has(each.line) && taken.add(each.line)),
  )
  for (const run of kept) {
    const level = 1 + kept.filter((other) => isNested(run, other)).length
    // "II. Findings" alone on its line, over points of its own, is a section; a point with running text stays one.
    const isParent =
      kept.some((other) => !isUnnumbered(other[0]?.family) && isNested(other, run)) &&
      run.every((each) => each.bodyAt >= each.line.end) &&
      (!run[0]?.family.startsWith('decimal') || mostHold(run, kept))
    const isOver = standOverText(run, body)
    for (const each of run) {
      const opening = pointOpening(each, isParent ? 'section' : 'point', level)
      openings.push(
        isOver && hasText(each, body) ? { ...opening, title: opening.title.replace(/[.。]$/, '') } : opening,
      )
      if (each.titleLine) taken.add(each.titleLine)
    }
  }
  const titleLines = kept.flat().flatMap(({ titleLine }) => (titleLine ? [titleLine] : []))
  return { openings, lines: taken, titleLines }
}

/** "(a) The letter was late." over a paragraph, and so on to the last but one: then what follows the last is its own, too. */
function standOverText(run: readonly MarkedLine[], body: readonly Line[]): boolean {
  return (
    run.length > 1 && run.slice(0, -1).every((each, at) => run[at + 1]?.index !== each.index + 1 && hasText(each, body))
  )
}

const MIN_TEXT_WORDS = 6

function hasText({ index }: MarkedLine, body: readonly Line[]): boolean {
  const next = body[index + 1]?.text ?? ''
  return countWords(next) >= MIN_TEXT_WORDS && /[.!?:。！？：]["”»」]?$/.test(next) && !hasListMark(next)
}

/** "3. Damage" over "(a) Traffic" and "(b) Repairs" leaves 1, 2 and 4 points, and stays one with them. */
function mostHold(run: readonly MarkedLine[], others: readonly (readonly MarkedLine[])[]): boolean {
  const inner = others.filter((other) => isNested(other, run)).flat()
  const holders = run.filter((each, at) => {
    const next = run[at + 1]?.index ?? Number.POSITIVE_INFINITY
    return inner.some(({ index }) => index > each.index && index < next)
  })
  return holders.length * 2 >= run.length
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

/** Before another: its stop left out, as of a title that runs into its text. */
const FIRST_SENTENCE = compile(/^((?:[^.!?]|\.(?=\s?\d)){3,}\p{L}{3})\.\s+(?=[\p{Lu}"“„«])/u)

function firstWords(sentence: string): string {
  if (/^[“「《]?\p{Script=Han}/u.test(sentence) && sentence.length > UNTITLED_POINT_UNITS)
    return `${sentence.slice(0, UNTITLED_POINT_UNITS)} …`
  const first = FIRST_SENTENCE.exec(sentence)?.[1]
  if (first !== undefined && countWords(first) <= UNTITLED_POINT_WORDS) return first
  const words = sentence.split(' ')
  return words.length <= UNTITLED_POINT_WORDS ? sentence : `${words.slice(0, UNTITLED_POINT_WORDS).join(' ')} …`
}
