/**
 * The browser's side of a board (lib/sync, lib/board) on the real sync server: what is called saved is on its disk, and
 * what is not comes back from the outbox, after a restart and after a closed tab.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBoardContent } from '@/lib/board/board-content'
import { createBoard } from '@/lib/board/create-board'
import type { Cell } from '@/lib/cell/cell'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import type { CardId, UserId } from '@/lib/schema/ids'
import { MIN_FRAME_BYTES } from '@/lib/schema/limits'
import type { ConnectionState } from '@/lib/sync/connection'
import type { SocketClass } from '@/lib/sync/gated-socket'
import { openConnection } from '@/lib/sync/open-connection'
import { decodeCopy, encodeCopy, insertCopy } from '@/lib/session/carry-out-copy'
import { fillUp, makeRoom } from './full-disk'
import {
  aFolder,
  BOARD,
  joinPlain,
  removeFolder,
  socketAs,
  startSyncServer,
  stored,
  synced,
  type SyncServer,
} from './sync-harness'

let folder: string
let server: SyncServer
let port: number
let tabs: { dispose(): void }[]

beforeEach(async () => {
  folder = aFolder()
  server = await startSyncServer({ folder })
  port = server.port
  tabs = []
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('redthread').onsuccess = resolve
  })
})
afterEach(async () => {
  for (const tab of tabs) tab.dispose()
  await server.close()
  removeFolder(folder)
})

/** `who`: as "ana.session-1.editor". Devices of one user share what they keep, as tabs of one browser do. */
function openTab(who: string) {
  const ydoc = new Y.Doc()
  const [user, , role] = who.split('.')
  const open = openConnection({
    boardId: BOARD,
    userId: `user-${user}-${folder}` as UserId,
    ydoc,
    canEdit: role === 'editor',
    frameBytes: MIN_FRAME_BYTES,
    url: `ws://127.0.0.1:${port}/sync`,
    Socket: socketAs(who) as unknown as SocketClass,
    checkAccess: () => Promise.resolve({ kind: 'unknown' }),
  })
  const board = createBoard(ydoc)
  tabs.push({
    dispose() {
      open.dispose()
      board.dispose()
    },
  })
  const content = () => JSON.stringify(readBoardContent(ydoc))
  return { ...open, ydoc, board, content }
}

function until<T>(cell: Cell<T>, holds: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = cell.subscribe(() => look())
    const look = () => {
      if (!holds(cell.get())) return
      stop()
      resolve(cell.get())
    }
    look()
  })
}
const kind = (wanted: ConnectionState['kind']) => (state: ConnectionState) => state.kind === wanted
const seen = (ydoc: Y.Doc, holds: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!holds()) return
      ydoc.off('afterTransaction', look)
      resolve()
    }
    ydoc.on('afterTransaction', look)
    look()
  })
const aNote = (title: string) => ({
  kind: 'note' as const,
  rect: { x: 0, y: 0, w: 208, h: 128 },
  title,
  body: richTextFromPlain('one\ntwo'),
})

describe('two people on the real server', () => {
  it('see each other’s acts, and what is saved outlives the server', async () => {
    const [ana, ben] = [openTab('ana.s1.editor'), openTab('ben.s2.editor')]
    await Promise.all([until(ana.connection.state, kind('saved')), until(ben.connection.state, kind('saved'))])
    const [card] = ana.board.insert([aNote('Harbour')]).cards as [CardId]
    await seen(ben.ydoc, () => ben.board.card(card) !== undefined)
    ben.board.setTitle(card, 'Harbour closed')
    ana.board.moveCards([card], { x: 40, y: 0 })
    ana.board.undo()
    await Promise.all([ana.connection.settled(), ben.connection.settled()])
    await seen(ana.ydoc, () => ana.content() === ben.content())

    for (const tab of tabs.splice(0)) tab.dispose()
    await server.close()
    server = await startSyncServer({ folder, port })
    const cleo = openTab('cleo.s3.viewer')
    await until(cleo.connection.state, kind('saved'))
    expect(cleo.content()).toBe(ana.content())
  })

  it('go on through a restart of the server, and agree afterwards', async () => {
    const [ana, ben] = [openTab('ana.s1.editor'), openTab('ben.s2.editor')]
    const [card] = ana.board.insert([aNote('Harbour')]).cards as [CardId]
    await ana.connection.settled()
    await seen(ben.ydoc, () => ben.board.card(card) !== undefined)
    await server.close()
    await Promise.all([
      until(ana.connection.state, kind('reconnecting')),
      until(ben.connection.state, kind('reconnecting')),
    ])
    ana.board.setTitle(card, 'The Harbour')
    ben.board.insert([aNote('Made in the tunnel')])
    ben.board.setFields([card], { colour: 'red' })
    expect(ben.connection.state.get()).toMatchObject({ unsaved: 2 })
    server = await startSyncServer({ folder, port })
    await Promise.all([ana.connection.settled(), ben.connection.settled()])
    await seen(ana.ydoc, () => ana.content() === ben.content())
    expect(ana.board.cardIds()).toHaveLength(2)
    expect(ben.board.card(card)).toMatchObject({ title: 'The Harbour', colour: 'red' })
  })

  it('bring back what a closed tab had not sent', async () => {
    const first = openTab('ana.s1.editor')
    await until(first.connection.state, kind('saved'))
    await server.close()
    await until(first.connection.state, kind('reconnecting'))
    first.board.insert([aNote('Typed offline')])
    expect((await first.connection.unsavedEdits())?.length).toBeGreaterThan(0)
    // The outbox writes behind; a read in the same store waits for it.
    const kept = openTab('ana.s1.editor')
    await seen(kept.ydoc, () => kept.board.cardIds().length === 1)
    for (const tab of tabs.splice(0)) tab.dispose()

    server = await startSyncServer({ folder, port })
    const again = openTab('ana.s9.editor')
    await again.connection.settled()
    const ben = openTab('ben.s2.editor')
    await until(ben.connection.state, kind('saved'))
    expect(ben.content()).toBe(again.content())
    expect(ben.board.cardIds()).toHaveLength(1)
  })
})

