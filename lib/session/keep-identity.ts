/** Rows read again, with what did not change kept as the very objects that were there before. */

/**
 * `next` with every row that equals the row of the same key in `previous` replaced by that one; `previous` itself when
 * nothing differs at all, order included. Rows are plain JSON.
 */
export function keepIdentity<Row>(
  previous: readonly Row[],
  next: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const known = new Map(previous.map((row) => [keyOf(row), row]))
  const kept = next.map((row) => {
    const before = known.get(keyOf(row))
    return before !== undefined && isSameJson(before, row) ? before : row
  })
  const isSame = kept.length === previous.length && kept.every((row, index) => row === previous[index])
  return isSame ? previous : kept
}

function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Readonly<Record<string, unknown>>
  const right = b as Readonly<Record<string, unknown>>
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameJson(left[key], right[key]))
  )
}
