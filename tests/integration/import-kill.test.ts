/** A server that is killed in the middle of a board import leaves no board without its cards, and no rows of one. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { makeSeedFile } from '../../scripts/seed'

it('killed with everything written and nothing committed, it has no board', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'redthread-import-kill-'))
  const file = path.join(folder, 'board.json')
  writeFileSync(file, JSON.stringify(makeSeedFile(200, 'Two hundred')))
  const script = path.join(__dirname, 'hanging-import.ts')
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', script, folder, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const written = new Promise<void>((resolve) =>
      child.stdout.on('data', (data: Buffer) => data.includes('written') && resolve()),
    )
    await Promise.race([written, gone.then(() => Promise.reject(new Error('The import ended by itself.')))])
    child.kill('SIGKILL')
    await gone
    const store = new SqliteDatabase(path.join(folder, 'redthread.db'))
    const count = (table: string) => store.prepare(`select count(*) from ${table}`).pluck().get()
    expect(count('users')).toBe(1) // what was committed before is there
    for (const table of ['boards', 'board_roles', 'history', 'board_states', 'clients', 'sources', 'documents']) {
      expect(count(table), table).toBe(0)
    }
    store.close()
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})
