/** The evidence on the board that holds a passage already: what would say the same words once more is no new evidence. */
import type { Board } from '@/lib/board/board'
import { spanOfWords, type Excerpt, type Span } from '@/lib/schema/excerpt'
import type { CardId } from '@/lib/schema/ids'
import { linksBetween } from '@/lib/schema/linked-with'
import { cardIdOf, type Proposal } from '@/lib/schema/source'
import type { HeldPassage } from './board-session'
import type { DocumentText } from './library'
import type { EvidencePlace } from './place-evidence'

type Cards = Pick<Board, 'cardIds' | 'cardKind' | 'card'>
type LinkedCards = Cards & Pick<Board, 'link' | 'linksAt'>
interface Held {
  readonly id: CardId
  readonly span: Span
}
/** What a passage is given to, and as what: of several cards that hold it, the one that is linked so already is meant. */
type Onto = EvidencePlace['onto']

/** A living evidence card of exactly this passage; marks and blanks at its ends do not count. */
export function evidenceOf(
  board: LinkedCards,
  { span, onto }: HeldPassage & { readonly onto?: Onto },
  document: DocumentText,
): CardId | undefined {
  const { start, end } = spanOfWords(span, document.text.slice(span.start, span.end))
  const same = heldOf(board, document).filter(({ span: held }) => held.start === start && held.end === end)
  return linkedFirst(board, same, onto)[0]?.id
}

/**
 * The living evidence in which every word of the passage stands: the card that is linked as is asked already, else the one
 * with the fewest words, else the fewest that share it out among them. Empty when some of it is new.
 */
export function evidenceHolding(
  board: LinkedCards,
  passage: HeldPassage & { readonly onto?: Onto },
  document: DocumentText,
): readonly CardId[] {
  const { text } = document
  const { onto } = passage
  const held = linkedFirst(board, heldOf(board, document), onto)
  const { start, end } = spanOfWords(passage.span, text.slice(passage.span.start, passage.span.end))
  const around = held
    .filter(({ span }) => span.start <= start && end <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  const meant = around.find(({ id }) => onto && isLinkedSo(board, id, onto)) ?? around[0]
  if (meant) return [meant.id]
  const parts = held
    .filter(({ span }) => start <= span.start && span.end <= end)
    .sort((a, b) => b.span.end - a.span.end)
  const sharing: CardId[] = []
  let reached = start
  while (hasWords(text.slice(reached, end))) {
    const next = parts.find(({ span }) => reached < span.end && !hasWords(text.slice(reached, span.start)))
    if (!next) return []
    sharing.push(next.id)
    reached = next.span.end
  }
  return sharing
}

function linkedFirst(board: LinkedCards, held: readonly Held[], onto: Onto): readonly Held[] {
  if (!onto) return held
  const rank = ({ id }: Held) =>
    isLinkedSo(board, id, onto) ? 0 : linksBetween(id, onto.card, board).length > 0 ? 1 : 2
  return [...held].sort((a, b) => rank(a) - rank(b))
}

function isLinkedSo(board: LinkedCards, from: CardId, { card, relation }: NonNullable<Onto>): boolean {
  return linksBetween(from, card, board).some(({ kind }) => kind === relation)
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
    const { start, end } = spanOfWords(proposal.span, proposal.fields.exact)
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
    return card.excerpts.map((excerpt) => ({ id, span: spanOfWords(excerpt.position, excerpt.quote.exact), excerpt }))
  })
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
