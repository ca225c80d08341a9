/** Sockets that mean harm or are broken: whatever they send, the board, its log and the others do not notice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import { MAX_DROPPED_WRITES } from '@/server/sync/connection'
import { nothingCrashes } from '../harness/nothing-crashes'
import {
  aFolder,
  anUpdate,
  BOARD,
  joinPlain,
  joinRaw,
  removeFolder,
  startWithAna,
  stored,
  synced,
  until,
  withLength,
  type PlainClient,
  type RawClient,
  type SyncServer,
  type SyncServerOptions,
} from './sync-harness'

let folder: string
let server: SyncServer
let ana: PlainClient
nothingCrashes()
beforeEach(() => {
  folder = aFolder()
})
afterEach(async () => {
  ana.provider.destroy()
  await server.close()
  removeFolder(folder)
})
async function start(options: Omit<SyncServerOptions, 'folder'> = {}): Promise<void> {
  ;({ server, ana } = await startWithAna({ folder, ...options }))
}
/** Resolves when everything the socket sent before has been handled: the answer to a step 1 comes in order. */
async function handled(client: RawClient): Promise<void> {
  const before = client.frames.length
  client.send(0, 0, 1, 0)
  await client.frame((frame) => client.frames.indexOf(frame) >= before && frame[0] === 0 && frame[1] === 1)
}
/** Ana's edits still arrive at somebody who joins now, and nothing else is on the board. */
async function expectBoardUnharmed(): Promise<void> {
  const ben = joinPlain(server.port, 'ben.2.viewer')
  await synced(ben)
  ana.cards.set('after', 'still here')
  await until([ben], () => ben.cards.get('after') === 'still here')
  expect(ben.cards.toJSON()).toEqual({ one: 'Berths', after: 'still here' })
  expect(ana.cards.toJSON()).toEqual(ben.cards.toJSON())
  expect(await stored(server)).toEqual(ben.cards.toJSON())
  ben.provider.destroy()
}

describe('a viewer', () => {
  it('changes nothing by any frame of either kind, and is shown out after too many', async () => {
    await start()
    for (const subtype of [1, 2]) {
      const viewer = await joinRaw(server.port, 'eve.9.viewer', '?acks=1')
      for (let i = 0; i < MAX_DROPPED_WRITES; i++) viewer.send(withLength(0, subtype, anUpdate(`eve${subtype}-${i}`)))
      expect((await viewer.closed).code).toBe(CLOSE_CODES.notAllowed)
      expect(viewer.frames.filter((frame) => frame[0] === 100)).toEqual([])
    }
    expect(server.rooms.metrics.writesDropped).toBe(2 * MAX_DROPPED_WRITES)
    await expectBoardUnharmed()
  })

  it('is not asked for what the server lacks, and may answer with nothing', async () => {
    await start()
    const viewer = await joinRaw(server.port, 'eve.9.viewer')
    for (let i = 0; i < 2 * MAX_DROPPED_WRITES; i++) viewer.send(0, 1, 2, 0, 0)
    await handled(viewer)
    expect(viewer.frames.filter((frame) => frame[0] === 0 && frame[1] === 0)).toEqual([])
    expect(viewer.socket.readyState).toBe(WebSocket.OPEN)
    viewer.socket.terminate()
  })

  it('cannot write by any bytes whatever', async () => {
    await start()
    const head = (await server.storage.load(BOARD)).head
    let viewer = await joinRaw(server.port, 'eve.9.viewer')
    const payload = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.constant(anUpdate('eve')))
    const frame = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc
        .tuple(fc.constantFrom(0, 1, 3, 100, 102), fc.nat(3), payload)
        .map(([type, subtype, bytes]) => withLength(type, subtype, bytes)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 8 }), async (frames) => {
        if (viewer.socket.readyState !== WebSocket.OPEN) viewer = await joinRaw(server.port, 'eve.9.viewer')
        for (const bytes of frames) viewer.send(bytes)
      }),
      { numRuns: 150, seed: 11 },
    )
    if (viewer.socket.readyState === WebSocket.OPEN) await Promise.race([handled(viewer), viewer.closed])
    viewer.socket.terminate()
    expect((await server.storage.load(BOARD)).head).toBe(head)
    await expectBoardUnharmed()
  })
})

