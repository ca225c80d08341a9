/**
 * What may have one origin, kept up with the board: worked out over all evidence a moment after its words or speakers
 * changed, never while they do, and only while somebody watches. The evidence is read when somebody first does, in turns
 * with the page, and kept.
 */
import { suggestOrigins, type OriginSuggestion } from '@/lib/analysis/suggest-origins'
import type { Board } from '@/lib/board/board'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { CardId } from '@/lib/schema/ids'
import { OTHER_ORIGIN_KEY } from '@/lib/schema/origin'
import type { Source } from '@/lib/schema/source'

const SETTLE_MS = 250
/** Cards read before the page gets a turn: some milliseconds' worth. */
const BATCH = 100
const NONE: readonly OriginSuggestion[] = []

/** Undefined until they were worked out the first time. */
export type OriginSuggestions = Cell<readonly OriginSuggestion[] | undefined>

/** A cell that works only while it is watched. */
export function createOriginSuggestions(
  board: Pick<Board, 'cardIds' | 'cardKind' | 'card' | 'fields' | 'origin' | 'subscribe'>,
  sources: Cell<readonly Source[]>,
): OriginSuggestions {
  const cell = createCell<readonly OriginSuggestion[] | undefined>(undefined)
  const evidence = new Map<CardId, { readonly card: EvidenceCard; readonly sign: string }>()
  /** Undefined until somebody first watches. */
  let unread: CardId[] | undefined
  let isStale = true
  let watchers = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const readOne = (id: CardId): boolean => {
    const card = board.card(id)
    if (card?.kind !== 'evidence') return evidence.delete(id)
    const sign = signOf(card, apartFrom(board, id))
    const isOther = evidence.get(id)?.sign !== sign
    evidence.set(id, { card, sign })
    isStale = true // it is shown as it was read: whoever looks again sees it as it is
    return isOther
  }
  const workOut = () => {
    timer = undefined
    unread?.splice(0, BATCH).forEach(readOne)
    if (unread?.length) return workOutIn(0)
    isStale = false
    const cards = [...evidence.values()].map(({ card }) => card)
    const areApart = (a: CardId, b: CardId) => apartFrom(board, a).includes(b) || apartFrom(board, b).includes(a)
    const found = suggestOrigins(cards, sources.get(), { origin: (id) => board.origin(id), areApart })
    cell.set(found.length === 0 ? NONE : found)
  }
  const workOutIn = (ms: number) => {
    clearTimeout(timer)
    timer = watchers > 0 && isStale ? setTimeout(workOut, ms) : undefined
  }
  const settle = () => {
    isStale = true
    workOutIn(SETTLE_MS)
  }
  const readAll = (): CardId[] => {
    board.subscribe(({ cards, origins }) => {
      const changed = [...cards].filter(readOne)
      if (changed.length > 0 || origins.size > 0) settle()
    })
    sources.subscribe(settle)
    return board.cardIds().filter((id) => board.cardKind(id) === 'evidence')
  }
  return {
    get: cell.get,
    subscribe(listener) {
      const leave = cell.subscribe(listener)
      unread ??= readAll()
      if (watchers++ === 0) workOutIn(SETTLE_MS)
      return () => {
        leave()
        if (--watchers === 0) clearTimeout(timer)
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
