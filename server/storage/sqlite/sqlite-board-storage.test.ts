import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import { describeBoardStorage, type StorageUnderTest } from '@/server/storage/board-storage.acceptance'
import type { Database } from '@/server/storage/tables/tables'
import { openStore } from './open-store'
import { createSqliteBoardStorage } from './sqlite-board-storage'

async function openIn(folder: string): Promise<StorageUnderTest & { database: Database }> {
  const { database, client } = await openStore({ file: path.join(folder, 'redthread.db') })
  const storage = createSqliteBoardStorage(client)
  const close = async () => {
    await storage.close()
    await database.destroy()
  }
  return {
    storage,
    database,
    createBoard: async (id) => {
      const row = { id, team_id: 'team-one' as TeamId, title: 'A board', created_by: 'user-ana' as UserId }
      await database
        .insertInto('boards')
        .values({ ...row, team_role: null, head: 0, created_at: 1, trashed_at: null })
        .execute()
    },
    kept: async (id) => {
      const history = await database
        .selectFrom('history')
        .select('seq')
        .where('board', '=', id)
        .orderBy('seq')
        .execute()
      const aside = await database.selectFrom('set_aside').select(['seq', 'reason']).where('board', '=', id).execute()
      return {
        history: history.map(({ seq }) => seq),
        setAside: aside.map(({ seq, reason }) => ({ position: seq, reason })),
      }
    },
    reopen: async () => {
      await close()
      return openIn(folder)
    },
    dispose: async () => {
      await close()
      rmSync(folder, { recursive: true })
    },
  }
}

const aFolder = () => mkdtempSync(path.join(tmpdir(), 'redthread-boards-'))
describeBoardStorage('SQLite', () => openIn(aFolder()))

it('waits with an append while a transaction of rows is open, and then goes on', async () => {
  const folder = aFolder()
  const { database, client } = await openStore({ file: path.join(folder, 'redthread.db') })
  const storage = createSqliteBoardStorage(client)
  const board = 'board-harbour' as BoardId
  let appended: Promise<number> | undefined
  await database.transaction().execute(async (transaction) => {
    appended = storage.append(board, [{ update: Uint8Array.of(1), author: null, session: null, at: 1, newClients: [] }])
    const row = { id: board, team_id: 'team-one' as TeamId, title: 'A board', created_by: 'user-ana' as UserId }
    await transaction
      .insertInto('boards')
      .values({ ...row, team_role: null, head: 0, created_at: 1, trashed_at: null })
      .execute()
  })
  expect(await appended).toBe(1)
  await database.destroy()
  await expect(storage.append(board, [])).rejects.toMatchObject({ code: 'storage-unavailable' })
  rmSync(folder, { recursive: true })
})

it('fails an append for which the disk has no room, keeps what is there, and goes on without a gap', async () => {
  const folder = aFolder()
  const under = await openIn(folder)
  const board = 'board-harbour' as BoardId
  await under.createBoard(board)
  const aRow = (bytes: number) => ({
    update: new Uint8Array(bytes),
    author: null,
    session: null,
    at: 1,
    newClients: [],
  })
  await under.storage.append(board, [aRow(10)])
  const pages = (count: string) => sql.raw(`pragma max_page_count = ${count}`).execute(under.database)
  await pages('1') // SQLite takes the present size instead
  await expect(under.storage.append(board, [aRow(10), aRow(1_000_000)])).rejects.toMatchObject({
    code: 'storage-unavailable',
  })
  expect((await under.storage.load(board)).head).toBe(1)
  await pages('1000000')
  expect(await under.storage.append(board, [aRow(1_000_000)])).toBe(2)
  await under.dispose()
})
