/** Frames that the server writes, in y-websocket's layout. Each is made once and shared by all sockets. */
import * as encoding from 'lib0/encoding'
import { MESSAGE_AWARENESS, MESSAGE_SYNC, SYNC_STEP_1, SYNC_STEP_2, SYNC_UPDATE } from '@/lib/protocol/messages'

export const frameStep2 = (update: Uint8Array) => frame([MESSAGE_SYNC, SYNC_STEP_2], update)
export const frameUpdate = (update: Uint8Array) => frame([MESSAGE_SYNC, SYNC_UPDATE], update)
export const framePresence = (states: Uint8Array) => frame([MESSAGE_AWARENESS], states)

/** Asks a client for what the server lacks. */
export function frameStep1(vector: ReadonlyMap<number, number>): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, vector.size)
    for (const [client, clock] of vector) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
  })
  return frame([MESSAGE_SYNC, SYNC_STEP_1], payload)
}

function frame(types: readonly number[], payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    for (const type of types) encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, payload)
  })
}
