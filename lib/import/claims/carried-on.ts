/**
 * Who is still carried by an outlet that a sentence before named: somebody who goes on speaking, or whose words that
 * outlet was just said to print or air.
 */
import type { Attribution } from '@/lib/schema/attribution'
import { compile } from '../compile-pattern'
import type { Claim } from '../document-analysis'
import { NAMED } from '../masked-text'
import { stemOfName } from '../words/russian-names'

/** What carried the sentence before. */
export interface Carrier {
  readonly outlet: string
  /** Who spoke there. Null: a sentence that tells of somebody's words in the outlet, and gives none of them. */
  readonly speaker: string | null
  /** The sentence, where it tells of somebody's words. */
  readonly sentence: string
}

/** If they name no other day, and answer at all. `words`: the claim's sentence, masked. */
export function carriedOn(claim: Claim, words: string, before: Carrier): Claim {
  const { attribution } = claim
  if (attribution.outlet !== null || attribution.speaker === null || attribution.stance === 'no-comment') return claim
  const goesOn =
    before.speaker === null ? isGivenThere(attribution, words, before) : isSameOccasion(attribution, before)
  return goesOn ? { ...claim, attribution: { ...attribution, outlet: before.outlet } } : claim
}

function isSameOccasion({ speaker, said }: Attribution, before: Carrier): boolean {
  return speaker === before.speaker && !said
}

/** "The Echo prints a letter from the divers. “We saw it,” says …", or whoever that sentence names. */
function isGivenThere({ speaker }: Attribution, words: string, { sentence }: Carrier): boolean {
  const name = /\S+$/.exec(speaker ?? '')?.[0]
  return OPENS_WITH_QUOTATION.test(words) || (name !== undefined && sentence.includes(stemOfName(name)))
}

const OPENS_WITH_QUOTATION = compile(`^["${NAMED}]`, 'u')
