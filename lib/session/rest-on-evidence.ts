/** A judgement rests on no point or hypothesis, but may rest on what supports one: all of it, as one act. */
import { cardName } from '@/lib/scene/kind-look'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { countOf } from '@/lib/schema/count-of'
import type { CardId } from '@/lib/schema/ids'
import { evidenceAmong, FOR, FOUNDATION, linkedWith, type LinkedCards } from '@/lib/schema/linked-with'
import { isolated } from '@/lib/schema/own-direction'
import { isRetracted, type StatusOf } from '@/lib/schema/retracted'
import type { BoardSession } from './board-session'
import { removingOwn } from './remove-own'

/** A judgement, and the point or hypothesis whose evidence it may rest on. */
export interface Ground {
  readonly judgement: CardId
  readonly upper: CardId
}

/** The two cards as such, whichever is named first; undefined for other kinds. */
export function groundBetween({ board }: Pick<BoardSession, 'board'>, one: CardId, other: CardId): Ground | undefined {
  const isUpper = (id: CardId) => board.cardKind(id) === 'point' || board.cardKind(id) === 'hypothesis'
  if (board.cardKind(one) === 'judgement' && isUpper(other)) return { judgement: one, upper: other }
  if (board.cardKind(other) === 'judgement' && isUpper(one)) return { judgement: other, upper: one }
  return undefined
}

/** What supports `upper` and is not the judgement's ground yet. What was retracted or withdrawn is nobody's. */
export function evidenceToRestOn(
  board: LinkedCards,
  { judgement, upper }: Ground,
  statusOf: StatusOf,
): readonly EvidenceCard[] {
  const known = new Set(linkedWith(judgement, board, FOUNDATION).map(({ card }) => card.id))
  return evidenceAmong(linkedWith(upper, board, FOR)).filter(
    (card) => !known.has(card.id) && !isRetracted(card, statusOf),
  )
}

/** One undo step, announced. */
export function restOnEvidence(session: BoardSession, { judgement, upper }: Ground, evidence: readonly CardId[]): void {
  const { board } = session
  const wanted = evidence.map((to) => ({
    kind: 'rests-on' as const,
    from: judgement,
    to,
    fields: { madeBy: 'person' },
  }))
  const { links } = board.insert([], wanted)
  if (links.length === 0) return session.announce({ text: 'The card was deleted meanwhile.' })
  session.announce({
    text: `${nameOf(session, judgement)} rests on ${countOf(links.length, 'piece', 'pieces')} of evidence for ${nameOf(session, upper)}.`,
    ...removingOwn(session, links, board.othersSince()),
  })
}

function nameOf({ board }: BoardSession, id: CardId): string {
  const card = board.card(id)
  return card ? `“${isolated(cardName(card))}”` : 'the card'
}
