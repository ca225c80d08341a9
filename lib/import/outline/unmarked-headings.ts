/** Headings without a number: what Markdown or a page marks as one, a bold line, a line that looks like one. */
import { cleanTitle, readHeadingMark } from '../markdown-marks'
import type { Line } from '../text-lines'
import { isBareHeading } from './bare-heading'
import { BOLD_QUESTION, isBoldLine, isQuestionTo } from './bold-heading'
import type { Opening } from './opening'

/** "【港口】" */
const IN_BRACKETS = /^【[^【】。]{2,20}】$/u

/** In text order. `marked` are the lines of `body` that open a point already. */
export function readUnmarkedHeadings(
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
  const counts = new Map<string, number>()
  for (const { text } of body) counts.set(text, (counts.get(text) ?? 0) + 1)
  lines.forEach((line, index) => {
    if (line.isBlank || marked.has(line) || isFurniture(line)) return
    const hash = readHeadingMark(line)
    const next = nextOf.get(line)
    const isHeading =
      hash !== undefined ||
      (next !== undefined && IN_BRACKETS.test(line.text)) ||
      (line.level === undefined &&
        next !== undefined &&
        isBoldLine(line.text) &&
        !(isInterview && BOLD_QUESTION.test(line.text))) ||
      // "HEARD:" below every item of minutes.
      (!areMarked &&
        counts.get(line.text) === 1 &&
        isBareHeading(line.text, {
          before: lines[index - 1],
          after: lines[index + 1],
          nextText: next?.text,
          nextIsMarked: next !== undefined && (marked.has(next) || readHeadingMark(next) !== undefined),
        }))
    if (!isHeading) return
    const title = cleanTitle(line.text.slice(hash?.wordsAt ?? 0)).replace(/^【|】$|[:：]$/g, '')
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