describe('much at once', () => {
  it('five thousand cards are pasted: one edit, one undo step, and the others see all of it', async () => {
    const [ana, ben] = [openTab('ana.1.editor'), openTab('ben.2.editor')]
    await Promise.all([until(ana.connection.state, kind('saved')), until(ben.connection.state, kind('saved'))])
    const updates: number[] = []
    ana.ydoc.on('update', (update: Uint8Array) => updates.push(update.length))
    const cards = Array.from({ length: 5_000 }, (_, at) => ({ ...aNote(`Berth ${at}`), id: `copied-${at}` as CardId }))
    const copied = decodeCopy(encodeCopy({ cards, links: [] }).html)
    expect(insertCopy(ana.board, copied!, { x: 10, y: 10 })).toHaveLength(5_000)
    expect(updates).toHaveLength(1)
    await ana.connection.settled()
    await seen(ben.ydoc, () => ben.board.cardIds().length === 5_000)
    ana.board.undo()
    expect(ana.board.cardIds()).toEqual([])
    await seen(ben.ydoc, () => ben.board.cardIds().length === 0)
    ana.board.redo()
    await ana.connection.settled()
    expect(ana.connection.state.get()).toEqual({ kind: 'saved' })
  })

  it('large cards go out in edits that the server takes, and a megabyte written by another program is read', async () => {
    const ana = openTab('ana.1.editor')
    await until(ana.connection.state, kind('saved'))
    const words = 'the quay '.repeat(5_000)
    ana.board.insert(Array.from({ length: 200 }, () => ({ ...aNote('Long'), body: richTextFromPlain(words) })))
    await ana.connection.settled()
    const foreign = joinPlain(port, 'eve.9.editor')
    await synced(foreign)
    expect(foreign.cards.size).toBe(200)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('word '.repeat(200_000))])
    const body = new Y.XmlFragment()
    body.insert(0, [paragraph])
    foreign.cards.set(
      'a-megabyte',
      new Y.Map<unknown>([
        ['kind', 'note'],
        ['title', new Y.Text('x'.repeat(1e6))],
        ['body', body],
      ]),
    )
    await seen(ana.ydoc, () => ana.board.cardIds().includes('a-megabyte' as CardId))
    expect(ana.board.card('a-megabyte' as CardId)).toMatchObject({ kind: 'note', title: 'x'.repeat(1e6) })
    foreign.provider.destroy()
  })

  it('one act of more than a frame holds goes out, alone or inside another, online or kept for later', async () => {
    const [ana, ben] = [openTab('ana.1.editor'), openTab('ben.2.editor')]
    await Promise.all([until(ana.connection.state, kind('saved')), until(ben.connection.state, kind('saved'))])
    const updates: number[] = []
    ana.ydoc.on('update', (update: Uint8Array) => updates.push(update.length))
    const ids = ana.board.insert(Array.from({ length: 1_000 }, (_, at) => aNote(`Berth ${at}`))).cards
    ana.board.setFields(ids, { reason: 'quay '.repeat(1_000) })
    const long = richTextFromPlain('the quay '.repeat(5_000))
    ana.board.transact(() => ana.board.insert(Array.from({ length: 150 }, () => ({ ...aNote('Long'), body: long }))))
    expect(updates.filter((bytes) => bytes > MIN_FRAME_BYTES)).toHaveLength(2)
    await ana.connection.settled()
    await seen(ben.ydoc, () => ben.content() === ana.content())

    await server.close()
    await until(ana.connection.state, kind('reconnecting'))
    ana.board.setFields(ids, { reason: 'berth '.repeat(1_000) })
    server = await startSyncServer({ folder, port })
    await ana.connection.settled()
    await seen(ben.ydoc, () => ben.content() === ana.content())
  })

  it('a server without room is never called “saved”; the edits are kept here and go out when there is room', async () => {
    const ana = openTab('ana.1.editor')
    await until(ana.connection.state, kind('saved'))
    await fillUp(server.database)
    ana.board.insert([{ ...aNote('Kept'), body: richTextFromPlain('x'.repeat(200_000)) }])
    const said: ConnectionState[] = []
    ana.connection.state.subscribe(() => said.push(ana.connection.state.get()))
    for (let times = 0; times < 2; times++) {
      expect(await until(ana.connection.state, kind('reconnecting'))).toMatchObject({ unsaved: expect.any(Number) })
      await until(ana.connection.state, kind('saving'))
    }
    expect(said.filter(({ kind }) => kind === 'saved')).toEqual([])
    await makeRoom(server.database)
    await until(ana.connection.state, kind('saved'))
    expect(Object.keys(await stored(server))).toHaveLength(1)
  })
})
