/**
 * A view that went along with a step of one's own: taken back, the step gives the view back, unless it was moved
 * meanwhile, by whom- or whatever (docs/decisions/0026-panels-stand-beside-the-board.md has the same rule for panels).
 */
import { sameCamera, type Camera, type CameraState } from '@/lib/camera/camera'
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
