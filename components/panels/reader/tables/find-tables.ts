/**
 * The tables of a canonical text: lines between bars, as Markdown writes them and as the text of a web page keeps its
 * own (lib/import/page/page-text.ts). Offsets are UTF-16 units into the text. What stands between code fences is no
 * table. Pure; a text without a bar costs one search for it.
 */
import type { Span } from '@/lib/schema/excerpt'
import { firstPlace } from '../spans-touching'
import { shapeColumns, type TableColumn } from './shape-columns'
import { readsAsHead } from './table-head'
import { splitRow } from './split-row'

export interface TextTable extends Span {
  /** The lines with words, in order, without their line feeds; Markdown's row of dashes is none. */
  readonly rows: readonly Span[]
  /** The first row names the columns. */
  readonly hasHead: boolean
  readonly columns: readonly TableColumn[]
}

/** A longer line between bars is text. */
const MAX_ROW_UNITS = 2_000
const MAX_COLUMNS = 64
/** Columns are shaped by about so many rows from all over: a table as long as a book does not hold up its opening. */
const MEASURED_ROWS = 500
const FENCE = /^(?:```|~~~(?!~~))/gm
/** Of words without white space around them. */
const DASHES = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/
const BARRED = /^\|.*\|$/

/**
 * In text order. `heads` are the rows that name the columns of tables without a row of dashes; where nothing is known of
 * them, the words of a first row tell.
 */
export function findTables(text: string, heads?: readonly Span[]): readonly TextTable[] {
  const tables: TextTable[] = []
  if (!text.includes('|')) return tables
  const named = heads && new Set(heads.map(({ start }) => start))
  const fenced = fencedSpans(text)
  let next = 0
  for (let bar = text.indexOf('|'); bar >= 0;) {
    while (next < fenced.length && fenced[next]!.end <= bar) next += 1
    const fence = fenced[next]
    const isFenced = fence !== undefined && fence.start <= bar
    const lines = isFenced ? [] : barLines(text, bar)
    for (const table of tablesOf(text, lines, named)) tables.push(table)
    bar = text.indexOf('|', isFenced ? fence.end : (lines.at(-1)?.end ?? bar + 1))
  }
  return tables
}

/** The table that holds `offset`, undefined outside of them. */
export function tableAt(tables: readonly TextTable[], offset: number): TextTable | undefined {
  const found = tables[firstPlace(tables.length, (place) => tables[place]!.end > offset)]
  return found && found.start <= offset ? found : undefined
}

/** The line of the bar at `bar` and those right below it that have one too. */
function barLines(text: string, bar: number): Span[] {
  const lines: Span[] = []
  for (let start = text.lastIndexOf('\n', bar) + 1; start < text.length;) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const at = text.indexOf('|', start)
    if (at < 0 || at >= end) break
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Neighbouring lines with bars hold a table from the one above a row of dashes on, or where all stand between bars. */
function tablesOf(text: string, lines: readonly Span[], named: ReadonlySet<number> | undefined): TextTable[] {
  const words = ({ start, end }: Span) => (end - start > MAX_ROW_UNITS ? '' : text.slice(start, end).trim())
  const tables: TextTable[] = []
  for (let at = 0; at + 1 < lines.length;) {
    const [head, below] = [lines[at]!, lines[at + 1]!]
    const dashes = DASHES.test(words(below)) ? splitRow(text, below) : undefined
    const isHead = words(head) !== '' && !DASHES.test(words(head))
    const isMarked = dashes !== undefined && isHead && splitRow(text, head).length === dashes.length
    const belongs = (line: Span) => (isMarked ? words(line) !== '' : BARRED.test(words(line)))
    let to = at
    while (to < lines.length && belongs(lines[to]!)) to += 1
    const rows = lines.slice(at, to).filter((line) => !isMarked || line !== below)
    const table = isMarked || rows.length > 1 ? shapeTable(text, rows, isMarked ? dashes : undefined, named) : undefined
    if (table) tables.push({ ...table, start: lines[at]!.start, end: lines[to - 1]!.end })
    at = Math.max(to, at + 1)
  }
  return tables
}

function shapeTable(
  text: string,
  rows: readonly Span[],
  dashes: readonly Span[] | undefined,
  named: ReadonlySet<number> | undefined,
): Omit<TextTable, keyof Span> | undefined {
  const wordsOf = (cells: readonly Span[]) => cells.map(({ start, end }) => text.slice(start, end))
  const step = Math.ceil(rows.length / MEASURED_ROWS)
  const measured = rows
    .filter((_, index) => index % step === 0 || index === rows.length - 1)
    .map((row) => wordsOf(splitRow(text, row)))
  const count = dashes?.length ?? Math.max(...measured.map((cells) => cells.length))
  if (count > MAX_COLUMNS || (count < 2 && !dashes)) return undefined
  const hasHead = dashes !== undefined || (named ? named.has(rows[0]!.start) : readsAsHead(measured))
  return { rows, hasHead, columns: shapeColumns(measured, count, dashes && wordsOf(dashes)) }
}

/** From fence to fence; one without a partner fences nothing, as in the rules that read documents. */
function fencedSpans(text: string): Span[] {
  const fences = [...text.matchAll(FENCE)].map(({ index }) => index)
  return fences.flatMap((start, index) => {
    const end = fences[index + 1]
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : []
  })
}
