import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { encodeNotice, MESSAGE_AWARENESS } from '@/lib/protocol/messages'
import type { BoardId } from '@/lib/schema/ids'
import type { BoardRole } from '@/lib/schema/role'
import { kind, startSmallSync, textOf, until, type SmallSync } from '@/tests/harness/small-sync'
import type { Access } from './check-access'
import type { ConnectionState } from './connection'
import type { SocketClass } from './gated-socket'
import { SIGNED_OUT } from './refusals'

const CLOCK = { toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] } satisfies Parameters<
  typeof vi.useFakeTimers
>[0]

let sync: SmallSync
let server: SmallSync['server']
let openTab: SmallSync['openTab']
let boardId: BoardId
beforeEach(async () => {
  sync = await startSmallSync()
  ;({ server, openTab, boardId } = sync)
})
afterEach(() => sync.stop())

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
    expect(state).toMatchObject({ isGone: true, reason: expect.stringContaining('no access') as string })
  })

  it('says that one has too many boards open, how many one may, and goes on once there is room', async () => {
    await server.die()
    let access: Access = { kind: 'allowed', role: 'editor', fullAt: 40 }
    const tab = openTab({ checkAccess: () => Promise.resolve(access) })
    const isTold = (state: ConnectionState) => state.kind === 'reconnecting' && state.reason !== undefined
    expect(await until(tab.connection.state, isTold)).toMatchObject({ reason: expect.stringContaining('40') as string })
    access = { kind: 'unknown' } // the server is down: what it said does not hold any more
    await until(tab.connection.state, (state) => state.kind === 'reconnecting' && state.reason === undefined)
    access = { kind: 'allowed', role: 'editor', fullAt: 40 }
    await until(tab.connection.state, isTold)
    await server.start()
    expect(await until(tab.connection.state, kind('saved'))).toEqual({ kind: 'saved' })
  })

  it('counts a board as loaded that was refused at first and is there later', async () => {
    vi.useFakeTimers(CLOCK)
    try {
      await server.die()
      let access: Access = { kind: 'forbidden' }
      const tab = openTab({ checkAccess: () => Promise.resolve(access) })
      await until(tab.connection.state, kind('refused'))
      await server.start()
      access = { kind: 'allowed', role: 'editor' }
      vi.advanceTimersByTime(10_000)
      await until(tab.connection.state, kind('saved'))
      await tab.connection.loaded
    } finally {
      vi.useRealTimers()
    }
  })

  it('asks no more for a board that is gone once it is signed out, and says that', async () => {
    vi.useFakeTimers(CLOCK)
    try {
      let access: Access = { kind: 'forbidden' }
      const checkAccess = vi.fn(() => Promise.resolve(access))
      const tab = openTab({ checkAccess })
      await until(tab.connection.state, kind('saved'))
      for (const socket of server.sockets) socket.close(4403)
      await until(tab.connection.state, kind('refused'))
      access = { kind: 'signed-out' }
      await vi.advanceTimersByTimeAsync(10_000)
      expect(tab.connection.state.get()).toEqual({ kind: 'refused', reason: SIGNED_OUT, unsaved: 0 })
      await vi.advanceTimersByTimeAsync(600_000)
      expect(checkAccess).toHaveBeenCalledTimes(1)
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([
    ['editor', kind('saved')],
    ['viewer', (state) => state.kind === 'refused' && state.reason.includes('only view')],
  ] satisfies [BoardRole, (state: ConnectionState) => boolean][])(
    'goes on where it was when a board that was gone comes back, by then as %s',
    async (role, holds) => {
      vi.useFakeTimers(CLOCK)
      try {
        let access: Access = { kind: 'forbidden' }
        const tab = openTab({ checkAccess: () => Promise.resolve(access) })
        await until(tab.connection.state, kind('saved'))
        tab.type('before')
        await tab.connection.settled()
        for (const socket of server.sockets) {
          socket.send(encodeNotice({ kind: 'trash', by: 'Ben' }))
          socket.close(4403)
        }
        const isGone = (state: ConnectionState) => state.kind === 'refused' && state.isGone === true
        await until(tab.connection.state, isGone)
        tab.type(' and meanwhile')
        await vi.advanceTimersByTimeAsync(20_000)
        expect(tab.connection.state.get()).toMatchObject({ isGone: true, unsaved: 1 })
        access = { kind: 'allowed', role }
        vi.advanceTimersByTime(10_000)
        await until(tab.connection.state, holds)
        expect(textOf(server.ydoc)).toBe(role === 'editor' ? 'before and meanwhile' : 'before')
        if (role === 'viewer') return
        tab.type(' and after')
        await tab.connection.settled()
      } finally {
        vi.useRealTimers()
      }
    },
  )

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
