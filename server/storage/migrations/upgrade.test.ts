import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kysely, Migrator } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BoardId, DocumentId } from '@/lib/schema/ids'
import { listDocuments } from '@/server/documents/read-documents'
import { openDatabase } from '@/server/storage/database'
import { createDialect } from '@/server/storage/sqlite/dialect'
import { createStoreClient } from '@/server/storage/sqlite/store-client'
import { MIGRATIONS } from './migrations'

/** What the first release had. Its tables are written down here in columns, so that no later type can change them. */
const FIRST_RELEASE = '0004-snapshots'
const BOARD = 'board-of-the-first-release' as BoardId

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'redthread-upgrade-'))))
afterEach(() => rmSync(folder, { recursive: true }))

type AnyTables = Record<string, Record<string, unknown>>

async function makeOldDatabase(file: string): Promise<void> {
  const database = new Kysely<AnyTables>({ dialect: createDialect(createStoreClient(file)) })
  const first = Object.entries(MIGRATIONS).filter(([name]) => name <= FIRST_RELEASE)
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => Object.fromEntries(first) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  const rows: readonly (readonly [table: string, row: Record<string, unknown>])[] = [
    ['users', { id: 'ana', email: 'ana@x.example', name: 'Ana', colour: '#222222', password_hash: 'h', operator: 1, created_at: 1 }], // prettier-ignore
    ['teams', { id: 'team', name: 'Harbour desk', created_at: 1 }],
    ['boards', { id: BOARD, team_id: 'team', title: 'Harbour', head: 1, created_at: 1, created_by: 'ana' }],
    ['updates', { board: BOARD, seq: 1, data: Buffer.from([0, 0]), author: 'ana', session: 's', at: 2 }],
    ['documents', { id: 'doc', board_id: BOARD, filename: 'a.txt', title: 'A', title_derived: 0, language: 'en', not_tried: '[]', status: 'current', created_at: 3 }], // prettier-ignore
    ['document_texts', { hash: 'sha256:t', text: 'The pier closed.' }],
    ['document_versions', { document_id: 'doc', n: 1, board_id: BOARD, original_hash: 'sha256:o', mime: 'text/plain', bytes: 16, text_hash: 'sha256:t', captured_at: 3, captured_by: 'ana', captured_by_name: 'Ana', how: 'upload', encoding: 'utf-8', outline: '[]', marks: '{"hedges":[]}' }], // prettier-ignore
    ['invites', { id: 'inv', hash: 'h', team_id: 'team', role: 'member', created_by: 'ana', created_at: 3, expires_at: 9, revoked_at: 4 }], // prettier-ignore
    ['evaluations', { id: 'e', board_id: BOARD, subject: 'src', kind: 'reliability', user_id: 'ana', name: 'Ana', value: 'B', at: 4 }], // prettier-ignore
    ['snapshots', { id: 'snap', board_id: BOARD, name: 'Monday', note: '', taken_at: 5, taken_by: 'ana', taken_by_name: 'Ana', hash: 'h', file_hash: 'f', n: 1, cards: 0 }], // prettier-ignore
  ]
  for (const [table, row] of rows) await database.insertInto(table).values(row).execute()
  await database.destroy()
}

it('brings a database of the first release up to date with everything in it', async () => {
  const file = path.join(folder, 'redthread.db')
  await makeOldDatabase(file)
  const database = await openDatabase({ file })
  const [board] = await database.selectFrom('boards').selectAll().execute()
  expect(board).toMatchObject({ id: BOARD, title: 'Harbour', head: 1, trashed_at: null, trashed_by: null })
  const [update] = await database.selectFrom('updates').selectAll().execute()
  expect([...(update?.data ?? [])]).toEqual([0, 0])
  const [document] = await listDocuments(database, BOARD)
  expect(document).toMatchObject({ id: 'doc' as DocumentId, title: 'A', status: 'current' })
  expect(document?.statusChange).toBeUndefined()
  expect(document).not.toHaveProperty('removedAt')
  expect(document).not.toHaveProperty('publisher')
  expect(document).not.toHaveProperty('unproposed')
  // Marks of the first release lack sentences; the rules make them when somebody first reads the text.
  const [version] = await database.selectFrom('document_versions').selectAll().execute()
  expect(version).toMatchObject({ marks: null, markup: null, note: null, text_hash: 'sha256:t' })
  const [invite] = await database.selectFrom('invites').selectAll().execute()
  expect(invite).toMatchObject({ id: 'inv', revoked_at: 4, revoked_by: null })
  for (const table of ['evaluations', 'snapshots', 'users', 'teams'] as const) {
    expect(await database.selectFrom(table).selectAll().execute()).toHaveLength(1)
  }
  await database.destroy()
})

it('lists the changes in the order in which they are numbered, each number once', () => {
  const numbers = Object.keys(MIGRATIONS).map((name) => name.slice(0, 4))
  expect(numbers).toEqual([...new Set(numbers)].sort())
})
