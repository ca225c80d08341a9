/**
 * Tells a double press: the second soon after the first, near it, and without keys. Also whether a press is still where it
 * began. Times are those of the events: a busy page hears of a press late.
 */
import type { ScreenPoint } from '@/lib/geometry/rect'
import type { PointerInput } from '@/lib/tools/tool'

const DOUBLE_PRESS_MS = 400
const DOUBLE_PRESS_PX = 6
/** A finger wanders more between two taps. */
const DOUBLE_TAP_PX = 24

export interface DoublePress {
  /** A press that a second may follow. `time`: of its event, in milliseconds. */
  begin(input: PointerInput, time: number): void
  forget(): void
  /**
   * The press before this one, when the two make a double press; it is forgotten. What it was on may have moved since.
   * `isCounted`: the system, where one chooses how slow a double press may be, took it for the second already.
   */
  takeFirst(second: PointerInput, time: number, isCounted?: boolean): PointerInput | undefined
  /** The press that began is at this point still: no drag so far. */
  isStill(at: ScreenPoint): boolean
}

export function createDoublePress(): DoublePress {
  let first: { readonly time: number; readonly input: PointerInput } | undefined
  return {
    begin(input, time) {
      first = { time, input }
    },
    forget() {
      first = undefined
    },
    takeFirst(second, time, isCounted = false) {
      if (!first || (!isCounted && time - first.time >= DOUBLE_PRESS_MS)) return undefined
      // With a key held it is a drag of its own kind, as quick as it may follow.
      if (second.alt || second.shift || second.mod) return undefined
      const { input } = first
      if (isFar(second.screen, input.screen, second.touch ? DOUBLE_TAP_PX : DOUBLE_PRESS_PX)) return undefined
      first = undefined
      return input
    },
    isStill: (at) => first !== undefined && !isFar(at, first.input.screen, DOUBLE_PRESS_PX),
  }
}

function isFar(a: ScreenPoint, b: ScreenPoint, reach: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) >= reach
}