describe('an editor whose bytes are broken', () => {
  it.each([
    ['garbage', Uint8Array.of(255, 255, 255, 255, 255)],
    ['an unknown message', Uint8Array.of(57, 1, 2)],
    ['an empty frame', new Uint8Array()],
    ['a truncated update', withLength(0, 2, anUpdate('x')).slice(0, -3)],
    ['an update with a byte too many', Uint8Array.of(...withLength(0, 2, anUpdate('x')), 7)],
    ['an update that would break every document', withLength(0, 2, Uint8Array.of(0, 1, 6, 1, 0, 0))],
    ['a state vector that lies about its length', Uint8Array.of(0, 0, 2, 200, 1)],
    ['an awareness message that lies about its length', withLength(1, Uint8Array.of(3, 1, 1, 200))],
  ])('is sent away for %s, alone', async (_, frame) => {
    await start()
    const eve = await joinRaw(server.port, 'eve.9.editor')
    eve.send(frame)
    expect((await eve.closed).code).toBe(CLOSE_CODES.malformed)
    await expectBoardUnharmed()
  })

  it('is sent away for text, and for a frame above the limit', async () => {
    await start({ limits: { frameBytes: 10_000 } })
    const text = await joinRaw(server.port, 'eve.9.editor')
    text.socket.send('hello')
    expect((await text.closed).code).toBe(CLOSE_CODES.malformed)
    const large = await joinRaw(server.port, 'eve.9.editor')
    large.send(new Uint8Array(10_001))
    expect((await large.closed).code).toBe(CLOSE_CODES.tooLarge)
    await expectBoardUnharmed()
  })

  it('harms nobody with an edit in the name of hundreds of thousands of clients', async () => {
    await start()
    const mallory = await joinRaw(server.port, 'mallory.3.editor')
    await mallory.frame((frame) => frame[0] === 0 && frame[1] === 0)
    const crowd = encoding.encode((encoder) => {
      const clients = 300_000
      encoding.writeVarUint(encoder, clients)
      for (let client = 1; client <= clients; client++) {
        for (const part of [1, client, 0, 0, 1]) encoding.writeVarUint(encoder, part) // one deleted struct of length 1
      }
      encoding.writeVarUint(encoder, 0)
    })
    mallory.send(withLength(0, 2, crowd))
    expect((await mallory.closed).code).toBe(CLOSE_CODES.malformed)
    await expectBoardUnharmed()
  })

  it('is sent away for tens of thousands of deletes from the last to the first, before they are merged', async () => {
    await start()
    const mallory = await joinRaw(server.port, 'mallory.3.editor', '?acks=1')
    const ranges = 60_000
    const backwards = encoding.encode((encoder) => {
      for (const part of [1, 1, 7, 0, 0, 2 * ranges, 1, 7, ranges]) encoding.writeVarUint(encoder, part)
      for (let i = ranges - 1; i >= 0; i--) for (const part of [2 * i, 1]) encoding.writeVarUint(encoder, part)
    })
    mallory.send(withLength(0, 2, backwards))
    const acked = mallory.frame((frame) => frame[0] === 100).then(() => ({ code: 0 }))
    expect((await Promise.race([mallory.closed, acked])).code).toBe(CLOSE_CODES.malformed)
    await expectBoardUnharmed()
  })

  it('harms nobody with thousands of mutated edits', async () => {
    await start()
    const content = await stored(server)
    let eve = await joinRaw(server.port, 'eve.9.editor')
    const edit = withLength(0, 2, anUpdate('eve', 77))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(edit.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          if (eve.socket.readyState !== WebSocket.OPEN) eve = await joinRaw(server.port, 'eve.9.editor')
          const mutant = edit.slice()
          for (const [at, value] of changes) mutant[at] = value
          eve.send(mutant)
        },
      ),
      { numRuns: 1500, seed: 12 },
    )
    if (eve.socket.readyState === WebSocket.OPEN) await Promise.race([handled(eve), eve.closed])
    eve.socket.terminate()
    // What was sound is on the board as Eve's; it must load everywhere and take nothing away.
    const ben = joinPlain(server.port, 'ben.2.viewer')
    await synced(ben)
    ana.cards.set('after', 'still here')
    await until([ben], () => ben.cards.get('after') === 'still here')
    expect(ben.cards.toJSON()).toMatchObject(content)
    expect(ben.ydoc.store.pendingStructs).toBeNull()
    ben.provider.destroy()
  })

  it('cannot write in the name of another person, nor take their words back in it', async () => {
    await start()
    const eve = await joinRaw(server.port, 'eve.9.editor')
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(ana.ydoc))
    forged.clientID = ana.ydoc.clientID
    const before = Y.encodeStateVector(forged)
    forged.getMap('cards').set('forged', true)
    eve.send(withLength(0, 2, Y.encodeStateAsUpdate(forged, before)))
    expect((await eve.closed).code).toBe(CLOSE_CODES.notAllowed)
    // Known structs of others come in every answer to a step 1 and are no harm.
    const honest = await joinRaw(server.port, 'eve.9.editor', '?acks=1')
    honest.send(withLength(0, 1, Y.encodeStateAsUpdate(ana.ydoc)))
    await honest.frame((frame) => frame[0] === 100)
    honest.socket.terminate()
    await expectBoardUnharmed()
  })

  it.each([
    ['other words', forgedWords],
    ['a gap', forgedGap],
  ])('shows nobody %s in place of what another person wrote', async (_, forge) => {
    await start()
    const writing = await joinRaw(server.port, 'ben.2.editor', '?acks=1')
    const text = new Y.Doc()
    const rows: Uint8Array[] = []
    text.on('update', (row: Uint8Array) => rows.push(row))
    for (const letter of 'the tide tables') text.getText('t').insert(text.getText('t').length, letter)
    for (const [i, row] of rows.entries()) {
      writing.send(withLength(0, 2, row))
      await writing.frame((frame) => frame[0] === 100 && frame[1] === i + 1)
    }
    const mallory = await joinRaw(server.port, 'mallory.3.editor', '?acks=1')
    mallory.send(withLength(0, 2, Y.mergeUpdates([anUpdate('mine'), forge(text.clientID)])))
    await mallory.frame((frame) => frame[0] === 100)
    const cleo = joinPlain(server.port, 'cleo.4.viewer')
    await synced(cleo)
    expect(cleo.ydoc.getText('t').toString()).toBe('the tide tables')
    expect(cleo.cards.toJSON()).toEqual({ one: 'Berths', mine: true })
    expect(await stored(server)).toEqual(cleo.cards.toJSON())
    cleo.provider.destroy()
    for (const { socket } of [writing, mallory]) socket.terminate()
  })

  it('is refused when the board would grow beyond its limit', async () => {
    await start({ limits: { boardBytes: 3000 } })
    const eve = await joinRaw(server.port, 'eve.9.editor')
    const ydoc = new Y.Doc()
    ydoc.getMap('cards').set('large', 'x'.repeat(3000))
    eve.send(withLength(0, 2, Y.encodeStateAsUpdate(ydoc)))
    expect((await eve.closed).code).toBe(CLOSE_CODES.tooLarge)
    await expectBoardUnharmed()
  })

  it('may still delete on a full board, and what that frees is free', async () => {
    await start({ limits: { boardBytes: 3000 } })
    const ydoc = new Y.Doc()
    const edits: Uint8Array[] = []
    ydoc.on('update', (update: Uint8Array) => edits.push(withLength(0, 2, update)))
    const cards = ydoc.getMap('cards')
    const { updates } = await server.rooms.stateOf(BOARD)
    const room = 3000 - updates.reduce((sum, { length }) => sum + length, 0)
    // All but a few bytes, which no delete has room in: what is around the words takes 35.
    cards.set('large', 'x'.repeat(room - 35))
    cards.delete('large')
    cards.set('two', 'y'.repeat(1000))
    const [fills, deletes, writes] = edits as [Uint8Array, Uint8Array, Uint8Array]
    /** Whether a socket of its own may send it. */
    const send = async (edit: Uint8Array) => {
      const eve = await joinRaw(server.port, 'eve.9.editor', '?acks=1')
      eve.send(edit)
      const acked = eve.frame((frame) => frame[0] === 100).then(() => true)
      const taken = await Promise.race([acked, eve.closed.then(({ code }) => code !== CLOSE_CODES.tooLarge)])
      eve.socket.terminate()
      return taken
    }
    expect(fills.length).toBeGreaterThan(room - 5)
    expect(await send(fills)).toBe(true)
    expect(await send(deletes)).toBe(true)
    // Refused until the log is folded.
    while (!(await send(writes))) expect(await stored(server)).toEqual({ one: 'Berths' })
    expect(Object.keys(await stored(server))).toEqual(['one', 'two'])
  })

  it('may send large edits, which are checked apart and keep their order', async () => {
    await start()
    const eve = await joinRaw(server.port, 'eve.9.editor', '?acks=1')
    const ydoc = new Y.Doc()
    const edits: Uint8Array[] = []
    ydoc.on('update', (update: Uint8Array) => edits.push(update))
    ydoc.getMap('cards').set('large', 'x'.repeat(400_000))
    ydoc.getMap('cards').set('large', 'small again')
    for (const edit of edits) eve.send(withLength(0, 2, edit))
    await eve.frame((frame) => frame[0] === 100 && frame[1] === 2)
    expect(await stored(server)).toEqual({ one: 'Berths', large: 'small again' })
    eve.socket.terminate()
  })
})

