import { expect, it } from 'vitest'
import { rectsTouch, type Rect } from '@/lib/geometry/rect'
import { straighten } from './straighten'

const card = (x: number, y: number, w = 200, h = 100): Rect => ({ x, y, w, h })
const places = (rects: Record<string, Rect>) =>
  Object.fromEntries([...straighten(new Map(Object.entries(rects)))].map(([id, { x, y }]) => [id, [x, y]]))

it('lines up what lies below one another in columns, and keeps who is above and beside whom', () => {
  expect(
    places({ a: card(10, 0), b: card(-20, 160), c: card(25, 390, 260), d: card(330, 40), e: card(300, 300, 180, 60) }),
  ).toEqual({ a: [-20, 0], b: [-20, 124], c: [-20, 248], d: [272, 0], e: [272, 124] })
})
it('makes a row of what lies side by side', () => {
  expect(places({ a: card(0, 30), b: card(240, 0), c: card(520, 12) })).toEqual({ a: [0, 0], b: [232, 0], c: [464, 0] })
})
it('parts what overlaps, and leaves as it is what is straight', () => {
  const once = straighten(new Map([...'abcd'].map((id, at) => [id, card(at * 30, at * 20, 150 + at)])))
  const all = [...once.values()]
  for (const one of all) for (const other of all) expect(one === other || !rectsTouch(one, other)).toBe(true)
  expect([...straighten(once)]).toEqual([...once])
})
