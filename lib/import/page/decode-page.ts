/**
 * Bytes of a page → its characters. In order: a byte order mark, a person's choice, the charset its sender stated, the one it names
 * itself; without any the bytes are asked as those of any text file are.
 */
import { decodeBytes, type Decoded } from '../decode-bytes'
import { decodeStrictly } from '../text-decoding'

export interface DecodeOptions {
  /** A person's choice. */
  readonly encoding?: string | undefined
  /** As the content type that came with the bytes says. */
  readonly charset?: string | undefined
}

/** Source: HTML Standard, 13.2.3.2: the first 1,024 bytes are searched; UTF-16 named by readable bytes is UTF-8. */
const SEARCHED_BYTES = 1024
const BYTE_ORDER_MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
]

/** A few bad bytes in a page of thousands are a slip of its making, not another encoding. */
const MAX_BAD_SHARE = 0.001

/** `bad`: how many characters could not be read and stand as U+FFFD, in an encoding that was stated. */
export type DecodedPage = Decoded & { readonly bad?: number }

export function decodePage(bytes: Uint8Array, { encoding, charset }: DecodeOptions): DecodedPage {
  if (encoding !== undefined) return decodeBytes(bytes, encoding)
  if (BYTE_ORDER_MARKS.some((mark) => mark.every((byte, index) => bytes[index] === byte))) return decodeBytes(bytes)
  const stated = [charset, charsetIn(bytes)].filter((label) => label !== undefined)
  const valid = stated.find((label) => decodeStrictly(bytes, label) !== undefined)
  if (valid !== undefined) return decodeBytes(bytes, valid)
  const decoded = decodeBytes(bytes)
  return decoded.kind === 'unsure'
    ? (stated.map((label) => decodeMostly(bytes, label)).find(Boolean) ?? decoded)
    : decoded
}

function decodeMostly(bytes: Uint8Array, label: string): DecodedPage | undefined {
  try {
    const text = new TextDecoder(label).decode(bytes)
    const bad = text.split('\uFFFD').length - 1
    return bad <= text.length * MAX_BAD_SHARE ? { kind: 'text', text, encoding: label.toLowerCase(), bad } : undefined
  } catch {
    // No encoding that this engine knows: it states nothing.
    return undefined
  }
}

function charsetIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED_BYTES))
  const named =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start)?.[1] ??
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(start)?.[1]
  return named !== undefined && /^utf-?16/i.test(named) ? 'utf-8' : named
}
