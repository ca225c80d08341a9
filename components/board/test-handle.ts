/**
 * `window.redthread`, with `?inspect` in the address: what tests and benches steer and ask. Nothing that a person with
 * the page could not do.
 */
import type { CameraState } from '@/lib/camera/camera'
import type { Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import type { BoardSight } from './board-view'

export interface TestHandle {
  readonly camera: { get(): CameraState; set(state: CameraState): void }
  /** Resolves when the board is loaded, everything in view is painted and the tools are at hand. */
  settled(): Promise<void>
  /** Where the board has a card; undefined when it is not alive. */
  place(cardId: string): Rect | undefined
  select(ids: readonly string[]): void
}

declare global {
  interface Window {
    redthread?: TestHandle
  }
}

export function offerTestHandle(session: BoardSession, view: BoardSight, tools: Promise<void>): () => void {
  if (!new URLSearchParams(window.location.search).has('inspect')) return () => undefined
  const handle: TestHandle = {
    camera: { get: () => session.camera.state.get(), set: (state) => session.camera.set(state) },
    settled: async () => {
      await session.connection.loaded
      await view.settled()
      await tools
    },
    place: (cardId) => session.board.rect(cardId as CardId),
    select: (ids) => session.selection.set(ids as readonly (CardId | LinkId)[]),
  }
  window.redthread = handle
  return () => {
    if (window.redthread === handle) delete window.redthread
  }
}
