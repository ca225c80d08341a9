/** Finds hedges and says whose they are: the author's, or the speaker's whose words are being passed on. */
import type { Span } from '@/lib/schema/excerpt'
import type { HedgeMark } from '@/lib/schema/source'
import { compile, LETTERS } from './compile-pattern'
import type { HedgeCues } from './languages/language-rules'
import { matchesIn } from './matches-in'

const patterns = new Map<HedgeCues, RegExp>()

function cuePattern(cues: HedgeCues): RegExp {
  const known = patterns.get(cues)
  if (known) return known
  const any = `(?:(${cues.writers.join('|')})|${cues.open.join('|')})`
  // Where nothing parts words, a cue may stand between letters.
  const isUnparted = /\p{Script=Han}/u.test(any)
  const pattern = compile(isUnparted ? any : `(?<![${LETTERS}-])${any}(?![${LETTERS}])`, 'giu')
  patterns.set(cues, pattern)
  return pattern
}

/**
 * Within `sentences`, in text order. `claims` in order are the sentences and clauses that somebody is said to say;
 * within them a hedge is the speaker's, unless it is one by which the writer keeps a distance outside all `quotes`.
 */
export function findHedges(
  text: string,
  sentences: readonly Span[],
  claims: readonly Span[],
  quotes: readonly Span[],
  cues: HedgeCues,
): HedgeMark[] {
  const pattern = cuePattern(cues)
  const hedges: HedgeMark[] = []
  let claimAt = 0
  let quoteAt = 0
  for (const sentence of sentences) {
    for (const match of matchesIn(text.slice(sentence.start, sentence.end), pattern)) {
      const start = sentence.start + match.index
      // "May" with a capital is the month, unless the sentence opens with it, which a statement does not.
      if (match[0].startsWith('May')) continue
      while (claimAt < claims.length && (claims[claimAt]?.end ?? 0) <= start) claimAt++
      while (quoteAt < quotes.length && (quotes[quoteAt]?.end ?? 0) <= start) quoteAt++
      const isQuoted = (quotes[quoteAt]?.start ?? Infinity) <= start
      const isClaimed = (claims[claimAt]?.start ?? Infinity) <= start
      const whose = isQuoted || (isClaimed && match[1] === undefined) ? 'speaker' : 'author'
      hedges.push({ start, end: start + match[0].length, whose })
    }
  }
  return hedges
}
