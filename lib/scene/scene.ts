/**
 * The board as something to look at and to hit: where each card and link is drawn now, what lies in an area or under
 * a point. Promise: every question is answered from the spatial index, none walks all cards. Leaves out: painting,
 * and what a hand does.
 */
import type { Cell } from '@/lib/cell/cell'
import type { Curve } from '@/lib/geometry/curve'
import type { BoardPoint, Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { WarningWords } from './build-warning'
import type { CardFacts } from './card-facts'
import type { AnyCard } from './kind-look'
import type { SceneSource } from './scene-source'
import type { TextMeasurer } from './text-measurer'

export interface Scene {
  readonly source: SceneSource
  readonly measurer: TextMeasurer
  /** As the board has it; kept, because a painted frame asks for thousands. */
  card(id: CardId): AnyCard | undefined
  /** Where the card is drawn now: where it is held or glides, else where the board has it. */
  rect(id: CardId): Rect | undefined
  /** Place in the drawing order, 0 lowest; -1 when it is not alive. */
  rank(id: CardId): number
  /** The smallest rectangle around these, or around all; undefined when there is nothing. */
  bounds(ids?: readonly (CardId | LinkId)[]): Rect | undefined
  /** Cards and frames that touch `area`, lowest first. */
  cardsIn(area: Rect): CardId[]
  /** Whether there is any; cheap enough for every frame. */
  hasCardIn(area: Rect): boolean
  /** Links whose curve's box touches `area`; no order. */
  linksIn(area: Rect): LinkId[]
  /** The line of a link, from its `from` to its `to`; undefined when an end is gone. */
  curve(id: LinkId): Curve | undefined
  /** The topmost card (no frame) under the point. */
  cardAt(point: BoardPoint): CardId | undefined
  /** The smallest frame around the point, leaving out `except` and their members. */
  frameAt(point: BoardPoint, except?: ReadonlySet<CardId>): CardId | undefined
  /** The nearest link within `reach` board units. */
  linkAt(point: BoardPoint, reach: number): LinkId | undefined
  /** What the card's links and grades say about it; the same object until one of them changes. */
  facts(id: CardId): CardFacts
  /** What the card warns of, for views from afar; costs nothing while no row on the board gives cause. */
  warning(id: CardId): WarningWords | undefined
  /** Draws these cards elsewhere than the board has them, until the next call; an empty map ends it. */
  hold(rects: ReadonlyMap<CardId, Rect>): void
  /** The rectangles given to `hold`. */
  held(): ReadonlyMap<CardId, Rect>
  /** Every card and link is to be drawn anew: fonts have come. */
  refresh(): void
  /** Grows with everything that changes what is to be seen. */
  readonly version: Cell<number>
  /** Called with the cards and links that must be drawn anew (facts included), after the scene has taken the change in. */
  subscribe(listener: (change: SceneUpdate) => void): () => void
  dispose(): void
}

export interface SceneUpdate {
  readonly cards: ReadonlySet<CardId>
  readonly places: ReadonlySet<CardId>
  readonly links: ReadonlySet<LinkId>
  readonly membership: boolean
  /** Made by this client. */
  readonly local: boolean
}
