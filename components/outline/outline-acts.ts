/** What each act of the outline does to one row, or to everything selected when the row is among it. */
import type { OutlineRow, RowKey } from '@/lib/analysis/outline-rows'
import { isLocked } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'
import { startEditing } from '@/lib/session/carry-out-edit'
import { deleteSelected, frameSelection } from '@/lib/session/carry-out-keys'
import type { Outline } from '@/lib/session/create-outline'
import { duplicateTidily, unlink } from '@/lib/session/outline-acts'
import { stepHistory } from '@/lib/session/step-history'
import { lockedWords } from '@/lib/session/outline-moves'
import type { OutlineAct } from '@/lib/tools/outline-keys'
import type { CardText } from '@/lib/tools/tool'
import { moveIn, moveOut, moveRows } from './move-rows'

export type OutlineDialog =
  | { readonly kind: 'add'; readonly at: CardId | null }
  | { readonly kind: 'link'; readonly card: CardId }
  | { readonly kind: 'move'; readonly ids: readonly CardId[] }

export interface ActParts {
  readonly session: BoardSession
  readonly outline: Outline
  /** Says what was done, or why not, until the next step; nothing takes it away. */
  say(words: string): void
  ask(dialog: OutlineDialog): void
  openMenu(key: RowKey): void
  /** Selects the card and moves the focus into the inspector. */
  showDetails(card: CardId): void
  page(): number
}

export function carryOutAct(parts: ActParts, act: OutlineAct, row: OutlineRow | undefined): void {
  const { session, outline } = parts
  if (go(parts, act, row)) return parts.say('')
  switch (act) {
    case 'undo':
    case 'redo':
      return stepHistory(session, act)
    case 'select-all':
      return session.selection.set([...session.board.cardIds()])
    case 'leave':
      return session.selection.set([])
    case 'add':
      return parts.ask({ kind: 'add', at: row?.card ?? null })
    case 'open-siblings':
      return outline.setOpen(
        outline.rows.get().flatMap((each) => (each.parent === row?.parent ? [each.key] : [])),
        true,
      )
    default:
      if (row?.card) actOnCard(parts, act, row, row.card)
  }
}

/** Goes to another row, or opens and closes; false for every other act. */
function go({ outline, session, page }: ActParts, act: OutlineAct, row: OutlineRow | undefined): boolean {
  const rows = outline.rows.get()
  const at = outline.indexOf(row?.key ?? null)
  const goTo = (index: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (next) outline.here.set(next.key)
    return next
  }
  switch (act) {
    case 'up':
    case 'down':
      goTo(at + (act === 'down' ? 1 : -1))
      return true
    case 'first':
    case 'last':
      goTo(act === 'first' ? 0 : rows.length - 1)
      return true
    case 'page-up':
    case 'page-down':
      goTo(at + (act === 'page-down' ? page() : -page()))
      return true
    case 'open':
      if (row && row.children > 0 && !row.isOpen) outline.setOpen([row.key], true)
      else if (row?.isOpen) goTo(at + 1)
      return true
    case 'close':
      if (row?.isOpen) outline.setOpen([row.key], false)
      else if (row?.parent) outline.here.set(row.parent)
      return true
    case 'extend-up':
    case 'extend-down': {
      const next = goTo(at + (act === 'extend-down' ? 1 : -1))
      const cards = [row?.card, next?.card].flatMap((each) => each ?? [])
      session.selection.set([...new Set([...session.selection.get(), ...cards])])
      return true
    }
    default:
      return false
  }
}

function actOnCard(parts: ActParts, act: OutlineAct, row: OutlineRow, card: CardId): void {
  const { session, outline } = parts
  const { board, selection } = session
  const ids = chosenWith(session, card)
  const done = (words: string) => {
    parts.say(words)
    outline.goTo(card)
  }
  switch (act) {
    case 'select': {
      const before = selection.get()
      return selection.set(before.includes(card) ? before.filter((id) => id !== card) : [...before, card])
    }
    case 'details':
      return parts.showDetails(card)
    case 'menu':
      return parts.openMenu(row.key)
    case 'show-on-board':
      selection.set([card])
      return session.lens.set({ lens: 'board', at: card })
    case 'edit':
      return edit(parts, card)
    case 'edit-title':
      return edit(parts, card, 'title')
    case 'edit-text':
      return edit(parts, card, 'body')
    case 'link':
      if (board.cardKind(card) === 'frame')
        return session.announce({ text: 'A frame only holds cards; link the cards themselves.' })
      if (board.cardKind(card) === 'unreadable')
        return session.announce({ text: 'A card that cannot be read cannot be linked.' })
      return parts.ask({ kind: 'link', card })
    case 'unlink':
      if (row.via) return unlink(session, row.via.linkId)
      return session.announce({
        text: 'This row hangs by no link. Go to the card under the one that it is linked with.',
      })
    case 'delete':
      selection.set(ids)
      deleteSelected(session)
      return
    case 'duplicate': {
      const [copy] = duplicateTidily(session, ids)
      if (copy) outline.goTo(copy)
      return
    }
    case 'frame-selection':
      frameSelection(session, ids)
      return
    case 'move-up':
    case 'move-down':
      return done(moveRows(session, outline, row, ids, act === 'move-up' ? -1 : 1))
    case 'move-in':
      return done(moveIn(session, outline, card, ids))
    case 'move-out':
      return done(moveOut(session, ids))
    case 'move-to':
      return parts.ask({ kind: 'move', ids })
    default: // goes to other rows, and speaks of no card
  }
}

/** As on the board, a note opens at its text and words of a source at the comment on them, unless `field` says more. */
function edit({ session }: ActParts, card: CardId, field?: CardText): void {
  const kind = session.board.cardKind(card)
  if (kind === 'unreadable')
    return session.announce({ text: 'This version cannot show what the card holds, nor change it.' })
  if (isLocked(session.board.card(card))) return session.announce({ text: lockedWords(session, card) })
  startEditing(session, card, kind === 'frame' ? 'title' : field)
}

/** Everything selected when the card is among it, in reading order; else the card alone. */
function chosenWith({ board, selection }: BoardSession, card: CardId): readonly CardId[] {
  const cards = selection.get().filter((id): id is CardId => board.cardKind(id as CardId) !== undefined)
  return cards.includes(card) ? cards : [card]
}
