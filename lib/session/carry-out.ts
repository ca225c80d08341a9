/**
 * Turns a tool's intents into acts: board writes (one transaction, one undo step each), selection, camera, questions.
 * Decides no geometry beyond "which frame does this card lie in now". Viewers' intents to change the board are refused.
 */
import { rectCentre, rectContains, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import { DEFAULT_SIZES, MIN_CARD_SIZE } from '@/lib/schema/card-size'
import { CARD_KINDS, type CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { GENERAL_LINKS, relationsBetween } from '@/lib/schema/link'
import { measureNewCard } from '@/lib/scene/measure-card'
import { placeAround } from '@/lib/scene/place-around'
import type { Intent, PlacingTool } from '@/lib/tools/tool'
import type { BoardSession } from './board-session'
import { copyCards } from './carry-out-copy'
import { chooseRelation, linkCards } from './carry-out-link'
import { newCardFields, startEditing } from './carry-out-edit'

/** What only those who may edit can do. */
type Edit = Extract<
  Intent,
  { kind: 'move-cards' | 'copy-cards' | 'resize-cards' | 'place-card' | 'make-link' | 'place-linked' | 'edit' }
>

export function carryOut(session: BoardSession, intent: Intent): void {
  switch (intent.kind) {
    case 'select':
      return session.selection.set(intent.ids)
    case 'pan':
      return session.camera.panBy(intent.by)
    case 'set-tool':
      return session.tool.set(intent.tool)
    case 'say':
      return session.announce({ text: intent.text })
    default:
      if (session.canEdit) carryOutEdit(session, intent)
      else session.announce({ text: 'You can look at this board but not change it.' })
  }
}

function carryOutEdit(session: BoardSession, intent: Edit): void {
  switch (intent.kind) {
    case 'move-cards':
      return moveCards(session, intent)
    case 'copy-cards':
      return copyCards(session, intent.ids, intent.by)
    case 'resize-cards':
      return session.board.setRects(intent.rects)
    case 'place-card':
      return placeCard(session, intent)
    case 'make-link':
      return linkCards(session, intent, intent.at)
    case 'place-linked':
      return placeLinked(session, intent)
    case 'edit':
      return startEditing(session, intent.id, intent.text, intent.at)
  }
}

/** Of its width and height, for a frame that is placed by a press. */
const PART_OF_VIEW = 0.8

interface Move {
  readonly ids: readonly CardId[]
  readonly by: BoardPoint
  /** Where they are moved from; without it, from where they lie. Of two who drag one card, the last puts it down where they held it. */
  readonly before?: ReadonlyMap<CardId, Rect>
}

/**
 * Moves cards, frames with their members, and, in the same step, lets them enter or leave frames by where their centres
 * come to lie.
 */
export function moveCards(session: BoardSession, { ids, by, before }: Move): void {
  const { board, scene } = session
  const living = ids.filter((id) => board.rect(id))
  const moving = new Set(living.flatMap((id) => [id, ...board.membersOf(id)]))
  const put = (id: CardId): Rect | undefined => {
    const now = board.rect(id)
    const { x, y } = before?.get(id) ?? now ?? { x: 0, y: 0 }
    return now && { ...now, x: x + by.x, y: y + by.y }
  }
  const moves: { id: CardId; frame: CardId | undefined }[] = []
  for (const id of living) {
    const rect = put(id)
    const home = board.frameOf(id)
    if (!rect || (home && moving.has(home))) continue // its frame moves too, so it stays in it
    const centre = rectCentre(rect)
    const frame = scene.frameAt(centre, moving)
    if (frame !== home) moves.push({ id, frame })
  }
  board.transact(() => {
    board.setRects(
      new Map(
        [...moving].flatMap((id) => {
          const rect = put(id)
          return rect ? [[id, rect] as const] : []
        }),
      ),
    )
    for (const { id, frame } of moves) board.setFrame([id], frame ?? null)
  })
}

type CardPlace = Omit<Intent & { kind: 'place-card' }, 'kind'>

/** `linked`: what else belongs to the step, once the card has an id. */
export function placeCard(
  session: BoardSession,
  { cardKind, at, rect }: CardPlace,
  linked?: (made: CardId) => void,
): void {
  const { board, scene } = session
  const fields = newCardFields(board, cardKind)
  const place = rect ? usableFrame(rect) : placeNew(at, cardKind, session)
  const home = scene.frameAt(rectCentre(place))
  if (home) fields.frameId = home
  const adopted = cardKind === 'frame' ? cardsToAdopt(session, place) : []
  const id = board.transact(() => {
    const made = board.insert([{ kind: cardKind, rect: place, fields }]).cards[0]
    if (made) board.setFrame(adopted, made)
    if (made) linked?.(made)
    return made
  })
  session.tool.set('select')
  if (!id) return
  session.selection.set([id])
  startEditing(session, id)
}

/** A link was let go where no card lies: asks for the kind of one there and, where several fit, for the relation. */
function placeLinked(session: BoardSession, { from, at }: Intent & { kind: 'place-linked' }): void {
  const { board, kindQuestion } = session
  const end = board.cardKind(from)
  if (end === undefined || end === 'unreadable' || end === 'frame') return
  kindQuestion.set({
    at,
    kinds: linkableKinds(end),
    answer(cardKind) {
      kindQuestion.set(null)
      if (cardKind === null) return
      chooseRelation(session, { from: end, to: cardKind, at }, (kind, isIncoming) =>
        placeCard(session, { cardKind, at }, (made) => {
          const ends = isIncoming ? { from: made, to: from } : { from, to: made }
          board.insert([], [{ kind, ...ends, fields: { madeBy: 'person' } }])
        }),
      )
    },
  })
}

/** What says something to it first, then what any card may be to any. */
function linkableKinds(end: CardKind): readonly CardKind[] {
  const saysMore = (other: CardKind) => relationsBetween(end, other).some(({ kind }) => !GENERAL_LINKS.includes(kind))
  const kinds = CARD_KINDS.filter((kind) => kind !== 'frame')
  return [...kinds.filter(saysMore), ...kinds.filter((kind) => !saysMore(kind))]
}

/** A frame lies around what is there; a card leaves its neighbours to be seen. */
function placeNew(at: BoardPoint, cardKind: PlacingTool, { board, scene, camera }: BoardSession): Rect {
  if (cardKind === 'frame') return placeAround(frameSizeFor(camera.view()), at, [])
  const size = measureNewCard({ kind: cardKind, title: 'Title' }, scene.measurer)
  const around = { x: at.x - size.w, y: at.y - size.h, w: 2 * size.w, h: 2 * size.h }
  const cards = scene.cardsIn(around).filter((id) => board.cardKind(id) !== 'frame')
  return placeAround(
    size,
    at,
    cards.flatMap((id) => board.rect(id) ?? []),
  )
}

/** As large as usual, but within what one sees: on a phone its name, which is written next, would lie beside the screen. */
function frameSizeFor(view: Rect): { w: number; h: number } {
  return {
    w: Math.round(Math.max(MIN_CARD_SIZE.w, Math.min(DEFAULT_SIZES.frame.w, view.w * PART_OF_VIEW))),
    h: Math.round(Math.max(MIN_CARD_SIZE.h, Math.min(DEFAULT_SIZES.frame.h, view.h * PART_OF_VIEW))),
  }
}

function usableFrame(rect: Rect): Rect {
  return {
    x: Math.round(rect.x),
    y: Math.round(rect.y),
    w: Math.round(Math.max(MIN_CARD_SIZE.w, rect.w)),
    h: Math.round(Math.max(MIN_CARD_SIZE.h, rect.h)),
  }
}

/** Cards without a frame whose centre lies in `area`: a frame drawn around cards takes them in. */
export function cardsToAdopt({ board, scene }: BoardSession, area: Rect): readonly CardId[] {
  return scene.cardsIn(area).filter((id) => {
    const rect = board.rect(id)
    return (
      rect && board.frameOf(id) === undefined && board.cardKind(id) !== 'frame' && rectContains(area, rectCentre(rect))
    )
  })
}
