/** What a table's words tell of its first row and its columns, where no markup says it. Pure. */

/** A count, a share, a sum: "1,204", "−3.5 %", "€ 4". */
const VALUE = /^[-+−–±~<>≈]?\s?(?:\p{Sc}|[A-Z]{2,3}\s)?\s?[-+−–]?\d[\d.,'’\s]*\s?(?:\p{Sc}|%|‰)?$/u
const YEAR = /^(?:1[5-9]|2[01])\d\d$/

/** Every cell of the column that has words is a value. `column` is without the table's head. */
export function holdsValues(column: readonly string[]): boolean {
  const filled = column.filter((each) => each !== '')
  return filled.length > 0 && filled.every((each) => VALUE.test(each))
}

/** The first row names the columns, unless it has a value over values. A year over other numbers is a name. */
export function readsAsHead(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...below] = rows
  return first.every((cell, column) => {
    const values = below.map((row) => row[column] ?? '')
    if (!VALUE.test(cell) || !holdsValues(values)) return true
    return YEAR.test(cell) && !values.every((each) => each === '' || YEAR.test(each))
  })
}
