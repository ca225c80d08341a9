/** TextDecoder, strict, and with windows-1252 as it should be. */

/**
 * 0x80–0x9F of windows-1252. Node before 23.5 decodes the label as ISO-8859-1 on its fast path, which turns curly
 * quotes into control characters; mapping them again is harmless where the decoder is right.
 */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/**
 * The text when every byte is valid in `encoding`; undefined when not, or when this engine knows no such encoding. A
 * sample may end in mid-character.
 */
export function decodeStrictly(bytes: Uint8Array, encoding: string, isSample = false): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes, { stream: isSample })
    if (decoder.encoding !== 'windows-1252') return text
    return text.replace(/[\u0080-\u009F]/g, (control) => C1[control.charCodeAt(0) - 0x80] ?? control)
  } catch {
    // Both refusals mean the same to the caller: these bytes do not read as this encoding.
    return undefined
  }
}
