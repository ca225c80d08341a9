/**
 * Numbers and codecs of the sync socket, shared by both ends. Types 0–3 are y-websocket's own; ours start at 100 so
 * that no version of y-websocket can meet them. Layouts are in docs/PROTOCOL.md.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const MESSAGE_SYNC = 0
export const MESSAGE_AWARENESS = 1
export const MESSAGE_QUERY_AWARENESS = 3
/** Server → client: how many of this socket's write frames are durable. varUint count. */
export const MESSAGE_ACK = 100
/** Server → client: something beside the board's document changed. varString JSON of a `Notice`. */
export const MESSAGE_NOTICE = 101
/** Either way, every 15 s: y-websocket's client closes a socket that is silent for 30 s, and ws pings do not count. */
export const MESSAGE_KEEP_ALIVE = 102

export const SYNC_STEP_1 = 0
export const SYNC_STEP_2 = 1
export const SYNC_UPDATE = 2

/** The query parameter by which a client asks for acks. */
export const ACKS_PARAMETER = 'acks'
/** A step 2 or update that holds nothing: no structs, no deletes. It is not a write and is not counted in acks. */
export const EMPTY_UPDATE = new Uint8Array([0, 0])

/**
 * What changed beside the board's document; the client reads the rows again. `trash`: the board was moved to the trash; the
 * socket is closed after it. `restored`: a snapshot was; its edits came before.
 */
export type NoticeKind =
  'board' | 'people' | 'trash' | 'documents' | 'proposals' | 'sources' | 'evaluations' | 'snapshots' | 'restored'
export interface Notice {
  readonly kind: NoticeKind
  /** The row that changed, when it is one. */
  readonly id?: string
  /** The display name of who did it. */
  readonly by?: string
}

export function encodeAck(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_ACK)
    encoding.writeVarUint(encoder, count)
  })
}

/** Reads an ack after its message type: how many write frames of this socket are durable. */
export function readAck(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder)
}

export function encodeNotice(notice: Notice): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_NOTICE)
    encoding.writeVarString(encoder, JSON.stringify(notice))
  })
}

/** Reads a notice after its message type; undefined when it is of a kind this version does not know. */
export function readNotice(decoder: decoding.Decoder): Notice | undefined {
  try {
    const value: unknown = JSON.parse(decoding.readVarString(decoder))
    return typeof value === 'object' && value !== null && 'kind' in value ? (value as Notice) : undefined
  } catch {
    return undefined // a newer server's notice: nothing here can act on it
  }
}

export function encodeKeepAlive(): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, MESSAGE_KEEP_ALIVE))
}
