/** Sources of a board, and what each person thinks of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as evaluations from '@/app/api/boards/[boardId]/evaluations/route'
import * as seen from '@/app/api/sources/[sourceId]/seen/route'
import * as source from '@/app/api/sources/[sourceId]/route'
import * as sources from '@/app/api/boards/[boardId]/sources/route'
import type { BoardId } from '@/lib/schema/ids'
import type { Evaluation, Source } from '@/lib/schema/source'
import { startApi, type Person, type TestApi } from './api-harness'
import { documentActs, errorOf, imported, REPORT } from './document-acts'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person
let ben: Person
let stranger: Person
let boardId: BoardId
beforeAll(async () => {
  api = await startApi()
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  stranger = await api.addPerson('Eve', 'Another team')
})
beforeEach(async () => {
  boardId = await api.createBoard(ana)
})
afterAll(() => api.dispose())

const { upload } = documentActs(() => ({ api, ana, boardId }))

describe('sources and grades', () => {
  const grade = (as: Person, json: object) =>
    api.call(evaluations.PUT, { as, method: 'PUT', params: { boardId }, json })
  const gradesOf = async (response: Response) => ((await response.json()) as { evaluations: Evaluation[] }).evaluations

  it('are one row a person, changed and taken back by that person only', async () => {
    const made = await api.services.documents.createSource(boardId, ana.principal, { name: 'Reuters', type: 'agency' })
    const subject = made.id
    await grade(ana, { subject, kind: 'reliability', value: 'B', reason: 'Corrects its errors.' })
    await grade(ben, { subject, kind: 'reliability', value: 'D' })
    const both = await gradesOf(await grade(ana, { subject, kind: 'reliability', value: 'A' }))
    expect(both.map(({ user, value }) => [user.name, value]).sort()).toEqual([
      ['Ana', 'A'],
      ['Ben', 'D'],
    ])
    const left = await gradesOf(await grade(ana, { subject, kind: 'reliability', value: null }))
    expect(left.map(({ user }) => user.userId)).toEqual([ben.principal.userId])
  })

  it('have the kind of the known outlet of their name, unless another is said', async () => {
    const make = async (json: object) => {
      const answer = await api.call(sources.POST, { as: ana, method: 'POST', params: { boardId }, json })
      return ((await answer.json()) as { source: { type: string } }).source.type
    }
    expect(await make({ name: 'the reuters' })).toBe('agency')
    expect(await make({ name: 'Bloomberg', type: 'person' })).toBe('person')
    expect(await make({ name: 'Eastmoor Post' })).toBe('other')
  })

  it('refuse values off the scale, sources of other boards and viewers', async () => {
    const made = await api.services.documents.createSource(boardId, ana.principal, { name: 'Reuters', type: 'agency' })
    expect((await grade(ana, { subject: made.id, kind: 'reliability', value: '1' })).status).toBe(400)
    expect((await grade(ana, { subject: 'evidence-1', kind: 'credibility', value: '7' })).status).toBe(400)
    const theirs = await api.createBoard(ben, 'Another board')
    const foreign = await api.services.documents.createSource(theirs, ben.principal, { name: 'AFP', type: 'agency' })
    expect((await grade(ana, { subject: foreign.id, kind: 'reliability', value: 'A' })).status).toBe(404)
    const viewer = await api.addPerson('Vito')
    await api.services.boards.setTeamGives(ana.principal, boardId, 'viewer')
    expect((await grade(viewer, { subject: made.id, kind: 'reliability', value: 'A' })).status).toBe(403)
  })

  it('hold one source of a name, whatever its spelling', async () => {
    const make = (name: string) =>
      api.call(sources.POST, { as: ana, method: 'POST', params: { boardId }, json: { name, type: 'newspaper' } })
    const first = (await (await make('The Eastmoor Post')).json()) as { source: Source }
    expect(await errorOf(await make('eastmoor  post'))).toMatchObject({
      code: 'conflict',
      message: 'This board has the source “The Eastmoor Post” already.',
    })
    const patch = (json: object) =>
      api.call(source.PATCH, { as: ana, method: 'PATCH', params: { sourceId: first.source.id }, json })
    const changed = (await (await patch({ aliases: ['EP'], stateControlled: true })).json()) as { source: Source }
    expect(changed.source).toMatchObject({ name: 'The Eastmoor Post', aliases: ['EP'], stateControlled: true })
    expect(await errorOf(await make('EP'))).toMatchObject({
      code: 'conflict',
      message: 'This board has the source “The Eastmoor Post” already, also known as “EP”.',
      details: { sourceId: first.source.id },
    })
    await make('Reuters')
    expect((await patch({ name: 'reuters' })).status).toBe(409)
    expect(await errorOf(await patch({ aliases: ['EP', 'REUTERS'] }))).toMatchObject({
      code: 'conflict',
      message: 'This board has the source “Reuters” already.',
    })
    const other = (await (await make('AFP')).json()) as { source: Source }
    const renamed = { as: ana, method: 'PATCH', params: { sourceId: other.source.id }, json: { name: 'ep' } }
    expect((await api.call(source.PATCH, renamed)).status).toBe(409)
    expect((await patch({ aliases: ['The Eastmoor Post', 'EP', 'Post'] })).status).toBe(200)
  })

  it('tell each person how a source’s grade changed since they last saw it', async () => {
    const { id } = await api.services.documents.createSource(boardId, ana.principal, { name: 'AFP', type: 'agency' })
    const changeFor = async (person: Person) => {
      const { sources: rows } = await api.answer<{ sources: Source[] }>(sources.GET, {
        as: person,
        params: { boardId },
      })
      return rows[0]?.gradeChange
    }
    const see = (person: Person, until: number) =>
      api.call(seen.PUT, { as: person, method: 'PUT', params: { sourceId: id }, json: { until } })
    await grade(ana, { subject: id, kind: 'reliability', value: 'B' })
    expect(await changeFor(ben)).toBeUndefined() // a first grade is no change
    await grade(ana, { subject: id, kind: 'reliability', value: 'D' })
    const change = await changeFor(ben)
    expect(change).toMatchObject({ from: 'B', to: 'D', by: 'Ana' })
    expect((await see(ben, change?.at ?? 0)).status).toBe(204)
    expect(await changeFor(ben)).toBeUndefined()
    expect(await changeFor(ana)).toMatchObject({ from: 'B', to: 'D' })
    await see(ben, (change?.since ?? 1) - 1)
    expect(await changeFor(ben)).toMatchObject({ from: 'B', to: 'D' })
    await grade(ana, { subject: id, kind: 'reliability', value: null })
    expect(await changeFor(ben)).toMatchObject({ from: 'B', to: 'F' })
    await grade(ana, { subject: id, kind: 'reliability', value: 'B' })
    await grade(ben, { subject: id, kind: 'reliability', value: 'B' })
    expect((await see(stranger, 1)).status).toBe(404)
    expect((await see(ben, -1)).status).toBe(400)
  })

  it('keep the newest changes of a source’s grade, however often it was changed', async () => {
    const { documents, database } = api.services
    const made = await documents.createSource(boardId, ana.principal, { name: 'AFP', type: 'agency' })
    const from = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: from })
    try {
      for (let each = 0; each < 206; each++) {
        vi.setSystemTime(from + each)
        const value = ['B', 'C', 'D'][each % 3] ?? null
        await documents.evaluate(boardId, ana.principal, { subject: made.id, kind: 'reliability', value })
      }
    } finally {
      vi.useRealTimers()
    }
    const kept = database.selectFrom('grade_changes').select('id').where('source_id', '=', made.id)
    expect(await kept.execute()).toHaveLength(200)
    const [told] = await documents.sources(boardId, ben.principal)
    expect(told?.gradeChange).toMatchObject({ from: 'D', to: 'C', since: from + 6, at: from + 205 })
  })

  it('tell everybody on the board after the commit, by name', async () => {
    const told = vi.spyOn(api.services.rooms, 'notice')
    await imported(await upload(REPORT))
    const made = await api.services.documents.createSource(boardId, ana.principal, { name: 'AFP', type: 'agency' })
    await grade(ben, { subject: made.id, kind: 'reliability', value: 'B' })
    const kinds = told.mock.calls.filter(([board]) => board === boardId).map(([, notice]) => [notice.kind, notice.by])
    expect(kinds).toEqual([
      ['documents', 'Ana'],
      ['sources', 'Ana'],
      ['evaluations', 'Ben'],
      ['sources', 'Ben'],
    ])
    told.mockRestore()
  })
})
