/** Finding cards by words, for lists to choose from. Every word must be there; names that begin with them come first. */
import type { Board } from '@/lib/board/board'
import { cardName, type AnyCard } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import { rowTitle } from './row-words'

export const MAX_FOUND = 60

export interface Found<T> {
  readonly found: readonly T[]
  /** How many more there are. */
  readonly more: number
}

export function findCards(
  board: Pick<Board, 'card'>,
  ids: readonly CardId[],
  words: string,
  goesFirst: (card: AnyCard) => boolean = () => false,
): Found<AnyCard> {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  const matches: { readonly card: AnyCard; readonly rank: number }[] = []
  for (const id of ids) {
    const card = board.card(id)
    if (!card) continue
    const { text, below } = rowTitle(card)
    const own = `${cardName(card)} ${text} ${below}`.toLocaleLowerCase()
    if (!wanted.every((word) => own.includes(word))) continue
    const begins = wanted.length > 0 && own.startsWith(wanted.join(' '))
    matches.push({ card, rank: (goesFirst(card) ? 0 : 2) + (begins ? 0 : 1) })
  }
  matches.sort((a, b) => a.rank - b.rank)
  return { found: matches.slice(0, MAX_FOUND).map(({ card }) => card), more: Math.max(0, matches.length - MAX_FOUND) }
}
