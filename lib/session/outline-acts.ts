/**
 * What the outline adds and takes away: a new card in its place in the reading, a link chosen by words, copies beside
 * what they are copies of. One undo step each; moving is in outline-moves.ts.
 */
import { boundsOf, rectCentre, type Rect } from '@/lib/geometry/rect'
import type { CardKind } from '@/lib/schema/card'
import { randomId, type CardId, type LinkId } from '@/lib/schema/ids'
import type { Relation } from '@/lib/schema/link'
import { measureNewCard } from '@/lib/scene/measure-card'
import { placeBeside } from '@/lib/scene/place-beside'
import { freePlace, ROW_GAP } from '@/lib/scene/tidy-columns'
import { DEFAULT_SIZES } from '@/lib/schema/card-size'
import type { BoardSession } from './board-session'
import { insertCopy, readCopy } from './carry-out-copy'
import { newCardFields } from './carry-out-edit'
import { isTaken } from './free-in-view'
import { growAround, placesInFrame } from './frame-room'
import { isOutside } from './outline-moves'
import { unlinkedWords } from './deleted-words'
import { areGone, isAlive } from './still-true'

export interface CardWish {
  readonly kind: CardKind
  readonly title: string
  /** The card where the keyboard is: a frame takes the new card in, beside another it comes right after. */
  readonly at: CardId | null
  /** How `at` is linked with the new card. */
  readonly relation: Relation | null
}

/** Makes the card, with its link, where it reads right after `at`. */
export function addCard(session: BoardSession, { kind, title, at, relation }: CardWish): CardId | undefined {
  const { board, scene } = session
  const size =
    kind === 'frame' ? DEFAULT_SIZES.frame : measureNewCard({ kind, title: title || 'Title' }, scene.measurer)
  const isInside = at !== null && board.cardKind(at) === 'frame' && kind !== 'frame'
  const home = at === null || kind === 'frame' ? undefined : isInside ? at : board.frameOf(at)
  const id = randomId<CardId>()
  const wish = { id, size, at: isInside ? null : at }
  const inFrame = home === undefined ? undefined : placeInside(session, home, wish)
  const rect = inFrame?.get(id) ?? { ...size, ...placeLoose(session, wish) }
  return board.transact(() => {
    const fields = { ...newCardFields(board, kind), ...(inFrame && home !== undefined && { frameId: home }) }
    const link = at !== null && relation ? [linkOf(at, id, relation)] : []
    if (inFrame) board.setRects(inFrame)
    return board.insert([{ id, kind, rect, title, fields }], link).cards[0]
  })
}

function linkOf(at: CardId, id: CardId, { kind, incoming }: Relation) {
  return { kind, from: incoming ? id : at, to: incoming ? at : id, fields: { madeBy: 'person' as const } }
}

interface PlaceWish {
  readonly id: CardId
  readonly size: { readonly w: number; readonly h: number }
  readonly at: CardId | null
}

/** Right after `at`, else at the end: its place, and those of all that makes room for it; undefined where none can be made. */
function placeInside(session: BoardSession, home: CardId, { id, size, at }: PlaceWish) {
  const { board } = session
  const beside = at === null ? undefined : board.rect(at)
  const placed = new Map<CardId, Rect>()
  if (at !== null && beside) {
    const items = board.membersOf(home).flatMap((each) => {
      const rect = board.frameOf(each) === home ? board.rect(each) : undefined
      return rect ? [{ id: each, rect }] : []
    })
    const card = { id, rect: { ...beside, ...size } }
    for (const [each, to] of placeBeside({ items, card, target: at, side: 'after', axis: 'x' })) placed.set(each, to)
  }
  if (!placed.has(id)) {
    const place = placesInFrame(session, { frame: home, sizes: [size] }, { onlyFree: false })?.[0]
    if (place) placed.set(id, place)
  }
  const room = growAround(session, home, placed)
  return room.kind === 'room' ? room.rects : undefined
}

function placeLoose(session: BoardSession, { size, at }: PlaceWish): { x: number; y: number } {
  const beside = at === null ? undefined : session.board.rect(at)
  const centre = rectCentre(session.camera.view())
  const wanted = beside
    ? { x: beside.x, y: beside.y + beside.h + ROW_GAP }
    : { x: centre.x - size.w / 2, y: centre.y - size.h / 2 }
  return freePlace(size, wanted, (area) => !isOutside(session, area, NOBODY))
}

const NOBODY: ReadonlySet<CardId> = new Set()

/** Copies cards to the nearest free place below them; gives the copies. */
export function duplicateTidily(session: BoardSession, ids: readonly CardId[]): readonly CardId[] {
  const { board } = session
  const copy = readCopy(board, ids)
  const box = boundsOf(copy.cards.map(({ rect }) => rect))
  if (!box) return []
  const place: Rect = freePlace({ w: box.w, h: box.h }, { x: box.x, y: box.y + box.h + ROW_GAP }, isTaken(session))
  return board.transact(() => {
    const made = insertCopy(board, copy, { x: place.x - box.x, y: place.y - box.y })
    for (const home of new Set(made.map((id) => board.frameOf(id)))) {
      if (home === undefined || made.includes(home)) continue
      const own = made.filter((id) => board.frameOf(id) === home)
      const room = growAround(session, home, new Map(own.flatMap((id) => rectOf(board, id))))
      if (room.kind === 'room') board.setRects(room.rects)
      else board.setFrame(own, null)
    }
    return made
  })
}

function rectOf(board: BoardSession['board'], id: CardId): [CardId, Rect][] {
  const rect = board.rect(id)
  return rect ? [[id, rect]] : []
}

/** Takes one link away and offers to bring it back. */
export function unlink({ board, announce }: BoardSession, id: LinkId): void {
  const link = board.link(id)
  if (!link) return
  const text = unlinkedWords(board, link)
  board.remove([id])
  const isGone = areGone(board, [id])
  announce({
    text,
    undo: () => board.revive([id]),
    holds: () => isGone() && [link.from, link.to].every((end) => isAlive(board, end)),
  })
}
