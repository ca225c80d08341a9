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

/** The card that stands for a proposal. */
export type Standing = (proposal: Proposal) => CardId | undefined
type Version = Pick<DocumentText, 'documentId' | 'version'>

/**
 * The card that stands for a proposal of this document: its own, or, of a claim, the evidence with the fewest words that
 * holds all of its; quotation marks and stops at the ends do not count. Looks through the board once.
 */
export function standingFor(board: Cards, document: Version): Standing {
  return standingOn(board)(document)
}

/** The same for every document: the board is looked through once for all of them, when the first claim needs it. */
export function standingOn(board: Cards): (document: Version) => Standing {
  let held: ReadonlyMap<string, readonly Held[]> | undefined
  return (document) => (proposal) => {
    const own = cardIdOf(proposal)
    if (board.cardKind(own) !== undefined) return own
    if (proposal.kind !== 'evidence' || !hasWords(proposal.fields.exact)) return undefined
    const { start, end } = withoutMarks(proposal.span, proposal.fields.exact)
    held ??= heldByVersion(board)
    return held.get(keyOf(document))?.find(({ span }) => span.start <= start && end <= span.end)?.id
  }
}

/**
 * The evidence that has most words of a claim among its own. Of a claim that no card stands for, they are on the board in
 * part. Looks through the board once, when the first claim needs it.
 */
export function partlyStandingOn(board: Cards): (document: Version) => Standing {
  let held: ReadonlyMap<string, readonly Held[]> | undefined
  return (document) => (proposal) => {
    if (proposal.kind !== 'evidence') return undefined
    const { exact } = proposal.fields
    const shared = ({ span }: Held) => {
      const start = Math.max(span.start, proposal.span.start)
      const end = Math.min(span.end, proposal.span.end)
      return start < end && hasWords(exact.slice(start - proposal.span.start, end - proposal.span.start))
        ? end - start
        : 0
    }
    held ??= heldByVersion(board)
    const sharing = (held.get(keyOf(document)) ?? []).filter((each) => shared(each) > 0)
    return sharing.sort((a, b) => shared(b) - shared(a))[0]?.id
  }
}

/** Those with the fewest words first. */
function heldByVersion(board: Cards): ReadonlyMap<string, readonly Held[]> {
  const held = new Map<string, Held[]>()
  for (const { excerpt, ...each } of heldExcerpts(board)) {
    const known = held.get(keyOf(excerpt))
    if (known) known.push(each)
    else held.set(keyOf(excerpt), [each])
  }
  for (const each of held.values()) each.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  return held
}

function keyOf({ documentId, version }: Version): string {
  return `${documentId} ${version}`
}

function heldOf(board: Cards, document: Version): readonly Held[] {
  return heldExcerpts(board).filter(({ excerpt }) => keyOf(excerpt) === keyOf(document))
}

function heldExcerpts(board: Cards): readonly (Held & { readonly excerpt: Excerpt })[] {
  return board.cardIds().flatMap((id) => {
    const card = board.cardKind(id) === 'evidence' ? board.card(id) : undefined
    if (card?.kind !== 'evidence') return []
    return card.excerpts.map((excerpt) => ({ id, span: spanOf(excerpt), excerpt }))
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
