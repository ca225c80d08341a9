/**
 * Chooses the sentences of documents that bear most on a card. They share its terms, no more: whether one supports or
 * contradicts is for a person. Pure and deterministic; `createSearchDesk` (search-desk.ts) asks it.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { DocumentId } from '@/lib/schema/ids'
import { rankSentences, type RankedSentence, type SentenceIndex } from './bm25'
import { evidenceQuery, type EvidenceQuestion } from './evidence-query'

export interface SearchedDocument {
  readonly documentId: DocumentId
  readonly sentences: readonly Span[]
  readonly index: SentenceIndex
}

export interface PassageOf extends Span {
  readonly documentId: DocumentId
}

export interface EvidenceWanted {
  readonly question: EvidenceQuestion
  /** The document that the card is from. */
  readonly own?: DocumentId | undefined
  /** The section that the card stands in, or its own passage: no evidence for itself. */
  readonly section?: PassageOf | undefined
  /** What somebody decided about: linked with the card already, or dismissed. */
  readonly decided: readonly PassageOf[]
  /** Retracted documents: what they say is offered last, and makes nothing else look weak. */
  readonly retracted?: readonly DocumentId[]
}

export interface EvidenceSuggestion extends PassageOf {
  /** It shares no word with the card's heading, or much less than the best suggestion does. */
  readonly isWeak: boolean
  /** What it shares with the card, the most telling first; shares of the score add up to 1. */
  readonly shared: readonly { readonly stem: string; readonly share: number }[]
}

const MAX_SUGGESTIONS = 5
/** Elsewhere in its own document a point is repeated rather than borne out. */
const OWN_DOCUMENT_WEIGHT = 0.5
/** Scores mean nothing across collections; only how far a sentence stays behind the best one does. */
const WEAK_BELOW = 0.5

/** The best MAX_SUGGESTIONS, weak ones behind them, retracted ones last; ties in the order of `documents`, then of the text. */
export function suggestEvidence(
  documents: readonly SearchedDocument[],
  { question, own, section, decided, retracted = [] }: EvidenceWanted,
): readonly EvidenceSuggestion[] {
  const { weights, heading } = evidenceQuery(question)
  const isOutside =
    (passages: readonly PassageOf[]) =>
    ({ document, sentence }: RankedSentence) => {
      const { documentId, sentences } = documents[document] as SearchedDocument
      const span = sentences[sentence] as Span
      return !passages.some((each) => each.documentId === documentId && each.start < span.end && span.start < each.end)
    }
  const fallen = (of: Pick<SearchedDocument, 'documentId'> | undefined) =>
    Number(of && retracted.includes(of.documentId))
  const weigh = (ranked: RankedSentence): RankedSentence =>
    documents[ranked.document]?.documentId === own ? { ...ranked, score: ranked.score * OWN_DOCUMENT_WEIGHT } : ranked
  const ranking = rankSentences(
    documents.map(({ index }) => index),
    weights,
  )
  const ranked = ranking.sentences
    .filter(isOutside(section ? [section] : []))
    .map(weigh)
    .sort((a, b) => fallen(documents[a.document]) - fallen(documents[b.document]) || b.score - a.score) // stable: ties stay in their order
  // Also of what was decided already: else the rest would look stronger with each that is accepted.
  const best = ranked[0]?.score ?? 0
  const offered = ranked.filter(isOutside(decided)).slice(0, MAX_SUGGESTIONS)
  const suggestions = offered.map((each) => {
    const { documentId, sentences } = documents[each.document] as SearchedDocument
    const shared = ranking.sharedOf(each)
    const isOnHeading = heading.size === 0 || shared.some(({ stem }) => heading.has(stem))
    const whole = shared.reduce((sum, { score }) => sum + score, 0)
    return {
      documentId,
      ...(sentences[each.sentence] as Span),
      isWeak: !isOnHeading || each.score < best * WEAK_BELOW,
      shared: shared.map(({ stem, score }) => ({ stem, share: score / whole })),
    }
  })
  return suggestions.sort((a, b) => fallen(a) - fallen(b) || Number(a.isWeak) - Number(b.isWeak))
}
