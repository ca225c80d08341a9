/**
 * Names at reading size over a small board: which of them fit without covering each other. Pure; screen pixels. Earlier
 * names go first, and the answer depends only on where they lie to each other, so panning never makes one flicker.
 */
export interface NameWish<Id> {
  readonly id: Id
  /** The left end and top of the name's box. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const CELL = 64

export function placeNames<Id>(wishes: readonly NameWish<Id>[]): NameWish<Id>[] {
  const cells = new Map<string, NameWish<Id>[]>()
  const placed: NameWish<Id>[] = []
  for (const wish of wishes) {
    const keys = cellsOf(wish)
    if (keys.some((key) => cells.get(key)?.some((other) => covers(wish, other)))) continue
    placed.push(wish)
    for (const key of keys) {
      const cell = cells.get(key)
      if (cell) cell.push(wish)
      else cells.set(key, [wish])
    }
  }
  return placed
}

function cellsOf({ x, y, width, height }: NameWish<unknown>): string[] {
  const keys: string[] = []
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) keys.push(`${column}/${row}`)
  }
  return keys
}

function covers(a: NameWish<unknown>, b: NameWish<unknown>): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
