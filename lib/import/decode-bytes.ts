/**
 * Bytes of a text file → text. A BOM is honoured, else strict UTF-8; when the bytes are neither, the answer lists the
 * encodings they could be in, for a person to choose. Never guesses silently.
 */
import { knownFormat } from './known-format'
import { rankEncodings } from './rank-encodings'
import { decodeStrictly } from './text-decoding'

export interface EncodingCandidate {
  /** A label TextDecoder takes. */
  readonly encoding: string
  /** The first lines as they would read. */
  readonly preview: string
}

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  /** Best guess first. */
  | { readonly kind: 'unsure'; readonly candidates: readonly EncodingCandidate[] }
  /** `reason` is what is said of the file, to be put after its name: “is empty.” */
  | { readonly kind: 'refused'; readonly why: 'empty' | 'binary' | 'bad-encoding'; readonly reason: string }

/** `encoding` is a person's choice among the candidates; without it the bytes decide. */
export function decodeBytes(bytes: Uint8Array, encoding?: string): Decoded {
  if (bytes.length === 0) return { kind: 'refused', why: 'empty', reason: 'is empty.' }
  const known = knownFormat(bytes)
  if (known) return { kind: 'refused', why: 'binary', reason: `is ${known.what}. ${known.advice}` }
  if (encoding !== undefined) return decodeAs(bytes, encoding)
  const marked = BOMS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return decodeAs(bytes, marked.encoding)
  const nuls = countNuls(bytes)
  if (nuls.total === 0) {
    const text = decodeStrictly(bytes, 'utf-8')
    if (text !== undefined) return readable(text, 'utf-8')
  } else if (!looksLikeUtf16(nuls, bytes.length)) return BINARY
  const ranked = rankEncodings(bytes, nuls.total > 0)
  if (ranked.length === 0) return BINARY
  return {
    kind: 'unsure',
    candidates: ranked.map(({ encoding: name, sample }) => ({ encoding: name, preview: preview(sample) })),
  }
}

const BINARY: Decoded = {
  kind: 'refused',
  why: 'binary',
  reason: 'does not look like text: it holds bytes that no text file has.',
}

const BOMS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeStrictly(bytes, encoding)
  if (text === undefined) {
    return { kind: 'refused', why: 'bad-encoding', reason: `cannot be read as ${encoding.slice(0, 40)}.` }
  }
  return readable(text, encoding)
}

function readable(text: string, encoding: string): Decoded {
  if (text.replace(/^\uFEFF/, '').trim() === '') {
    return { kind: 'refused', why: 'empty', reason: 'holds nothing but blank space.' }
  }
  return hasTooManyControls(text) ? BINARY : { kind: 'text', text, encoding }
}

const MAX_CONTROL_SHARE = 0.02

function hasTooManyControls(text: string): boolean {
  const sample = text.slice(0, 65_536)
  let controls = 0
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at)
    if (unit === 0) return true
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d && unit !== 0x1b) controls++
  }
  return controls > sample.length * MAX_CONTROL_SHARE
}

interface Nuls {
  readonly total: number
  readonly even: number
}

const NUL_SAMPLE_BYTES = 65_536

function countNuls(bytes: Uint8Array): Nuls {
  let total = 0
  let even = 0
  const end = Math.min(bytes.length, NUL_SAMPLE_BYTES)
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== 0) continue
    total++
    if (at % 2 === 0) even++
  }
  return { total, even }
}

/** Latin text in UTF-16 has a NUL in every other byte, all on one side. */
function looksLikeUtf16({ total, even }: Nuls, length: number): boolean {
  const share = total / Math.min(length, NUL_SAMPLE_BYTES)
  const oneSided = Math.max(even, total - even) / total
  return length % 2 === 0 && share > 0.02 && share <= 0.55 && oneSided > 0.95
}

const PREVIEW_LINES = 6
const PREVIEW_UNITS = 400

function preview(sample: string): string {
  const lines = sample
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .slice(0, PREVIEW_LINES)
    .join('\n')
  return lines.slice(0, PREVIEW_UNITS).replace(/[\uD800-\uDBFF]$/, '')
}
