import { describe, expect, it } from 'vitest'
import { placeAround } from './place-around'

const size = { w: 280, h: 120 }

describe('a card placed at a point', () => {
  it('stands around it, also close beside another', () => {
    expect(placeAround(size, { x: 0, y: 0 }, [{ x: 145, y: -60, w: 280, h: 120 }])).toEqual({
      x: -140,
      y: -60,
      ...size,
    })
  })
  it('moves aside, no farther than it must, where it would cover the one beside it', () => {
    expect(placeAround(size, { x: 0, y: 0 }, [{ x: 100, y: -60, w: 280, h: 200 }])).toEqual({
      x: -204,
      y: -60,
      ...size,
    })
    expect(placeAround(size, { x: 0, y: 0 }, [{ x: -300, y: 40, w: 600, h: 200 }])).toEqual({
      x: -140,
      y: -104,
      ...size,
    })
  })
  it('stands where it was put when there is no room around the point, or a card lies there', () => {
    const put = { x: -140, y: -60, ...size }
    expect(placeAround(size, { x: 0, y: 0 }, [{ x: -10, y: -10, w: 20, h: 20 }])).toEqual(put)
    const around = [
      { x: -300, y: -90, w: 600, h: 60 },
      { x: -300, y: 30, w: 600, h: 60 },
    ]
    expect(placeAround(size, { x: 0, y: 0 }, around)).toEqual(put)
  })
})
