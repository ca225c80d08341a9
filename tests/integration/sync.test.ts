/** The sync server with plain y-websocket clients: people converge, rights hold, and nothing is lost on the way. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import type { UserId } from '@/lib/schema/ids'
import { writeToBoard } from '../harness/write-to-board'
import {
  aFolder,
  BOARD,
  joinPlain,
  joinRaw,
  removeFolder,
  startSyncServer,
  stored,
  synced,
  until,
  type PlainClient,
  type SyncServer,
  type SyncServerOptions,
} from './sync-harness'

const BEN = { userId: 'user-ben' as UserId, sessionId: '2' }

let folder: string
let server: SyncServer
let clients: PlainClient[]
beforeEach(() => {
  folder = aFolder()
  clients = []
})
afterEach(async () => {
  for (const { provider } of clients) provider.destroy()
  await server.close()
  removeFolder(folder)
})

async function start(options: Omit<SyncServerOptions, 'folder'> = {}): Promise<void> {
  server = await startSyncServer({ folder, ...options })
}
async function join(who: string, ydoc?: Y.Doc): Promise<PlainClient> {
  const client = joinPlain(server.port, who, ydoc)
  clients.push(client)
  await synced(client)
  return client
}
const closeCode = ({ provider }: PlainClient) =>
  new Promise<number | undefined>((resolve) => provider.once('connection-close', (event) => resolve(event?.code)))

describe('people on one board', () => {
  it('see each other’s edits, and later joiners see all of them', async () => {
    await start()
    const ana = await join('ana.1.editor')
    const ben = await join('ben.2.editor')
    ana.cards.set('one', 'Berths')
    ben.cards.set('two', 'Cranes')
    await until([ana, ben], () => ana.cards.size === 2 && ben.cards.size === 2)
    const cleo = await join('cleo.3.viewer')
    expect(cleo.cards.toJSON()).toEqual({ one: 'Berths', two: 'Cranes' })
    expect(await stored(server)).toEqual({ one: 'Berths', two: 'Cranes' })
  })

  it('find the board again after the server was stopped in good order', async () => {
    await start()
    const ana = await join('ana.1.editor')
    ana.cards.set('one', 'Berths')
    ana.ydoc.getText('t').insert(0, 'tide')
    const code = closeCode(ana)
    await until([ana], () => true)
    const ben = await join('ben.2.editor')
    await until([ben], () => ben.cards.size === 1 && ben.ydoc.getText('t').length === 4)
    await server.close()
    expect(await code).toBe(CLOSE_CODES.goingAway)
    server = await startSyncServer({ folder, port: server.port })
    await synced(ana)
    ana.cards.set('two', 'Cranes')
    const cleo = await join('cleo.3.editor')
    await until([cleo], () => cleo.cards.size === 2)
  })

  it('bring their offline edits, and meet a board that was compacted meanwhile', async () => {
    await start()
    const ana = await join('ana.1.editor')
    const ben = await join('ben.2.editor')
    ana.cards.set('one', 'Berths')
    await until([ben], () => ben.cards.size === 1)
    ben.provider.disconnect()
    ben.cards.set('two', 'Cranes, offline')
    ben.cards.delete('one')
    for (let i = 0; i < 600; i++) {
      ana.cards.set('tide', i)
      if (i % 20 === 0) await new Promise(setImmediate)
    }
    ana.cards.set('three', 'Fog')
    ben.provider.connect()
    await until([ana, ben], () => ana.cards.has('two') && ben.cards.has('three') && !ana.cards.has('one'))
    expect(ben.cards.toJSON()).toEqual(ana.cards.toJSON())
    expect(await stored(server)).toEqual(ana.cards.toJSON())
  })

  it('are shown to each other under the identity of their session, whatever they claim', async () => {
    await start()
    const ana = await join('ana.1.editor')
    const ben = await join('ben.2.viewer')
    ben.provider.awareness.setLocalState({ user: { id: 'user-ana', name: 'ana' }, cursor: { x: 1, y: 2 } })
    const seen = () => ana.provider.awareness.getStates().get(ben.ydoc.clientID)
    await until([ana], () => seen() !== undefined)
    expect(seen()).toEqual({ user: { id: 'user-ben', name: 'ben', colour: '#aa0000' }, cursor: { x: 1, y: 2 } })
    ben.provider.destroy()
    await until([ana], () => seen() === undefined)
  })

  it('see somebody again who comes back with the same page', async () => {
    await start()
    const ana = await join('ana.1.editor')
    const ben = await join('ben.2.editor')
    ben.provider.awareness.setLocalState({ cursor: 1 })
    const seen = () => ana.provider.awareness.getStates().get(ben.ydoc.clientID)?.cursor
    await until([ana], () => seen() === 1)
    ben.provider.disconnect()
    await until([ana], () => seen() === undefined)
    ben.provider.awareness.setLocalState({ cursor: 2 })
    ben.provider.connect()
    await until([ana], () => seen() === 2)
  })
})

describe('what the log holds', () => {
  it('has gapless positions and the author and session of each row', async () => {
    await start()
    const ana = await join('ana.1.editor')
    const ben = await join('ben.2.editor')
    for (let i = 0; i < 30; i++) {
      ana.cards.set(`a${i}`, i)
      ben.cards.set(`b${i}`, i)
      if (i % 3 === 0) await new Promise(setImmediate)
    }
    await until([ana, ben], () => ana.cards.size === 60 && ben.cards.size === 60)
    const rows = await server.database
      .selectFrom('updates')
      .selectAll()
      .where('board', '=', BOARD)
      .orderBy('seq')
      .execute()
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1))
    const { head } = await server.database
      .selectFrom('boards')
      .select('head')
      .where('id', '=', BOARD)
      .executeTakeFirstOrThrow()
    expect(head).toBe(rows.length)
    for (const { data, author, session } of rows) {
      const writers = new Set(Y.decodeUpdate(data).structs.map(({ id }) => id.client))
      expect([...writers]).toEqual([author === 'user-ana' ? ana.ydoc.clientID : ben.ydoc.clientID])
      expect(session).toBe(author === 'user-ana' ? '1' : '2')
    }
  })

  it('is folded into one state when it is long, with the same content, while people join and write', async () => {
    await start()
    const ana = await join('ana.1.editor')
    for (let i = 0; i < 560; i++) {
      await writeToBoard(server.rooms, BOARD, anUpdate(`k${i % 50}`, i), BEN)
      if (i % 140 === 0) ana.cards.set(`ana${i}`, i)
      if (i === 520) await join('cleo.3.viewer')
    }
    await until(clients, () => clients.every(({ cards }) => cards.size === 54))
    await folded()
    const late = await join('dora.4.viewer')
    expect(late.cards.toJSON()).toEqual(ana.cards.toJSON())
    expect(await stored(server)).toEqual(ana.cards.toJSON())
    const { history, updates } = await counts()
    expect(history).toBeGreaterThan(500)
    expect(history + updates).toBe(await head())
  })

  it('goes on without a stored row that will not apply, and keeps it aside', async () => {
    await start()
    await writeToBoard(server.rooms, BOARD, anUpdate('one', 'Berths'), BEN)
    const killer = Uint8Array.of(0, 1, 6, 1, 0, 0) // Y.applyUpdate throws on it, and on everything after it
    await server.storage.append(BOARD, [
      { update: killer, author: null, session: null, at: 1, newClients: [] },
      { update: Uint8Array.of(9, 9, 9), author: null, session: null, at: 1, newClients: [] },
    ])
    const ben = await join('ben.2.editor')
    for (let i = 0; i < 60; i++) await writeToBoard(server.rooms, BOARD, anUpdate(`k${i}`, i), BEN)
    ben.provider.destroy()
    await folded()
    const aside = await server.database.selectFrom('set_aside').select(['seq', 'reason']).orderBy('seq').execute()
    expect(aside.map(({ seq }) => seq)).toEqual([2, 3])
    const cleo = await join('cleo.3.viewer')
    expect(cleo.cards.size).toBe(61)
    expect((await server.storage.load(BOARD)).head).toBe(63)
    expect(cleo.cards.get('one')).toBe('Berths')
  })

  it('whose state cannot be read closes nobody else’s board, and opens once it is mended', async () => {
    await start()
    const state = {
      board: BOARD,
      upto: 0,
      state: Buffer.of(9),
      state_vector: Buffer.of(9, 9),
      deletes: Buffer.of(9),
      at: 1,
    }
    await server.database.insertInto('board_states').values(state).execute()
    const ana = await joinRaw(server.port, 'ana.1.editor')
    expect((await ana.closed).code).toBe(CLOSE_CODES.tryAgain)
    expect(server.rooms.metrics.rooms).toBe(0)
    await server.database.deleteFrom('board_states').execute()
    await join('ben.2.editor')
  })

  /** Resolves once a state was stored and its rows have moved. */
  async function folded(): Promise<void> {
    while (server.rooms.metrics.compactions === 0) await new Promise(setImmediate)
  }
  async function counts() {
    const count = async (table: 'history' | 'updates') =>
      (
        await server.database
          .selectFrom(table)
          .select((e) => e.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    return { history: await count('history'), updates: await count('updates') }
  }
  async function head(): Promise<number> {
    return (await server.database.selectFrom('boards').select('head').executeTakeFirstOrThrow()).head
  }
})

