/**
 * The first sight of a board: the card that the address names (`?card=`), in the middle, selected; without one the
 * place where this person last looked at it on this device, else the whole board, as close as 100 %; on a narrow screen that
 * has no room for it in words that can be read, what one reads first of it.
 */
import { CARD_QUERY } from '@/components/panels/card-link'
import { showCard } from '@/components/panels/documents/show-card'
import { isWideScreen, leftPanel } from '@/components/panels/panel-state'
import { WHOLE_QUERY } from '@/components/words/whole-query'
import type { Rect } from '@/lib/geometry/rect'
import { readingOrder } from '@/lib/scene/reading-order'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { isInStep } from '@/lib/sync/connection-state'
import { goBackToView } from './camera-memory'

const NOT_THERE = 'The card that this link leads to is not on the board: it was deleted, or the link is not whole.'

/** Titles are real from 28 % on, and larger than they need be a little closer. */
const LEGIBLE_ZOOM = 0.34
/** Screen pixels; the name of a frame has room above it. */
const NARROW_PADDING = 32

/** Nobody has seen another place yet. Of a whole board it matters more that it can be read than that it is clear of the tools. */
const AT_ONCE = { animate: false, underFoot: true }

/** Boards that were looked at: back from another lens, their camera is where it was, or goes to the card one comes for. */
const seen = new WeakSet<BoardSession>()

/** Says so once: a reload finds the panels as they were left. */
function isToBeWhole(): boolean {
  const url = new URL(window.location.href)
  if (!url.searchParams.has(WHOLE_QUERY)) return false
  url.searchParams.delete(WHOLE_QUERY)
  window.history.replaceState(window.history.state, '', url)
  return true
}

/** The first frame or point, or note with a heading; on a board without any, the first card. */
function firstToRead(board: BoardSession['board']): Rect | undefined {
  const cards = board.cardIds().flatMap((id) => {
    const rect = board.rect(id)
    return rect ? [{ id, rect, frame: board.frameOf(id) }] : []
  })
  const order = readingOrder(cards)
  const leads = order.find((id) => {
    const card = board.card(id)
    return card?.kind === 'frame' || card?.kind === 'point' || (card?.kind === 'note' && card.title.trim() !== '')
  })
  const first = leads ?? order[0]
  return first && board.rect(first)
}

/** Returns how to call it off. */
export function showAtFirst(session: BoardSession): () => void {
  const { connection, board, camera, scene } = session
  if (isToBeWhole()) leftPanel.set(null)
  const wanted = new URLSearchParams(window.location.search).get(CARD_QUERY) as CardId | null
  let isOver = false
  const stops: (() => void)[] = []
  const end = () => {
    isOver = true
    stops.forEach((stop) => stop())
  }

  /** Whether it is here. Not gliding: nobody has seen another place yet. */
  function showWanted(): boolean {
    const rect = wanted && board.rect(wanted)
    if (!wanted || !rect) return false
    if (!isWideScreen()) leftPanel.set(null) // as a sheet it would cover the card
    camera.fit(rect, { animate: false })
    session.selection.set([wanted])
    return true
  }
  function showAll(all: Rect): void {
    camera.fit(all, AT_ONCE)
    const first = isWideScreen() || camera.state.get().zoom >= LEGIBLE_ZOOM ? undefined : firstToRead(board)
    if (first) camera.fit(first, { ...AT_ONCE, padding: NARROW_PADDING, minZoom: LEGIBLE_ZOOM })
  }
  /** The copy on this device may be older than the card: only the server's board can say that it is not there. */
  function lookAgain(): void {
    if (isOver || !isInStep(connection.state.get())) return
    end()
    if (!showWanted()) session.announce({ text: NOT_THERE })
  }

  connection.loaded.then(
    () => {
      if (isOver) return
      const isFirst = !seen.has(session)
      seen.add(session)
      const { at } = session.lens.get()
      if (isFirst && !at && showWanted()) return
      const all = isFirst && !goBackToView(session) ? scene.bounds() : undefined
      if (all) showAll(all)
      if (at) return showCard(session, at)
      if (!wanted || !isFirst) return
      stops.push(connection.state.subscribe(lookAgain))
      lookAgain()
    },
    () => {}, // refused: the line under the top bar says why
  )
  return end
}
