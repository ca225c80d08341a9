/** Bodies that take their time to arrive: what their sender may do is what it is when they are there. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as boards from '@/app/api/boards/route'
import * as documents from '@/app/api/boards/[boardId]/documents/route'
import * as person from '@/app/api/boards/[boardId]/people/[userId]/route'
import * as board from '@/app/api/boards/[boardId]/route'
import * as importRoute from '@/app/api/boards/import/route'
import type { RouteHandler } from '@/app/api/handle'
import type { BoardId } from '@/lib/schema/ids'
import { startApi, type Call, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person // admin of the team
let ben: Person
beforeAll(async () => {
  api = await startApi()
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
})
afterAll(() => api.dispose())

/** A request whose body begins, waits while `meanwhile` happens, and then ends. */
async function sendSlowly(handler: RouteHandler, call: Call, body: string, meanwhile: () => Promise<unknown>) {
  let isBegun = false
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Asked for: whatever is looked at before the body was looked at.
        if (!isBegun) controller.enqueue(Buffer.from(body.slice(0, 5)))
        else {
          await meanwhile()
          controller.enqueue(Buffer.from(body.slice(5)))
          controller.close()
        }
        isBegun = true
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': 'application/json', ...call.headers }
  return api.call(handler, { as: ben, method: 'POST', ...call, headers, body: stream })
}

async function aBoardOfTwo(): Promise<BoardId> {
  const id = await api.createBoard(ben)
  await api.services.boards.setRole(ben.principal, id, ana.principal.userId, 'owner')
  return id
}

describe('a right that goes while the body of a request is on its way', () => {
  it('is not used any more: nobody gives themselves back what was taken from them', async () => {
    const boardId = await aBoardOfTwo()
    const { userId } = ben.principal
    const response = await sendSlowly(
      person.PUT,
      { method: 'PUT', params: { boardId, userId } },
      JSON.stringify({ role: 'owner' }),
      () => api.services.boards.removePerson(ana.principal, boardId, userId),
    )
    expect(response.status).toBe(403) // the team still gives them something
    const { people } = await api.services.boards.people(boardId)
    expect(people.find((each) => each.userId === userId)).toMatchObject({ ownRole: null })
  })

  it('is not used where the board cannot even be seen any more', async () => {
    const boardId = await aBoardOfTwo()
    const response = await sendSlowly(
      board.PATCH,
      { method: 'PATCH', params: { boardId } },
      JSON.stringify({ title: 'Mine all the same' }),
      async () => {
        await api.services.boards.setTeamGives(ana.principal, boardId, null)
        await api.services.boards.removePerson(ana.principal, boardId, ben.principal.userId)
      },
    )
    expect(response.status).toBe(404)
    expect((await api.services.boards.get(ana.principal, boardId)).title).toBe('Harbour closure')
  })

  it.each([
    ['a document', () => documents.POST, JSON.stringify({ text: 'The quay stays closed.', filename: 'report.txt' })],
    ['a board file', () => importRoute.POST, '{"format":"redthread-board"}'],
    ['a form', () => boards.POST, JSON.stringify({ title: 'Another board' })],
  ])('brings nothing in by %s, when whoever sends it is disabled', async (_what, handlerOf, body) => {
    const boardId = await aBoardOfTwo()
    const cem = await api.addPerson(`Cem${_what.length}`)
    const response = await sendSlowly(handlerOf(), { as: cem, params: { boardId } }, body, () =>
      api.services.auth.disable(ana.principal, cem.principal.userId),
    )
    expect(response.status).toBe(401)
    expect(await api.services.documents.list(boardId)).toEqual([])
  })
})
