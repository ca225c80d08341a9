/** What a meeting resolved, a numbered sentence each under their own title: points below a point, though none has a title. */
import { compile } from '../compile-pattern'
import { LANGUAGES } from '../languages/rules-of'
import type { Line } from '../text-lines'
import type { MarkedLine } from './marked-lines'

const TITLE = compile(
  `(?<![\\p{Lu}\\p{Ll}])(?:${LANGUAGES.map(({ listTitles }) => listTitles.resolutions).join('|')})(?![\\p{Lu}\\p{Ll}])`,
  'iu',
)
const MAX_TITLE_UNITS = 80

/** The line above `run`, and where that only leads in to it ("The board resolved:"), the one above that. */
export function linesOver(run: readonly MarkedLine[], body: readonly Line[]): Line[] {
  const at = run[0]?.index ?? 0
  const over = /[:：]$/.test(body[at - 1]?.text ?? '') ? [at - 1, at - 2] : [at - 1]
  return over.flatMap((index) => body[index] ?? [])
}

/** "5. Resolutions" and right below it "a) To close the lock.", "b) To ask the town.". */
export function isResolutionList(run: readonly MarkedLine[], body: readonly Line[]): boolean {
  return linesOver(run, body).some(({ text }) => text.length <= MAX_TITLE_UNITS && TITLE.test(text))
}
