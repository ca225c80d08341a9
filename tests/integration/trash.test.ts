/** The trash over a real store: who sees it, who brings a board back, and what is left of one that is deleted for good. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DELETE as deleteBoard, GET as readBoard } from '@/app/api/boards/[boardId]/route'
import { POST as importDocument } from '@/app/api/boards/[boardId]/documents/route'
import { POST as restoreBoard } from '@/app/api/boards/[boardId]/restore/route'
import { POST as takeSnapshot } from '@/app/api/boards/[boardId]/snapshots/route'
import { POST as trashBoard } from '@/app/api/boards/[boardId]/trash/route'
import { GET as readDocument } from '@/app/api/documents/[documentId]/route'
import { GET as readTrash } from '@/app/api/trash/route'
import type { BoardId, Hash } from '@/lib/schema/ids'
import type { TrashedBoard } from '@/lib/schema/people'
import { startApi, type Person, type TestApi } from './api-harness'

vi.mock('server-only', () => ({}))

const DAY_MS = 24 * 60 * 60 * 1000
const TEXT = 'The harbour master said that the quay stays closed until Monday.'

let api: TestApi
let ana: Person // the first account: operator and admin of the team
let ben: Person // member; owns the board
let chidi: Person // member; edits it by the team
let stranger: Person
let board: BoardId

beforeEach(async () => {
  api = await startApi()
  ana = await api.addPerson('Ana')
  ben = await api.addPerson('Ben')
  chidi = await api.addPerson('Chidi')
  stranger = await api.addPerson('Stranger', 'Another desk')
  board = await api.createBoard(ben)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await api.dispose()
})

const post = (as: Person) => ({ as, method: 'POST', params: { boardId: board } })
const deletion = (as: Person, title: string, boardId: BoardId = board) => ({
  as,
  method: 'DELETE',
  params: { boardId },
  json: { title },
})
async function statusOf(call: Promise<Response>): Promise<number> {
  return (await call).status
}
async function trashOf(as: Person): Promise<readonly TrashedBoard[]> {
  return (await api.answer<{ boards: TrashedBoard[] }>(readTrash, { as })).boards
}
async function importText(boardId: BoardId, text = TEXT): Promise<string> {
  const request = { as: ben, method: 'POST', params: { boardId }, json: { text, filename: 'quay.txt' } }
  return (await api.answer<{ document: { id: string } }>(importDocument, request)).document.id
}

describe('a board in the trash', () => {
  it('is not found by anybody, with all that lies on it, and its sockets are closed for good', async () => {
    const documentId = await importText(board)
    const revoke = vi.spyOn(api.services.rooms, 'revoke')
    await api.call(trashBoard, post(ben))
    for (const as of [ana, ben, chidi]) {
      expect(await statusOf(api.call(readBoard, { as, params: { boardId: board } }))).toBe(404)
      expect(await statusOf(api.call(readDocument, { as, params: { documentId } }))).toBe(404)
      expect(await api.services.boards.list(as.principal)).toEqual([])
    }
    expect(revoke).toHaveBeenNthCalledWith(1, { boardId: board, isGone: true })
  })

  it('is listed to its owners and the team’s admins alone', async () => {
    await api.call(trashBoard, post(ben))
    const [entry] = await trashOf(ben)
    expect(entry).toMatchObject({ id: board, trashedBy: 'Ben', mayDelete: false })
    expect((entry?.goesAt ?? 0) - (entry?.trashedAt ?? 0)).toBe(30 * DAY_MS)
    expect((await trashOf(ana))[0]).toMatchObject({ id: board, mayDelete: true })
    expect(await trashOf(chidi)).toEqual([])
    expect(await trashOf(stranger)).toEqual([])
  })

  it('is restored by those alone; for others it is as unknown as a board that never was', async () => {
    await api.call(trashBoard, post(ben))
    const never = { ...post(chidi), params: { boardId: 'no-such-board' } }
    const unknown = await (await api.call(restoreBoard, never)).text()
    for (const as of [chidi, stranger]) {
      const refused = await api.call(restoreBoard, post(as))
      expect(refused.status).toBe(404)
      expect(await refused.text()).toBe(unknown)
    }
    expect(await statusOf(api.call(restoreBoard, post(ben)))).toBe(204)
    expect((await api.services.boards.get(chidi.principal, board)).title).toBe('Harbour closure')
    expect(await trashOf(ben)).toEqual([])
    expect(await statusOf(api.call(restoreBoard, post(ben)))).toBe(404) // it is in no trash now
    const late = api.services.boards.deleteForGood(ana.principal, board, 'Harbour closure')
    await expect(late).rejects.toMatchObject({ code: 'not-found' }) // allowed a moment ago, before it was restored
  })

  it('closed to the team is no more to an admin who cannot see it', async () => {
    await api.services.boards.setTeamGives(ben.principal, board, null)
    await api.call(trashBoard, post(ben))
    expect(await trashOf(ana)).toEqual([])
    expect(await statusOf(api.call(restoreBoard, post(ana)))).toBe(404)
    expect(await statusOf(api.call(deleteBoard, deletion(ana, 'Harbour closure')))).toBe(404)
  })
})

describe('a board that is deleted for good', () => {
  it('must be in the trash first, and be named by an admin of the team', async () => {
    expect(await statusOf(api.call(deleteBoard, deletion(ana, 'Harbour closure')))).toBe(404)
    await api.call(trashBoard, post(ben))
    expect(await statusOf(api.call(deleteBoard, deletion(ben, 'Harbour closure')))).toBe(403)
    expect(await statusOf(api.call(deleteBoard, deletion(stranger, 'Harbour closure')))).toBe(404)
    expect(await statusOf(api.call(deleteBoard, deletion(ana, 'harbour')))).toBe(400)
    expect(await statusOf(api.call(deleteBoard, deletion(ana, ' Harbour closure ')))).toBe(204)
    expect(await trashOf(ana)).toEqual([])
  })

  it('leaves no row that names it but the trail, and no file or text that nothing else uses', async () => {
    const { database, blobs } = api.services
    const other = await api.createBoard(ben, 'Another')
    await importText(board)
    await importText(other) // the same bytes
    await importText(board, 'Only this board has this sentence of the port authority.')
    await api.answer(takeSnapshot, { ...post(ben), json: { name: 'Monday', note: '' } })
    const filesOf = async () =>
      (await database.selectFrom('document_versions').select('original_hash').distinct().execute())
        .map(({ original_hash }) => original_hash)
        .concat(
          (await database.selectFrom('snapshots').select('file_hash').execute()).map(({ file_hash }) => file_hash),
        )
    const before = await filesOf()
    expect(before).toHaveLength(3)

    await api.call(trashBoard, post(ben))
    await api.call(deleteBoard, deletion(ana, 'Harbour closure'))

    const left = await filesOf()
    expect(left).toHaveLength(1)
    for (const hash of before) expect(existsSync(fileOf(hash)), hash).toBe(left.includes(hash))
    expect(await blobs.get(left[0] as never)).toEqual(Buffer.from(TEXT))
    expect(await database.selectFrom('document_texts').select('hash').execute()).toHaveLength(1)
    for (const { name, columns } of await database.introspection.getTables()) {
      const column = columns.find((each) => each.name === 'board_id' || each.name === 'board')?.name
      if (!column || name === 'access_changes') continue
      const rows = await database
        .selectFrom(name as 'sources')
        .selectAll()
        .where(column as 'board_id', '=', board)
        .execute()
      expect(rows, name).toEqual([])
    }
    const trail = await database
      .selectFrom('audit')
      .select('action')
      .where('object', '=', board)
      .orderBy('at')
      .execute()
    expect(trail.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['board-made', 'board-trashed', 'board-deleted']),
    )
  })

  it('is gone when a file of it cannot be removed, which is tried again until nothing names it', async () => {
    const { blobs, boards, database } = api.services
    await importText(board)
    const [version] = await database.selectFrom('document_versions').select('original_hash').execute()
    const hash = version?.original_hash ?? ''
    const broken = vi.spyOn(blobs, 'remove').mockRejectedValue(new Error('The disk is away.'))
    await api.call(trashBoard, post(ben))
    expect(await statusOf(api.call(deleteBoard, deletion(ana, 'Harbour closure')))).toBe(204)
    expect(await trashOf(ana)).toEqual([])
    expect(existsSync(fileOf(hash))).toBe(true)
    broken.mockRestore()

    const other = await api.createBoard(ben, 'Another')
    await importText(other) // the same bytes, before the file was removed
    await boards.purgeTrash()
    expect(await blobs.get(hash as Hash)).toEqual(Buffer.from(TEXT))
    expect(await database.selectFrom('blobs_to_remove').selectAll().execute()).toEqual([])

    await boards.trash(ben.principal, other)
    await boards.deleteForGood(ana.principal, other, 'Another')
    expect(existsSync(fileOf(hash))).toBe(false)
  })

  it('is found without reading whole tables', async () => {
    const { database } = api.services
    const lookedAt = (await database.introspection.getTables()).flatMap(({ name, columns }) =>
      columns
        .filter((column) => ['board', 'board_id', 'original_hash', 'text_hash', 'file_hash'].includes(column.name))
        .map((column) => [name, column.name] as const),
    )
    for (const [table, column] of lookedAt) {
      if (table === 'access_changes') continue // outlives the board
      const plan = await sql<{
        detail: string
      }>`explain query plan select 1 from ${sql.table(table)} where ${sql.ref(column)} = 'x'`.execute(database)
      expect(plan.rows.map(({ detail }) => detail).join(), `${table}.${column}`).toMatch(/^SEARCH/)
    }
  })

  it('goes by itself when its time in the trash is up, and not before', async () => {
    const { boards } = api.services
    const kept = await api.createBoard(ben, 'Kept')
    await boards.trash(ben.principal, board)
    await boards.purgeTrash(Date.now() + 29 * DAY_MS)
    expect(await trashOf(ben)).toHaveLength(1)
    await boards.purgeTrash(Date.now() + 31 * DAY_MS)
    expect(await trashOf(ben)).toEqual([])
    expect((await boards.list(ben.principal)).map(({ id }) => id)).toEqual([kept])
  })

  it('waits for a person where the setting says so', async () => {
    const patient = await startApi({ REDTHREAD_LIMIT_TRASH_DAYS: '0' })
    const admin = await patient.addPerson('Ana')
    const id = await patient.createBoard(admin)
    await patient.services.boards.trash(admin.principal, id)
    await patient.services.boards.purgeTrash(Date.now() + 10_000 * DAY_MS)
    expect(await patient.services.boards.listTrashed(admin.principal)).toMatchObject([{ id, goesAt: null }])
    await patient.dispose()
  })
})

function fileOf(hash: string): string {
  const digits = hash.replace('sha256:', '')
  return path.join(api.folder, 'blobs', digits.slice(0, 2), digits)
}
