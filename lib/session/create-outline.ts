/**
 * The open outline of one board: its rows as cells, kept in step with the board. One's own acts show at once, others'
 * once a frame. The row where the keyboard is stays the same card whatever others do; when that is gone, its neighbour.
 */
import { buildOutlineGraph, type OutlineGraph } from '@/lib/analysis/outline-graph'
import { layOutRows, openedAlong, pathTo, type OutlineRow, type RowKey } from '@/lib/analysis/outline-rows'
import type { Board } from '@/lib/board/board'
import { createCell, type Cell, type WritableCell } from '@/lib/cell/cell'
import type { CardId } from '@/lib/schema/ids'

/** What an outline was like when its board was last left. */
export interface OutlineMemory {
  readonly toggled: ReadonlySet<RowKey>
  readonly here: RowKey | null
}

export interface Outline {
  readonly rows: Cell<readonly OutlineRow[]>
  /** The row that has the keyboard; null when there is none. */
  readonly here: WritableCell<RowKey | null>
  /** Grows whenever a card is gone to, also when the keyboard was there: its row is to be seen where it now is. */
  readonly sought: Cell<number>
  /** Grows with the graph: a row may stay as it is while what it says of other places changes. */
  readonly version: Cell<number>
  graph(): OutlineGraph
  row(key: RowKey | null): OutlineRow | undefined
  indexOf(key: RowKey | null): number
  setOpen(keys: readonly RowKey[], isOpen: boolean): void
  /** Opens what the card lies under and goes to it: to the row nearest to where one is, when there are several. */
  goTo(card: CardId): RowKey | undefined
  memory(): OutlineMemory
  dispose(): void
}

/** `nextFrame` calls back before the next paint; returns how to call it off. */
export function createOutline(
  board: Board,
  nextFrame: (run: () => void) => () => void,
  { toggled: toggledBefore, here: hereBefore }: OutlineMemory = { toggled: new Set(), here: null },
): Outline {
  let graph = buildOutlineGraph(board)
  let toggled = toggledBefore
  const rows = createCell<readonly OutlineRow[]>(layOutRows(graph, toggled))
  const here = createCell<RowKey | null>(null)
  const sought = createCell(0)
  const version = createCell(0)
  let index = indexRows(rows.get())
  let callOff: (() => void) | undefined

  const layOut = () => {
    const before = rows.get()
    const next = layOutRows(graph, toggled, before)
    if (next === before) return
    index = indexRows(next)
    const stays = standIn(before, next, index, here.get())
    rows.set(next)
    here.set(stays)
  }
  const rebuild = () => {
    callOff?.()
    callOff = undefined
    graph = buildOutlineGraph(board)
    version.set(version.get() + 1)
    layOut()
  }
  const stop = board.subscribe((change) => {
    if (!concernsStructure(board, graph, change)) return
    if (change.local) rebuild()
    else callOff ??= nextFrame(rebuild)
  })
  here.set(index.has(hereBefore ?? '') ? hereBefore : (rows.get()[0]?.key ?? null))

  return {
    rows,
    here,
    sought,
    version,
    graph: () => graph,
    row: (key) => (key === null ? undefined : rows.get()[index.get(key) ?? -1]),
    indexOf: (key) => (key === null ? -1 : (index.get(key) ?? -1)),
    setOpen(keys, isOpen) {
      const next = new Set(toggled)
      for (const key of keys) {
        const row = rows.get()[index.get(key) ?? -1]
        if (!row || row.children === 0 || row.isOpen === isOpen) continue
        if (next.has(key)) next.delete(key)
        else next.add(key)
      }
      toggled = next
      layOut()
    },
    goTo(card) {
      if (callOff) rebuild() // what others did may be what is looked for
      sought.set(sought.get() + 1)
      const at = index.get(here.get() ?? '') ?? 0
      const shown = nearestOf(rows.get(), at, (row) => row.card === card)
      if (shown) {
        here.set(shown.key)
        return shown.key
      }
      const path = pathTo(graph, card)
      const key = path?.at(-1)
      if (!path || key === undefined) return undefined
      toggled = openedAlong(toggled, path)
      layOut()
      if (!index.has(key)) return undefined
      here.set(key)
      return key
    },
    memory: () => ({ toggled, here: here.get() }),
    dispose() {
      callOff?.()
      stop()
    },
  }
}

type Change = Parameters<Parameters<Board['subscribe']>[0]>[0]

/** Words alone change no row's place. */
function concernsStructure(board: Board, graph: OutlineGraph, change: Change): boolean {
  if (change.membership || change.places.size > 0 || change.links.size > 0) return true
  for (const id of change.cards) {
    if (board.frameOf(id) !== graph.frameOf.get(id)) return true
    if ((board.cardKind(id) === 'frame') !== graph.isFrame(id)) return true
  }
  return false
}

/** Where the keyboard goes when its row may have gone: another row of the same card, else the nearest one left. */
function standIn(
  before: readonly OutlineRow[],
  after: readonly OutlineRow[],
  index: ReadonlyMap<RowKey, number>,
  key: RowKey | null,
): RowKey | null {
  if (key !== null && index.has(key)) return key
  const at = before.findIndex((row) => row.key === key)
  const card = before[at]?.card
  const same = card ? nearestOf(after, at, (row) => row.card === card) : undefined
  if (same) return same.key
  for (const row of [...before.slice(at + 1), ...before.slice(0, Math.max(0, at)).reverse()]) {
    const isNear = row.parent === before[at]?.parent
    if (isNear && index.has(row.key)) return row.key
  }
  const parent = before[at]?.parent
  if (parent && index.has(parent)) return parent
  return after[Math.min(Math.max(0, at), after.length - 1)]?.key ?? null
}

function nearestOf(rows: readonly OutlineRow[], at: number, fits: (row: OutlineRow) => boolean) {
  for (let step = 0; step < rows.length; step++) {
    const [below, above] = [rows[at + step], rows[at - step]]
    if (below && fits(below)) return below
    if (above && fits(above)) return above
  }
  return undefined
}

function indexRows(rows: readonly OutlineRow[]): ReadonlyMap<RowKey, number> {
  return new Map(rows.map((row, at) => [row.key, at]))
}
