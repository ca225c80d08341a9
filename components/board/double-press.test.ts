import { describe, expect, it } from 'vitest'
import type { PointerInput } from '@/lib/tools/tool'
import { createDoublePress } from './double-press'

const press = (x: number, more: Partial<PointerInput> = {}): PointerInput => ({
  type: 'down',
  screen: { x, y: 0 },
  at: { x, y: 0 },
  zoom: 1,
  shift: false,
  alt: false,
  mod: false,
  touch: false,
  ...more,
})

/** What the second press makes of the first, so much later. */
function two(second: PointerInput, after = 200, isCounted = false) {
  const double = createDoublePress()
  double.begin(press(0), 0)
  return double.takeFirst(second, after, isCounted)?.screen.x
}

describe('a double press', () => {
  it('is two presses at nearly one place, and gives the first of them', () => {
    expect([two(press(5)), two(press(7)), two(press(20, { touch: true }))]).toEqual([0, undefined, 0])
  })

  it('is none after a while, nor with a key held', () => {
    expect([two(press(0), 400), two(press(0, { alt: true })), two(press(0, { shift: true }))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is as slow as the system lets it be, at one place', () => {
    expect([two(press(0), 900, true), two(press(7), 900, true)]).toEqual([0, undefined])
  })

  it('is taken once, and not once it is forgotten', () => {
    const double = createDoublePress()
    double.begin(press(0), 0)
    expect(double.isStill({ x: 3, y: 0 })).toBe(true)
    expect(double.takeFirst(press(0), 0)).toBeDefined()
    expect(double.takeFirst(press(0), 0)).toBeUndefined()
    expect(double.isStill({ x: 0, y: 0 })).toBe(false)
    double.begin(press(0), 0)
    double.forget()
    expect(double.takeFirst(press(0), 0)).toBeUndefined()
  })
})
