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

export function decodePage(bytes: Uint8Array, { encoding, charset }: DecodeOptions): Decoded {
  if (encoding !== undefined) return decodeBytes(bytes, encoding)
  const hasMark =
    (bytes[0] === 0xef && bytes[1] === 0xbb) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (hasMark) return decodeBytes(bytes)
  for (const stated of [charset, charsetIn(bytes)]) {
    if (stated !== undefined && decodeStrictly(bytes, stated) !== undefined) return decodeBytes(bytes, stated)
  }
  return decodeBytes(bytes)
}

function charsetIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED_BYTES))
  const named =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start)?.[1] ??
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(start)?.[1]
  return named !== undefined && /^utf-?16/i.test(named) ? 'utf-8' : named
}
