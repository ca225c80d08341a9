/** What each key of the board does. The table of keys is lib/tools/keys.ts; this carries its actions out. */
import { growRect, rectCentre } from '@/lib/geometry/rect'
import { isLocked } from '@/lib/schema/card'
import { DEFAULT_SIZES } from '@/lib/schema/card-size'
import type { CardId } from '@/lib/schema/ids'
import { readingOrder } from '@/lib/scene/reading-order'
import { FRAME_HEAD, FRAME_PADDING } from '@/lib/scene/tidy-columns'
import type { BoardAction } from '@/lib/tools/keys'
import { resizeRects } from '@/lib/tools/resize'
import type { ToolHost } from '@/lib/tools/tool-host'
import { isPlacingTool } from '@/lib/tools/tool'
import { neighbourTowards, type Direction } from '@/lib/tools/walk-links'
import { cardsToAdopt, moveCards, placeCard } from './carry-out'
import { copyCards } from './carry-out-copy'
import { tidySelection } from './tidy-selection'
import { startEditing } from './carry-out-edit'
import { linkCards } from './carry-out-link'
import { deletedWords } from './deleted-words'
import { freeInView } from './free-in-view'
import { keepSelected, walkOnTo } from './kept-cards'
import type { BoardSession } from './board-session'
import { stepHistory } from './step-history'
import { areGone } from './still-true'

export interface KeyParts {
  readonly session: BoardSession
  readonly host: ToolHost
  /** Puts a link to the card on the clipboard. */
  copyLink(card: CardId): void
}

const NUDGE = 1
const NUDGE_FAR = 10
/** With nothing to nudge, the view goes on by so much. */
const PAN_PX = 64
const PAN_FAR_PX = 320
/** The grid. */
const RESIZE = 8
const ZOOM_STEP = 1.25
const DUPLICATE_OFFSET = 24

/** Carries one action out; false when there was nothing to do, so that the browser's own meaning may follow. */
export function carryOutKey(parts: KeyParts, action: BoardAction): boolean {
  const { session, host } = parts
  const { board, camera, scene } = session
  const cards = selectedCards(session)
  switch (action.do) {
    case 'tool':
      session.tool.set(action.tool)
      if (action.tool === 'link') beginLink(parts, cards)
      return true
    case 'nudge': {
      if (cards.length === 0 || !session.canEdit) {
        const { x, y } = towards(action.towards, action.far ? PAN_FAR_PX : PAN_PX)
        camera.panBy({ x: -x, y: -y })
        return true
      }
      const free = cards.filter((id) => !isLocked(board.card(id as CardId)))
      if (free.length > 0)
        moveCards(session, { ids: free, by: towards(action.towards, action.far ? NUDGE_FAR : NUDGE) })
      return true
    }
    case 'resize': {
      const rects = new Map(
        cards.flatMap((id) => {
          const rect = isLocked(board.card(id)) ? undefined : board.rect(id)
          return rect ? [[id, rect] as const] : []
        }),
      )
      if (rects.size === 0) return false
      board.setRects(resizeRects(rects, { handle: 'se', by: towards(action.towards, RESIZE), isProportional: false }))
      return true
    }
    case 'walk-link':
      return walkLink(session, action.towards)
    case 'next-card':
    case 'previous-card':
      return walkCards(parts, action.do === 'next-card' ? 1 : -1)
    case 'edit':
      return finishLink(parts) || placeInView(parts) || editSelected(session)
    case 'leave':
      return leave(parts)
    case 'delete':
      return deleteSelected(session)
    case 'duplicate':
      copyCards(session, cards, { x: DUPLICATE_OFFSET, y: DUPLICATE_OFFSET })
      return true
    case 'copy-link': {
      const [only, ...others] = cards
      if (!only || others.length > 0) return false
      parts.copyLink(only)
      return true
    }
    case 'keep-selected':
      return keepSelected(session)
    case 'select-all':
      session.selection.set([...board.cardIds()])
      return true
    case 'frame-selection':
      return frameSelection(session, cards)
    case 'tidy':
      return tidySelection(session, cards)
    case 'undo':
    case 'redo':
      host.cancel()
      stepHistory(session, action.do)
      return true
    case 'forward':
    case 'backward':
      if (cards.length > 0 && !board.reorder(cards, action.do)) sayNothingPassed(session, cards.length, action.do)
      return true
    case 'to-front':
    case 'to-back':
      board.reorder(cards, action.do === 'to-front' ? 'front' : 'back')
      return true
    case 'zoom-100':
      camera.zoomTo(1)
      return true
    case 'fit': {
      const all = scene.bounds()
      if (all) camera.fit(all)
      return true
    }
    case 'fit-selection': {
      const box = scene.bounds(session.selection.get())
      if (box) camera.fit(box)
      return true
    }
    case 'zoom-in':
      camera.zoomBy(ZOOM_STEP)
      return true
    case 'zoom-out':
      camera.zoomBy(1 / ZOOM_STEP)
      return true
  }
}

/** With a card's kind as the tool, Enter places one where the view has room: the press of a hand without a pointer. */
function placeInView({ session }: KeyParts): boolean {
  const tool = session.tool.get()
  if (!isPlacingTool(tool)) return false
  const at = rectCentre(freeInView(session, DEFAULT_SIZES[tool]))
  placeCard(session, { cardKind: tool, at })
  return true
}

