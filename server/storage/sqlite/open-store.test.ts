import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import { isUniqueViolation, openDatabase, type Database } from '@/server/storage/database'
import { lockDataFolder, prepareDataFolder } from '@/server/storage/data-folder'

let folder: string
let file: string
let open: Database[]
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redthread-store-'))
  file = path.join(folder, 'redthread.db')
  open = []
})
afterEach(async () => {
  for (const database of open) await database.destroy()
  rmSync(folder, { recursive: true })
})

async function openHere(): Promise<Database> {
  const database = await openDatabase({ file })
  open.push(database)
  return database
}
const aBoard = (id: string) => ({
  id: id as BoardId,
  team_id: 'team-one' as TeamId,
  title: 'Harbour',
  team_role: null,
  head: 0,
  created_at: 1,
  created_by: 'ana-0001' as UserId,
  trashed_at: null,
})

describe('the embedded store', () => {
  it('keeps rows and gives bytes back as Buffers', async () => {
    const database = await openHere()
    await database.insertInto('boards').values(aBoard('board-01')).execute()
    const row = {
      board: 'board-01' as BoardId,
      seq: 1,
      data: Buffer.from([1, 2, 3]),
      author: null,
      session: null,
      at: 5,
    }
    await database.insertInto('updates').values(row).execute()
    const rows = await database.selectFrom('updates').selectAll().execute()
    expect(rows).toEqual([row])
    expect(Buffer.isBuffer(rows[0]!.data)).toBe(true)
  })

  it('writes with an fsync at every commit and with foreign keys', async () => {
    const database = await openHere()
    const read = async (pragma: string) =>
      Object.values((await sql.raw(`pragma ${pragma}`).execute(database)).rows[0]!)[0]
    expect(await read('synchronous')).toBe(2)
    expect(await read('journal_mode')).toBe('wal')
    expect(await read('foreign_keys')).toBe(1)
  })

  it('tells a unique violation across the thread', async () => {
    const database = await openHere()
    await database.insertInto('boards').values(aBoard('board-01')).execute()
    const failure = await database
      .insertInto('boards')
      .values(aBoard('board-01'))
      .execute()
      .catch((error: unknown) => error)
    expect(isUniqueViolation(failure)).toBe(true)
  })

  it('lets no statement into an open transaction of somebody else, and undoes a failed one', async () => {
    const database = await openHere()
    let seenOutside: number | undefined
    let outside: Promise<void> | undefined
    const failed = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('boards').values(aBoard('board-01')).execute()
      outside = database
        .selectFrom('boards')
        .selectAll()
        .execute()
        .then((rows) => void (seenOutside = rows.length))
      await transaction.insertInto('boards').values(aBoard('board-02')).execute()
      expect(seenOutside).toBeUndefined()
      throw new Error('undo')
    })
    await expect(failed).rejects.toThrow('undo')
    await outside
    expect(seenOutside).toBe(0)
  })

  it('refuses a database of a newer program and leaves it as it is', async () => {
    const database = await openHere()
    await sql`insert into kysely_migration values ('0999-later', '2030-01-01')`.execute(database)
    await database.destroy()
    const before = readFileSync(file)
    await expect(openDatabase({ file })).rejects.toThrow(/newer Redthread \(its change “0999-later”/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('says in one sentence that a file is no database or is cut short, and leaves it as it is', async () => {
    writeFileSync(file, 'This is not a database at all.'.repeat(400))
    const failure = await openDatabase({ file }).catch((error: unknown) => error)
    expect(isRedthreadError(failure) && failure.message).toMatch(/is not a Redthread database/)
    rmSync(file)

    await (await openHere()).destroy()
    truncateSync(file, 8192)
    await expect(openDatabase({ file })).rejects.toThrow(/is damaged/)
    expect(readFileSync(file).byteLength).toBe(8192)
  })

  it("refuses another program's database and leaves it as it is", async () => {
    const other = new SqliteDatabase(file)
    other.exec('create table users (name text)')
    other.close()
    const before = readFileSync(file)
    await expect(openDatabase({ file })).rejects.toThrow(/is not a Redthread database/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('answers "storage-unavailable" after it was closed', async () => {
    const database = await openHere()
    await database.destroy()
    await expect(database.selectFrom('boards').selectAll().execute()).rejects.toThrow()
  })
})

describe('the data folder', () => {
  it('is held by one server at a time, and free again once released', () => {
    const lock = lockDataFolder(folder)
    expect(() => lockDataFolder(folder)).toThrow(/Another Redthread server is using the data folder/)
    lock.release()
    lockDataFolder(folder).release()
  })

  it('says so when its lock cannot be had for another reason', () => {
    writeFileSync(path.join(folder, 'lock.db'), 'no lock at all '.repeat(100))
    expect(() => lockDataFolder(folder)).toThrow(/lock\.db cannot be locked/)
  })

  it('is made for this account alone', () => {
    const made = path.join(folder, 'made', 'here')
    prepareDataFolder(made)
    expect(statSync(made).mode & 0o077).toBe(0)
  })

  it('that cannot be made is named in one sentence', () => {
    writeFileSync(file, '')
    expect(() => prepareDataFolder(path.join(file, 'data'))).toThrow(/cannot be written to/)
    // Where nothing can be made at all, and says so in a way that Node takes for a missing parent.
    if (process.platform === 'linux')
      expect(() => prepareDataFolder('/proc/nothing/data')).toThrow(/cannot be written to/)
  })
})
