import 'fake-indexeddb/auto'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Cell } from '@/lib/cell/cell'
import { encodeNotice, MESSAGE_AWARENESS } from '@/lib/protocol/messages'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { SmallServer } from '@/tests/harness/small-sync-server'
import type { ConnectionState } from './connection'
import { clearDeviceData, unsentEdits } from './device-store'
import type { SocketClass } from './gated-socket'
import { openConnection, type ConnectionOptions } from './open-connection'

// Reconnecting takes real pauses; a busy machine makes them longer.
vi.setConfig({ testTimeout: 30_000 })

const ANA = 'user-ana-1' as UserId
let server: SmallServer
let boardId: BoardId
let opened: { dispose(): void }[]

beforeEach(async () => {
  server = new SmallServer()
  await server.start()
  boardId = `board-${Math.random().toString(36).slice(2)}` as BoardId
  opened = []
})
afterEach(async () => {
  for (const each of opened) each.dispose()
  await server.die()
})

function openTab(over: Partial<ConnectionOptions> = {}) {
  const ydoc = new Y.Doc()
  const open = openConnection({
    boardId,
    userId: ANA,
    ydoc,
    canEdit: true,
    url: `ws://127.0.0.1:${server.port}/sync`,
    Socket: WebSocket as unknown as SocketClass,
    checkAccess: () => Promise.resolve({ kind: 'unknown' }),
    ...over,
  })
  opened.push(open)
  const text = ydoc.getText('t')
  return {
    ...open,
    ydoc,
    text,
    type: (words: string) => text.insert(text.length, words),
    place: () => ydoc.getMap('m').set('at', 1),
  }
}

function until<T>(cell: Cell<T>, holds: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(cell.get())) return
      stop()
      resolve(cell.get())
    }
    const stop = cell.subscribe(look)
    look()
  })
}
const kind = (wanted: ConnectionState['kind']) => (state: ConnectionState) => state.kind === wanted
const textOf = (ydoc: Y.Doc) => ydoc.getText('t').toString()

