/** What of a change is seen on the canvases: under the cards, and over them. Pure. */
import { rectsTouch, type Rect } from '@/lib/geometry/rect'
import { WHOLE_FROM_ZOOM } from '@/lib/scene/level-of-detail'
import type { Scene, SceneUpdate } from '@/lib/scene/scene'
import type { CardId } from '@/lib/schema/ids'

export interface PaintedPart {
  /** Board units. */
  readonly area: Rect
  readonly zoom: number
  /** Cards that the page shows as DOM. */
  readonly mounted: ReadonlySet<CardId>
}

/** Under the cards: the text of a card that the page shows as DOM is not. */
export function isSeenOnCanvas(
  { cards, places, links, membership }: SceneUpdate,
  { area, zoom, mounted }: PaintedPart,
  scene: Scene,
): boolean {
  if (membership || places.size > 0 || links.size > 0) return true
  if (zoom < WHOLE_FROM_ZOOM) return cards.size > 0
  return [...cards].some((id) => {
    if (mounted.has(id) && scene.source.cardKind(id) !== 'frame') return false
    const rect = scene.rect(id)
    return !rect || rectsTouch(rect, area)
  })
}

/** Over the cards: of the one that is edited neither name nor ring is drawn, so that its words are not. */
export function isSeenOver({ cards, places, links, membership }: SceneUpdate, edited: CardId | null): boolean {
  return membership || places.size > 0 || links.size > 0 || [...cards].some((id) => id !== edited)
}
