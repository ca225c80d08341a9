/**
 * The passages of one document that cards on the board hold, kept up with the board: reads every card once when made,
 * afterwards only those that changed. Passages whose words are not found in the text are left out.
 */
import { locateExcerpt } from '@/lib/anchors/locate-excerpt'
import type { Board, BoardChange } from '@/lib/board/board'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { Card } from '@/lib/schema/card'
import type { CardId, DocumentId } from '@/lib/schema/ids'
import { LINK_KINDS, type LinkKind } from '@/lib/schema/link'
import { trimSpan } from '@/lib/anchors/trim-span'
import type { Passage } from './text-segments'

export type PassageBoard = Pick<Board, 'cardIds' | 'cardKind' | 'card' | 'link' | 'linksAt' | 'subscribe'>

export interface PassageIndex {
  /** In text order. */
  readonly passages: Cell<readonly Passage[]>
  dispose(): void
}

export function createPassageIndex(board: PassageBoard, documentId: DocumentId, text: string): PassageIndex {
  const byCard = new Map<CardId, readonly Passage[]>()
  const read = (id: CardId) => {
    const kind = board.cardKind(id)
    const card = kind === 'evidence' || kind === 'point' ? board.card(id) : undefined
    const found = card && card.kind !== 'unreadable' ? passagesOf(card, documentId, text, relationsOf(board, id)) : []
    if (found.length > 0) byCard.set(id, found)
    else byCard.delete(id)
  }
  for (const id of board.cardIds()) read(id)
  const inOrder = () => [...byCard.values()].flat().sort((a, b) => a.start - b.start || a.end - b.end)
  const passages = createCell<readonly Passage[]>(inOrder(), samePassages)
  const stop = board.subscribe((change: BoardChange) => {
    const hasNewRelations = change.membership || change.links.size > 0
    const touched = new Set(change.cards)
    if (hasNewRelations) for (const id of byCard.keys()) touched.add(id)
    if (touched.size === 0) return
    for (const id of touched) read(id)
    passages.set(inOrder())
  })
  return { passages, dispose: stop }
}

function passagesOf(card: Card, documentId: DocumentId, text: string, relations: readonly LinkKind[]): Passage[] {
  if (card.kind !== 'evidence' && card.kind !== 'point') return []
  const { kind, id: cardId } = card
  return card.excerpts.flatMap((excerpt) => {
    if (excerpt.documentId !== documentId) return []
    const located = locateExcerpt(text, excerpt)
    return located.kind === 'found' || located.kind === 'moved'
      ? [{ ...(trimSpan(text, located.span) ?? located.span), cardId, kind, relations }]
      : []
  })
}

/** What the card is to others (supports …), and whether a judgement rests on it. */
function relationsOf(board: PassageBoard, id: CardId): readonly LinkKind[] {
  const kinds = new Set<LinkKind>()
  for (const linkId of board.linksAt(id)) {
    const link = board.link(linkId)
    if (link && (link.from === id || link.kind === 'rests-on')) kinds.add(link.kind)
  }
  return LINK_KINDS.filter((kind) => kinds.has(kind))
}

function samePassages(a: readonly Passage[], b: readonly Passage[]): boolean {
  return a.length === b.length && a.every((each, index) => samePassage(each, b[index]))
}
function samePassage(a: Passage, b: Passage | undefined): boolean {
  return (
    b !== undefined &&
    a.cardId === b.cardId &&
    a.start === b.start &&
    a.end === b.end &&
    a.relations.join() === b.relations.join()
  )
}
