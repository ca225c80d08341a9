import { describe, expect, it } from 'vitest'
import { fromMap, layOutMap, toMap } from './map-layout'

const SIZE = { w: 212, h: 152 }

describe('the map', () => {
  it('holds all of the board and the view, wherever the view went', () => {
    const content = { x: 0, y: 0, w: 4000, h: 1000 }
    for (const view of [
      { x: 100, y: 100, w: 800, h: 600 },
      { x: -9000, y: 5000, w: 800, h: 600 },
    ]) {
      const layout = layOutMap(content, view, SIZE)
      for (const { x, y, w, h } of [content, view]) {
        for (const corner of [toMap(layout, { x, y }), toMap(layout, { x: x + w, y: y + h })]) {
          expect(corner.x).toBeGreaterThanOrEqual(0)
          expect(corner.x).toBeLessThanOrEqual(SIZE.w)
          expect(corner.y).toBeGreaterThanOrEqual(0)
          expect(corner.y).toBeLessThanOrEqual(SIZE.h)
        }
      }
    }
  })
  it('leads back from the map to the board', () => {
    const layout = layOutMap({ x: -50, y: 20, w: 900, h: 3000 }, { x: 0, y: 0, w: 10, h: 10 }, SIZE)
    const there = fromMap(layout, toMap(layout, { x: 123, y: -45 }))
    expect(there.x).toBeCloseTo(123)
    expect(there.y).toBeCloseTo(-45)
  })
  it('shows the view of an empty board', () => {
    expect(layOutMap(undefined, { x: 0, y: 0, w: 100, h: 100 }, SIZE).scale).toBeGreaterThan(0)
  })
})
