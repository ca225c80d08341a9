/** The sentence before or after a place of the text, for whoever selects by keys. Pure. */
import type { Span } from '@/lib/schema/excerpt'
import { trimSpan } from '@/lib/anchors/trim-span'
import { tableAt, type TextTable } from './tables/find-tables'
import { rowCells } from './tables/split-row'

export interface ReadText {
  readonly text: string
  /** ISO 639-1, "und" when unknown. */
  readonly language: string
  readonly tables: readonly TextTable[]
}

/**
 * The first sentence that starts at or after `from` (1), or the last that ends at or before it (-1), without white space
 * at its ends; undefined at the end of the text. Sentences end with their line, as in the rules that read documents, and
 * with their cell.
 */
export function sentenceBeside(read: ReadText, from: number, by: 1 | -1): Span | undefined {
  const { text, language } = read
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, { granularity: 'sentence' })
  for (let line = lineAt(text, from); line; line = lineAt(text, by > 0 ? line.end + 1 : line.start - 1)) {
    const sentences = stretchesOf(read, line).flatMap(({ start, end }) =>
      [...segmenter.segment(text.slice(start, end))].flatMap(({ index, segment }) => {
        const sentence = trimSpan(text, { start: start + index, end: start + index + segment.length })
        return sentence ? [sentence] : []
      }),
    )
    const found = by > 0 ? sentences.find((each) => each.start >= from) : sentences.findLast((each) => each.end <= from)
    if (found) return found
  }
  return undefined
}

/**
 * The sentence that holds a caret, which at the end of a line or cell is still in that one; between two it is the second.
 */
export function sentenceAt(read: ReadText, caret: number): Span | undefined {
  const { text } = read
  const line = lineAt(text, caret)
  const endsHere = caret >= text.length || (line && stretchesOf(read, line).some((each) => each.end === caret))
  const before = sentenceBeside(read, caret > 0 && endsHere ? caret - 1 : caret, -1)
  return sentenceBeside(read, before?.end ?? 0, 1)
}

/** What is shown of a line: itself, or the cells of a row; of the dashes below a table's head nothing. */
function stretchesOf({ text, tables }: ReadText, line: Span): readonly Span[] {
  const table = tableAt(tables, line.start)
  if (!table) return [line]
  const row = table.rows.find((each) => each.start === line.start)
  return row ? rowCells(text, row, table.columns.length) : []
}

/** The line that holds `offset`, without its break; undefined outside the text. */
function lineAt(text: string, offset: number): Span | undefined {
  if (offset < 0 || offset > text.length) return undefined
  const end = text.indexOf('\n', offset)
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end }
}
