/**
 * Cuts a canonical text into lines and tables and those into chunks, so that a long document is drawn a chunk at a time.
 * Offsets are UTF-16 units into the text. Blank lines are left out; the space between paragraphs stands for them.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { TextTable } from './tables/find-tables'

/** A line with words, without its line feed. */
export interface LineBlock extends Span {
  readonly kind: 'line'
}
/** Rows of a table: all of them, unless they are many. */
export interface TablePart extends Span {
  readonly kind: 'table'
  readonly table: TextTable
  /** The first of its rows, and the one behind its last. */
  readonly from: number
  readonly to: number
}
export type TextBlock = LineBlock | TablePart

export interface TextChunk extends Span {
  readonly index: number
  /** In text order. */
  readonly blocks: readonly TextBlock[]
}

const MAX_CHUNK_UNITS = 4_000
const MAX_CHUNK_LINES = 30
/** A single line longer than this is cut: no browser lays out a megabyte of one paragraph at a stroke. */
const MAX_LINE_UNITS = 4_000
/** So far before that a cut looks for the end of a sentence, else for a space. */
const CUT_WITHIN_UNITS = 400
/** With the space behind it, where its script has one. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+|[。！？]["'”’」』）]*/gu
/** A table is drawn whole up to so many cells and units. */
const MAX_PART_CELLS = 600
const MAX_PART_UNITS = 20_000

/** Chunks tile the text from 0 to its end. `tables` are those of the text, in order. */
export function chunkText(text: string, tables: readonly TextTable[]): readonly TextChunk[] {
  const chunks: TextChunk[] = []
  let blocks: TextBlock[] = []
  let chunkStart = 0
  const close = (end: number) => {
    chunks.push({ index: chunks.length, start: chunkStart, end, blocks })
    blocks = []
    chunkStart = end
  }
  let start = 0
  let next = 0
  let lineEnd = -1
  while (start < text.length) {
    const table = tables[next]
    if (table?.start === start) {
      next += 1
      for (const part of partsOf(table)) {
        if (part.from > 0) close(part.start)
        blocks.push(part)
      }
      start = table.end + 1
    } else {
      // Once a line, not once a piece: the end of an endless one is far.
      if (lineEnd < start) lineEnd = lineEndFrom(text, start)
      const end = lineEnd - start > MAX_LINE_UNITS ? breakBefore(text, start + MAX_LINE_UNITS) : lineEnd
      if (text.slice(start, end).trim() !== '') blocks.push({ kind: 'line', start, end })
      start = end === lineEnd ? lineEnd + 1 : end
    }
    if (blocks.length >= MAX_CHUNK_LINES || start - chunkStart >= MAX_CHUNK_UNITS) close(Math.min(start, text.length))
  }
  if (chunkStart < text.length || chunks.length === 0) close(text.length)
  return chunks
}

function lineEndFrom(text: string, start: number): number {
  const feed = text.indexOf('\n', start)
  return feed < 0 ? text.length : feed
}

function partsOf(table: TextTable): TablePart[] {
  const { rows, columns } = table
  const most = Math.max(1, Math.floor(MAX_PART_CELLS / columns.length))
  const parts: TablePart[] = []
  for (let from = 0; from < rows.length;) {
    const { start } = rows[from]!
    let to = from + 1
    while (to < rows.length && to - from < most && rows[to]!.end - start <= MAX_PART_UNITS) to += 1
    parts.push({ kind: 'table', table, from, to, start, end: rows[to - 1]!.end })
    from = to
  }
  return parts
}

/**
 * Behind the last sentence or space that ends shortly before `limit`, or `limit` itself without cutting a surrogate pair.
 * Looks at nothing farther back: a line may be the whole text, and without a space.
 */
function breakBefore(text: string, limit: number): number {
  const from = limit - CUT_WITHIN_UNITS
  const near = text.slice(from, limit)
  const sentence = [...near.matchAll(SENTENCE_END)].at(-1)
  if (sentence) return from + sentence.index + sentence[0].length
  const space = near.search(/\s\S*$/u)
  if (space >= 0) return from + space + 1
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
