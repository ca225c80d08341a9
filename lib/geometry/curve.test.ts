import { describe, expect, it } from 'vitest'
import { boxOfCurve, clipCurve, curveBetween, curvePasses, directionOn, distanceToCurve, pointOn } from './curve'
import { rectContains } from './rect'

const a = { x: 0, y: 0, w: 100, h: 60 }
const right = { x: 400, y: 10, w: 100, h: 60 }
const below = { x: 20, y: 300, w: 100, h: 60 }

describe('curveBetween', () => {
  it('leaves the side that faces the other card, at a right angle', () => {
    const curve = curveBetween(a, right)
    expect(curve.start.x).toBe(100)
    expect(curve.end.x).toBe(400)
    expect(directionOn(curve, 0)).toEqual({ x: 1, y: 0 })
    expect(directionOn(curve, 1)).toEqual({ x: 1, y: 0 })
  })
  it('runs from bottom to top when the other card is below', () => {
    const curve = curveBetween(a, below)
    expect(curve.start.y).toBe(60)
    expect(curve.end.y).toBe(300)
  })
  it('runs down between two columns, however far down the other card is, and not behind those of its own', () => {
    const column = [0, 1, 2, 3].map((row) => ({ x: 0, y: row * 84, w: 100, h: 60 }))
    const curve = curveBetween({ ...a, y: 4 * 84 }, { x: 132, y: 0, w: 100, h: 60 })
    for (let t = 0; t <= 1; t += 0.02)
      for (const card of column) expect(rectContains(card, pointOn(curve, t)), `at ${t}`).toBe(false)
    expect([curve.start.x, curve.end.x]).toEqual([100, 132])
  })
  it('parts two links between the same cards by their lane', () => {
    expect(curveBetween(a, right, 1).start.y).not.toBe(curveBetween(a, right, 0).start.y)
  })
  it('never leaves from beyond the side', () => {
    const far = { x: 400, y: 90_000, w: 100, h: 60 }
    const { start } = curveBetween({ x: 0, y: 0, w: 100, h: 20 }, far)
    expect(start.x).toBeGreaterThanOrEqual(0)
    expect(start.x).toBeLessThanOrEqual(100)
  })
})

describe('curves', () => {
  it('lie within their box', () => {
    const curve = curveBetween(a, below)
    const box = boxOfCurve(curve)
    for (let t = 0; t <= 1; t += 0.05) {
      const { x, y } = pointOn(curve, t)
      expect(x).toBeGreaterThanOrEqual(box.x - 1e-9)
      expect(x).toBeLessThanOrEqual(box.x + box.w + 1e-9)
      expect(y).toBeGreaterThanOrEqual(box.y - 1e-9)
      expect(y).toBeLessThanOrEqual(box.y + box.h + 1e-9)
    }
  })
  it('are hit near their line and missed away from it, also inside their box', () => {
    const curve = curveBetween(a, right)
    expect(distanceToCurve(curve, pointOn(curve, 0.3))).toBeLessThan(1)
    const bent = curveBetween(a, { x: 400, y: 400, w: 100, h: 60 })
    const box = boxOfCurve(bent)
    expect(curvePasses(bent, { x: box.x + box.w - 2, y: box.y + 2 }, 5)).toBe(false)
  })
})

describe('clipCurve', () => {
  const long = curveBetween(a, { x: 20_000, y: 9000, w: 100, h: 60 })
  it('leaves the part that is seen, lying on the same line', () => {
    const middle = pointOn(long, 0.5)
    const part = clipCurve(long, { x: middle.x - 100, y: middle.y - 100, w: 200, h: 200 })
    expect(part).toBeDefined()
    expect(boxOfCurve(part!).w).toBeLessThan(6000)
    for (let t = 0; t <= 1; t += 0.1) expect(distanceToCurve(long, pointOn(part!, t))).toBeLessThan(40)
    expect(distanceToCurve(part!, middle)).toBeLessThan(40)
  })
  it('drops a curve whose box touches the area while its line does not', () => {
    expect(clipCurve(long, { x: 19_000, y: 0, w: 500, h: 500 })).toBeUndefined()
  })
  it('leaves a curve within the area as it is', () => {
    const short = curveBetween(a, right)
    expect(clipCurve(short, { x: -1000, y: -1000, w: 5000, h: 5000 })).toBe(short)
  })
})
