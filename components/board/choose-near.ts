/** Keeps the near cards of one surface: asked once a frame, it lets a few more in, or out (near-cards.ts). */
import { createCell, type Cell } from '@/lib/cell/cell'
import type { CardId } from '@/lib/schema/ids'
import { readingOrder } from '@/lib/scene/reading-order'
import type { BoardSession } from '@/lib/session/board-session'
import { MOUNTS_A_FRAME, nextNear } from './near-cards'

export interface Near {
  /** In reading order. */
  readonly ids: Cell<readonly CardId[]>
  /** True while more wait for the next frame. */
  choose(isZooming: boolean): boolean
}

type NearParts = Pick<BoardSession, 'board' | 'scene' | 'camera' | 'editing'>

export function createNear({ board, scene, camera, editing }: NearParts): Near {
  const near = createCell<readonly CardId[]>([])
  let mounted: ReadonlySet<CardId> = new Set()
  return {
    ids: near,
    choose(isZooming) {
      const edited = editing.get()
      const { ids, isWaiting } = nextNear({
        view: camera.view(),
        zoom: camera.state.get().zoom,
        mounted,
        pinned: edited ? [edited.id] : [],
        budget: isZooming ? 0 : MOUNTS_A_FRAME,
        cardsIn: scene.cardsIn,
        rect: scene.rect,
      })
      if (ids !== mounted) {
        mounted = ids
        near.set(readingOrder([...ids].flatMap(placed)))
      }
      return isWaiting
    },
  }

  function placed(id: CardId) {
    const rect = scene.rect(id)
    return rect ? [{ id, rect, frame: board.frameOf(id) }] : []
  }
}
