/** Whoever wants more than their part: others are served all the same, and the server’s memory is bounded. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as boards from '@/app/api/boards/route'
import * as boardImport from '@/app/api/boards/import/route'
import * as newcomers from '@/app/api/invites/account/route'
import * as setup from '@/app/api/setup/route'
import * as boardExport from '@/app/api/boards/[boardId]/export/route'
import * as boardSnapshots from '@/app/api/boards/[boardId]/snapshots/route'
import type { BoardId } from '@/lib/schema/ids'
import { startApi, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

const MIB = 1024 * 1024

let api: TestApi
let ana: Person
let ben: Person
let boardId: BoardId
beforeAll(async () => {
  api = await startApi({ REDTHREAD_LIMIT_BOARD_FILE_BYTES: String(MIB), REDTHREAD_LIMIT_DOCUMENT_BYTES: '1024' })
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  boardId = await api.createBoard(ana)
  await api.services.boards.setTeamGives(ana.principal, boardId, 'viewer')
})
afterAll(() => api.dispose())

it('a viewer who asks for sixty exports at once keeps nobody from taking a snapshot', async () => {
  const exports = Array.from({ length: 60 }, () => api.call(boardExport.GET, { as: ben, params: { boardId } }))
  const call = { as: ana, method: 'POST', params: { boardId }, json: { name: 'Before the call' } }
  expect((await api.call(boardSnapshots.POST, call)).status).toBe(200)
  const statuses = (await Promise.all(exports)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(2)
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
})

/** A body of 0.9 MiB that has not come to its end yet. */
function anUnfinishedBody() {
  let end = () => {}
  let isSent = false
  const ended = new Promise<void>((resolve) => (end = resolve))
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!isSent) controller.enqueue(new Uint8Array(0.9 * MIB).fill(0x20))
      else await ended.then(() => controller.close())
      isSent = true
    },
  })
  return { body, end }
}

it('whoever sends many large files at once is refused the one too many, and others are not', async () => {
  const send = async (as: Person, body: ReadableStream) => {
    const call = { as, method: 'POST', body, headers: { 'content-type': 'application/json' } }
    return (await api.call(boardImport.POST, call)).status
  }
  const files = Array.from({ length: 12 }, anUnfinishedBody)
  let answered = () => {}
  const all = new Promise<void>((resolve) => (answered = resolve))
  const statuses: number[] = []
  const refused = new Promise<void>((resolve) => {
    for (const { body } of files)
      void send(ben, body).then((status) => {
        statuses.push(status)
        if (statuses.length === 8) resolve()
        if (statuses.length === files.length) answered()
      })
  })
  await refused // four of the largest are taken
  expect(new Set(statuses)).toEqual(new Set([429]))
  const small = { as: ben, method: 'POST', json: { title: 'A title' } }
  expect((await api.call(boards.POST, { ...small, as: ana })).status).toBe(200)
  const other = anUnfinishedBody()
  other.end()
  expect(await send(ana, other.body)).toBe(422) // taken, and found to be no board
  for (const { end } of files) end()
  await all
  expect(statuses.filter((status) => status === 422)).toHaveLength(4)
  expect((await api.call(boards.POST, small)).status).toBe(200)
})

it.each([
  ['the set-up', setup.POST],
  ['a newcomer’s account', newcomers.POST],
])('strangers send no more for %s than a form holds', async (_what, handler) => {
  const json = { token: 'x', name: 'x'.repeat(20_000), email: 'x', password: 'x', team: 'x' }
  expect((await api.call(handler, { method: 'POST', json })).status).toBe(413)
})
