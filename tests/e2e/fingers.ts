/** Fingers as the browser gets them; Playwright itself only taps. */
import type { CDPSession } from '@playwright/test'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A phone held upright, for `test.use`. */
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }

export function createFingers(devtools: CDPSession) {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
  return {
    async tap(at: Point) {
      await send('touchStart', [at])
      await send('touchEnd', [])
    },
    async drag(from: Point, to: Point) {
      await send('touchStart', [from])
      for (const part of [0.1, 0.3, 0.6, 1]) {
        await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
      }
      await send('touchEnd', [])
    },
    /** Two fingers around `middle`, from one distance to the other. */
    async pinch(middle: Point, from: number, to: number) {
      const around = (distance: number) => [
        { x: middle.x - distance / 2, y: middle.y },
        { x: middle.x + distance / 2, y: middle.y },
      ]
      await send('touchStart', around(from))
      for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', around(from + (to - from) * part))
      await send('touchEnd', [])
    },
    down: (at: Point) => send('touchStart', [at]),
    up: () => send('touchEnd', []),
  }
}
