/**
 * The rows of the outline as they stand on the screen: the graph laid flat, as far as it is open. Pure. A row's key is
 * its path, so that a card which hangs in several places has a row in each; rows that did not change keep their identity.
 */
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Hanging, OutlineGraph } from './outline-graph'

export type RowKey = string & { readonly __row?: true }

export interface OutlineRow {
  readonly key: RowKey
  /** Null: the heading of the cards without a frame. */
  readonly card: CardId | null
  /** From 1, as screen readers count. */
  readonly level: number
  readonly setSize: number
  readonly place: number
  readonly parent: RowKey | null
  /** The link by which it hangs under its parent row. */
  readonly via: Hanging | null
  readonly children: number
  readonly isOpen: boolean
  /** The same card stands above in this very path: it is not opened again. */
  readonly isRepeated: boolean
}

/** The heading over cards without a frame. */
export const LOOSE_KEY: RowKey = '#loose'

interface Child {
  readonly key: RowKey
  readonly card: CardId | null
  readonly via: Hanging | null
}

const HANGING_MARK = '>'

/** Frames and what they list are open at first; what hangs deeper is opened by hand. */
function isOpenAtFirst(key: RowKey): boolean {
  return !key.includes(HANGING_MARK)
}

/** `toggled` holds the rows that are not as they were at first; `before` are the rows whose identity is kept. */
export function layOutRows(
  graph: OutlineGraph,
  toggled: ReadonlySet<RowKey>,
  before: readonly OutlineRow[] = [],
): readonly OutlineRow[] {
  const known = new Map(before.map((row) => [row.key, row]))
  const rows: OutlineRow[] = []
  const path = new Set<CardId>()
  const visit = (siblings: readonly Child[], level: number, parent: RowKey | null) => {
    siblings.forEach((child, index) => {
      const { key, card, via } = child
      const isRepeated = card !== null && path.has(card)
      const below = belowOf(graph, child, isRepeated)
      const children = below.listed.length + below.hanging.length
      const isOpen = children > 0 && isOpenAtFirst(key) !== toggled.has(key)
      const row: OutlineRow = {
        key,
        card,
        level,
        setSize: siblings.length,
        place: index + 1,
        parent,
        via,
        children,
        isOpen,
        isRepeated,
      }
      const old = known.get(key)
      rows.push(old && sameRow(old, row) ? old : row)
      if (!isOpen) return
      if (card !== null) path.add(card)
      visit(childrenOf(key, below), level + 1, key)
      if (card !== null) path.delete(card)
    })
  }
  visit(outermost(graph), 1, null)
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}

/** The keys from the outermost row down to a place of the card, its own last; undefined when it is not on the board. */
export function pathTo(graph: OutlineGraph, card: CardId): readonly RowKey[] | undefined {
  return pathUp(graph, card, new Set())
}

function pathUp(graph: OutlineGraph, card: CardId, seen: Set<CardId>): readonly RowKey[] | undefined {
  if (seen.has(card)) return undefined
  seen.add(card)
  const frame = graph.frameOf.get(card)
  if (graph.frames.includes(card)) return [card]
  if (frame !== undefined && graph.inFrame.get(frame)?.includes(card)) {
    const above = pathUp(graph, frame, seen)
    return above && [...above, card]
  }
  if (graph.loose.includes(card)) return graph.frames.length > 0 ? [LOOSE_KEY, card] : [card]
  for (const place of graph.places.get(card) ?? []) {
    const above = pathToEnd(graph, place.under, seen)
    if (above) return [...above, hangingKey(above.at(-1) ?? '', place)]
  }
  return undefined
}

function pathToEnd(graph: OutlineGraph, end: CardId | LinkId, seen: Set<CardId>): readonly RowKey[] | undefined {
  const place = graph.byLink.get(end as LinkId)
  if (!place) return pathUp(graph, end as CardId, seen)
  if (seen.has(place.card)) return undefined
  seen.add(place.card)
  const above = pathToEnd(graph, place.under, seen)
  return above && [...above, hangingKey(above.at(-1) ?? '', place)]
}

/** Opens whatever a row lies under: `toggled` as it must be for the end of `path` to be seen. */
export function openedAlong(toggled: ReadonlySet<RowKey>, path: readonly RowKey[]): ReadonlySet<RowKey> {
  const next = new Set(toggled)
  for (const key of path.slice(0, -1)) {
    if (isOpenAtFirst(key)) next.delete(key)
    else next.add(key)
  }
  return next.size === toggled.size && [...next].every((key) => toggled.has(key)) ? toggled : next
}

function outermost(graph: OutlineGraph): readonly Child[] {
  const frames = graph.frames.map(listedChild)
  if (graph.loose.length === 0) return frames
  if (frames.length === 0) return graph.loose.map(listedChild)
  return [...frames, { key: LOOSE_KEY, card: null, via: null }]
}

/** What stands under a row, open or not. */
interface Below {
  readonly listed: readonly CardId[]
  /** By its card, and by the link that it hangs by itself. */
  readonly hanging: readonly Hanging[]
}
const NOTHING: readonly never[] = []

function belowOf(graph: OutlineGraph, { card, via }: Child, isRepeated: boolean): Below {
  if (card === null) return { listed: graph.loose, hanging: NOTHING }
  const listed = isRepeated ? NOTHING : (graph.inFrame.get(card) ?? NOTHING)
  const byCard = isRepeated ? NOTHING : (graph.hanging.get(card) ?? NOTHING)
  const byLink = via ? (graph.hanging.get(via.linkId) ?? NOTHING) : NOTHING
  return { listed, hanging: byLink.length === 0 ? byCard : [...byCard, ...byLink] }
}

/** Made only of what is open: most rows of a large board are not. */
function childrenOf(key: RowKey, { listed, hanging }: Below): readonly Child[] {
  return [
    ...listed.map(listedChild),
    ...hanging.map((each): Child => ({ key: hangingKey(key, each), card: each.card, via: each })),
  ]
}

function listedChild(card: CardId): Child {
  return { key: card, card, via: null }
}

function hangingKey(parent: RowKey, { linkId }: Hanging): RowKey {
  return `${parent}${HANGING_MARK}${linkId}`
}

function sameRow(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a.card === b.card &&
    a.level === b.level &&
    a.setSize === b.setSize &&
    a.place === b.place &&
    a.parent === b.parent &&
    a.children === b.children &&
    a.isOpen === b.isOpen &&
    a.isRepeated === b.isRepeated &&
    a.via?.linkId === b.via?.linkId &&
    a.via?.kind === b.via?.kind &&
    a.via?.card === b.via?.card
  )
}
