/**
 * The camera of one open board: a value outside React that pans, zooms and glides. Its listeners run at once; whoever
 * paints does so once a frame. Leaves out: what is on the board, and input events.
 */
import { createCell, type Cell } from '@/lib/cell/cell'
import { rectsTouch, type BoardPoint, type Rect, type ScreenPoint } from '@/lib/geometry/rect'
import { MAX_ZOOM } from '@/lib/schema/limits'
import {
  between,
  clampZoom,
  fitPadding,
  fitted,
  pannedBy,
  toBoard,
  toScreen,
  viewOf,
  zoomedAt,
  type CameraState,
  type FitOptions,
  type ViewportSize,
} from './camera-maths'

export type { CameraState, ViewportSize } from './camera-maths'

const GLIDE_MS = 260
/** Free screen pixels around what is revealed, and between what is fitted and what covers the foot. */
const CLEAR_PX = 24
/** A message of one line and the space around it. */
const MESSAGE_PX = 56
const NOTHING: ViewportSize = { w: 0, h: 0 }

export interface Camera {
  readonly state: Cell<CameraState>
  /** Size of the surface in CSS pixels; 0 × 0 before it is mounted. */
  readonly viewport: Cell<ViewportSize>
  /**
   * `foot` and `corner`: screen pixels at the lower edge, and from the upper right corner, that something covers when it is
   * asked; what is fitted or revealed keeps out of them.
   */
  setViewport(size: ViewportSize, foot?: () => number, corner?: () => ViewportSize): void
  /** Where it is, or is on its way to. */
  heading(): CameraState
  /** Jumps, or glides there when told to; a glide under way ends. The zoom is clamped to the limits. */
  set(state: CameraState, how?: { readonly animate: boolean }): void
  /** Screen pixels; positive moves the content right and down. */
  panBy(by: ScreenPoint): void
  /** Zooms by a factor, keeping the board point under `anchor` (the middle unless given) where it is. */
  zoomBy(factor: number, anchor?: ScreenPoint): void
  /** Zooms to an absolute zoom about the middle, gliding. `zoomTo(1)` is 100 %. */
  zoomTo(zoom: number): void
  /** Glides until all of `rect` is in view (at once when the person asked for less motion). */
  fit(rect: Rect, options?: FitOptions & HowToFit): void
  /**
   * Pans just far enough that `rect` is in view, keeping the zoom; does nothing when it is. `centred`: to the middle when
   * nothing of it is in view. `thenSaid`: a message will say so, and covers some of the foot that is free yet.
   */
  reveal(rect: Rect, how?: { readonly centred?: boolean; readonly thenSaid?: boolean }): void
  /**
   * Another act begins. Until then, what was fitted or brought from afar goes along when the view changes its size: the
   * same act may have opened a panel beside it, which comes when it comes.
   */
  settle(): void
  /**
   * Glides until `rect` fills the view, on behalf of somebody else. `isLed` holds until any other move, or null here, ends
   * it.
   */
  lead(rect: Rect | null): void
  /** The view is somebody else's choice. */
  readonly isLed: Cell<boolean>
  toBoard(point: ScreenPoint): BoardPoint
  toScreen(point: BoardPoint): ScreenPoint
  /** The part of the board in view. */
  view(): Rect
  /** A glide is under way. */
  isGliding(): boolean
  dispose(): void
}

export interface HowToFit {
  readonly animate?: boolean
  /** It may reach under what covers the foot: a message that is there now goes when another says what was done. */
  readonly underFoot?: boolean
}

/** What a camera needs of its surroundings; the browser's own unless given. */
export interface CameraClock {
  now(): number
  /** Calls back before the next paint; returns how to call it off. */
  nextFrame(run: () => void): () => void
  prefersReducedMotion(): boolean
}

