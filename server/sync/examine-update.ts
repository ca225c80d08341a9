/**
 * The structural check of an update before it is stored or shown to anybody. What passes applies in every Yjs document
 * that holds the room's state, without a throw and without waiting for missing parts. It looks at no card.
 *
 * Why each rule: bytes after the end and unknown contents do not decode the same everywhere; a missing dependency stays
 * in every reader's memory; a delete of length 0 (`00 01 06 01 00 00`) makes `applyUpdate` throw for ever after;
 * Yjs writes the deletes of a client in order (`sortAndMergeDeleteSet`, `createDeleteSetFromStructStore`), and backwards
 * each would move all structs after it, here and in every reader; an origin that is the struct itself or comes later cannot be integrated. Structs that are known already are cut off:
 * readers keep what they have, but who merges updates keeps whichever run of a client begins first.
 */
import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { readDeletes, type Extent } from './known-state'

export type Examined = Sound | Fault
export interface Sound {
  /** Of what is new in it, and of all its deletes. */
  readonly extent: Extent
  /** For each client in `extent.ends`, the clock of its first new struct. */
  readonly starts: ReadonlyMap<number, number>
  /** The update without what it holds of known structs; undefined when it holds none. */
  readonly trimmed: Uint8Array | undefined
}
export interface Fault {
  /** A finished sentence. */
  readonly fault: string
  /** It is well formed, but builds on parts that are not there: they may be on their way. */
  readonly lacksParts: boolean
}

/** Bounds the memory that decoding takes: 4 MiB of two-byte structs would be two million objects. */
const MAX_STRUCTS = 400_000
/** An answer to a step 1 brings every delete of the board, so this is about what a frame of the usual size has room for. */
const MAX_DELETES = 1_000_000
/** Each becomes a row. An edit is of one client; what a page brings along after weeks offline is of dozens. */
const MAX_CLIENTS = 10_000
/** Far above any document; keeps sums of clocks exact. */
const MAX_CLOCK = 2 ** 40

