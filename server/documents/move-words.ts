/** Gives a claim other words of its document: from a little earlier or later on. What a card quotes stays a passage of the text. */
import { characterBoundary } from '@/lib/anchors/characters'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { Span } from '@/lib/schema/excerpt'
import { hedgesWithin } from '@/lib/schema/hedges-within'
import { MAX_EXCERPT_UNITS } from '@/lib/schema/limits'
import type { EvidenceProposal, HedgeMark, Proposal } from '@/lib/schema/source'

/** The proposal with the words at `span` of the newest text, and their hedges. Throws `bad-request`. */
export function moveWords(
  proposal: Proposal,
  span: Span,
  { text, hedges }: { readonly text: string; readonly hedges: readonly HedgeMark[] },
): EvidenceProposal {
  if (proposal.kind !== 'evidence') throw refused('Only a claim has words of its document; a point has a title.')
  const { start, end } = span
  const exact = text.slice(start, end)
  if (start >= end || end > text.length || exact.trim() === '')
    throw refused('A claim holds some words of its document.')
  if (end - start > MAX_EXCERPT_UNITS) throw refused(`A claim holds at most ${MAX_EXCERPT_UNITS} characters.`)
  const isCut = [start, end].some((at) => characterBoundary(text, at, 'floor') !== at)
  if (isCut) throw refused('The words begin or end in the middle of a character.')
  // Other words are another claim, often of another speaker and section.
  if (end <= proposal.span.start || start >= proposal.span.end)
    throw refused('A claim keeps some of its words. To use others, select them in the document.')
  const { quote, ...attribution } = proposal.fields.attribution
  return {
    ...proposal,
    span: { start, end },
    fields: {
      ...proposal.fields,
      exact,
      hedges: hedgesWithin(span, text, hedges),
      attribution: { ...attribution, ...(quote && exact.includes(quote) && { quote }) },
    },
  }
}

function refused(sentence: string): RedthreadError {
  return new RedthreadError('bad-request', sentence)
}
