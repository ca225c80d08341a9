/**
 * Cuts a canonical text into lines and lines into chunks, so that a long document is drawn a chunk at a time. Offsets
 * are UTF-16 units into the text. Blank lines are left out; the space between paragraphs stands for them.
 */
import type { Span } from '@/lib/schema/excerpt'

export interface TextChunk extends Span {
  readonly index: number
  /** Lines with words, in order, without their line feeds. */
  readonly lines: readonly Span[]
}

const MAX_CHUNK_UNITS = 4_000
const MAX_CHUNK_LINES = 30
/** A single line longer than this is cut: no browser lays out a megabyte of one paragraph at a stroke. */
const MAX_LINE_UNITS = 4_000

/** Chunks tile the text from 0 to its end. */
export function chunkText(text: string): readonly TextChunk[] {
  const chunks: TextChunk[] = []
  let lines: Span[] = []
  let chunkStart = 0
  const close = (end: number) => {
    chunks.push({ index: chunks.length, start: chunkStart, end, lines })
    lines = []
    chunkStart = end
  }
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const lineEnd = feed < 0 ? text.length : feed
    const end = lineEnd - start > MAX_LINE_UNITS ? breakBefore(text, start + MAX_LINE_UNITS) : lineEnd
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    start = end === lineEnd ? lineEnd + 1 : end
    if (lines.length >= MAX_CHUNK_LINES || start - chunkStart >= MAX_CHUNK_UNITS) close(Math.min(start, text.length))
  }
  if (chunkStart < text.length || chunks.length === 0) close(text.length)
  return chunks
}

/** The last space at or before `limit`, or `limit` itself without cutting a surrogate pair. */
function breakBefore(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit)
  if (space > limit - 200) return space + 1
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}

/** The chunk that holds `offset`; the last one for offsets at or beyond the end. */
export function chunkAt(chunks: readonly TextChunk[], offset: number): number {
  let low = 0
  let high = chunks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((chunks[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return Math.max(0, low)
}
