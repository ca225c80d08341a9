/**
 * Grouping evidence by where its information first came from: each act one undo step, by a person. A card that says its
 * origin from now on grows by that line, so that it takes none from the words of its source.
 */
import type { OriginSuggestion } from '@/lib/analysis/suggest-origins'
import type { Board } from '@/lib/board/board'
import { foldName } from '@/lib/schema/fold-name'
import { sameRect, type Rect } from '@/lib/geometry/rect'
import type { CardId, OriginId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { ORIGIN_KEY, ORIGIN_STATE_KEY, OTHER_ORIGIN_KEY } from '@/lib/schema/origin'
import type { BoardSession } from './board-session'
import { neededSize } from './grow-card'
import { makeRoom } from './make-room'

type Parts = Pick<BoardSession, 'board' | 'scene'>

/** Stands for the line that says the origin; how long its name is does not matter. */
const ORIGIN_LINE = { words: 'Origin' }

/** What cards were and have become: those that grew, and what gave way to them. */
type Growth = ReadonlyMap<CardId, { readonly before: Rect; readonly after: Rect }>

/** Says that these pieces of evidence have this origin; null takes them out of theirs. Other cards are passed over. */
export function setOriginOf(parts: Parts, ids: readonly CardId[], origin: OriginId | null): Growth {
  const { board, scene } = parts
  const evidence = ids.filter((id) => board.cardKind(id) === 'evidence')
  const grown = evidence.flatMap((id) => {
    const facts = scene.facts(id)
    if (origin === null || (board.fields(id)?.[ORIGIN_KEY] ?? null) !== null) return []
    const size = neededSize(parts, id, { facts: { ...facts, notes: [...(facts.notes ?? []), ORIGIN_LINE] } })
    return size ? [[id, size] as const] : []
  })
  const room = makeRoom(parts, new Map(grown))
  const growth = new Map([...room].map(([id, after]) => [id, { before: board.rect(id) ?? after, after }]))
  board.transact(() => {
    board.setFields(evidence, originFields(origin))
    if (grown.length > 0) board.setRects(room)
  })
  return growth
}

/** The same for an origin by its name, made when the board has none of that name. */
export function groupUnderName(parts: Parts, ids: readonly CardId[], name: string): void {
  const { board } = parts
  board.transact(() => void setOriginOf(parts, ids, originNamed(board, name)))
}

/** Made when the board has none of that name. */
function originNamed(board: Board, name: string): OriginId {
  const known = board.origins().find((each) => foldName(each.name) === foldName(name))
  return known?.id ?? board.insertOrigin({ name })
}

/** What came of a suggestion, to be told and taken back. */
interface AcceptedOrigin {
  readonly origin: OriginId
  /** Takes those out that got the origin, and gives each what it had before, its size included. */
  readonly undo: () => void
  /** Whether one of them still has it. */
  readonly holds: () => boolean
}

/** A person agrees: both get the origin that one of them has, else that of the name given. */
export function acceptOriginSuggestion(parts: Parts, { a, b, origin: known, name }: OriginSuggestion): AcceptedOrigin {
  const { board } = parts
  const field = (id: CardId, key: string) => board.fields(id)?.[key] ?? null
  const before = [a.id, b.id].map((id) => {
    const fields = { [ORIGIN_KEY]: field(id, ORIGIN_KEY), [ORIGIN_STATE_KEY]: field(id, ORIGIN_STATE_KEY) }
    return { id, fields }
  })
  const { origin, growth } = board.transact(() => {
    const one = known ?? originNamed(board, name)
    return { origin: one, growth: setOriginOf(parts, [a.id, b.id], one) }
  })
  const changed = () =>
    before.filter(({ id, fields }) => fields[ORIGIN_KEY] !== origin && field(id, ORIGIN_KEY) === origin)
  const takeBack = () => {
    const back = changed()
    board.setRects(withoutGrowth(board, growth, new Set(back.map(({ id }) => id))))
    for (const { id, fields } of back) board.setFields([id], fields)
  }
  return { origin, undo: () => board.transact(takeBack), holds: () => changed().length > 0 }
}

/**
 * The growth of `ids` taken back; with that of all that grew, what gave way to them comes back too. Nothing is put where it
 * was that somebody has moved since.
 */
function withoutGrowth(board: Board, growth: Growth, ids: ReadonlySet<CardId>): ReadonlyMap<CardId, Rect> {
  const grew = [...growth].filter(([id, { before, after }]) => before.h < after.h && board.cardKind(id) !== 'frame')
  const isAll = grew.every(([id]) => ids.has(id))
  return new Map(
    [...growth].flatMap(([id, { before, after }]): [CardId, Rect][] => {
      const now = board.rect(id)
      if (!now || now.h !== after.h || !(isAll || ids.has(id))) return []
      return [[id, isAll && sameRect(now, after) ? before : { ...now, h: before.h }]]
    }),
  )
}

/** A person disagrees: the two are not suggested again. Kept on one of them, always the same one. */
export function keepApart(board: Pick<Board, 'setFields'>, a: CardId, b: CardId): void {
  const [first, second] = a < b ? [a, b] : [b, a]
  board.setFields([first], { [OTHER_ORIGIN_KEY + second]: true })
}

/** Whether somebody keeps the two apart. */
export function areApart(board: Pick<Board, 'fields'>, a: CardId, b: CardId): boolean {
  return [
    [a, b],
    [b, a],
  ].some(([first, second]) => board.fields(first as CardId)?.[`${OTHER_ORIGIN_KEY}${second}`] === true)
}

/** Takes `keepApart` back. */
export function letTogether(board: Pick<Board, 'setFields'>, a: CardId, b: CardId): void {
  board.setFields([a], { [OTHER_ORIGIN_KEY + b]: null })
  board.setFields([b], { [OTHER_ORIGIN_KEY + a]: null })
}

function originFields(origin: OriginId | null): Readonly<Record<string, Json>> {
  return {
    [ORIGIN_KEY]: origin,
    [ORIGIN_STATE_KEY]: origin === null ? 'not-established' : 'known',
  }
}
