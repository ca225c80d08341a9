/** Who else is here, and what they point at. Identity is stamped by the server; the rest is what the peer's page says. */
import type { Cell } from '@/lib/cell/cell'
import type { BoardPoint, Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId, UserId } from '@/lib/schema/ids'

/** A drag in flight, whole in every state: up to 50 cards by id, more as a moving outline. `by` in board units. */
export type DragPresence =
  { readonly ids: readonly CardId[]; readonly by: BoardPoint } | { readonly box: Rect; readonly by: BoardPoint }

export interface Peer {
  /** Yjs client id: one browser tab. */
  readonly clientId: number
  readonly user: { readonly id: UserId; readonly name: string; readonly colour: string }
  readonly cursor: BoardPoint | null
  readonly selection: readonly (CardId | LinkId)[]
  readonly editing: CardId | null
  readonly drag: DragPresence | null
  /** The part of the board that they see; told only while somebody follows them. */
  readonly view?: Rect
  /** Whom they follow. */
  readonly following?: UserId
  /** They look at the board as another view that is computed from it; left out while it is the board itself. */
  readonly lens?: string
}

export interface Presence {
  /** Others, ordered by client id; unchanged peers keep their identity. */
  readonly peers: Cell<readonly Peer[]>
  setCursor(point: BoardPoint | null): void
  setSelection(ids: readonly (CardId | LinkId)[]): void
  setEditing(card: CardId | null): void
  setDrag(drag: DragPresence | null): void
  setView(view: Rect | null): void
  setFollowing(person: UserId | null): void
  /** Null: the board itself. */
  setLens(lens: string | null): void
}