describe('a server that stops', () => {
  it('stores and acknowledges what it took, sends everybody away and lets nobody in', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    let reached = () => {}
    const appending = new Promise<void>((resolve) => (reached = resolve))
    await start({
      wrapStorage: (storage) => ({
        ...storage,
        append: async (board, rows) => {
          reached()
          await gate
          return storage.append(board, rows)
        },
      }),
    })
    const ana = await joinRaw(server.port, 'ana.1.editor', '?acks=1')
    const update = anUpdate('one', 1)
    ana.send(0, 2, update.length, update)
    await appending
    const drained = server.rooms.drain()
    await expect(joinRaw(server.port, 'ben.2.editor')).rejects.toThrow('503')
    release()
    expect((await ana.closed).code).toBe(CLOSE_CODES.goingAway)
    expect(ana.frames.at(-1)).toEqual(Uint8Array.of(100, 1))
    await drained
    expect((await server.storage.load(BOARD)).head).toBe(1)
  })
})

describe('acks', () => {
  it('count the write frames that are durable, empty answers not among them, and go only to who asked', async () => {
    await start()
    const ana = await joinRaw(server.port, 'ana.1.editor', '?acks=1')
    const ben = await joinRaw(server.port, 'ben.2.editor')
    ana.send(0, 1, 2, 0, 0) // an empty step 2
    const update = anUpdate('one', 1)
    ana.send(0, 2, update.length, update)
    await ana.frame((frame) => frame[0] === 100 && frame[1] === 1)
    expect(await stored(server)).toEqual({ one: 1 })
    ana.send(0, 1, update.length, update) // nothing new in it: neither stored nor sent, but counted
    await ana.frame((frame) => frame[0] === 100 && frame[1] === 2)
    await ben.frame((frame) => frame[0] === 0 && frame[1] === 2)
    expect(ben.frames.filter((frame) => frame[0] === 0 && frame[1] === 2)).toHaveLength(1)
    expect(ben.frames.filter((frame) => frame[0] === 100)).toEqual([])
    expect(ana.frames.filter((frame) => frame[0] === 0 && frame[1] === 2)).toEqual([])
    expect((await server.storage.load(BOARD)).head).toBe(1)
  })

  it('of edits typed before the offline ones arrive come with the answer to step 1, which holds them all', async () => {
    await start()
    const ydoc = new Y.Doc()
    const edits: Uint8Array[] = []
    ydoc.on('update', (update: Uint8Array) => edits.push(update))
    ydoc.getMap('cards').set('offline', 1)
    ydoc.getMap('cards').set('typed', 2)
    const ana = await joinRaw(server.port, 'ana.1.editor', '?acks=1')
    ana.send(0, 2, edits[1]!.length, edits[1]!) // builds on what the server does not have yet
    const whole = anUpdate('whole', 0)
    ana.send(0, 2, whole.length, whole) // stored at once, but not acknowledged before the one it follows
    const answer = Y.encodeStateAsUpdate(ydoc)
    ana.send(0, 1, answer.length, answer)
    const ack = await ana.frame((frame) => frame[0] === 100)
    expect([...ack]).toEqual([100, 3])
    expect(await stored(server)).toEqual({ whole: 0, offline: 1, typed: 2 })
    ydoc.getMap('cards').set('lost', 3)
    ydoc.getMap('cards').set('after', 4)
    ana.send(0, 2, edits[3]!.length, edits[3]!) // after the answer, a gap is a fault
    expect((await ana.closed).code).toBe(CLOSE_CODES.malformed)
  })

  it('never come for a batch that could not be stored: all are closed, nobody has seen it, it is sent again', async () => {
    let isFull = false
    await start({
      wrapStorage: (storage) => ({
        ...storage,
        append: (board, rows) => (isFull ? Promise.reject(new Error('disk full')) : storage.append(board, rows)),
      }),
    })
    const ana = await join('ana.1.editor')
    const ben = await join('ben.2.editor')
    isFull = true
    const codes = Promise.all([closeCode(ana), closeCode(ben)])
    ana.cards.set('one', 'Berths')
    expect(await codes).toEqual([CLOSE_CODES.tryAgain, CLOSE_CODES.tryAgain])
    expect(ben.cards.size).toBe(0)
    isFull = false
    await until([ben], () => ben.cards.get('one') === 'Berths')
    expect(await stored(server)).toEqual({ one: 'Berths' })
  })

  it('come with what a snapshot is built from: what is on disk, no more and no less', async () => {
    let onAppend = () => {}
    let release = () => {}
    const appending = new Promise<void>((resolve) => (onAppend = resolve))
    const released = new Promise<void>((resolve) => (release = resolve))
    await start({
      wrapStorage: (storage) => ({
        ...storage,
        append: async (board, rows) => {
          onAppend()
          await released
          return storage.append(board, rows)
        },
      }),
    })
    const ana = await joinRaw(server.port, 'ana.1.editor', '?acks=1')
    const ydoc = new Y.Doc()
    ydoc.getMap('cards').set('one', 'Berths')
    const update = Y.encodeStateAsUpdate(ydoc)
    ana.send(0, 2, update.length, update)
    await appending
    expect(await stored(server)).toEqual({})
    expect((await server.rooms.stateOf(BOARD)).head).toBe(0)
    release()
    await ana.frame((frame) => frame[0] === 100 && frame[1] === 1)
    expect(await stored(server)).toEqual({ one: 'Berths' })
    expect((await server.rooms.stateOf(BOARD)).head).toBe(1)
    ana.socket.terminate()
  })

  it('turn into a notice-only socket’s keep-alive for plain clients: no message that y-websocket does not know', async () => {
    await start()
    const plain = await joinRaw(server.port, 'ana.1.editor')
    const ours = await joinRaw(server.port, 'ana.1.editor', '?acks=1')
    server.rooms.notice(BOARD, { kind: 'documents', by: 'ana' })
    await ours.frame((frame) => frame[0] === 101)
    expect(plain.frames.every((frame) => frame[0]! <= 3)).toBe(true)
  })
})

/** An update of a Yjs client of its own that sets `key`. */
function anUpdate(key: string, value: unknown): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.getMap('cards').set(key, value)
  return Y.encodeStateAsUpdate(ydoc)
}