export function createCamera(
  initial: CameraState = { x: 0, y: 0, zoom: 1 },
  clock: CameraClock = browserClock(),
): Camera {
  const state = createCell<CameraState>({ ...initial, zoom: clampZoom(initial.zoom) }, sameCamera)
  const viewport = createCell<ViewportSize>({ w: 0, h: 0 }, (a, b) => a.w === b.w && a.h === b.h)
  const isLed = createCell(false)
  let cancelGlide: (() => void) | undefined
  let goal: CameraState | undefined
  /** Where what was just brought into view is seen, by the size of the view. */
  let aim: (() => CameraState) | undefined

  const halt = () => {
    cancelGlide?.()
    cancelGlide = undefined
    goal = aim = undefined
  }
  const stop = () => {
    halt()
    isLed.set(false)
  }
  const glideTo = (to: CameraState, animate = true) => {
    halt()
    if (!animate || clock.prefersReducedMotion() || viewport.get().w === 0) return state.set(to)
    const from = state.get()
    const started = clock.now()
    goal = to
    const step = () => {
      const t = Math.min(1, (clock.now() - started) / GLIDE_MS)
      cancelGlide = t < 1 ? clock.nextFrame(step) : undefined
      if (t === 1) goal = undefined
      state.set(between(from, to, viewport.get(), 1 - (1 - t) ** 3))
    }
    cancelGlide = clock.nextFrame(step)
  }
  const aimAt = (where: () => CameraState) => {
    glideTo(where())
    aim = where
  }
  let coveredFoot = () => 0
  let coveredCorner = (): ViewportSize => NOTHING
  /** Of the view, where nothing covers what is so large and has `padding` free pixels around it anyway. */
  const clearFor = (size: ViewportSize, padding: number, coming = 0): Rect => {
    const { w, h } = viewport.get()
    const corner = coveredCorner()
    const without = (length: number, px: number) => Math.max(1, length - Math.max(0, px + CLEAR_PX - padding))
    const whole = { x: 0, y: 0, w, h: without(h, coveredFoot() + coming) }
    if (corner.w <= 0 || corner.h <= 0) return whole
    const beside = { ...whole, w: without(w, corner.w) }
    const under = without(whole.h, corner.h)
    const below = { ...whole, y: whole.h - under, h: under }
    const fits = (room: Rect) => size.w + 2 * CLEAR_PX <= room.w && size.h + 2 * CLEAR_PX <= room.h
    return [beside, below].find(fits) ?? (beside.w * beside.h < below.w * below.h ? below : beside)
  }
  const middle = (): ScreenPoint => ({ x: viewport.get().w / 2, y: viewport.get().h / 2 })

  return {
    state,
    viewport,
    setViewport(size, foot = () => 0, corner = () => NOTHING) {
      coveredFoot = foot
      coveredCorner = corner
      viewport.set(size)
      if (aim) aimAt(aim)
    },
    heading: () => goal ?? state.get(),
    set(next, { animate } = { animate: false }) {
      stop()
      if (!Number.isFinite(next.x) || !Number.isFinite(next.y)) return
      glideTo({ x: next.x, y: next.y, zoom: clampZoom(next.zoom) }, animate)
    },
    panBy(by) {
      stop()
      state.set(pannedBy(state.get(), by))
    },
    zoomBy(factor, anchor = middle()) {
      stop()
      state.set(zoomedAt(state.get(), anchor, state.get().zoom * factor))
    },
    zoomTo(zoom) {
      stop()
      glideTo(zoomedAt(state.get(), middle(), zoom))
    },
    fit(rect, { animate = true, underFoot = false, ...options } = {}) {
      stop()
      const where = () => {
        if (underFoot) return fitted(rect, viewport.get(), options)
        const room = clearFor(rect, options.padding ?? fitPadding(viewport.get()))
        return throughRoom(fitted(rect, room, options), room)
      }
      if (animate) aimAt(where)
      else state.set(where())
    },
    reveal(rect, { centred = false, thenSaid = false } = {}) {
      const from = goal ?? state.get()
      const room = () => clearFor({ w: rect.w * from.zoom, h: rect.h * from.zoom }, CLEAR_PX, thenSaid ? MESSAGE_PX : 0)
      const isFar = centred && !rectsTouch(roomOf(from, room()), rect)
      const where = () => revealed(rect, from, { room: room(), isFar })
      if (sameCamera(where(), from)) return
      stop()
      if (centred) aimAt(where)
      else glideTo(where())
    },
    settle() {
      aim = undefined
    },
    lead(rect) {
      if (!rect) return stop()
      isLed.set(true)
      glideTo(fitted(rect, viewport.get(), { padding: 0, maxZoom: MAX_ZOOM }))
    },
    isLed,
    toBoard: (point) => toBoard(state.get(), point),
    toScreen: (point) => toScreen(state.get(), point),
    view: () => viewOf(state.get(), viewport.get()),
    isGliding: () => cancelGlide !== undefined,
    dispose: stop,
  }
}

interface RevealWish {
  /** Screen pixels. */
  readonly room: Rect
  readonly isFar: boolean
}

function revealed(rect: Rect, from: CameraState, { room, isFar }: RevealWish): CameraState {
  const margin = CLEAR_PX / from.zoom
  const view = roomOf(from, room)
  const along = (start: number, size: number, at: number, length: number) => {
    const by = shift(start, size, at, length, margin)
    return isFar && length + 2 * margin <= size ? at + length / 2 - size / 2 : start + by
  }
  const x = along(view.x, view.w, rect.x, rect.w)
  const y = along(view.y, view.h, rect.y, rect.h)
  return throughRoom({ x, y, zoom: from.zoom }, room)
}

/** What one sees of the board in a part of the view. */
function roomOf(camera: CameraState, { x, y, ...size }: Rect): Rect {
  return viewOf({ ...toBoard(camera, { x, y }), zoom: camera.zoom }, size)
}

/** The camera that has at the room's upper left corner what `camera` has at the view's. */
function throughRoom({ x, y, zoom }: CameraState, room: Rect): CameraState {
  return { x: x - room.x / zoom, y: y - room.y / zoom, zoom }
}

/** How far a view must move along one axis to hold a span; a span too long for it shows its start. */
function shift(view: number, room: number, start: number, length: number, margin: number): number {
  if (start - margin < view || length + 2 * margin > room) {
    const isWithin = start - margin >= view && start + length + margin <= view + room
    return isWithin ? 0 : start - margin - view
  }
  return Math.max(0, start + length + margin - view - room)
}

export function sameCamera(a: CameraState, b: CameraState): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom
}

function browserClock(): CameraClock {
  return {
    now: () => performance.now(),
    nextFrame(run) {
      const handle = requestAnimationFrame(run)
      return () => cancelAnimationFrame(handle)
    },
    prefersReducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  }
}
