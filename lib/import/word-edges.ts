/** Where words begin and end, for patterns that are put together. */
import { compile, LETTERS } from './compile-pattern'

/** What words are made of, for a class. */
export const WORD_UNITS = `0-9${LETTERS}`

/** Matches `source` between word edges, wherever it stands; global and case-blind. */
export function wordPattern(source: string): RegExp {
  return compile(`(?<![${WORD_UNITS}])(?:${source})(?![${WORD_UNITS}])`, 'giu')
}