describe('being saved', () => {
  it('is said only when the server has acknowledged every edit', async () => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    server.commitsAtOnce = false
    tab.type('one')
    tab.type('two')
    // What is typed in one go is one change to people; anything else is another.
    expect(tab.connection.state.get()).toEqual({ kind: 'saving', unsaved: 1 })
    tab.place()
    expect(tab.connection.state.get()).toEqual({ kind: 'saving', unsaved: 2 })
    const settled = vi.fn()
    const settling = tab.connection.settled().then(settled)
    await vi.waitFor(() => expect(server.writes).toBe(3))
    expect(settled).not.toHaveBeenCalled()
    expect(tab.connection.state.get().kind).toBe('saving')
    server.commit()
    await settling
    expect(tab.connection.state.get()).toEqual({ kind: 'saved' })
    expect(textOf(server.ydoc)).toBe('onetwo')
  })

  it('survives a server that dies before it has committed, and comes back', async () => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    server.commitsAtOnce = false
    tab.type('kept')
    await vi.waitFor(() => expect(server.writes).toBe(1))
    await server.die()
    const state = await until(tab.connection.state, kind('reconnecting'))
    expect(state).toMatchObject({ unsaved: 1 })
    tab.place()
    tab.type(' and more')
    expect(tab.connection.state.get()).toMatchObject({ unsaved: 3 })
    server.commitsAtOnce = true
    await server.start()
    await until(tab.connection.state, kind('saved'))
    expect(textOf(server.ydoc)).toBe('kept and more')
    expect(server.refusals).toBe(0)
  })

  it('needs an ack on the new socket: one that counted on the old socket is forgotten', async () => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    for (const words of ['a', 'b', 'c']) tab.type(words)
    await tab.connection.settled()
    await server.die()
    server.commitsAtOnce = false
    await server.start()
    tab.type('d')
    await vi.waitFor(() => expect(server.writes).toBe(4), 20_000)
    expect(tab.connection.state.get()).toEqual({ kind: 'saving', unsaved: 1 })
    server.commit()
    await until(tab.connection.state, kind('saved'))
  })

  it('is not said any more once the network is gone, however long the socket takes to close', async () => {
    const network = new EventTarget()
    const browser = { onLine: true }
    vi.stubGlobal('addEventListener', network.addEventListener.bind(network))
    vi.stubGlobal('removeEventListener', network.removeEventListener.bind(network))
    vi.stubGlobal('navigator', browser)
    class LingeringSocket extends WebSocket {
      override close() {
        // The other side never says that it heard of it.
      }
    }
    try {
      const tab = openTab({ Socket: LingeringSocket as unknown as SocketClass })
      await until(tab.connection.state, kind('saved'))
      browser.onLine = false
      network.dispatchEvent(new Event('offline'))
      expect(tab.connection.state.get()).toEqual({ kind: 'offline', unsaved: 0 })
      tab.type('in the tunnel')
      expect(tab.connection.state.get()).toEqual({ kind: 'offline', unsaved: 1 })
      browser.onLine = true
      network.dispatchEvent(new Event('online'))
      await until(tab.connection.state, kind('saved'))
      expect(textOf(server.ydoc)).toBe('in the tunnel')
    } finally {
      vi.unstubAllGlobals()
    }
  })

  it('does not send what the server cannot place: typing before its question waits for the answer', async () => {
    const first = openTab()
    await until(first.connection.state, kind('saved'))
    await server.die()
    first.type('made offline, ')
    server.asksAtOnce = false
    await server.start()
    await vi.waitFor(() => expect(server.sockets.size).toBe(1), 20_000)
    await until(first.connection.state, kind('saving'))
    first.type('then typed at once')
    expect(server.writes).toBe(0)
    for (const socket of server.sockets) server.ask(socket)
    await until(first.connection.state, kind('saved'))
    expect(server.refusals).toBe(0)
    expect(textOf(server.ydoc)).toBe('made offline, then typed at once')
  })
})

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

  it('gives unsaved edits as a file that any Yjs document takes', async () => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    expect(await tab.connection.unsavedAsFile()).toBeUndefined()
    server.commitsAtOnce = false
    tab.type('precious')
    const file = await tab.connection.unsavedAsFile()
    const other = new Y.Doc()
    Y.applyUpdate(other, new Uint8Array((await file?.arrayBuffer()) as ArrayBuffer))
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
    const bytes = await (await viewing.connection.unsavedAsFile())?.arrayBuffer()
    Y.applyUpdate(file, Y.encodeStateAsUpdate(server.ydoc))
    Y.applyUpdate(file, new Uint8Array(bytes as ArrayBuffer))
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

describe('refusals', () => {
  it.each([
    [4401, 'signed out'],
    [4403, 'no access'],
    [1009, 'larger than'],
  ])('after close code %i the tab stays away and says why', async (code, words) => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    server.commitsAtOnce = false
    tab.type('x')
    const settling = tab.connection.settled()
    for (const socket of server.sockets) socket.close(code)
    await expect(settling).rejects.toThrow(words)
    const state = tab.connection.state.get()
    expect(state).toMatchObject({ kind: 'refused', unsaved: 1 })
    expect(state.kind === 'refused' && state.reason).toContain(words)
  })

  it('after changed rights it asks again, and goes on when it still may edit', async () => {
    const checkAccess = vi.fn(() => Promise.resolve({ kind: 'allowed', role: 'owner' } as const))
    const tab = openTab({ checkAccess })
    await until(tab.connection.state, kind('saved'))
    for (const socket of server.sockets) socket.close(4503)
    await until(tab.connection.state, kind('reconnecting'))
    await until(tab.connection.state, kind('saved'))
    expect(checkAccess).toHaveBeenCalledWith(boardId)
  })

  it('takes no more edits when the right to edit is gone, and keeps those it has', async () => {
    const tab = openTab({ checkAccess: () => Promise.resolve({ kind: 'allowed', role: 'viewer' }) })
    await until(tab.connection.state, kind('saved'))
    server.commitsAtOnce = false
    tab.type('x')
    for (const socket of server.sockets) socket.close(4503)
    const state = await until(tab.connection.state, kind('refused'))
    expect(state).toMatchObject({ unsaved: 1, reason: expect.stringContaining('only view') as string })
  })

  it('asks over HTTP why a socket was refused before it opened', async () => {
    await server.die()
    const tab = openTab({ checkAccess: () => Promise.resolve({ kind: 'forbidden' }) })
    const state = await until(tab.connection.state, kind('refused'))
    expect(state).toMatchObject({ reason: expect.stringContaining('no access') as string })
    await expect(tab.connection.loaded).rejects.toThrow('no access')
  })

  it('tries again when a handshake is never answered', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    try {
      server.answersHandshakes = false
      const tab = openTab()
      await vi.waitUntil(() => server.unanswered.length === 1)
      server.answersHandshakes = true
      vi.advanceTimersByTime(20_000)
      await until(tab.connection.state, kind('saved'))
    } finally {
      vi.useRealTimers()
    }
  })

  it('gives up when the server keeps refusing our bytes', async () => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    for (let round = 0; round < 3; round++) {
      await until(tab.connection.state, kind('saved'))
      for (const socket of server.sockets) socket.close(1007)
      await vi.waitFor(() => expect(server.sockets.size).toBe(0), 20_000)
    }
    await until(tab.connection.state, kind('refused'))
  })
})

describe('presence and notices', () => {
  it('hands on notices and shows others as the server stamps them', async () => {
    const tab = openTab()
    await until(tab.connection.state, kind('saved'))
    const notice = new Promise((resolve) => tab.onNotice(resolve))
    const state = JSON.stringify({ cursor: { x: 1, y: 2 }, selection: ['c'], user: { id: 'ben', name: 'Ben', colour: '#123' } }) // prettier-ignore
    const presence = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 4242)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, state)
    })
    for (const socket of server.sockets) {
      socket.send(encodeNotice({ kind: 'documents', by: 'Ben' }))
      socket.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
          encoding.writeVarUint8Array(encoder, presence)
        }),
      )
    }
    expect(await notice).toEqual({ kind: 'documents', by: 'Ben' })
    const peers = await until(tab.presence.peers, (all) => all.length > 0)
    expect(peers).toMatchObject([{ clientId: 4242, user: { name: 'Ben' }, cursor: { x: 1, y: 2 }, selection: ['c'] }])
    await server.die()
    await until(tab.presence.peers, (all) => all.length === 0)
  })
})
