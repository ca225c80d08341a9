/** Edits that are not saved yet: what the device keeps of them, beyond their tab and beyond the right to write. */
import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { encodeNotice } from '@/lib/protocol/messages'
import type { BoardId } from '@/lib/schema/ids'
import { ANA, kind, startSmallSync, textOf, until, type SmallSync } from '@/tests/harness/small-sync'
import { unsavedOf } from './connection-state'
import { clearDeviceData, deviceCopyName, unsentEdits, withOpenBoard } from './device-store'

let sync: SmallSync
let server: SmallSync['server']
let openTab: SmallSync['openTab']
let boardId: BoardId
beforeEach(async () => {
  sync = await startSmallSync()
  ;({ server, openTab, boardId } = sync)
})
afterEach(() => sync.stop())

describe('the outbox', () => {
  it('brings an edit of a closed tab back and sends it', async () => {
    const first = openTab()
    await until(first.connection.state, kind('saved'))
    server.commitsAtOnce = false
    first.type('typed in the tunnel')
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).get(boardId)).toBe(1))
    first.dispose()
    await server.die()

    const second = openTab()
    await second.connection.loaded // offline: from this device
    expect(textOf(second.ydoc)).toBe('typed in the tunnel')
    expect(await until(second.connection.state, kind('reconnecting'))).toMatchObject({ unsaved: 1 })
    server.commitsAtOnce = true
    await server.start()
    await second.connection.settled()
    expect(textOf(server.ydoc)).toBe('typed in the tunnel')
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).has(boardId)).toBe(false))
  })

  it('hears of an edit that was stored, though the tab that made it never heard of that', async () => {
    const first = openTab()
    await until(first.connection.state, kind('saved'))
    server.commitsAtOnce = false
    first.type('stored')
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).get(boardId)).toBe(1))
    await vi.waitFor(() => expect(server.writes).toBe(1))
    first.dispose()
    server.commit()
    server.commitsAtOnce = true

    const second = openTab()
    await second.connection.settled()
    await until(second.connection.state, kind('saved'))
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).has(boardId)).toBe(false))
    expect(textOf(server.ydoc)).toBe('stored')
  })

  it('serves two tabs of one person at once', async () => {
    const [one, two] = [openTab(), openTab()]
    await Promise.all([until(one.connection.state, kind('saved')), until(two.connection.state, kind('saved'))])
    one.type('left')
    two.type('right')
    await Promise.all([one.connection.settled(), two.connection.settled()])
    await vi.waitFor(() => expect(textOf(one.ydoc)).toBe(textOf(two.ydoc)))
    expect(textOf(one.ydoc)).toHaveLength(9)
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).has(boardId)).toBe(false))
  })

  it('counts a run of typing as one, on the device as in the page', async () => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    server.commitsAtOnce = false
    for (const letter of 'word') tab.type(letter)
    tab.place()
    expect(tab.connection.state.get()).toEqual({ kind: 'saving', unsaved: 2 })
    expect(await tab.connection.unsavedAreOnDevice()).toBe(true)
    expect((await unsentEdits(ANA)).get(boardId)).toBe(2)
  })

  it('counts what an open board has where the device keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined)
    try {
      const tab = openTab()
      await until(tab.connection.state, kind('saved'))
      server.commitsAtOnce = false
      tab.type('only here')
      expect(await unsentEdits(ANA)).toEqual(new Map())
      const unsaved = unsavedOf(tab.connection.state.get())
      expect(withOpenBoard(await unsentEdits(ANA), { id: boardId, unsaved })).toEqual(new Map([[boardId, 1]]))
    } finally {
      vi.unstubAllGlobals()
    }
  })

  it('gives unsaved edits as one update that any Yjs document takes', async () => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    expect(await tab.connection.unsavedEdits()).toBeUndefined()
    server.commitsAtOnce = false
    tab.type('precious')
    const edits = await tab.connection.unsavedEdits()
    const other = new Y.Doc()
    Y.applyUpdate(other, edits as Uint8Array)
    expect(textOf(other)).toBe('precious')
  })

  it('is emptied, with the copies of boards, when a person signs out', async () => {
    const first = openTab()
    await until(first.connection.state, kind('saved'))
    server.commitsAtOnce = false
    first.type('secret')
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).get(boardId)).toBe(1))
    first.dispose()
    await server.die()
    await clearDeviceData(ANA)
    expect((await unsentEdits(ANA)).size).toBe(0)
    const names = (await indexedDB.databases()).map(({ name }) => name)
    expect(names.filter((name) => name?.includes(boardId))).toEqual([])
  })

  it('sends edits one by one when together they are too large for a frame', async () => {
    await server.die()
    const tab = openTab()
    await until(tab.connection.state, kind('reconnecting'))
    for (let part = 0; part < 5; part++) tab.type(String(part).repeat(1024 * 1024))
    await server.start()
    await tab.connection.settled()
    expect(server.writes).toBe(5)
    expect(textOf(server.ydoc)).toHaveLength(5 * 1024 * 1024)
  })
})