describe('presence', () => {
  const presence = (client: number, clock: number, state: unknown) =>
    withLength(
      1,
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarString(encoder, typeof state === 'string' ? state : JSON.stringify(state))
      }),
    )
  const stateOf = (client: number) => ana.provider.awareness.getStates().get(client)

  it('of another client id is dropped without fuss: nobody’s cursor is moved or taken away', async () => {
    await start()
    const ben = joinPlain(server.port, 'ben.2.editor')
    ben.provider.awareness.setLocalState({ cursor: 'mine' })
    await until([ana], () => stateOf(ben.ydoc.clientID) !== undefined)
    const eve = await joinRaw(server.port, 'eve.9.editor')
    eve.send(presence(ben.ydoc.clientID, 50, { cursor: 'forged' }))
    eve.send(presence(ben.ydoc.clientID, 60, null))
    eve.send(presence(4242, 1, { cursor: 'own', user: { id: 'user-ana', name: 'ana' } }))
    eve.send(presence(4343, 1, { cursor: 'a second one' }))
    await until([ana], () => stateOf(4242) !== undefined)
    expect(stateOf(4242)).toEqual({ cursor: 'own', user: { id: 'user-eve', name: 'eve', colour: '#aa0000' } })
    expect(stateOf(ben.ydoc.clientID)).toMatchObject({ cursor: 'mine', user: { id: 'user-ben' } })
    expect(stateOf(4343)).toBeUndefined()
    ben.provider.destroy()
    eve.socket.terminate()
  })

  it('cannot take the id that another person’s presence tells, neither to write nor to point', async () => {
    await start()
    const ben = joinPlain(server.port, 'ben.2.editor')
    ben.provider.awareness.setLocalState({ cursor: 'mine' })
    const id = ben.ydoc.clientID
    await until([ana], () => stateOf(id) !== undefined)
    for (const isHere of [true, false]) {
      if (!isHere) {
        ben.provider.disconnect()
        await until([ana], () => stateOf(id) === undefined)
      }
      const mallory = await joinRaw(server.port, 'mallory.3.editor')
      mallory.send(presence(id, 50, { cursor: 'forged' }))
      mallory.send(withLength(0, 2, anUpdate('taken', id)))
      expect((await mallory.closed).code).toBe(CLOSE_CODES.notAllowed)
    }
    ben.cards.set('two', 'Cranes')
    ben.provider.connect()
    await until([ana], () => ana.cards.has('two') && stateOf(id) !== undefined)
    expect(ana.cards.toJSON()).toEqual({ one: 'Berths', two: 'Cranes' })
    expect(stateOf(id)).toMatchObject({ user: { id: 'user-ben' } })
    ben.provider.destroy()
  })

  it('that is too large or no object is not sent on', async () => {
    await start()
    const eve = await joinRaw(server.port, 'eve.9.editor')
    eve.send(presence(4242, 1, { cursor: 'x'.repeat(5000) }))
    eve.send(presence(4242, 2, '[1,2'))
    await handled(eve)
    const dora = await joinRaw(server.port, 'dora.8.viewer')
    dora.send(presence(5555, 1, { cursor: 'here' }))
    await until([ana], () => stateOf(5555) !== undefined)
    expect(stateOf(4242)).toBeUndefined()
    for (const { socket } of [eve, dora]) socket.terminate()
  })
})

