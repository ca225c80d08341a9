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
import type { ConnectionState } from '@/lib/sync/connection'
import type { SocketClass } from '@/lib/sync/gated-socket'
import { openConnection } from '@/lib/sync/open-connection'
import { aFolder, BOARD, removeFolder, socketAs, startSyncServer, type SyncServer } from './sync-harness'

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
    const file = await first.connection.unsavedAsFile()
    expect(file?.size).toBeGreaterThan(0)
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