describe('a copy that is removed under an open board', () => {
  it('takes nothing with it: what is written from then on is sent, and counted until it is saved', async () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    try {
      const tab = openTab()
      await until(tab.connection.state, kind('saved'))
      await deleteDB(deviceCopyName(ANA, boardId)) // as a sign-out in another tab does
      server.commitsAtOnce = false
      tab.type('one')
      tab.place()
      tab.type(', two')
      expect(tab.connection.state.get()).toEqual({ kind: 'saving', unsaved: 3 })
      await vi.waitFor(() => expect(server.writes).toBe(3))
      server.commit()
      await until(tab.connection.state, kind('saved'))
      expect(textOf(server.ydoc)).toBe('one, two')
      expect(report).toHaveBeenCalledTimes(1)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

describe('an edit that the server refuses', () => {
  it.each([
    ['This board is full.', 'This board is full.'],
    ['', 'An edit made here is larger than the 4 MiB that the server takes at once.'],
  ])('for good (“%s”) is kept until it is given up; then the board opens as the server has it', async (said, words) => {
    const tab = openTab()
    tab.type('taken')
    await tab.connection.settled()
    server.commitsAtOnce = false
    tab.type(', refused')
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).get(boardId)).toBe(1))
    for (const socket of server.sockets) socket.close(1009, said)
    const state = await until(tab.connection.state, kind('refused'))
    expect(state).toEqual({ kind: 'refused', reason: words, unsaved: 1, isOfEdits: true })
    server.drop()
    server.commitsAtOnce = true

    await tab.connection.startOver()
    expect((await unsentEdits(ANA)).has(boardId)).toBe(false)
    tab.type(', and still written')
    tab.dispose()
    const again = openTab()
    await until(again.connection.state, kind('saved'))
    expect(textOf(again.ydoc)).toBe('taken')
    again.type(' and more')
    await again.connection.settled()
    expect(textOf(server.ydoc)).toBe('taken and more')
  })
})

describe('who may only view', () => {
  it('never sends a write, whatever the server asks', async () => {
    const tab = openTab({ canEdit: false })
    await until(tab.connection.state, kind('saved'))
    tab.type('not mine to write')
    for (const socket of server.sockets) server.ask(socket)
    const answered = new Promise<void>((resolve) => tab.onNotice(() => resolve()))
    for (const socket of server.sockets) socket.send(encodeNotice({ kind: 'board' }))
    await answered
    expect(server.writes).toBe(0)
    expect(tab.connection.state.get()).toEqual({ kind: 'saved' })
  })

  it('now, and has edits here that were never saved: sees the board without them, and may keep or discard them', async () => {
    const editing = openTab()
    editing.type('saved')
    await editing.connection.settled()
    server.commitsAtOnce = false
    editing.type(', not saved')
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).get(boardId)).toBe(1))
    expect(await editing.connection.unsavedAreOnDevice()).toBe(true)
    editing.dispose()
    server.drop()
    server.commitsAtOnce = true

    const viewing = openTab({ canEdit: false })
    await until(viewing.connection.state, kind('saved'))
    expect(viewing.connection.state.get()).toEqual({ kind: 'saved', kept: 1 })
    expect(textOf(viewing.ydoc)).toBe('saved')
    const file = new Y.Doc()
    const edits = await viewing.connection.unsavedEdits()
    Y.applyUpdate(file, Y.encodeStateAsUpdate(server.ydoc))
    Y.applyUpdate(file, edits as Uint8Array)
    expect(textOf(file)).toBe('saved, not saved')

    const bringBack = viewing.connection.discardUnsaved()
    expect(viewing.connection.state.get()).toEqual({ kind: 'saved' })
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).has(boardId)).toBe(false))
    bringBack()
    expect(viewing.connection.state.get()).toEqual({ kind: 'saved', kept: 1 })
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).get(boardId)).toBe(1))
    viewing.dispose()

    const editingAgain = openTab()
    await until(editingAgain.connection.state, kind('saved'))
    await editingAgain.connection.settled()
    expect(textOf(server.ydoc)).toBe('saved, not saved')
  })

  it('now, and whose last edits were stored although nobody told them so, has nothing unsaved', async () => {
    const editing = openTab()
    await until(editing.connection.state, kind('saved'))
    server.commitsAtOnce = false
    editing.type('stored')
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).get(boardId)).toBe(1))
    await vi.waitFor(() => expect(server.writes).toBe(1))
    editing.dispose()
    server.commit()
    server.commitsAtOnce = true

    const viewing = openTab({ canEdit: false })
    expect(await until(viewing.connection.state, kind('saved'))).toEqual({ kind: 'saved' })
    expect(textOf(viewing.ydoc)).toBe('stored')
    await vi.waitFor(async () => expect((await unsentEdits(ANA)).has(boardId)).toBe(false))
  })
})
