import { EventEmitter } from 'node:events'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import { MESSAGE_ACK, MESSAGE_SYNC, SYNC_STEP_2 } from '@/lib/protocol/messages'
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { Rooms } from '@/server/sync/rooms'

/** An editor's socket without a network, which leaves once what it brought is durable. */
class BriefSocket extends EventEmitter {
  readonly bufferedAmount = 0
  readonly isPaused = false
  constructor(private readonly onDurable: () => void) {
    super()
  }
  pause() {}
  resume() {}
  ping() {}
  terminate() {}
  send(frame: Uint8Array) {
    if (frame[0] === MESSAGE_ACK) queueMicrotask(this.onDurable)
  }
  close(code: number, reason: string) {
    this.emit('refused', new Error(`The board refused it with ${code}: ${reason}`))
    this.emit('close')
  }
}

/** Brings an update to a board as a page of this person's does. Resolves when it is durable; the socket is gone then. */
export function writeToBoard(
  rooms: Rooms,
  boardId: BoardId,
  update: Uint8Array,
  { userId, sessionId }: { readonly userId: UserId; readonly sessionId: string | null },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new BriefSocket(() => {
      socket.emit('close')
      resolve()
    })
    socket.on('refused', reject)
    const grant = { boardId, user: { id: userId, name: userId, colour: '#aa0000' }, sessionId, canEdit: true }
    const options = { speaksOurs: true, revision: rooms.revisionOfRights }
    rooms.connect(socket as unknown as WebSocket, grant, options)
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_SYNC)
      encoding.writeVarUint(encoder, SYNC_STEP_2)
      encoding.writeVarUint8Array(encoder, update)
    })
    socket.emit('message', Buffer.from(frame), true)
  })
}
