/** Reads English claims: one for the sentence, or one a clause where two clauses have each their own speaker. */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { UNNAMED } from '../words/people-words'
import type { ClaimReader, FrameContext, PlacedClaim, SentenceClaim } from './claim-reader'
import { splitClauses } from './clauses'
import { openingSubject } from './opening-subject'
import { createOutletBook } from './outlet-book'
import { outletsNamedIn } from './outlets-named'
import { readSentenceClaim } from './sentence-claim'
import { isAnonymous, readSpeaker } from './speaker'
import { pattern } from '../words/word-list'

export const ENGLISH_CLAIMS: ClaimReader = {
  createOutletBook,
  outletsNamedIn,
  read: placeClaims,
  readSpeaker,
  readPronoun: (subject) => PRONOUNS.get(subject),
  openingSubject,
  elsewhere: compile(
    pattern`
    \b(?:in|at|on|before|to|from|by|into) (?:an?|the|h(?:is|er)|their|its) (?:\p{L}+ ){0,2}?(?:letter|call|meeting|
    statement|committee|council|court|jury|inquest|witness box|conference|hearing|speech|rally|e-?mail|press release|
    pulpit|briefing|inquiry|panel|parliament|report|memo|pamphlet|filing|blog|post|tweet)s?\b|
    (?:posted|preach(?:ed|ing)|testif(?:ied|ying))[ ]
  `,
    'iu',
  ),
  airs: compile(
    pattern`
    \b(?:(?:was|were) interviewed (?:on|by|for)|(?:appeared|spoke) (?:live )?on|
    (?:gave|given) an? (?:\p{Ll}+ )?interview to|(?:has |have |had )?sat down with|(?:carr(?:ies|ied)|prints?|printed|
    runs?|ran|publish(?:es|ed)|airs?|aired|broadcasts?) an? (?:\p{Ll}+ )?(?:interview|letter|apology|statement|notice|
    correction))\b
  `,
    'u',
  ),
  isDefinite: (subject) => /^(?:the\s|counsel$)/i.test(subject),
  isAnonymous: (speaker, sentence) => isAnonymous(speaker) || (speaker.kind === 'role' && UNNAMED.test(sentence)),
}

const PRONOUNS: ReadonlyMap<string, 'person' | 'body'> = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['him', 'person'],
  ['her', 'person'],
  ['his', 'person'],
  ['it', 'body'],
  ['they', 'body'],
  ['them', 'body'],
  ['its', 'body'],
  ['their', 'body'],
])

/** One claim for the sentence, or one a clause where two clauses have each their own speaker. */
function placeClaims(masked: string, contextAt: (offset: number) => FrameContext): PlacedClaim[] {
  const clauses = splitClauses(masked)
  if (clauses.length > 1) {
    const read = clauses.flatMap((clause) => {
      const claim = readSentenceClaim(masked.slice(clause.start, clause.end), contextAt(clause.start))
      return claim?.verb && !isSameSpeaker(claim) ? [{ clause, claim: shift(claim, clause.start) }] : []
    })
    // "A said …, but B denied it, AP reported": the outlet at the end carries both.
    const tail = read.at(-1)?.claim
    const carrier = tail && !tail.speaker ? tail.outlet : null
    const spoken = carrier === null ? read : read.slice(0, -1)
    if (new Set(spoken.map(({ claim }) => claim.speaker?.words)).size > 1) {
      return spoken.map(({ clause, claim }, at) => ({
        claim: { ...claim, outlet: claim.outlet ?? carrier },
        span: trim(masked, at === 0 ? 0 : clause.start, spoken[at + 1]?.clause.start ?? masked.length),
      }))
    }
  }
  const claim = readSentenceClaim(masked, contextAt(0))
  return claim ? [{ claim, span: { start: 0, end: masked.length } }] : []
}

/** "…, and he has indicated": the same speaker goes on. A comma splice ("…, It said") begins anew. */
function isSameSpeaker(claim: SentenceClaim): boolean {
  return /^(?:he|she|they|it)$/.test(claim.speaker?.words ?? '')
}

/** Without the conjunction before and the comma after. */
function trim(masked: string, start: number, end: number): Span {
  const lead =
    start === 0
      ? 0
      : (/^(?:and|but|while|whereas|although|though|yet)\s+/.exec(masked.slice(start, end))?.[0].length ?? 0)
  const words = masked.slice(start + lead, end)
  const conjunction = end === masked.length ? '' : (/[\s,;]+$/.exec(words)?.[0] ?? '')
  return { start: start + lead, end: end - conjunction.length }
}

/** Offsets of a clause → offsets of its sentence. */
function shift(claim: SentenceClaim, by: number): SentenceClaim {
  const move = <T extends Span>(span: T | null): T | null =>
    span ? { ...span, start: span.start + by, end: span.end + by } : null
  return { ...claim, speaker: move(claim.speaker), verb: move(claim.verb) }
}
