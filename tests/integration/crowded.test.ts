/** One person who wants more than their part: others are served all the same. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as boardExport from '@/app/api/boards/[boardId]/export/route'
import * as boardSnapshots from '@/app/api/boards/[boardId]/snapshots/route'
import type { BoardId } from '@/lib/schema/ids'
import { startApi, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person
let ben: Person
let boardId: BoardId
beforeAll(async () => {
  api = await startApi()
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