/** Deletes what is selected, or some of it, and offers to bring exactly that back. */
export function deleteSelected(session: BoardSession, wanted = session.selection.get()): boolean {
  const { board, selection } = session
  const ids = wanted.filter((id) => !isLocked(board.card(id as CardId)))
  if (ids.length === 0) {
    if (wanted.length > 0) session.announce({ text: 'What is selected is locked; unlock it to delete it.' })
    return false
  }
  const text = deletedWords(session, ids)
  board.remove(ids)
  selection.set([])
  session.announce({
    text,
    // Not board.undo(): a later act of the same person must not be what is taken back.
    undo: () => board.revive(ids),
    holds: areGone(board, ids),
  })
  return true
}

function sayNothingPassed({ announce }: BoardSession, count: number, to: 'forward' | 'backward'): void {
  const where = to === 'forward' ? 'over' : 'under'
  announce({ about: 'order', text: `Nothing lies ${where} ${count === 1 ? 'the card' : 'the cards'}.` })
}

function selectedCards({ board, selection }: BoardSession): readonly CardId[] {
  return selection.get().filter((id): id is CardId => board.cardKind(id as CardId) !== undefined)
}

function towards(direction: Direction, by: number): { x: number; y: number } {
  if (direction === 'left' || direction === 'right') return { x: direction === 'left' ? -by : by, y: 0 }
  return { x: 0, y: direction === 'up' ? -by : by }
}

function beginLink({ session, host }: KeyParts, cards: readonly CardId[]): void {
  const [card] = cards
  const rect = card && session.board.rect(card)
  if (!card || !rect || cards.length > 1 || session.board.cardKind(card) === 'frame') return
  host.startLink(card, rectCentre(rect))
  session.announce({
    text: 'Choose the card to link to: click it, or Tab to it and press Enter.',
    holds: () => session.tool.get() === 'link',
  })
}

/** Enter while a line hangs from a card: the card that Tab came to is its other end. */
function finishLink({ session, host }: KeyParts): boolean {
  const from = host.linkStart()
  const to = host.linkTarget()
  if (!from || !to) return false
  session.tool.set('select')
  const rect = session.scene.rect(to as CardId)
  linkCards(session, { from, to }, rect ? rectCentre(rect) : { x: 0, y: 0 })
  return true
}

function editSelected(session: BoardSession): boolean {
  const [only, ...others] = selectedCards(session)
  if (!only || others.length > 0) return false
  startEditing(session, only)
  return true
}

function leave({ session, host }: KeyParts): boolean {
  if (session.editing.get()) session.editing.set(null)
  else if (host.isBusy()) host.cancel()
  else if (session.tool.get() === 'select') session.selection.set([])
  session.tool.set('select')
  return true
}

/** Tab: the next card in reading order; past the last one focus may leave the board. */
function walkCards({ session, host }: KeyParts, step: 1 | -1): boolean {
  const { board, selection, camera, scene } = session
  const order = readingOrder(
    board.cardIds().flatMap((id) => {
      const rect = board.rect(id)
      return rect ? [{ id, rect, frame: board.frameOf(id) }] : []
    }),
  )
  const start = host.linkStart()
  const current = start ? ((host.linkTarget() ?? start) as CardId) : (selection.get().at(-1) as CardId | undefined)
  const at = current === undefined ? -1 : order.indexOf(current)
  const next = order[at < 0 ? (step === 1 ? 0 : order.length - 1) : at + step]
  const rect = next && scene.rect(next)
  if (!next || !rect) return false
  if (start) host.pointLinkAt(next, rectCentre(rect))
  else walkOnTo(session, next)
  camera.reveal(rect)
  return true
}

function walkLink(session: BoardSession, direction: Direction): boolean {
  const { board, selection, camera } = session
  const from = selectedCards(session).at(-1)
  const start = from && board.rect(from)
  if (!from || !start) return false
  const neighbours = board.linksAt(from).flatMap((linkId) => {
    const link = board.link(linkId)
    const id = link && ((link.from === from ? link.to : link.from) as CardId)
    const rect = id && board.rect(id)
    return rect ? [{ id, rect }] : []
  })
  const next = neighbourTowards(start, neighbours, direction)
  const rect = next && board.rect(next)
  if (!next || !rect) return true
  selection.set([next])
  camera.reveal(rect)
  return true
}

export function frameSelection(session: BoardSession, cards: readonly CardId[]): boolean {
  const { board, scene } = session
  const box = scene.bounds(cards)
  if (!box || cards.length === 0) return false
  const around = growRect(box, FRAME_PADDING)
  const rect = {
    x: around.x,
    y: around.y - (FRAME_HEAD - FRAME_PADDING),
    w: around.w,
    h: around.h + (FRAME_HEAD - FRAME_PADDING),
  }
  const adopted = new Set([...cards, ...cardsToAdopt(session, rect)])
  const frame = board.transact(() => {
    const made = board.insert([{ kind: 'frame', rect, fields: { madeBy: 'person' } }]).cards[0]
    if (made)
      board.setFrame(
        [...adopted].filter((id) => !isInside(session, id, cards)),
        made,
      )
    return made
  })
  if (!frame) return false
  session.selection.set([frame])
  startEditing(session, frame, 'title')
  return true
}

/** Its frame is among the cards: it stays in it, and comes along. */
function isInside({ board }: BoardSession, id: CardId, cards: readonly CardId[]): boolean {
  const frame = board.frameOf(id)
  return frame !== undefined && cards.includes(frame)
}
