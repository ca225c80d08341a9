/** The evidence on the board that holds a passage already: what would say the same words once more is no new evidence. */
import type { Board } from '@/lib/board/board'
import type { Excerpt, Span } from '@/lib/schema/excerpt'
import type { CardId } from '@/lib/schema/ids'
import { cardIdOf, type Proposal } from '@/lib/schema/source'
import type { HeldPassage } from './board-session'
import type { DocumentText } from './library'

type Cards = Pick<Board, 'cardIds' | 'cardKind' | 'card'>
interface Held {
  readonly id: CardId
  readonly span: Span
}

/** A living evidence card of exactly this passage; blanks at its ends do not count. */
export function evidenceOf(board: Cards, { span }: HeldPassage, document: DocumentText): CardId | undefined {
  const wanted = withoutBlanks(span, document.text.slice(span.start, span.end))
  return heldOf(board, document).find(({ span: held }) => held.start === wanted.start && held.end === wanted.end)?.id
}

/**
 * The living evidence in which every word of the passage stands: the card of exactly this passage, else the one with the
 * fewest words that has it among others, else those that share it out among them. Empty when some of it is new.
 */
export function evidenceHolding(board: Cards, passage: HeldPassage, document: DocumentText): readonly CardId[] {
  const exact = evidenceOf(board, passage, document)
  if (exact) return [exact]
  const { text } = document
  const held = heldOf(board, document)
  const { start, end } = withoutBlanks(passage.span, text.slice(passage.span.start, passage.span.end))
  const [around] = held
    .filter(({ span }) => span.start <= start && end <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  if (around) return [around.id]
  const parts = held
    .filter(({ span }) => start <= span.start && span.end <= end)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const sharing: CardId[] = []
  let reached = start
  for (const { id, span } of parts) {
    if (span.end <= reached) continue // says nothing that those before it do not
    if (hasWords(text.slice(reached, span.start))) return []
    sharing.push(id)
    reached = span.end
  }
  return hasWords(text.slice(reached, end)) ? [] : sharing
}

/**
 * The card that stands for a proposal of this document: its own, or, of a claim, the evidence with the fewest words that
 * holds all of its; quotation marks and stops at the ends do not count. Looks through the board once.
 */
export function standingFor(
  board: Cards,
  document: Pick<DocumentText, 'documentId' | 'version'>,
): (proposal: Proposal) => CardId | undefined {
  let held: readonly Held[] | undefined
  return (proposal) => {
    const own = cardIdOf(proposal)
    if (board.cardKind(own) !== undefined) return own
    if (proposal.kind !== 'evidence' || !hasWords(proposal.fields.exact)) return undefined
    const { start, end } = withoutMarks(proposal.span, proposal.fields.exact)
    held ??= heldOf(board, document).toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    return held.find(({ span }) => span.start <= start && end <= span.end)?.id
  }
}

function heldOf(board: Cards, { documentId, version }: Pick<DocumentText, 'documentId' | 'version'>): readonly Held[] {
  return board.cardIds().flatMap((id) => {
    const card = board.cardKind(id) === 'evidence' ? board.card(id) : undefined
    if (card?.kind !== 'evidence') return []
    return card.excerpts
      .filter((each) => each.documentId === documentId && each.version === version)
      .map((each) => ({ id, span: spanOf(each) }))
  })
}

function spanOf({ position, quote }: Excerpt): Span {
  return withoutBlanks(position, quote.exact)
}

function withoutBlanks({ start, end }: Span, words: string): Span {
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  }
}

function withoutMarks({ start, end }: Span, words: string): Span {
  return {
    start: start + words.length - words.replace(/^[^\p{L}\p{N}]+/u, '').length,
    end: end - (words.length - words.replace(/[^\p{L}\p{N}]+$/u, '').length),
  }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
