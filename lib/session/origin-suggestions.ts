/**
 * What may have one origin, kept up with the board: worked out over all evidence a moment after its words or speakers
 * changed, never while they do, and only while somebody watches.
 */
import { suggestOrigins, type OriginSuggestion } from '@/lib/analysis/suggest-origins'
import type { Board } from '@/lib/board/board'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { CardId } from '@/lib/schema/ids'
import { OTHER_ORIGIN_KEY } from '@/lib/schema/origin'
import type { Source } from '@/lib/schema/source'

const SETTLE_MS = 250
const NONE: readonly OriginSuggestion[] = []

/** Undefined until they were worked out the first time. */
export type OriginSuggestions = Cell<readonly OriginSuggestion[] | undefined>

/** A cell that works only while it is watched. */
export function createOriginSuggestions(
  board: Pick<Board, 'cardIds' | 'card' | 'fields' | 'origin' | 'subscribe'>,
  sources: Cell<readonly Source[]>,
): OriginSuggestions {
  const cell = createCell<readonly OriginSuggestion[] | undefined>(undefined)
  const evidence = new Map<CardId, { readonly card: EvidenceCard; readonly sign: string }>()
  let watchers = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stops: (() => void)[] = []

  const readOne = (id: CardId): boolean => {
    const card = board.card(id)
    const known = evidence.get(id)
    if (card?.kind !== 'evidence') return evidence.delete(id)
    const sign = signOf(card, apartFrom(board, id))
    if (known?.sign === sign) return false
    evidence.set(id, { card, sign })
    return true
  }
  const workOut = () => {
    timer = undefined
    const cards = [...evidence.values()].map(({ card }) => card)
    const areApart = (a: CardId, b: CardId) => apartFrom(board, a).includes(b) || apartFrom(board, b).includes(a)
    const found = suggestOrigins(cards, sources.get(), { origin: (id) => board.origin(id), areApart })
    cell.set(found.length === 0 ? NONE : found)
  }
  const settle = () => {
    clearTimeout(timer)
    timer = setTimeout(workOut, SETTLE_MS)
  }
  const start = () => {
    evidence.clear()
    for (const id of board.cardIds()) readOne(id)
    stops = [
      board.subscribe(({ cards, origins }) => {
        const changed = [...cards].filter(readOne)
        if (changed.length > 0 || origins.size > 0) settle()
      }),
      sources.subscribe(settle),
    ]
    settle()
  }
  const stop = () => {
    clearTimeout(timer)
    for (const each of stops) each()
  }
  return {
    get: cell.get,
    subscribe(listener) {
      const leave = cell.subscribe(listener)
      if (watchers++ === 0) start()
      return () => {
        leave()
        if (--watchers === 0) stop()
      }
    },
  }
}

/** The cards of which a person said that this one's origin is another. */
function apartFrom(board: Pick<Board, 'fields'>, id: CardId): readonly string[] {
  const fields = board.fields(id) ?? {}
  return Object.keys(fields).flatMap((key) =>
    key.startsWith(OTHER_ORIGIN_KEY) && fields[key] === true ? [key.slice(OTHER_ORIGIN_KEY.length)] : [],
  )
}

/** Changes with everything that suggestions hang on. */
function signOf({ excerpts, attribution }: EvidenceCard, apart: readonly string[]): string {
  return JSON.stringify([excerpts[0]?.quote.exact, excerpts[0]?.documentId, attribution, apart])
}
