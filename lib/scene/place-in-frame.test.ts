import { describe, expect, it } from 'vitest'
import { rectEncloses, rectsTouch, type Rect } from '@/lib/geometry/rect'
import { grownFrame, placeInFrame } from './place-in-frame'
import { tidyColumns } from './tidy-columns'

const size = { w: 280, h: 136 }
const nothing = () => false

/** A frame with `count` cards, as accepting them at once would have made it. */
function standing(count: number): { frame: Rect; members: readonly Rect[] } {
  const [group] = tidyColumns([{ framed: true, sizes: Array.from({ length: count }, () => size) }], [])
  return { frame: group!.frame!, members: group!.cards }
}

describe('placeInFrame', () => {
  it('puts one card after another where accepting all at once would have put them', () => {
    let { frame, members } = standing(1)
    for (let count = 2; count <= 4; count++) {
      const [card] = placeInFrame({ frame, members, sizes: [size], isTaken: nothing })!
      members = [...members, card!]
      frame = grownFrame(frame, [card!])
      expect({ frame, members }).toEqual(standing(count))
    }
  })
  it('goes beside the last column when something lies below, and nowhere when something lies there too', () => {
    const { frame, members } = standing(2)
    const below = { x: frame.x, y: frame.y + frame.h + 30, w: 280, h: 100 }
    const beside = { x: frame.x + frame.w + 30, y: frame.y, w: 280, h: 100 }
    const isTaken = (obstacles: readonly Rect[]) => (area: Rect) => obstacles.some((each) => rectsTouch(each, area))
    const [card] = placeInFrame({ frame, members, sizes: [size], isTaken: isTaken([below]) })!
    expect(card!.x).toBeGreaterThan(members[0]!.x + size.w)
    expect(rectEncloses(grownFrame(frame, [card!]), card!)).toBe(true)
    expect(placeInFrame({ frame, members, sizes: [size], isTaken: isTaken([below, beside]) })).toBeUndefined()
  })
  it('begins another column when the last one is full, and lets nothing overlap', () => {
    const { frame, members } = standing(7)
    const cards = placeInFrame({ frame, members, sizes: Array.from({ length: 9 }, () => size), isTaken: nothing })!
    const all = [...members, ...cards]
    expect(new Set(all.map((each) => each.x)).size).toBe(3)
    for (const [at, a] of all.entries()) for (const b of all.slice(at + 1)) expect(rectsTouch(a, b)).toBe(false)
  })
  it('takes no notice of a member that was dragged out of the frame', () => {
    const { frame, members } = standing(1)
    const [card] = placeInFrame({
      frame,
      members: [...members, { x: 5000, y: 5000, w: 280, h: 136 }],
      sizes: [size],
      isTaken: nothing,
    })!
    expect(card!.x).toBe(members[0]!.x)
  })
})
