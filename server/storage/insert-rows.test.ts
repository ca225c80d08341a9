import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase, type Database } from './database'
import { insertRows } from './insert-rows'

let folder: string
let database: Database
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'redthread-rows-'))
  database = await openDatabase({ file: path.join(folder, 'redthread.db') })
})
afterEach(async () => {
  await database.destroy()
  rmSync(folder, { recursive: true })
})

const aProposal = (n: number) => ({
  ...{ id: `proposal-${n}`, document_id: 'document', board_id: 'board', key: `key-${n}`, kind: 'point', fields: '{}' },
  ...{ span_start: n, span_end: n + 1, dismissed: 0, taken_by: null, taken_at: null },
})

it('writes more rows than one statement holds values for, and none of none', async () => {
  await insertRows(database, 'proposals', [])
  await insertRows(
    database,
    'proposals',
    Array.from({ length: 3000 }, (_, n) => aProposal(n)),
  )
  const rows = await database.selectFrom('proposals').select('span_start').orderBy('span_start').execute()
  expect(rows.map(({ span_start }) => span_start)).toEqual(Array.from({ length: 3000 }, (_, n) => n))
})
