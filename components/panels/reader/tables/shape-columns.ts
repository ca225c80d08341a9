/**
 * How wide the columns of a table are and where their words stand, decided from the words alone: the parts of a long
 * table, drawn at different times, then agree, and no browser has to measure what is not in view. Pure.
 */
import { holdsValues } from './table-head'

export interface TableColumn {
  readonly align: 'start' | 'center' | 'end'
  /** As narrow as it may become, and as wide as its words want; in digits of the table's letters (CSS `ch`). */
  readonly least: number
  readonly most: number
}

/** Longer words wrap. */
const MOST_CH = 38
/** No column becomes narrower than that, or than its longest word up to the second. */
const LEAST_CH = 22
const WORD_CH = 24
/** The space between columns. */
const SPACE_CH = 3
/** A letter beside a digit, on an average that words of many wide ones seldom go beyond. */
const LETTER_CH = 1.15
/** Scripts whose letters are as wide as high. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu

/** `rows` are words of cells; `dashes` are those of Markdown's row below the head. */
export function shapeColumns(
  rows: readonly (readonly string[])[],
  count: number,
  dashes?: readonly string[],
): readonly TableColumn[] {
  return Array.from({ length: count }, (_, index) => {
    // A row of one cell spans the table.
    const cells = rows.flatMap((row) => (row.length > 1 || count === 1 ? [row[index] ?? ''] : []))
    const most = Math.min(MOST_CH, Math.max(1, ...cells.map(widthOf)))
    const longestWord = Math.max(1, ...cells.map(longestWordIn))
    const least = Math.min(most, Math.max(Math.min(longestWord, WORD_CH), LEAST_CH))
    return { align: alignOf(dashes?.[index], cells), least: least + SPACE_CH, most: most + SPACE_CH }
  })
}

function longestWordIn(words: string): number {
  return words.split(/[\s\u00ad-]+/u).reduce((longest, word) => Math.max(longest, widthOf(word)), 0)
}

/** In digits: most letters are a little wider than one, those of some scripts as wide as two. */
export function widthOf(words: string): number {
  const wide = words.match(WIDE)?.filter((each) => each.length === 1).length ?? 0
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return Math.ceil(words.length + wide + Math.max(0, letters - wide) * (LETTER_CH - 1))
}

function alignOf(dashes: string | undefined, cells: readonly string[]): TableColumn['align'] {
  if (dashes !== undefined && /^:?-+:$/.test(dashes)) return dashes.startsWith(':') ? 'center' : 'end'
  if (dashes?.startsWith(':')) return 'start'
  return holdsValues(cells.slice(1)) ? 'end' : 'start'
}
