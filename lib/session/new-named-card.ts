/** A card that is made because another one names it: an event's actor who was not on the board yet. */
import { DEFAULT_SIZES } from '@/lib/schema/card-size'
import type { CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { measureNewCard } from '@/lib/scene/measure-card'
import { COLUMN_GAP, freePlace } from '@/lib/scene/tidy-columns'
import type { BoardSession } from './board-session'
import { nextHypothesisLabel } from './carry-out-edit'
import { freeInView, isTaken } from './free-in-view'

export interface NewNamedCard {
  readonly kind: CardKind
  readonly title: string
  readonly fields?: Readonly<Record<string, Json>>
  /** The card that names it. */
  readonly beside: CardId
}

/** Makes the card beside the one that names it and lets `name` write the name, as one undo step. */
export function makeNamedCard(
  session: Pick<BoardSession, 'board' | 'scene' | 'camera'>,
  { kind, title, fields, beside }: NewNamedCard,
  name: (id: CardId) => void,
): void {
  const { board, scene } = session
  const own = { madeBy: 'person', ...fields, ...(kind === 'hypothesis' && { label: nextHypothesisLabel(board) }) }
  const size = measureNewCard({ kind, title, fields: own }, scene.measurer, DEFAULT_SIZES[kind].w)
  const near = board.rect(beside)
  const rect = near
    ? freePlace(size, { x: near.x + near.w + COLUMN_GAP, y: near.y }, isTaken(session))
    : freeInView(session, size)
  board.transact(() => {
    const [made] = board.insert([{ kind, title, rect, fields: own }]).cards
    if (made) name(made)
  })
}
