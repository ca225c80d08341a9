/**
 * A view that went along with a step of one's own: taken back, the step gives the view back, unless it was moved
 * meanwhile, by whom- or whatever. A view that gave way to a panel comes back with the panel's room by the same rule
 * (docs/decisions/0026-panels-stand-beside-the-board.md).
 */
import { sameCamera, type Camera, type CameraState, type ViewportSize } from '@/lib/camera/camera'
import type { BoardSession } from './board-session'

interface Lent {
  readonly from: CameraState
  readonly to: CameraState
}
const lentWith = new WeakMap<object, Lent>()

/** Moves the view for what the newest step made. */
export function moveViewAlong({ board, camera }: Pick<BoardSession, 'board' | 'camera'>, move: () => void): void {
  const step = board.newestStep()
  const from = camera.heading()
  move()
  const to = camera.heading()
  if (step && !sameCamera(from, to)) lentWith.set(step, { from, to })
}

/** To be called when `step` has been taken back; `undone` is what repeats it. */
export function giveViewBack(camera: Camera, step: object | undefined, undone?: object): void {
  const lent = step && lentWith.get(step)
  if (!lent) return
  if (undone) lentWith.set(undone, lent)
  if (sameCamera(camera.heading(), lent.to)) camera.set(lent.from, { animate: true })
}

/** To be called when `undone` has been repeated, which is `step` now: the view goes along as it did at first. */
export function lendViewAgain(camera: Camera, undone: object | undefined, step: object | undefined): void {
  const lent = undone && lentWith.get(undone)
  if (!lent) return
  if (step) lentWith.set(step, lent)
  if (sameCamera(camera.heading(), lent.from)) camera.set(lent.to, { animate: true })
}

/** A view that was moved for the sake of what a panel would have covered. */
interface Given extends Lent {
  /** Of the view before. */
  readonly size: ViewportSize
}
/** Of each camera, the last one last. */
const given = new WeakMap<Camera, Given[]>()

/** Moves the view for what a panel covers that opened when the view was of this size. */
export function giveWayToPanel(camera: Camera, size: ViewportSize, move: () => void): void {
  const from = camera.heading()
  move()
  const to = camera.heading()
  if (!sameCamera(from, to)) given.set(camera, [...(given.get(camera) ?? []), { from, to, size }])
}

/** To be called when panels may have closed: what gave way to them comes back, as far as there is room again. */
export function comeBackFromPanels(camera: Camera): void {
  const now = camera.viewport.get()
  const still = given.get(camera) ?? []
  for (let last = still.at(-1); last && now.w >= last.size.w && now.h >= last.size.h; last = still.at(-1)) {
    still.pop()
    if (sameCamera(camera.heading(), last.to)) camera.set(last.from, { animate: true })
  }
}
