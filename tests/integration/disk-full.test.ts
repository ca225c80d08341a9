/** A disk without room: SQLite is allowed no page more. Nothing half-stored, nothing shown, a sentence, and back by itself. */
import { sql } from 'kysely'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET as listBoards } from '@/app/api/boards/route'
import { GET as listDocuments, POST as importDocument } from '@/app/api/boards/[boardId]/documents/route'
import { POST as takeSnapshot } from '@/app/api/boards/[boardId]/snapshots/route'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import { asDiskFull } from '@/server/storage/disk-full'
import { startApi } from './api-harness'
import { fillUp, makeRoom } from './full-disk'
import {
  aFolder,
  joinPlain,
  removeFolder,
  startSyncServer,
  stored,
  synced,
  until,
  type PlainClient,
} from './sync-harness'

vi.mock('server-only', () => ({}))

const disposals: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose()
})

describe('a full disk', () => {
  it('acknowledges no edit and shows it to nobody, says “try again”, and takes it once there is room', async () => {
    const folder = aFolder()
    disposals.push(() => removeFolder(folder))
    const server = await startSyncServer({ folder })
    disposals.push(() => server.close())
    const [ana, ben] = [joinPlain(server.port, 'ana.1.editor'), joinPlain(server.port, 'ben.2.editor')]
    disposals.push(() => [ana, ben].forEach(({ provider }) => provider.destroy()))
    await Promise.all([synced(ana), synced(ben)])

    await fillUp(server.database)
    const codes = Promise.all([ana, ben].map(closeCode))
    ana.cards.set('large', 'x'.repeat(200_000))
    expect(await codes).toEqual([CLOSE_CODES.tryAgain, CLOSE_CODES.tryAgain])
    expect(ben.cards.has('large')).toBe(false)
    expect(await stored(server)).toEqual({})

    await makeRoom(server.database)
    await until([ben], () => ben.cards.has('large')) // both came back by themselves
    expect(Object.keys(await stored(server))).toEqual(['large'])
  })

  it('refuses uploads and snapshots in a sentence, goes on being read, and keeps nothing by halves', async () => {
    const api = await startApi()
    disposals.push(() => api.dispose())
    const { database } = api.services
    const ana = await api.addPerson('Ana')
    const boardId = await api.createBoard(ana)
    const upload = () =>
      api.call(importDocument, {
        as: ana,
        method: 'POST',
        params: { boardId },
        json: { text: 'The pilots counted the berths. '.repeat(20_000), filename: 'berths.txt' },
      })
    const acts = {
      upload,
      snapshot: () =>
        api.call(takeSnapshot, {
          as: ana,
          method: 'POST',
          params: { boardId },
          json: { name: 'A', note: 'n'.repeat(4000) },
        }),
    }
    await fillUp(database)
    for (const [what, act] of Object.entries(acts)) {
      const response = await act()
      expect(response.status, what).toBe(503)
      const { error } = (await response.json()) as { error: { code: string; message: string } }
      expect(error).toEqual({
        code: 'storage-unavailable',
        message: expect.stringMatching(/^The server’s disk is full, /),
      })
    }
    await sql`update api_tokens set last_used_at = 0`.execute(database) // the mark "used just now" is due and cannot be made
    expect((await api.call(listBoards, { as: ana })).status).toBe(200)
    expect(await api.answer(listDocuments, { as: ana, params: { boardId } })).toEqual({ documents: [] })

    await makeRoom(database)
    for (const [what, act] of Object.entries(acts)) expect((await act()).ok, what).toBe(true)
  })

  it('is told from other failures, for the database and for files', () => {
    const withCode = (code: string) => Object.assign(new Error('failed'), { code })
    for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EDQUOT']) {
      expect(asDiskFull(withCode(code))?.message).toMatch(/^The server’s disk is full/)
    }
    for (const other of [withCode('SQLITE_CONSTRAINT_UNIQUE'), withCode('EACCES'), new Error('no code'), null]) {
      expect(asDiskFull(other)).toBeUndefined()
    }
  })
})

function closeCode({ provider }: PlainClient): Promise<number | undefined> {
  return new Promise((resolve) =>
    provider.once('connection-close', (event: { code: number } | null) => resolve(event?.code)),
  )
}
