/** A board as a tab of Ana's has it open, on a small sync server: real sockets, and a device that keeps what it is given. */
import 'fake-indexeddb/auto'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Cell } from '@/lib/cell/cell'
import { randomId, type BoardId, type UserId } from '@/lib/schema/ids'
import { MIN_FRAME_BYTES } from '@/lib/schema/limits'
import type { ConnectionState } from '@/lib/sync/connection'
import type { SocketClass } from '@/lib/sync/gated-socket'
import { openConnection, type ConnectionOptions } from '@/lib/sync/open-connection'
import { SmallServer } from './small-sync-server'

export type SmallSync = Awaited<ReturnType<typeof startSmallSync>>
export const ANA = 'user-ana-1' as UserId

/** A server, a board on it, and the tabs in which it is open. */
export async function startSmallSync() {
  const server = new SmallServer()
  await server.start()
  const boardId = randomId<BoardId>()
  const opened: { dispose(): void }[] = []
  return {
    server,
    boardId,
    openTab(over: Partial<ConnectionOptions> = {}) {
      const ydoc = new Y.Doc()
      const open = openConnection({
        boardId,
        userId: ANA,
        ydoc,
        canEdit: true,
        frameBytes: MIN_FRAME_BYTES,
        url: `ws://127.0.0.1:${server.port}/sync`,
        Socket: WebSocket as unknown as SocketClass,
        checkAccess: () => Promise.resolve({ kind: 'unknown' }),
        ...over,
      })
      opened.push(open)
      const text = ydoc.getText('t')
      return {
        ...open,
        ydoc,
        text,
        type: (words: string) => text.insert(text.length, words),
        place: () => ydoc.getMap('m').set('at', 1),
      }
    },
    async stop() {
      for (const each of opened) each.dispose()
      await server.die()
    },
  }
}

export function until<T>(cell: Cell<T>, holds: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(cell.get())) return
      stop()
      resolve(cell.get())
    }
    const stop = cell.subscribe(look)
    look()
  })
}
export const kind = (wanted: ConnectionState['kind']) => (state: ConnectionState) => state.kind === wanted
export const textOf = (ydoc: Y.Doc) => ydoc.getText('t').toString()
