/**
 * Where a board was last looked at, remembered on this device for each person and board: the middle of the view and the
 * zoom, so that another window size shows the same place; and for a window of the same size its corner, since the middle
 * also depends on what stood beside the board. Browser only.
 */
import { memorise, recall } from '@/components/panels/device-memory'
import type { BoardSession } from '@/lib/session/board-session'

type Owner = Pick<BoardSession, 'boardId' | 'me'>

const keyOf = ({ boardId, me }: Owner) => `redthread:camera:${me.userId}:${boardId}`

/** Goes back there; false when nothing is remembered, or nothing of the board is to be seen there. */
export function goBackToView(session: BoardSession): boolean {
  const { camera, scene } = session
  const [x, y, zoom, left, top, ...size] = (recall(keyOf(session)) ?? '').split(' ').map(Number)
  if (x === undefined || y === undefined || zoom === undefined || ![x, y, zoom].every(Number.isFinite)) return false
  const before = camera.state.get()
  const { w, h } = camera.viewport.get()
  if (left !== undefined && top !== undefined && size.join() === windowSize().join())
    camera.set({ x: left, y: top, zoom })
  else camera.set({ x: x - w / 2 / zoom, y: y - h / 2 / zoom, zoom })
  if (scene.hasCardIn(camera.view())) return true
  camera.set(before)
  return false
}

/** Remembers the view when the page is left, and when the returned function is called. */
export function rememberView(session: BoardSession): () => void {
  const remember = () => {
    const { camera, board } = session
    const { w } = camera.viewport.get()
    // An empty board has no place to go back to, and somebody else's view is not one's own.
    if (w === 0 || board.cardIds().length === 0 || camera.isLed.get()) return
    const { zoom } = camera.state.get()
    const view = camera.view()
    const middle = [view.x + view.w / 2, view.y + view.h / 2]
    memorise(keyOf(session), [...middle, zoom, view.x, view.y, ...windowSize()].join(' '))
  }
  window.addEventListener('pagehide', remember)
  return () => {
    window.removeEventListener('pagehide', remember)
    remember()
  }
}

function windowSize(): readonly [number, number] {
  return [window.innerWidth, window.innerHeight]
}
