import { describe, expect, it } from 'vitest'
import { snapEdge, snapMove } from './snap'

const at = (x: number, y: number, w = 100, h = 60) => ({ x, y, w, h })

describe('snapMove', () => {
  it('pulls an edge into line with a neighbour and draws the line through both', () => {
    const { by, guides } = snapMove(at(4, 300), [at(0, 0)], 6)
    expect(by).toEqual({ x: -4, y: 0 })
    expect(guides).toEqual([{ axis: 'x', at: 0, from: 0, to: 360 }])
  })
  it('leaves what is out of reach alone', () => {
    expect(snapMove(at(10, 300), [at(0, 0)], 6)).toEqual({ by: { x: 0, y: 0 }, guides: [] })
  })
  it('offers the middle of a gap', () => {
    const { by, guides } = snapMove(at(203, 13, 100, 35), [at(0, 0), at(400, 0)], 6)
    expect(by.x).toBe(-3)
    expect(guides.filter((guide) => guide.gap).map(({ from, to }) => [from, to])).toEqual([
      [100, 200],
      [300, 400],
    ])
  })
  it('repeats the gap of the two before', () => {
    const { by } = snapMove(at(303, 13, 90, 35), [at(0, 0), at(150, 0)], 6)
    expect(by.x).toBe(-3)
  })
  it('takes the nearer of two offers', () => {
    expect(snapMove(at(4, 300), [at(0, 0), at(5, 700)], 6).by.x).toBe(1)
  })
})

describe('snapEdge', () => {
  it('pulls a single edge to the nearest line of a neighbour', () => {
    expect(snapEdge(103, 'x', [at(0, 0)], 6)).toBe(-3)
    expect(snapEdge(120, 'x', [at(0, 0)], 6)).toBe(0)
  })
})
