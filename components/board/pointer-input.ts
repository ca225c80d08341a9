/**
 * Pointer, wheel and touch of the board surface as tool inputs and camera moves: one set of listeners on the root.
 * Text fields and buttons inside cards keep their own presses.
 */
import { wheelZooms } from '@/components/panels/panel-state'
import type { Camera } from '@/lib/camera/camera'
import type { ScreenPoint } from '@/lib/geometry/rect'
import type { PointerInput, PointerPlace } from '@/lib/tools/tool'
import type { ToolHost } from '@/lib/tools/tool-host'
import { isOwnControl } from './own-control'
import { textUnder } from '@/components/cards/text-marks'

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

const DOUBLE_PRESS_MS = 400
const DOUBLE_PRESS_PX = 6
/** A finger wanders more between two taps. */
const DOUBLE_TAP_PX = 24
/** How long a finger stays put until it counts as held, as systems have it. */
const HOLD_MS = 500
/** Wheels that count in lines or pages instead of pixels. */
const LINE_PX = 20

export function listenToPointers({ root, camera, host, onHover, onPress, onRelease }: PointerParts): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const touches = new Map<number, ScreenPoint>()
  let active: number | undefined
  let pinch: { distance: number; middle: ScreenPoint } | undefined
  let isSpaceHeld = false
  let lastPress: { time: number; input: PointerInput } | undefined
  let lastInput: PointerInput | undefined
  let isClickSpent = false
  let holding: ReturnType<typeof setTimeout> | undefined

  const screenOf = (event: MouseEvent): ScreenPoint => {
    const box = root.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const inputOf = (type: 'down' | 'move' | 'up', event: PointerEvent | MouseEvent): PointerInput => {
    const screen = screenOf(event)
    return {
      type,
      screen,
      at: camera.toBoard(screen),
      zoom: camera.state.get().zoom,
      shift: event.shiftKey,
      alt: event.altKey,
      mod: event.metaKey || event.ctrlKey,
      touch: 'pointerType' in event && event.pointerType === 'touch',
      ...textUnder(event.target),
    }
  }

  /** The press before this one, when the two make a double press. What it was on may have moved since. */
  const firstOfTwo = (event: PointerEvent): PointerInput | undefined => {
    if (!lastPress || performance.now() - lastPress.time >= DOUBLE_PRESS_MS) return undefined
    // With a key held it is a drag of its own kind, as quick as it may follow.
    if (event.altKey || event.shiftKey || event.metaKey || event.ctrlKey) return undefined
    const reach = event.pointerType === 'touch' ? DOUBLE_TAP_PX : DOUBLE_PRESS_PX
    return isFar(screenOf(event), lastPress.input.screen, reach) ? undefined : lastPress.input
  }
  /** The first press may have opened a panel under the pointer: the second is still meant for the board. */
  const downBeside = (event: PointerEvent) => {
    isClickSpent = false
    if (event.button !== 0 || (event.target instanceof Node && root.contains(event.target))) return
    const first = firstOfTwo(event)
    if (!first) return
    lastPress = undefined
    isClickSpent = true
    event.preventDefault()
    event.stopPropagation()
    host.input({ ...first, type: 'double' })
  }
  /** What lies under that second press must not be pressed as well. */
  const clickBeside = (event: MouseEvent) => {
    if (!isClickSpent) return
    isClickSpent = false
    event.preventDefault()
    event.stopPropagation()
  }

  const down = (event: PointerEvent) => {
    if (isOwnControl(event.target)) return
    if (event.pointerType === 'touch') {
      touches.set(event.pointerId, screenOf(event))
      if (touches.size === 2) return startPinch()
      if (touches.size > 2) return
    }
    if (active !== undefined || event.button === 2) return
    onPress()
    root.focus({ preventScroll: true })
    // No text selection, no native drag of what lies under the hand.
    event.preventDefault()
    active = event.pointerId
    capture(root, event.pointerId)
    const input = inputOf('down', event)
    const first = event.button === 0 ? firstOfTwo(event) : undefined
    lastPress = first ? undefined : { time: performance.now(), input }
    lastInput = input
    if (first) host.input({ ...first, type: 'double' })
    else host.input(input, event.button === 1 || isSpaceHeld)
    if (event.pointerType === 'touch' && !first) holding = setTimeout(hold, HOLD_MS)
  }
  const hold = () => {
    if (active === undefined || !lastInput || !lastPress) return
    if (isFar(lastInput.screen, lastPress.input.screen, DOUBLE_PRESS_PX)) return
    lastPress = undefined
    host.input({ ...lastInput, type: 'hold' })
  }
  const move = (event: PointerEvent) => {
    if (touches.has(event.pointerId)) touches.set(event.pointerId, screenOf(event))
    if (pinch) return movePinch()
    if (active !== undefined && event.pointerId !== active) return
    const input = inputOf('move', event)
    lastInput = input
    host.input(input)
    if (event.pointerType !== 'touch') onHover(input)
  }
  const up = (event: PointerEvent) => {
    touches.delete(event.pointerId)
    if (touches.size < 2) pinch = undefined
    if (event.pointerId !== active) return
    active = undefined
    clearTimeout(holding)
    const input = inputOf('up', event)
    // A drag is no first half of a double press.
    if (lastPress && isFar(input.screen, lastPress.input.screen, DOUBLE_PRESS_PX)) lastPress = undefined
    host.input(input)
    onRelease()
  }
  const cancel = (event: PointerEvent) => {
    touches.delete(event.pointerId)
    pinch = undefined
    if (event.pointerId !== active) return
    active = undefined
    clearTimeout(holding)
    host.cancel()
    onRelease()
  }

  const startPinch = () => {
    if (active !== undefined) host.cancel()
    active = undefined
    clearTimeout(holding)
    pinch = measurePinch()
  }
  const measurePinch = () => {
    const [a, b] = [...touches.values()]
    if (!a || !b) return undefined
    return {
      distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    }
  }
  const movePinch = () => {
    const next = measurePinch()
    if (!next || !pinch) return
    camera.panBy({ x: next.middle.x - pinch.middle.x, y: next.middle.y - pinch.middle.y })
    camera.zoomBy(next.distance / pinch.distance, next.middle)
    pinch = next
  }

  const wheel = (event: WheelEvent) => {
    // A long text under edit scrolls by itself.
    if (event.target instanceof Element && event.target.closest('[data-scrolls]')) return
    event.preventDefault()
    const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? camera.viewport.get().h : 1
    // ⌘ always zooms: a trackpad's pinch comes with Ctrl.
    if (event.ctrlKey || event.metaKey || (wheelZooms.get() && !event.shiftKey && isWheelNotch(event))) {
      // Trackpads pinch in small steps, mouse wheels in steps of 100 and more: cap what one event may do.
      const step = Math.max(-60, Math.min(60, event.deltaY * unit))
      return camera.zoomBy(Math.exp(-step * 0.01), screenOf(event))
    }
    const isSideways = event.shiftKey && event.deltaX === 0
    camera.panBy({ x: -(isSideways ? event.deltaY : event.deltaX) * unit, y: isSideways ? 0 : -event.deltaY * unit })
  }

  const key = (event: KeyboardEvent) => {
    // What was done by key in between makes the next press a first one.
    lastPress = undefined
    if (event.code === 'Space' && event.target === root) {
      isSpaceHeld = event.type === 'keydown'
      root.toggleAttribute('data-space', isSpaceHeld)
      event.preventDefault()
    }
    // Shift, Alt and ⌘ change a drag under way at once, without a move.
    if (active !== undefined && lastInput && ['Shift', 'Alt', 'Meta', 'Control'].includes(event.key)) {
      lastInput = {
        ...lastInput,
        type: 'move',
        shift: event.shiftKey,
        alt: event.altKey,
        mod: event.metaKey || event.ctrlKey,
      }
      host.input(lastInput)
    }
  }

  root.addEventListener('pointerdown', down, { signal })
  document.addEventListener('pointerdown', downBeside, { signal, capture: true })
  document.addEventListener('click', clickBeside, { signal, capture: true })
  root.addEventListener('pointermove', move, { signal })
  root.addEventListener('pointerup', up, { signal })
  root.addEventListener('pointercancel', cancel, { signal })
  root.addEventListener('pointerleave', () => active === undefined && onHover(null), { signal })
  root.addEventListener('wheel', wheel, { signal, passive: false })
  root.addEventListener('keydown', key, { signal })
  root.addEventListener('keyup', key, { signal })
  root.addEventListener(
    'blur',
    () => {
      isSpaceHeld = false
      root.removeAttribute('data-space')
    },
    { signal },
  )
  // A middle press starts the browser's own scrolling, and a long touch its menu.
  root.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault(), { signal })
  root.addEventListener('contextmenu', (event) => active !== undefined && event.preventDefault(), { signal })
  return () => {
    controller.abort()
    clearTimeout(holding)
  }
}

/** A mouse wheel goes by notches, straight up or down; a trackpad by few pixels, and sideways too. */
function isWheelNotch({ deltaMode, deltaX, deltaY }: WheelEvent): boolean {
  return deltaX === 0 && (deltaMode !== 0 || Math.abs(deltaY) >= 40)
}

function isFar(a: ScreenPoint, b: ScreenPoint, reach: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) >= reach
}

/** Throws when the pointer is already gone, which a fast tap can manage; the press then ends by itself. */
function capture(root: HTMLElement, pointerId: number): void {
  try {
    root.setPointerCapture(pointerId)
  } catch {
    return
  }
}
