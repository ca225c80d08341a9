/** Who may open a socket, and for how long: decided before it opens, and again whenever a right goes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import type { UserId } from '@/lib/schema/ids'
import { nothingCrashes } from '../harness/nothing-crashes'
import { writeToBoard } from '../harness/write-to-board'
import {
  aFolder,
  anUpdate,
  BOARD,
  joinRaw,
  ORIGIN,
  removeFolder,
  startWithAna,
  stored,
  withLength,
  type PlainClient,
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

describe('rights', () => {
  it('that were taken away close the matching sockets at once, and only those', async () => {
    await start()
    const [one, two, ben] = await Promise.all([
      joinRaw(server.port, 'eve.9.editor'),
      joinRaw(server.port, 'eve.10.editor'),
      joinRaw(server.port, 'ben.2.editor'),
    ])
    server.rooms.revoke({ sessionId: '9' })
    one.send(withLength(0, 2, anUpdate('too late'))) // on the way while the door closes
    expect((await one.closed).code).toBe(CLOSE_CODES.signedOut)
    server.rooms.revoke({ userId: 'user-eve' as UserId, boardId: BOARD })
    const framesBefore = two.frames.length
    ana.cards.set('secret', true)
    expect((await two.closed).code).toBe(CLOSE_CODES.rightsChanged)
    expect(two.frames.slice(framesBefore).filter((frame) => frame[0] === 0 && frame[1] === 2)).toEqual([])
    await ben.frame((frame) => Buffer.from(frame).includes('secret'))
    expect(await stored(server)).toEqual({ one: 'Berths', secret: true })
    server.rooms.revoke({ boardId: BOARD, isGone: true })
    expect((await ben.closed).code).toBe(CLOSE_CODES.forbidden) // final: nobody knocks at a board in the trash
  })

  it('that end while a large edit is being examined end it too', async () => {
    await start()
    const eve = await joinRaw(server.port, 'eve.9.editor')
    const ydoc = new Y.Doc()
    ydoc.getMap('cards').set('large', 'x'.repeat(400_000))
    const before = server.rooms.metrics.framesReceived
    eve.send(withLength(0, 2, Y.encodeStateAsUpdate(ydoc)))
    while (server.rooms.metrics.framesReceived === before) await new Promise(setImmediate)
    server.rooms.revoke({ sessionId: '9' })
    expect((await eve.closed).code).toBe(CLOSE_CODES.signedOut)
    // The worker answers in order: when it has answered this, it has answered that.
    const honest = new Y.Doc()
    honest.getMap('cards').set('honest', 'z'.repeat(400_000))
    await writeToBoard(server.rooms, BOARD, Y.encodeStateAsUpdate(honest), {
      userId: 'user-ben' as UserId,
      sessionId: '2',
    })
    expect(Object.keys(await stored(server)).sort()).toEqual(['honest', 'one'])
  })

  it('that change while they are being decided do not count', async () => {
    let revoke = () => {}
    await start({
      decide: async (grant) => {
        if (grant.user.name === 'eve') revoke()
        return grant
      },
    })
    revoke = () => server.rooms.revoke({ userId: 'user-eve' as UserId })
    const eve = await joinRaw(server.port, 'eve.9.editor')
    expect((await eve.closed).code).toBe(CLOSE_CODES.rightsChanged)
    expect(eve.frames).toEqual([])
  })

  it('are decided before the handshake: status, Origin, board and number of sockets', async () => {
    let asked = 0
    let decideAll = () => {}
    const together = new Promise<void>((resolve) => (decideAll = resolve))
    await start({
      limits: { socketsPerUser: 1 },
      decide: async (grant) => {
        if (grant.user.name !== 'eve') return grant
        if (++asked === 4) decideAll()
        await together
        return grant
      },
    })
    const status = (path: string, headers: Record<string, string>, stays = false) =>
      new Promise<number | undefined>((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers })
        socket.on('error', () => {})
        socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
        socket.on('open', () => {
          if (!stays) socket.terminate()
          resolve(101)
        })
      })
    const token = { authorization: 'Bearer ben.2.editor' }
    expect(await status(`/sync/${BOARD}`, token)).toBe(101)
    expect(await status(`/sync/${BOARD}`, {})).toBe(403) // neither token nor Origin
    expect(await status(`/sync/${BOARD}`, { origin: 'http://evil.test' })).toBe(403)
    expect(await status(`/sync/${BOARD}`, { origin: ORIGIN })).toBe(401) // right page, nobody signed in
    expect(await status('/sync/board-elsewhere', token)).toBe(403)
    expect(await status('/sync/..%2F..', token)).toBe(403)
    expect(await status(`/sync/${BOARD}`, { authorization: 'Bearer ana.1.editor' })).toBe(429)
    expect(await status('/elsewhere', token)).toBe(404)
    expect(server.rooms.metrics.rooms).toBe(1)
    const atOnce = await Promise.all(
      [1, 2, 3, 4].map((n) => status(`/sync/${BOARD}`, { authorization: `Bearer eve.${n}.editor` }, true)),
    )
    expect(atOnce.sort()).toEqual([101, 429, 429, 429])
  })
})