interface Decoded {
  readonly structs: Struct[]
  readonly deletes: Extent['deletes']
}
type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** `vector`: for each client the clock of the next struct. Holds as long as `starts` are still the next clocks. */
export function examineUpdate(update: Uint8Array, vector: ReadonlyMap<number, number>): Examined {
  let decoded: Decoded
  try {
    decoded = decodeStrictly(update)
  } catch (error) {
    return malformed(`It does not decode: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const { structs, deletes } = decoded
  for (const { id, length } of structs) {
    if (!(length > 0) || id.clock + length > MAX_CLOCK) return malformed(`A struct has the length ${length}.`)
  }
  const settled = settleStructs(structs, vector)
  if (!settled) return { fault: 'It builds on something that is not there.', lacksParts: true }
  const { ends } = settled
  for (const [client, bounds] of deletes) {
    for (let i = 0; i < bounds.length; i += 2) {
      if (!(bounds[i + 1]! > bounds[i]!)) return malformed('It deletes nothing.')
      if (i > 0 && bounds[i]! < bounds[i - 1]!) return malformed('Its deletes are not in order.')
    }
    const next = ends.get(client) ?? vector.get(client) ?? 0
    if (bounds.at(-1)! > next) return { fault: 'It deletes something that is not there.', lacksParts: true }
  }
  const starts = new Map<number, number>()
  for (const client of ends.keys()) starts.set(client, vector.get(client) ?? 0)
  return { extent: { ends, deletes }, starts, trimmed: settled.hasKnown ? trim(update, structs, vector) : undefined }
}

function trim(update: Uint8Array, structs: readonly Struct[], vector: ReadonlyMap<number, number>): Uint8Array {
  const known = new Map<number, number>()
  for (const { id } of structs) known.set(id.client, vector.get(id.client) ?? 0)
  return Y.diffUpdate(update, Y.encodeStateVector(known))
}

function malformed(fault: string): Fault {
  return { fault, lacksParts: false }
}

/** Decodes with Yjs's own reader; throws on anything that another reader could take differently. */
function decodeStrictly(update: Uint8Array): Decoded {
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, StrictDecoder)
    // lib0 reads on past the end of a view when a length lies; the position tells.
    if (StrictDecoder.last?.restDecoder.pos !== update.length) throw new Error('it is longer or shorter than it says')
    return { structs, deletes: readDeletes(ds) }
  } finally {
    StrictDecoder.last = undefined
  }
}

class StrictDecoder extends Y.UpdateDecoderV1 {
  /** Yjs makes it and does not hand it out. A class for each update would tell, but costs as much as decoding it does. */
  static last: StrictDecoder | undefined
  readonly #clients = new Set<number>()
  #structs = 0
  #deletes = 0

  constructor(source: decoding.Decoder) {
    super(source)
    StrictDecoder.last = this
  }

  override readClient(): number {
    const client = super.readClient()
    // Yjs keeps only the last of two sections of one client, and would wait for the first for ever.
    if (this.#clients.has(client)) throw new Error('a client stands in it twice')
    if (this.#clients.size >= MAX_CLIENTS) throw new Error(`it names more than ${MAX_CLIENTS} clients`)
    this.#clients.add(client)
    return client
  }

  override readInfo(): number {
    if (++this.#structs > MAX_STRUCTS) throw new Error(`it has more than ${MAX_STRUCTS} structs`)
    return super.readInfo()
  }

  override readDsLen(): number {
    if (++this.#deletes > MAX_DELETES) throw new Error(`it deletes more than ${MAX_DELETES} ranges`)
    return super.readDsLen()
  }
}

interface Queue {
  readonly structs: Struct[]
  next: number
}

interface Settled {
  /** For each client of whom something is new, the clock after the last struct. */
  readonly ends: Map<number, number>
  /** Whether a struct, or a part of one, was there already. */
  readonly hasKnown: boolean
}

/**
 * Walks the structs in an order in which Yjs can integrate them, each after what it builds on. Undefined when no such
 * order exists.
 */
function settleStructs(structs: readonly Struct[], vector: ReadonlyMap<number, number>): Settled | undefined {
  const queues = new Map<number, Queue>()
  for (const struct of structs) {
    if (struct.constructor === Y.Skip) continue // a gap; the struct after it must be known already
    const queue = queues.get(struct.id.client)
    if (queue) queue.structs.push(struct)
    else queues.set(struct.id.client, { structs: [struct], next: 0 })
  }
  const ends = new Map<number, number>()
  let hasKnown = false
  const endOf = (client: number) => ends.get(client) ?? vector.get(client) ?? 0

  for (const client of queues.keys()) {
    // What is waiting for what: each needs the one above it to reach `until`. A client twice in it is a circle.
    const stack = [{ client, until: Infinity }]
    const waiting = new Set([client])
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const queue = queues.get(top.client)
      const struct = queue?.structs[queue.next]
      const end = endOf(top.client)
      if (!queue || !struct || end > top.until) {
        waiting.delete(top.client)
        stack.pop()
        continue
      }
      if (struct.id.clock > end) return undefined
      // Asked of known structs too: Yjs looks for their origins before it sees that it has them.
      const missing = dependencies(struct).find((id) => id.clock >= endOf(id.client))
      if (missing) {
        const other = queues.get(missing.client)
        if (waiting.has(missing.client) || !other || other.next === other.structs.length) return undefined
        stack.push({ client: missing.client, until: missing.clock })
        waiting.add(missing.client)
        continue
      }
      const ownEnd = struct.id.clock + struct.length
      if (ownEnd > end) ends.set(top.client, ownEnd)
      if (struct.id.clock < end) hasKnown = true
      queue.next++
    }
  }
  return { ends, hasKnown }
}

function dependencies(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  return [struct.origin, struct.rightOrigin, struct.parent].filter((id): id is Y.ID => id instanceof Y.ID)
}
