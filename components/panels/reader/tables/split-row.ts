/** The cells of one line of a table. Pure. */
import { trimSpan } from '@/lib/anchors/trim-span'
import type { Span } from '@/lib/schema/excerpt'

/**
 * The words of each cell without the bars and the white space around them, as spans of the text; an empty cell is an
 * empty span where its words would stand. A bar behind a backslash is part of the words.
 */
export function splitRow(text: string, row: Span): readonly Span[] {
  const { start, end } = trimSpan(text, row) ?? row
  const cells: Span[] = []
  let from = text[start] === '|' ? start + 1 : start
  for (let at = from; at < end; at += 1) {
    if (text[at] !== '|' || text[at - 1] === '\\') continue
    cells.push(wordsIn(text, from, at))
    from = at + 1
  }
  if (from < end) cells.push(wordsIn(text, from, end))
  return cells
}

/** As `splitRow`, in so many cells at most: what stands behind the last column is part of its words. */
export function rowCells(text: string, row: Span, columns: number): readonly Span[] {
  const cells = splitRow(text, row)
  const last = cells[columns - 1]
  const behind = cells.at(-1)
  return last && behind && cells.length > columns
    ? [...cells.slice(0, columns - 1), { start: last.start, end: Math.max(last.end, behind.end) }]
    : cells
}

function wordsIn(text: string, start: number, end: number): Span {
  return trimSpan(text, { start, end }) ?? { start, end: start }
}