describe('a reader who does not read', () => {
  it('is closed, and does not hold up the others', async () => {
    await start({ limits: { bufferedBytes: 100_000 } })
    const ben = joinPlain(server.port, 'ben.2.viewer')
    await synced(ben)
    const slow = await joinRaw(server.port, 'eve.9.viewer')
    slow.socket.pause()
    for (let i = 0; i < 1000 && server.rooms.metrics.slowReadersClosed === 0; i++) {
      ana.cards.set('tide', `${i}-${'x'.repeat(200_000)}`)
      const sent = String(i)
      await until([ben], () => String(ben.cards.get('tide')).startsWith(sent))
    }
    expect(server.rooms.metrics.slowReadersClosed).toBe(1)
    expect(server.rooms.metrics.sockets).toBe(2)
    ben.provider.destroy()
    slow.socket.terminate()
  })
})

/** Says that `client` wrote other letters from its 10th to its 14th. */
function forgedWords(client: number): Uint8Array {
  const forged = new Y.Doc()
  forged.clientID = client
  forged.getText('t').insert(0, 'the tide ')
  const before = Y.encodeStateVector(forged)
  forged.getText('t').insert(9, 'zzzzz')
  return Y.encodeStateAsUpdate(forged, before)
}

/** Says that what `client` wrote there is gone. */
function forgedGap(client: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of [1, 1, client, 9, 0, 5, 0]) encoding.writeVarUint(encoder, part)
  })
}
