/**
 * Names at reading size over a small board: which of them fit without covering each other, and how wide. Pure; screen
 * pixels. Earlier names go first, and the answer depends only on where they lie to each other, so panning never makes one
 * flicker. A name that may be cut short makes room before another is left out.
 */
export interface NameWish<Id> {
  readonly id: Id
  /** The left end and top of the name's box. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What it may be cut down to, from its right end; without it the name stands whole or not at all. */
  readonly leastWidth?: number
  /** How far it may stand below (or, negative, above) its place, where it would cover another there; the first that is free. */
  readonly shifts?: readonly number[]
}

const CELL = 64
/** Between the end of a name that was cut short and the next one. */
const GAP = 6

type Placed<Name> = { name: Name; width: number }

/** The names that stand, in their order; those cut short have a smaller `width`. */
export function placeNames<Id, Name extends NameWish<Id>>(wishes: readonly Name[]): Name[] {
  const cells = new Map<string, Placed<Name>[]>()
  const placed: Placed<Name>[] = []
  const near = (name: Name) => [...new Set(cellsOf(name).flatMap((key) => cells.get(key) ?? []))]
  const isFree = (name: Name) => !near(name).some((other) => covers(name, { ...other.name, width: other.width }))
  for (const wish of wishes) {
    const places = [wish, ...(wish.shifts ?? []).map((by) => ({ ...wish, y: wish.y + by }))]
    const name = places.find(isFree) ?? wish
    const entry = { name, width: name.width }
    const keys = cellsOf(name)
    if (!makeRoom(entry, near(name))) continue
    placed.push(entry)
    for (const key of keys) {
      const cell = cells.get(key)
      if (cell) cell.push(entry)
      else cells.set(key, [entry])
    }
  }
  return placed.map(({ name, width }) => (width === name.width ? name : { ...name, width }))
}

/** Cuts `entry` and the names at its left until none covers another; false, and nothing is cut, when that cannot be. */
function makeRoom<Name extends NameWish<unknown>>(entry: Placed<Name>, others: readonly Placed<Name>[]): boolean {
  const cuts = new Map<Placed<Name>, number>()
  const widthOf = (each: Placed<Name>) => cuts.get(each) ?? each.width
  for (const other of others) {
    if (!covers({ ...entry.name, width: widthOf(entry) }, { ...other.name, width: other.width })) continue
    const [left, right] = other.name.x < entry.name.x ? [other, entry] : [entry, other]
    const room = right.name.x - left.name.x - GAP
    if (room < (left.name.leastWidth ?? Infinity)) return false
    cuts.set(left, Math.min(widthOf(left), room))
  }
  for (const [each, width] of cuts) each.width = width
  return true
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
