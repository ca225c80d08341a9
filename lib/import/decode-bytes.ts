/**
 * Bytes of a text file → text. A BOM is honoured, else strict UTF-8; when the bytes are neither, the answer lists the
 * encodings they could be in, for a person to choose. Never guesses silently.
 */
export interface EncodingCandidate {
  /** A label TextDecoder takes. */
  readonly encoding: string
  /** The first lines as they would read. */
  readonly preview: string
}

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'unsure'; readonly candidates: readonly EncodingCandidate[] }
  /** `reason` is a finished sentence for the reader. */
  | { readonly kind: 'refused'; readonly why: 'empty' | 'binary' | 'bad-encoding'; readonly reason: string }

/** `encoding` is a person's choice among the candidates; without it the bytes decide. */
export function decodeBytes(_bytes: Uint8Array, _encoding?: string): Decoded {
  return { kind: 'refused', why: 'empty', reason: 'The file is empty.' }
}
