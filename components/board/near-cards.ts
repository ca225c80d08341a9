/**
 * Which cards the page shows as DOM: those in view and a margin, while the zoom lets one read them. Pure. Promises: never more than
 * MAX_NEAR; a card that is mounted stays until the view has clearly left it; new ones come nearest first, a few a frame.
 */
import { growRect, rectCentre, rectsTouch, type Rect } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { WHOLE_FROM_ZOOM } from '@/lib/scene/level-of-detail'

export const MAX_NEAR = 220
/** Mounts in one frame: React makes about ten cards in a third of a frame. */
export const MOUNTS_A_FRAME = 10
const MARGIN = 0.3
const LEAVE_MARGIN = 0.6

export interface NearWish {
  readonly view: Rect
  readonly zoom: number
  /** Mounted now, in any order. */
  readonly mounted: ReadonlySet<CardId>
  /** Always mounted while alive: the card being edited. */
  readonly pinned: readonly CardId[]
  /** How many may be added now; 0 while the zoom is changing. */
  readonly budget: number
  cardsIn(area: Rect): readonly CardId[]
  rect(id: CardId): Rect | undefined
}

export interface Near {
  readonly ids: ReadonlySet<CardId>
  /** More are waiting for the next frame. */
  readonly isWaiting: boolean
}

/** The next set; `mounted` itself when it stays the same. */
export function nextNear(wish: NearWish): Near {
  const { view, zoom, mounted, pinned, budget } = wish
  const kept = new Set<CardId>()
  for (const id of pinned) if (wish.rect(id)) kept.add(id)
  if (zoom < WHOLE_FROM_ZOOM) return { ids: same(mounted, kept), isWaiting: false }
  const area = growRect2(view, MARGIN)
  const stayArea = growRect2(view, LEAVE_MARGIN)
  const wanted = wish.cardsIn(area)
  const isWanted = new Set(wanted)
  for (const id of mounted) {
    const rect = wish.rect(id)
    if (rect && (isWanted.has(id) || rectsTouch(rect, stayArea))) kept.add(id)
  }
  const fresh = wanted.filter((id) => !kept.has(id))
  if (kept.size + fresh.length > MAX_NEAR) {
    // Those that only linger make room, then the farthest.
    for (const id of kept) {
      if (kept.size + fresh.length <= MAX_NEAR) break
      if (!isWanted.has(id) && !pinned.includes(id)) kept.delete(id)
    }
  }
  const room = Math.max(0, MAX_NEAR - kept.size)
  const ordered = fresh.length > Math.min(budget, room) ? byDistance(fresh, rectCentre(view), wish.rect) : fresh
  for (const id of ordered.slice(0, Math.min(budget, room))) kept.add(id)
  return { ids: same(mounted, kept), isWaiting: fresh.length > budget && room > budget }
}

function byDistance(
  ids: readonly CardId[],
  centre: { x: number; y: number },
  rectOf: NearWish['rect'],
): readonly CardId[] {
  return ids
    .map((id) => {
      const rect = rectOf(id)
      const at = rect ? rectCentre(rect) : centre
      return { id, far: Math.hypot(at.x - centre.x, at.y - centre.y) }
    })
    .sort((a, b) => a.far - b.far)
    .map(({ id }) => id)
}

function growRect2(rect: Rect, share: number): Rect {
  return growRect(rect, Math.max(rect.w, rect.h) * share)
}

function same(before: ReadonlySet<CardId>, now: ReadonlySet<CardId>): ReadonlySet<CardId> {
  if (before.size !== now.size) return now
  for (const id of now) if (!before.has(id)) return now
  return before
}
