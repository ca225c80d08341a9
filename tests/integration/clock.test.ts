/** The machine's clock is set back, or has run far ahead: rights end when they should, nobody waits for years, and order holds. */
import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardId } from '@/lib/schema/ids'
import { settleTimes } from '@/server/auth/clock-set-back'
import { startApi, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 22)
const SECRET = 'a secret of this test alone, of some length' // the harness's
const LIVES = { sessions: { idleMs: 168 * HOUR, longestMs: 720 * HOUR }, inviteMs: 168 * HOUR }

let api: TestApi
let ana: Person
let ben: Person
let boardId: BoardId

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  api = await startApi()
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  boardId = await api.createBoard(ana)
})
afterEach(async () => {
  vi.useRealTimers()
  await api.dispose()
})

const setTo = (time: number) => vi.setSystemTime(time)
const settle = () => settleTimes(api.services.database, LIVES)
const signIn = (password: string) =>
  api.services.auth.signIn({ email: 'ana@example.org', password, address: '203.0.113.1', userAgent: '' })

async function holderOf(sessionId: string) {
  const cookie = await encode({ token: { uid: ana.principal.userId, sid: sessionId }, secret: SECRET })
  const headers = new Headers({ cookie: `redthread.session=${cookie}` })
  // Asked of the store each time: what was read a moment ago is kept for a second of real time.
  await api.services.auth.changeProfile(ana.principal, { name: 'Ana' })
  return (await api.services.auth.principalFromHeaders(headers))?.userId
}

describe('a clock that was set back', () => {
  it('signs nobody out, and lets no session live longer than from now', async () => {
    setTo(NOW + 10_000 * HOUR)
    const { sessionId } = await signIn('a long pass-phrase of Ana')
    setTo(NOW)
    await settle()
    expect(await holderOf(sessionId)).toBe(ana.principal.userId)
    setTo(NOW + 169 * HOUR)
    expect(await holderOf(sessionId)).toBeUndefined()
  })

  it('makes nobody wait longer for the next guess than the longest delay, and keeps counting', async () => {
    const guess = () =>
      signIn('wrong').then(
        () => 'in',
        (error: { code: string; details?: object }) => error,
      )
    setTo(NOW + 10_000 * HOUR)
    for (let n = 0; n < 6; n++) await guess()
    setTo(NOW)
    expect(await guess()).toMatchObject({ code: 'too-many', details: { retryAfterSeconds: 900 } })
  })

  it('brings no old invite back to life, and no invite lives longer than from now', async () => {
    const { teams } = api.services
    const { teamId } = (await api.services.boards.list(ana.principal))[0]!
    const make = async () =>
      (await teams.createInvite(ana.principal, teamId, { role: 'member' })).link.split('/').at(-1)!
    const old = await make()
    setTo(NOW + 10_000 * HOUR)
    await settle()
    const ahead = await make()
    setTo(NOW)
    await settle()
    await expect(teams.invitation(old)).rejects.toMatchObject({ code: 'expired' })
    expect(await teams.invitation(ahead)).toMatchObject({ role: 'member' })
    setTo(NOW + 169 * HOUR)
    await expect(teams.invitation(ahead)).rejects.toMatchObject({ code: 'expired' })
  })

  it('keeps the order of snapshots and of the log, and gives no proposal away for longer than its half minute', async () => {
    const { snapshots, documents, rooms, database } = api.services
    setTo(NOW + 10_000 * HOUR)
    await snapshots.take(boardId, ana.principal, { name: 'First', note: '' })
    const imported = await documents.importDocument(boardId, ana.principal, {
      bytes: Buffer.from('1. The port closed on Monday.\n\n2. The pilots left their stations.\n'),
      filename: 'port.txt',
      how: 'paste',
    })
    if (!('proposals' in imported)) return expect.fail('The import was not finished.')
    const ids = imported.proposals.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    await documents.takeProposals(imported.document.id, ana.principal, ids)
    setTo(NOW)
    await snapshots.take(boardId, ana.principal, { name: 'Second', note: '' })
    const listed = await snapshots.list(boardId)
    expect(listed.map(({ name }) => name)).toEqual(['Second', 'First'])
    expect((await documents.takeProposals(imported.document.id, ben.principal, ids)).granted).toHaveLength(ids.length)
    expect((await rooms.stateOf(boardId)).head).toBe(0)
    const rows = await database.selectFrom('snapshots').select(['name', 'n']).orderBy('n').execute()
    expect(rows).toEqual([
      { name: 'First', n: 1 },
      { name: 'Second', n: 2 },
    ])
  })
})
