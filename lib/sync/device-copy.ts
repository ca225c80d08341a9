/**
 * A copy of the board on this device, so that it is painted before the server answers, and without a network at all.
 * For painting only: what must not be lost is in the outbox.
 */
import { deleteDB } from 'idb'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { deviceCopyName, type DeviceStore } from './device-store'
import { reportProblem } from './report-problem'

/** A copy that cannot be read in this time is not waited for any longer. */
const MAX_READ_MS = 3000

export interface DeviceCopy {
  /** Resolves when what was there is in the document. */
  readonly read: Promise<void>
  /** Removes the copy: the right to see the board is gone. */
  clear(): Promise<void>
  dispose(): void
}

export async function openDeviceCopy(
  store: DeviceStore,
  userId: UserId,
  boardId: BoardId,
  ydoc: Y.Doc,
): Promise<DeviceCopy> {
  // Listed first: signing out clears what is listed.
  await store.put('boards', { openedAt: Date.now() }, [userId, boardId])
  const persistence = new IndexeddbPersistence(deviceCopyName(userId, boardId), ydoc)
  const stopKeeping = () => {
    ydoc.off('update', keep)
    return persistence.destroy()
  }
  // In the place of its own listener, which throws once the database is closed: removed in another tab, or by the browser.
  // A listener of `update` that throws leaves Yjs in the middle of its work, and it never tells anybody of an edit again.
  const keep = (update: Uint8Array, origin: unknown) => {
    try {
      persistence._storeUpdate(update, origin)
    } catch (error) {
      void stopKeeping()
      reportProblem('This browser keeps no copy of the board any more; offline it opens as it was, if at all.', error)
    }
  }
  ydoc.off('update', persistence._storeUpdate)
  ydoc.on('update', keep)
  return {
    read: Promise.race([persistence.whenSynced.then(() => undefined), later(MAX_READ_MS)]),
    clear: async () => {
      ydoc.off('update', keep)
      await persistence.clearData()
      await store.delete('boards', [userId, boardId])
    },
    dispose: () => void stopKeeping(),
  }
}

/** For a copy that is not open in this tab; other tabs close theirs. One that stays open elsewhere is not waited for long. */
export async function removeDeviceCopy(store: DeviceStore, userId: UserId, boardId: BoardId): Promise<void> {
  await Promise.race([deleteDB(deviceCopyName(userId, boardId)).catch(() => undefined), later(MAX_READ_MS)])
  await store.delete('boards', [userId, boardId])
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
