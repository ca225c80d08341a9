/** Work that takes its time after it was allowed: rights that ended meanwhile are not used for its outcome. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as boardExport from '@/app/api/boards/[boardId]/export/route'
import * as boardSnapshots from '@/app/api/boards/[boardId]/snapshots/route'
import * as snapshotChanges from '@/app/api/snapshots/[snapshotId]/changes/route'
import * as document from '@/app/api/documents/[documentId]/route'
import type { SnapshotRow } from '@/lib/schema/snapshot'
import { codeOf, startApi, type Person, type TestApi } from './api-harness'
import { aBoardWithEvidence, type EvidenceBoard } from './board-with-evidence'

vi.mock('server-only', () => ({}))

let api: TestApi
let ana: Person // admin of the team, and an owner of the board
let ben: Person // its other owner
let board: EvidenceBoard
beforeEach(async () => {
  api = await startApi()
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  board = await aBoardWithEvidence(api, ben, ana)
  await api.services.boards.setRole(ben.principal, board.boardId, ana.principal.userId, 'owner')
  await api.services.boards.setTeamGives(ben.principal, board.boardId, null)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await api.dispose()
})

const takeBensRight = () => api.services.boards.removePerson(ana.principal, board.boardId, ben.principal.userId)
const isDeleted = async () => {
  const { boards } = api.services
  await boards.trash(ana.principal, board.boardId)
  await boards.deleteForGood(ana.principal, board.boardId, 'Harbour closure')
}
const takeSnapshot = () =>
  api.call(boardSnapshots.POST, {
    ...{ as: ben, method: 'POST', params: { boardId: board.boardId } },
    json: { name: 'Before the call' },
  })
/** Lets `act` happen when the bytes of a snapshot are to be kept, before its row. */
function beforeKeeping(act: () => Promise<unknown>): void {
  const { blobs } = api.services
  const { put } = blobs
  vi.spyOn(blobs, 'put').mockImplementationOnce(async (bytes) => {
    await act()
    return put(bytes)
  })
}
/** Lets `act` happen when the board's state was asked for. */
function beforeBuilding(act: () => Promise<unknown>): void {
  const { rooms } = api.services
  const { stateOf } = rooms
  vi.spyOn(rooms, 'stateOf').mockImplementationOnce(async (boardId) => {
    const state = await stateOf(boardId)
    await act()
    return state
  })
}
const storedFiles = () =>
  readdirSync(path.join(api.folder, 'blobs'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile())

describe('a snapshot', () => {
  it.each([
    ['the right of who takes it ended', 403, takeBensRight],
    ['its board was deleted for good', 404, isDeleted],
  ])('is not kept, nor its file, when %s while it was made', async (_what, status, happens) => {
    const before = storedFiles().length
    beforeKeeping(happens)
    expect((await takeSnapshot()).status).toBe(status)
    expect(await api.services.database.selectFrom('snapshots').selectAll().execute()).toEqual([])
    expect(storedFiles().length).toBe(status === 404 ? 0 : before)
  })
})

describe('who has lost the board', () => {
  it.each(['json', 'markdown', 'svg'])('is not given the %s that was begun before', async (format) => {
    beforeBuilding(takeBensRight)
    const call = { as: ben, params: { boardId: board.boardId }, query: `?format=${format}` }
    expect((await api.call(boardExport.GET, call)).status).toBe(404)
  })

  it('is not told what changed since a snapshot', async () => {
    const { snapshot } = (await (await takeSnapshot()).json()) as { snapshot: SnapshotRow }
    beforeBuilding(takeBensRight)
    const call = { as: ben, params: { snapshotId: snapshot.id } }
    expect((await api.call(snapshotChanges.GET, call)).status).toBe(404)
  })

  it('keeps no copy of it that was being made', async () => {
    beforeBuilding(takeBensRight)
    expect(await codeOf(api.services.snapshots.duplicateBoard(ben.principal, board.boardId))).toBe('forbidden')
    expect(await api.services.boards.list(ben.principal)).toEqual([])
  })

  it('does not change the date of its document, whose text is read anew for it', async () => {
    const { documents } = api.services
    const change = api.call(document.PATCH, {
      ...{ as: ben, method: 'PATCH', params: { documentId: board.documentId } },
      json: { published: '2024-02-29' },
    })
    const { database } = api.services
    const { transaction } = database
    vi.spyOn(database, 'transaction').mockImplementationOnce(() => {
      const begun = transaction.call(database)
      return new Proxy(begun, {
        get: (target, name) =>
          name !== 'execute'
            ? Reflect.get(target, name)
            : async (act: Parameters<typeof begun.execute>[0]) => (await takeBensRight(), begun.execute(act)),
      })
    })
    expect((await change).status).toBe(403)
    expect((await documents.list(board.boardId))[0]?.published?.iso).toBe('2025-03-18')
  })
})

it('nobody makes a board whose account was disabled while its file was read', async () => {
  const { boards, snapshots, auth } = api.services
  const { bytes } = await snapshots.exportBoard(board.boardId, ben.principal)
  const { create } = boards
  vi.spyOn(boards, 'create').mockImplementationOnce(async (...asked) => {
    await auth.disable(ana.principal, ben.principal.userId)
    return create(...asked)
  })
  expect(await codeOf(snapshots.importBoard(ben.principal, bytes, {}))).toBe('forbidden')
  expect(await boards.list(ana.principal)).toHaveLength(1)
})
