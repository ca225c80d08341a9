import { describe, expect, it } from 'vitest'
import { rectsTouch, type Rect } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import { MAX_NEAR, nextNear, type NearWish } from './near-cards'

/** A wall of cards, 300 × 200 apart. */
function aWall(columns: number, rows: number) {
  const rects = new Map<CardId, Rect>()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      rects.set(`c${column}-${row}` as CardId, { x: column * 300, y: row * 200, w: 280, h: 160 })
    }
  }
  const wish = (more: Partial<NearWish>): NearWish => ({
    view: { x: 0, y: 0, w: 1200, h: 800 },
    zoom: 1,
    mounted: new Set(),
    pinned: [],
    budget: 1000,
    cardsIn: (area) => [...rects].filter(([, rect]) => rectsTouch(rect, area)).map(([id]) => id),
    rect: (id) => rects.get(id),
    ...more,
  })
  return { rects, wish }
}

describe('near cards', () => {
  it('are those in view and a margin, and none when the zoom is small', () => {
    const { wish } = aWall(40, 40)
    const { ids } = nextNear(wish({}))
    expect(ids.has('c0-0' as CardId)).toBe(true)
    expect(ids.has('c5-0' as CardId)).toBe(true)
    expect(ids.has('c20-0' as CardId)).toBe(false)
    expect(nextNear(wish({ zoom: 0.4, mounted: ids })).ids.size).toBe(0)
  })
  it('come nearest first, a few a frame', () => {
    const { wish } = aWall(40, 40)
    const first = nextNear(wish({ budget: 4 }))
    expect(first.ids.size).toBe(4)
    expect(first.isWaiting).toBe(true)
    expect(first.ids.has('c1-1' as CardId) || first.ids.has('c1-2' as CardId)).toBe(true)
    expect(first.ids.has('c5-5' as CardId)).toBe(false)
  })
  it('stay while the view moves a little, and the set is the same object while nothing changes', () => {
    const { wish } = aWall(40, 40)
    const { ids } = nextNear(wish({}))
    expect(nextNear(wish({ mounted: ids })).ids).toBe(ids)
    const moved = nextNear(wish({ mounted: ids, view: { x: 400, y: 0, w: 1200, h: 800 } })).ids
    expect(moved.has('c0-0' as CardId)).toBe(true)
    const far = nextNear(wish({ mounted: moved, view: { x: 4000, y: 0, w: 1200, h: 800 } })).ids
    expect(far.has('c0-0' as CardId)).toBe(false)
  })
  it('never exceed their limit', () => {
    const { wish } = aWall(60, 60)
    let mounted: ReadonlySet<CardId> = new Set()
    for (let x = 0; x < 8000; x += 700) {
      mounted = nextNear(wish({ mounted, zoom: 0.5, view: { x, y: 0, w: 3600, h: 2400 } })).ids
      expect(mounted.size).toBeLessThanOrEqual(MAX_NEAR)
    }
  })
  it('keep the card being edited at any zoom, until it is deleted', () => {
    const { wish, rects } = aWall(4, 4)
    const pinned = ['c0-0' as CardId]
    expect([...nextNear(wish({ zoom: 0.1, pinned })).ids]).toEqual(pinned)
    rects.delete(pinned[0]!)
    expect(nextNear(wish({ zoom: 0.1, pinned })).ids.size).toBe(0)
  })
})
