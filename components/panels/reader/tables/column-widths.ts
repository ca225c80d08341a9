/** The widths of a table's columns as CSS, for a table inside of a size container. Pure. */
import type { TableColumn } from './shape-columns'

export interface ColumnWidths {
  readonly table: string
  readonly columns: readonly string[]
}

/**
 * As wide as the words want where there is room for it; with less of it, columns of long words give way down to their
 * least, and from there on the table is wider than its container.
 */
export function columnWidths(columns: readonly TableColumn[]): ColumnWidths {
  const least = columns.reduce((sum, each) => sum + each.least, 0)
  const most = columns.reduce((sum, each) => sum + each.most, 0)
  const table = `clamp(${least}ch, 100cqw, ${most}ch)`
  if (most === least) return { table, columns: columns.map((each) => `${each.least}ch`) }
  return {
    table,
    columns: columns.map((each) => {
      const share = ((each.most - each.least) / (most - least)).toFixed(4)
      return `calc(${each.least}ch + (${table} - ${least}ch) * ${share})`
    }),
  }
}
