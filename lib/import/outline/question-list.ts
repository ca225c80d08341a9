/** Questions put up for discussion, one a line under their own heading: each is a point, and all of its line its title. */
import { compile } from '../compile-pattern'
import { LANGUAGES } from '../languages/rules-of'
import { cleanTitle, readHeadingMark } from '../markdown-marks'
import type { Line } from '../text-lines'
import { isUnnumbered } from './list-marker'
import type { MarkedLine } from './marked-lines'
import { countWords } from './run-in-heading'

const TITLE = compile(`^(?:${LANGUAGES.map(({ listTitles }) => listTitles.questions).join('|')})\\s*[:：]?$`, 'iu')
const MAX_QUESTION_WORDS = 40

/** Undefined where `run` is no such list. */
export function readQuestionList(run: readonly MarkedLine[], body: readonly Line[]): MarkedLine[] | undefined {
  const first = run[0]
  const above = first && body[first.index - 1]
  if (!first || !above || run.length < 2 || isUnnumbered(first.family) || above.text.length > 90) return undefined
  if (!TITLE.test(cleanTitle(above.text.slice(readHeadingMark(above)?.wordsAt ?? 0)))) return undefined
  const isList = run.every(
    ({ line, index }, at) =>
      index === first.index + at && /[?？][*_"”»]*$/.test(line.text) && countWords(line.text) <= MAX_QUESTION_WORDS,
  )
  if (!isList) return undefined
  return run.map((each) => ({
    ...each,
    title: { start: each.wordsAt, end: each.line.end },
    bodyAt: each.line.end,
  }))
}
