/**
 * Applies a stored update to a document as `Y.applyUpdate` does, for who reads a whole board once: the same few keys, ids
 * and words come hundreds of thousands of times, and are kept as one string each instead of being decoded again. Reading
 * the document afterwards is quicker too, since a map finds a key that it knows without comparing letters.
 */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** A power of two. More strings than this push each other out. */
const SLOTS = 1 << 16
/** Longer ones are words, which do not come again. */
const MAX_KEPT_BYTES = 40
/** How lib0 marks a string among values of any type. */
const STRING_MARK = 119

export function applyStored(ydoc: Y.Doc, update: Uint8Array): void {
  // Named for its default decoder; the way in for one's own, here of the first encoding.
  Y.applyUpdateV2(ydoc, update, undefined, KeepingDecoder)
}

class KeepingDecoder extends Y.UpdateDecoderV1 {
  /** ASCII only: of others the bytes cannot be compared with the letters. */
  private readonly kept = new Array<string | undefined>(SLOTS)

  override readString(): string {
    const decoder = this.restDecoder
    const start = decoder.pos
    const length = decoding.readVarUint(decoder)
    const slot = length > MAX_KEPT_BYTES ? undefined : slotOf(decoder, length)
    const known = slot === undefined ? undefined : this.kept[slot]
    if (known !== undefined && isNext(known, decoder, length)) {
      decoder.pos += length
      return known
    }
    decoder.pos = start
    const text = decoding.readVarString(decoder)
    if (slot !== undefined && text.length === length) this.kept[slot] = text
    return text
  }

  override readKey(): string {
    return this.readString()
  }

  override readAny(): unknown {
    const decoder = this.restDecoder
    if (decoder.arr[decoder.pos] !== STRING_MARK) return super.readAny()
    decoder.pos++
    return this.readString()
  }
}

/** By FNV-1a. */
function slotOf({ arr, pos }: decoding.Decoder, length: number): number {
  let hash = 0x811c9dc5
  for (let at = pos; at < pos + length; at++) hash = Math.imul(hash ^ (arr[at] ?? 0), 0x01000193)
  return (hash ^ (hash >>> 16)) & (SLOTS - 1)
}

function isNext(text: string, { arr, pos }: decoding.Decoder, length: number): boolean {
  if (text.length !== length) return false
  for (let at = 0; at < length; at++) if (text.charCodeAt(at) !== arr[pos + at]) return false
  return true
}
