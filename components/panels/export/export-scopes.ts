/** What a picture may show: all, what is selected, or one frame with what it holds. */
import type { Board } from '@/lib/board/board'
import { cardName } from '@/lib/scene/kind-look'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { countOf } from '@/lib/schema/count-of'

export interface ExportScope {
  readonly id: string
  readonly words: string
  /** The cards to draw; null for all. */
  readonly ids: readonly CardId[] | null
}
type ScopeBoard = Pick<Board, 'cardIds' | 'cardKind' | 'card' | 'membersOf'>

/** The whole board first. A selected frame brings its members. */
export function exportScopes(
  board: ScopeBoard,
  selection: readonly (CardId | LinkId)[],
): readonly [ExportScope, ...ExportScope[]] {
  const withMembers = (ids: readonly CardId[]) => [...new Set(ids.flatMap((id) => [id, ...board.membersOf(id)]))]
  const selected = withMembers(
    selection.flatMap((id) => (board.cardKind(id as CardId) === undefined ? [] : [id as CardId])),
  )
  const frames = board.cardIds().filter((id) => board.cardKind(id) === 'frame')
  return [
    { id: 'all', words: 'The whole board', ids: null },
    ...(selected.length > 0
      ? [{ id: 'selection', words: `What is selected (${countOf(selected.length, 'card')})`, ids: selected }]
      : []),
    ...frames.flatMap((id) => {
      const card = board.card(id)
      return card ? [{ id: id as string, words: `Frame “${cardName(card)}”`, ids: withMembers([id]) }] : []
    }),
  ]
}
