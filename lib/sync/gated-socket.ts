/**
 * The WebSocket that y-websocket's provider is given. It sees every frame that leaves, so it is the one place that
 * knows which frames are writes, numbers them as the server does for its acks, and holds back what must not go:
 *  - any write of somebody who may only view;
 *  - updates before the answer to the server's step 1: on a new socket the server may lack what they build on, and
 *    refuses what it cannot place. The answer holds them;
 *  - others' presence, which y-websocket echoes to where it came from.
 * What one frame cannot hold leaves in several.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {
  EMPTY_UPDATE,
  MESSAGE_AWARENESS,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '@/lib/protocol/messages'
import { MIN_FRAME_BYTES } from '@/lib/schema/limits'
import { cutUpdate } from './cut-update'

/** Two types and a length stand before it in its frame. */
const MAX_UPDATE_BYTES = MIN_FRAME_BYTES - 16

export interface SocketGate {
  mayWrite(): boolean
  /** The Yjs client id of this tab: the only one whose presence is sent. */
  readonly clientId: number
  onOpening(): void
  /** Write frame number `frame`, counted from 1 on each socket, was handed to the network: all of an edit is. */
  onWrite(frame: number): void
  /**
   * The answer to step 1 does not bring the edits that wait for an ack: each is to be sent by itself, if there are any.
   * `send` answers the number of its last frame.
   */
  sendEach(send: (update: Uint8Array) => number): void
}

export type SocketClass = new (url: string | URL, protocols?: string | string[]) => WebSocket

/** A class like `Base` whose sockets pass `gate`. */
export function gatedSocket(Base: SocketClass, gate: SocketGate): typeof WebSocket {
  class GatedSocket extends Base {
    #writes = 0
    #hasAnsweredStep1 = false

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      gate.onOpening()
    }

    override send(data: Uint8Array<ArrayBuffer>): void {
      const frame = describeFrame(data)
      switch (frame.kind) {
        case 'step-2':
          return this.#answerStep1(data, frame.isEmpty)
        case 'update':
          if (!gate.mayWrite() || !this.#hasAnsweredStep1 || frame.isEmpty) return
          if (data.length <= MIN_FRAME_BYTES) return this.#write(data)
          return gate.onWrite(this.#writeCut(frame.update))
        case 'presence':
          if (frame.clients.includes(gate.clientId)) super.send(data)
          return
        case 'other':
          super.send(data)
      }
    }

    #answerStep1(data: Uint8Array<ArrayBuffer>, isEmpty: boolean): void {
      if (!gate.mayWrite()) return
      this.#hasAnsweredStep1 = true
      if (!isEmpty && data.length <= MIN_FRAME_BYTES) return this.#write(data)
      // Empty: the server has them all, and only its ack of them was lost. Else they may be too large for one frame.
      if (isEmpty) super.send(data)
      gate.sendEach((update) => this.#writeCut(update))
    }

    #write(data: Uint8Array<ArrayBuffer>): void {
      super.send(data)
      gate.onWrite(++this.#writes)
    }

    /** Answers the number of the last frame. */
    #writeCut(update: Uint8Array): number {
      for (const part of cutUpdate(update, MAX_UPDATE_BYTES)) {
        super.send(encodeUpdate(part))
        this.#writes++
      }
      return this.#writes
    }
  }
  return GatedSocket as unknown as typeof WebSocket // the static constants are inherited; `send` takes only bytes here
}

type Described =
  | { readonly kind: 'step-2' | 'update'; readonly update: Uint8Array; readonly isEmpty: boolean }
  | { readonly kind: 'presence'; readonly clients: readonly number[] }
  | { readonly kind: 'other' }

/** Reads no further than needed; every frame is of y-websocket's own making. */
function describeFrame(data: Uint8Array): Described {
  const decoder = decoding.createDecoder(data)
  const type = decoding.readVarUint(decoder)
  if (type === MESSAGE_AWARENESS) return { kind: 'presence', clients: readClients(decoding.readVarUint8Array(decoder)) }
  if (type !== MESSAGE_SYNC) return { kind: 'other' }
  const subtype = decoding.readVarUint(decoder)
  if (subtype === SYNC_STEP_1) return { kind: 'other' }
  const update = decoding.readVarUint8Array(decoder)
  const isEmpty = update.length === EMPTY_UPDATE.length && update.every((byte, at) => byte === EMPTY_UPDATE[at])
  return { kind: subtype === SYNC_STEP_2 ? 'step-2' : 'update', update, isEmpty }
}

function readClients(presence: Uint8Array): number[] {
  const decoder = decoding.createDecoder(presence)
  const clients: number[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    clients.push(decoding.readVarUint(decoder))
    decoding.readVarUint(decoder) // clock
    decoding.readVarUint8Array(decoder) // state
  }
  return clients
}

function encodeUpdate(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    encoding.writeVarUint(encoder, SYNC_UPDATE)
    encoding.writeVarUint8Array(encoder, update)
  }) as Uint8Array<ArrayBuffer>
}
