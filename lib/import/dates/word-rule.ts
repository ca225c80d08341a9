/** Date rules made of a language's words, and which of several such words a match is. */
import { compile } from '../compile-pattern'
import { WORD_UNITS } from '../word-edges'
import type { DateRule } from './date-match'

/** Between word edges that hold for every script; `flags` without "i" where case tells words apart. */
export function wordRule(source: string, resolve: DateRule['resolve'], flags = 'giu'): DateRule {
  return { pattern: compile(`(?<![${WORD_UNITS}])(?:${source})(?![${WORD_UNITS}])`, flags), resolve }
}

const exact = new Map<string, RegExp>()

/** The index of the alternative that is the whole of `word`, −1 without one. */
export function indexIn(sources: readonly string[], word = ''): number {
  return sources.findIndex((source) => {
    const pattern = exact.get(source) ?? compile(`^(?:${source})$`, 'iu')
    exact.set(source, pattern)
    return pattern.test(word)
  })
}
