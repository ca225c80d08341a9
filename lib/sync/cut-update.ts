/**
 * An act is one Yjs transaction and so one update, however much it changes; a frame of the socket holds only so much. Here
 * the update is cut into several with the effect of the whole, each of which applies once those before it did.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { EMPTY_UPDATE } from '@/lib/protocol/messages'

/** What stands before and after the structs: two counts of one byte, the client, a clock, and how many structs follow. */
const HEAD_BYTES = 32

/**
 * The update itself where it has at most `maxBytes`, or holds structs of several people, whose order among each other it
 * does not tell. A single struct is not cut: an unbroken run of words, one value.
 */
export function cutUpdate(update: Uint8Array, maxBytes: number): readonly Uint8Array[] {
  if (update.length <= maxBytes) return [update]
  const { structs } = Y.decodeUpdate(update)
  const last = structs.at(-1)
  if (!last || structs.some(({ id }) => id.client !== last.id.client)) return [update]
  const parts: Uint8Array[] = []
  let [first, run, bytes] = [last.id, [] as Uint8Array[], HEAD_BYTES]
  const endPart = () => parts.push(encodePart(first, run))
  for (const struct of structs) {
    const own = encodeStruct(struct)
    if (run.length > 0 && bytes + own.length > maxBytes) {
      endPart()
      ;[run, bytes] = [[], HEAD_BYTES]
    }
    if (run.length === 0) first = struct.id
    run.push(own)
    bytes += own.length
  }
  endPart()
  const deletes = deletesOf(update, last.id.client, last.id.clock + last.length)
  return deletes.length > EMPTY_UPDATE.length ? [...parts, deletes] : parts
}

function encodeStruct(struct: ReturnType<typeof Y.decodeUpdate>['structs'][number]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoder.toUint8Array()
}

/** One client's structs and no deletes, as Yjs's version 1 writes them. */
function encodePart({ client, clock }: Y.ID, structs: readonly Uint8Array[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const head of [1, structs.length, client, clock]) encoding.writeVarUint(encoder, head)
    for (const struct of structs) encoding.writeUint8Array(encoder, struct)
    encoding.writeVarUint(encoder, 0)
  })
}

/** All that the update deletes, and nothing that it adds. */
function deletesOf(update: Uint8Array, client: number, end: number): Uint8Array {
  return Y.diffUpdate(update, Y.encodeStateVector(new Map([[client, end]])))
}
