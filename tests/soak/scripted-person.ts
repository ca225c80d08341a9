/**
 * One scripted person on one board: the page's own connection and board model over a real socket, without a screen.
 * Acts about as often as a busy analyst: moves, types, colours, places, links, deletes, takes back, and goes away.
 */
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createBoard } from '@/lib/board/create-board'
import { readBoardContent } from '@/lib/board/board-content'
import { CARD_COLOURS } from '@/lib/schema/card-base'
import { randomId, type BoardId, type CardId, type LinkId, type UserId } from '@/lib/schema/ids'
import { MIN_FRAME_BYTES } from '@/lib/schema/limits'
import { linkKindsBetween } from '@/lib/schema/link'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import { openConnection } from '@/lib/sync/open-connection'
import type { SocketClass } from '@/lib/sync/gated-socket'
import type { Chance } from '../fuzz/random'

export interface Seat {
  readonly name: string
  readonly userId: UserId
  readonly token: string
  readonly boardId: BoardId
  /** `ws://…/sync` */
  readonly url: string
}
export interface ScriptedPerson {
  readonly seat: Seat
  /** How many acts this person has done. */
  acts(): number
  /** Ends the acts; resolves when everything of this person is on the server's disk. */
  rest(): Promise<void>
  /** The board as this person has it: canonical, for comparison. */
  content(): string
  dispose(): void
}

const CURSOR_EVERY_MS = 100
const ACT_EVERY_MS = 1500
/** One act in so many is to close the tab and open the board anew. */
const LEAVES_EVERY = 60
/** Kept about here: a soak shows what time does, not what size does. */
const MOST_CARDS = 200
const WORDS = ['quay', 'manifest', 'denied', 'berth 4', 'pilot', 'tide', 'crane', 'before dawn', '😀', 'кран', '港口']

export function createScriptedPerson(seat: Seat, chance: Chance): ScriptedPerson {
  let tab = openTab(seat)
  let acts = 0
  const cursorTimer = setInterval(
    () => tab.presence.setCursor({ x: chance.below(3000), y: chance.below(2000) }),
    CURSOR_EVERY_MS,
  )
  let actTimer = setTimeout(act, chance.below(ACT_EVERY_MS))

  function act() {
    actTimer = setTimeout(act, ACT_EVERY_MS * (0.5 + chance.next()))
    if (!tab.isLoaded()) return
    acts++
    if (chance.below(LEAVES_EVERY) === 0) return leaveAndReturn()
    actOnce(tab.board, chance)
    tab.presence.setSelection(chance.some(tab.board.cardIds().slice(0, 20), 0.1))
  }
  /** Waits for "saved" first: there is no device store here that would keep the rest, as a browser has. */
  function leaveAndReturn() {
    const left = tab
    void left.connection.settled().then(() => {
      if (tab !== left) return
      left.dispose()
      tab = openTab(seat)
    })
  }

  return {
    seat,
    acts: () => acts,
    async rest() {
      clearInterval(cursorTimer)
      clearTimeout(actTimer)
      const last = tab
      await last.connection.loaded
      await last.connection.settled()
      if (tab !== last) await tab.connection.loaded
    },
    content: () => JSON.stringify(readBoardContent(tab.ydoc)),
    dispose: () => tab.dispose(),
  }
}

function openTab({ boardId, userId, token, url }: Seat) {
  const ydoc = new Y.Doc()
  const board = createBoard(ydoc)
  let isLoaded = false
  const { connection, presence, dispose } = openConnection({
    boardId,
    userId,
    ydoc,
    canEdit: true,
    frameBytes: MIN_FRAME_BYTES,
    url,
    Socket: class extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers: { authorization: `Bearer ${token}` } })
      }
    } as unknown as SocketClass,
    checkAccess: () => Promise.resolve({ kind: 'unknown' }),
  })
  connection.loaded.then(
    () => (isLoaded = true),
    () => undefined,
  )
  return {
    ydoc,
    board,
    connection,
    presence,
    isLoaded: () => isLoaded,
    dispose() {
      dispose()
      board.dispose()
      ydoc.destroy()
    },
  }
}

type Board = ReturnType<typeof createBoard>

function actOnce(board: Board, chance: Chance): void {
  const ids = board.cardIds()
  const dice = ids.length < 5 ? 1 : chance.next()
  const id = chance.pick(ids)
  if (!id || dice > 0.94) {
    if (ids.length < MOST_CARDS) place(board, chance)
    else if (id) board.remove([id])
  } else if (dice < 0.45) board.moveCards([id], { x: chance.below(200) - 100, y: chance.below(200) - 100 })
  else if (dice < 0.7) type(board, id, chance)
  else if (dice < 0.8) board.setFields([id], { colour: chance.pick([...CARD_COLOURS, null]) ?? null })
  else if (dice < 0.85) link(board, id, chance)
  else if (dice < 0.9) board.undo()
  else board.remove([id])
}

function place(board: Board, chance: Chance): void {
  const kind = chance.pick(['note', 'point', 'evidence', 'hypothesis'] as const) ?? 'note'
  const rect = { x: chance.below(3000), y: chance.below(2000), w: 280, h: 120 }
  const text = richTextFromPlain(words(chance))
  board.insert([{ id: randomId() as CardId, kind, rect, title: words(chance), body: text, fields: {} }], [])
}

function type(board: Board, id: CardId, chance: Chance): void {
  const title = board.openTitle(id)
  if (!title) return
  const length = title.text().length
  if (length > 120) title.splice(0, length, '')
  else title.splice(length, 0, ` ${words(chance)}`)
  title.close()
}

function link(board: Board, from: CardId, chance: Chance): void {
  const to = chance.pick(board.cardIds())
  const [a, b] = [board.cardKind(from), to && board.cardKind(to)]
  if (!to || to === from || !a || !b || a === 'unreadable' || b === 'unreadable') return
  const kind = chance.pick(linkKindsBetween(a, b))
  if (kind) board.insert([], [{ id: randomId() as LinkId, kind, from, to }])
}

function words(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(3) }, () => chance.pick(WORDS)).join(' ')
}
