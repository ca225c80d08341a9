/**
 * Presses and moves on the board surface as tool inputs: one set of listeners on the root. Text fields and buttons inside
 * cards keep their own presses.
 */
import type { Camera } from '@/lib/camera/camera'
import type { PointerInput, PointerPlace } from '@/lib/tools/tool'
import type { ToolHost } from '@/lib/tools/tool-host'
import { textUnder } from '@/components/cards/text-marks'
import { createDoublePress } from './double-press'
import { isOwnControl } from './own-control'
import { createPinch } from './pinch'
import { listenBeside } from './press-beside'
import { screenPointOf } from './screen-point'

export interface PointerParts {
  readonly root: HTMLElement
  readonly camera: Camera
  readonly host: ToolHost
  /** Where the pointer is over the board, or that it left. */
  onHover(place: PointerPlace | null): void
  /** A press anywhere on the board that is not in a field: an edit under way ends. */
  onPress(): void
  /** The hand let go. */
  onRelease(): void
}

/** How long a finger stays put until it counts as held, as systems have it. */
const HOLD_MS = 500

export function listenToPointers({ root, camera, host, onHover, onPress, onRelease }: PointerParts): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const double = createDoublePress()
  const pinch = createPinch(camera)
  /** The pointer whose press is under way. */
  let active: number | undefined
  let isSpaceHeld = false
  let lastInput: PointerInput | undefined
  let holding: ReturnType<typeof setTimeout> | undefined

  const inputOf = (type: 'down' | 'move' | 'up', event: MouseEvent): PointerInput => {
    const screen = screenPointOf(event, root)
    return {
      type,
      screen,
      at: camera.toBoard(screen),
      zoom: camera.state.get().zoom,
      ...keysOf(event),
      touch: event instanceof PointerEvent && event.pointerType === 'touch',
      ...textUnder(event.target),
    }
  }
  /** No press is under way any more. */
  const letGo = () => {
    active = undefined
    clearTimeout(holding)
  }

  const down = (event: PointerEvent) => {
    if (isOwnControl(event.target)) return
    if (event.pointerType === 'touch') {
      const fingers = pinch.down(event.pointerId, screenPointOf(event, root))
      if (fingers === 2) {
        if (active !== undefined) host.cancel()
        letGo()
      }
      if (fingers >= 2) return
    }
    if (active !== undefined || event.button === 2) return
    onPress()
    root.focus({ preventScroll: true })
    // No text selection, no native drag of what lies under the hand.
    event.preventDefault()
    active = event.pointerId
    capture(root, event.pointerId)
    const input = inputOf('down', event)
    lastInput = input
    const first = event.button === 0 ? double.takeFirst(input, event.timeStamp) : undefined
    if (first) return host.input({ ...first, type: 'double' })
    double.begin(input, event.timeStamp)
    host.input(input, event.button === 1 || isSpaceHeld)
    if (input.touch) holding = setTimeout(hold, HOLD_MS)
  }
  const hold = () => {
    if (active === undefined || !lastInput || !double.isStill(lastInput.screen)) return
    double.forget()
    host.input({ ...lastInput, type: 'hold' })
  }
  const move = (event: PointerEvent) => {
    const input = inputOf('move', event)
    if (pinch.move(event.pointerId, input.screen)) return
    if (active !== undefined && event.pointerId !== active) return
    lastInput = input
    host.input(input)
    if (!input.touch) onHover(input)
  }
  const up = (event: PointerEvent) => {
    pinch.up(event.pointerId)
    if (event.pointerId !== active) return
    letGo()
    const input = inputOf('up', event)
    // A drag is no first half of a double press.
    if (!double.isStill(input.screen)) double.forget()
    host.input(input)
    onRelease()
  }
  const cancel = (event: PointerEvent) => {
    pinch.cancel(event.pointerId)
    if (event.pointerId !== active) return
    letGo()
    host.cancel()
    onRelease()
  }
  const pressBeside = (event: MouseEvent, isCounted: boolean): boolean => {
    const first = double.takeFirst(inputOf('down', event), event.timeStamp, isCounted)
    if (first) host.input({ ...first, type: 'double' })
    return first !== undefined
  }

  const holdSpace = (isHeld: boolean) => {
    isSpaceHeld = isHeld
    root.toggleAttribute('data-space', isHeld)
  }
  const key = (event: KeyboardEvent) => {
    // What was done by key in between makes the next press a first one.
    double.forget()
    if (event.code === 'Space' && event.target === root) {
      holdSpace(event.type === 'keydown')
      event.preventDefault()
    }
    // Shift, Alt and ⌘ change a drag under way at once, without a move.
    if (active !== undefined && lastInput && ['Shift', 'Alt', 'Meta', 'Control'].includes(event.key)) {
      lastInput = { ...lastInput, type: 'move', ...keysOf(event) }
      host.input(lastInput)
    }
  }

  root.addEventListener('pointerdown', down, { signal })
  root.addEventListener('pointermove', move, { signal })
  root.addEventListener('pointerup', up, { signal })
  root.addEventListener('pointercancel', cancel, { signal })
  root.addEventListener('pointerleave', () => active === undefined && onHover(null), { signal })
  root.addEventListener('keydown', key, { signal })
  root.addEventListener('keyup', key, { signal })
  root.addEventListener('blur', () => holdSpace(false), { signal })
  // A middle press starts the browser's own scrolling, and a long touch its menu.
  root.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault(), { signal })
  root.addEventListener('contextmenu', (event) => active !== undefined && event.preventDefault(), { signal })
  const stopBeside = listenBeside(root, { takes: pressBeside, forget: double.forget })
  return () => {
    controller.abort()
    stopBeside()
    letGo()
  }
}

function keysOf(event: MouseEvent | KeyboardEvent): Pick<PointerInput, 'shift' | 'alt' | 'mod'> {
  return { shift: event.shiftKey, alt: event.altKey, mod: event.metaKey || event.ctrlKey }
}

/** Throws when the pointer is already gone, which a fast tap can manage; the press then ends by itself. */
function capture(root: HTMLElement, pointerId: number): void {
  try {
    root.setPointerCapture(pointerId)
  } catch {
    return
  }
}
