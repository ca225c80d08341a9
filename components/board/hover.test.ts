import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCamera } from '@/lib/camera/camera'
import { aBoard } from '@/lib/scene/a-board'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import type { CardId } from '@/lib/schema/ids'
import { createHover, REST_MS } from './hover'

const NOTE = 'note' as CardId
const FRAME = 'frame' as CardId
const at = (x: number, y = 50) => ({ at: { x, y }, screen: { x, y } })

function aHover() {
  const board = aBoard(
    { id: NOTE, kind: 'note', x: 0, y: 0, w: 100, h: 100 },
    { id: FRAME, kind: 'frame', x: 400, y: 0, w: 100, h: 100 },
  )
  const scene = createScene(board, { measurer: createEstimatingMeasurer() })
  const shared: unknown[] = []
  let busy = false
  const hover = createHover({
    scene,
    camera: createCamera(),
    presence: { setCursor: (point) => void shared.push(point) },
    cardUnder: (place) => (place.at.x >= 400 ? FRAME : scene.cardAt(place.at)),
    isBusy: () => busy,
  })
  return { hover, shared, work: () => (busy = true) }
}

describe('the hovered card', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is the card under the pointer, no frame, and stays on the way to its link handles', () => {
    const { hover } = aHover()
    const seen = [50, 120, 140, 450].map((x) => {
      hover.over(at(x))
      return hover.card.get()
    })
    expect(seen).toEqual([NOTE, NOTE, null, null])
  })

  it('is rested on after a while, and no more is told once the surface has gone', () => {
    const { hover } = aHover()
    hover.over(at(50))
    expect(hover.resting.get()).toBeNull()
    vi.advanceTimersByTime(REST_MS)
    expect(hover.resting.get()).toBe(NOTE)
    hover.over(null)
    hover.stop()
    vi.advanceTimersByTime(REST_MS)
    expect(hover.resting.get()).toBe(NOTE)
  })

  it('is none while a hand is at work, and others still see where the pointer is', () => {
    const { hover, shared, work } = aHover()
    work()
    hover.over(at(50))
    hover.over(null)
    expect(hover.card.get()).toBeNull()
    expect(shared).toEqual([{ x: 50, y: 50 }, null])
  })
})
