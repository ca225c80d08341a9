/** Grouping evidence by where its information first came from: each act one undo step, by a person. */
import type { OriginSuggestion } from '@/lib/analysis/suggest-origins'
import type { Board } from '@/lib/board/board'
import { foldName } from '@/lib/schema/fold-name'
import type { CardId, OriginId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { OTHER_ORIGIN_KEY } from '@/lib/schema/origin'

type Origins = Pick<Board, 'origins' | 'insertOrigin' | 'setFields' | 'cardKind' | 'transact'>

/** Says that these pieces of evidence have this origin; null takes them out of theirs. Other cards are passed over. */
export function setOriginOf(board: Origins, ids: readonly CardId[], origin: OriginId | null): void {
  board.setFields(evidenceAmong(board, ids), originFields(origin))
}

/** The same for an origin by its name, made when the board has none of that name. */
export function groupUnderName(board: Origins, ids: readonly CardId[], name: string): void {
  const known = board.origins().find((each) => foldName(each.name) === foldName(name))
  board.transact(() => setOriginOf(board, ids, known?.id ?? board.insertOrigin({ name })))
}

/** A person agrees: both get the origin that one of them has, else a new one of the suggested name. */
export function acceptOriginSuggestion(board: Origins, { a, b, origin, name }: OriginSuggestion): void {
  board.transact(() => setOriginOf(board, [a.id, b.id], origin ?? board.insertOrigin({ name })))
}

/** A person disagrees: the two are not suggested again. Kept on one of them, always the same one. */
export function keepApart(board: Origins, a: CardId, b: CardId): void {
  const [first, second] = a < b ? [a, b] : [b, a]
  board.setFields([first], { [OTHER_ORIGIN_KEY + second]: true })
}

/** Takes `keepApart` back. */
export function letTogether(board: Origins, a: CardId, b: CardId): void {
  board.setFields([a], { [OTHER_ORIGIN_KEY + b]: null })
  board.setFields([b], { [OTHER_ORIGIN_KEY + a]: null })
}

function evidenceAmong(board: Origins, ids: readonly CardId[]): readonly CardId[] {
  return ids.filter((id) => board.cardKind(id) === 'evidence')
}

function originFields(origin: OriginId | null): Readonly<Record<string, Json>> {
  return {
    'attribution.originId': origin,
    'attribution.originState': origin === null ? 'not-established' : 'known',
  }
}
