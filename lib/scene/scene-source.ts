/**
 * What a scene needs to know of a board, and no more: the board model fits it as it is, a frozen snapshot can as well.
 */
import type { Rect } from '@/lib/geometry/rect'
import type { Card, CardKind, UnreadableCard } from '@/lib/schema/card'
import type { CardId, LinkId, OriginId } from '@/lib/schema/ids'
import type { Link } from '@/lib/schema/link'
import type { Origin } from '@/lib/schema/origin'

export interface SceneChange {
  readonly cards: ReadonlySet<CardId>
  readonly places: ReadonlySet<CardId>
  readonly links: ReadonlySet<LinkId>
  readonly origins?: ReadonlySet<OriginId>
  readonly membership: boolean
  readonly local: boolean
}

/** Unchanged answers keep their identity, so layouts are kept per card object. */
export interface SceneSource {
  /** Lowest z-order first; frames before others. */
  cardIds(): readonly CardId[]
  card(id: CardId): Card | UnreadableCard | undefined
  cardKind(id: CardId): CardKind | 'unreadable' | undefined
  rect(id: CardId): Rect | undefined
  linkIds(): readonly LinkId[]
  link(id: LinkId): Link | undefined
  linksAt(id: CardId | LinkId): readonly LinkId[]
  origin(id: OriginId): Origin | undefined
  /** Living cards that name this one in a field. */
  namersOf(id: CardId): readonly CardId[]
  membersOf(frame: CardId): readonly CardId[]
  subscribe(listener: (change: SceneChange) => void): () => void
}
