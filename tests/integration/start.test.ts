/**
 * A start that cannot succeed ends in one sentence that says what to do, and touches nothing. Runs the real programs as
 * processes, each against a folder of its own.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN, startServer } from '../harness/start-server'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = path.join(ROOT, '.redthread', 'build', 'main.cjs')

interface Ended {
  readonly code: number | null
  readonly output: string
}

const DAMAGED = 'The database of this server is damaged'

/** The boards' page as the operator gets it, who signs in for it. */
async function homePage(url: string): Promise<string> {
  const cookies = ({ headers }: Response) => headers.getSetCookie().map((each) => each.split(';')[0])
  const csrf = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const signedIn = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', cookie: cookies(csrf).join('; ') },
    body: JSON.stringify({ ...ADMIN, csrfToken, json: 'true', callbackUrl: '/' }),
  })
  return (await fetch(url, { headers: { cookie: cookies(signedIn).join('; ') } })).text()
}

/** A server that starts where it should not would outlive its test. */
const running = new Set<ChildProcess>()

/** Runs a program until it ends by itself; only `env` and the search path are given to it. */
function run(words: readonly string[], env: Record<string, string>, cwd = ROOT): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd,
      env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', ...env },
      stdio: 'pipe',
    })
    running.add(child)
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code, output })
    })
  })
}

/** The last line printed: the sentence that a person is left with. */
function sentence({ output }: Ended): string {
  return output.trimEnd().split('\n').at(-1) ?? ''
}

/** Writes over the first page of a table. */
function damage(file: string, table: string): void {
  const database = new Database(file, { readonly: true })
  const page = database
    .prepare<[string], number>('select rootpage from sqlite_master where name = ?')
    .pluck()
    .get(table)!
  const pageSize = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(pageSize, 0xa5), 0, pageSize, (page - 1) * pageSize)
  closeSync(handle)
}

/** A copy of the data folder for each table, with that table's first page written over. */
function damagedCopies(dataFolder: string): { table: string; data: string }[] {
  const database = new Database(path.join(dataFolder, 'redthread.db'))
  const tables = database
    .prepare<[], string>("select name from sqlite_master where type = 'table' order by name")
    .pluck()
    .all()
  // A log that is not taken in yet, as a killed server leaves it, without a page of those tables: it would cover the damage.
  database.pragma('wal_checkpoint(truncate)')
  database.exec('create table of_later (id text)')
  const copies = tables.map((table) => {
    const data = path.join(folder, `damaged-${table}`)
    cpSync(dataFolder, data, { recursive: true })
    damage(path.join(data, 'redthread.db'), table)
    return { table, data }
  })
  database.close()
  return copies
}

/** Of the database and its log; nothing where there is none. */
function everyByte(data: string): (Buffer | undefined)[] {
  const files = ['redthread.db', 'redthread.db-wal'].map((name) => path.join(data, name))
  return files.map((file) => (existsSync(file) ? readFileSync(file) : undefined))
}

/** At most one at a time of what names the same line. */
const lines = new Map<number, Promise<unknown>>()
function inTurn<T>(line: number, act: () => Promise<T>): Promise<T> {
  const mine = (lines.get(line) ?? Promise.resolve()).then(act)
  lines.set(line, mine)
  return mine
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redthread-start-'))
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe('a server that cannot start', () => {
  it('names a port that is taken, and makes no data folder', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const address = holder.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const data = path.join(folder, 'taken')
    const ended = await run([PROGRAM], { PORT: String(port), REDTHREAD_DATA: data })
    holder.close()
    expect(sentence(ended)).toContain(`Port ${port} is taken`)
    expect(sentence(ended)).toContain('PORT')
    expect(ended.code).toBe(1)
    expect(existsSync(data)).toBe(false)
  })

  it('names a setting that makes no sense', async () => {
    const ended = await run([PROGRAM], { PORT: 'eighty', REDTHREAD_DATA: path.join(folder, 'unused') })
    expect(sentence(ended)).toContain('PORT is “eighty”')
    expect(ended.code).toBe(1)
  })

  it('names a data folder that cannot be one', async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, 'not a folder')
    const ended = await run([PROGRAM], { PORT: '0', REDTHREAD_DATA: file })
    expect(sentence(ended)).toContain(`The data folder ${file} cannot be written to`)
    expect(ended.code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('not a folder')
  })

  it('leaves a database alone that is none', async () => {
    const data = path.join(folder, 'corrupt')
    mkdirSync(data)
    const garbage = Buffer.alloc(8192, 'no database at all ')
    writeFileSync(path.join(data, 'redthread.db'), garbage)
    const ended = await run([PROGRAM], { PORT: '0', REDTHREAD_DATA: data })
    expect(sentence(ended)).toContain('is not a Redthread database')
    expect(ended.code).toBe(1)
    expect(readFileSync(path.join(data, 'redthread.db')).equals(garbage)).toBe(true)
    const isLock = (name: string) => name.startsWith('lock.db')
    expect(readdirSync(data).filter((name) => !isLock(name))).toEqual(['redthread.db']) // no secrets are made beside it
  })

  it('says that a database is damaged, whichever table it is, and changes no byte of it', async () => {
    const server = await startServer()
    try {
      await server.kill()
      const copies = damagedCopies(server.dataFolder)
      const tables = copies.map(({ table }) => table)
      expect(tables).toEqual(expect.arrayContaining(['users', 'auth_sessions', 'boards', 'updates', 'access_changes']))
      const ended = await Promise.all(
        copies.map(async ({ table, data }, i) => {
          const before = everyByte(data)
          const { code, output } = await inTurn(i % 2, () => run([PROGRAM], { PORT: '0', REDTHREAD_DATA: data }))
          return { table, code, output, isUntouched: isDeepStrictEqual(everyByte(data), before) }
        }),
      )
      for (const { table, code, output, isUntouched } of ended) {
        expect(output, table).toMatch(
          /^Redthread: The database .*redthread\.db is damaged; restore the last backup.*\n$/,
        )
        expect(code, table).toBe(1)
        expect(isUntouched, table).toBe(true)
      }
    } finally {
      await server.dispose()
    }
  }, 180_000)

  it('looks through a large database while it runs, and says what it finds in the log and to whoever watches', async () => {
    const server = await startServer({ env: { REDTHREAD_LOG: 'info' } })
    try {
      await server.stop()
      const file = path.join(server.dataFolder, 'redthread.db')
      const database = new Database(file)
      database
        .prepare(
          "insert into boards (id, team_id, title, created_at, created_by) values ('a-board', 't', 'Large', 1, 'u')",
        )
        .run()
      const row = database.prepare('insert into history (board, seq, data, at) values (?, ?, zeroblob(1000000), 1)')
      for (let seq = 1; seq <= 40; seq++) row.run('a-board', seq)
      database.close()
      await server.restart()
      await server.printed(/The database was looked through; it is whole/)
      expect(await (await fetch(`${server.url}/api/ready`)).json()).toEqual({ status: 'ready' })
      expect(await homePage(server.url)).not.toContain(DAMAGED)
      await server.stop()

      damage(file, 'history')
      await server.restart()
      await server.printed(/redthread\.db is damaged; restore the last backup/)
      const ready = await fetch(`${server.url}/api/ready`)
      expect([ready.status, await ready.json()]).toEqual([200, { status: 'damaged' }])
      expect(await (await fetch(`${server.url}/api/metrics`)).text()).toMatch(/^redthread_database_damaged 1$/m)
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
      expect(await homePage(server.url)).toContain(DAMAGED)
      await server.stop()

      damage(file, 'users')
      const ended = await run([PROGRAM], { PORT: '0', REDTHREAD_DATA: server.dataFolder })
      expect(ended.output).toMatch(/^Redthread: The database .*redthread\.db is damaged; .*\n$/)
    } finally {
      await server.dispose()
    }
  })

  it('refuses a second server on the same data folder, and a database from the future', async () => {
    const server = await startServer()
    try {
      const second = await run([PROGRAM], { PORT: '0', REDTHREAD_DATA: server.dataFolder })
      expect(sentence(second)).toContain('Another Redthread server is using the data folder')
      expect(second.code).toBe(1)
      expect(await (await fetch(`${server.url}/api/ready`)).json()).toEqual({ status: 'ready' })

      await server.stop()
      const database = new Database(path.join(server.dataFolder, 'redthread.db'))
      database
        .prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
        .run('9999-tomorrow', '2999-01-01')
      database.close()
      const older = await run([PROGRAM], { PORT: '0', REDTHREAD_DATA: server.dataFolder })
      expect(sentence(older)).toContain('was last used by a newer Redthread')
      expect(older.code).toBe(1)
    } finally {
      await server.dispose()
    }
  })
})

describe('a server that is told to stop', () => {
  it('ends in order, whatever connections strangers hold', async () => {
    const server = await startServer()
    try {
      const upgrade = connect(server.port, '127.0.0.1')
      const idle = connect(server.port, '127.0.0.1')
      let answer = ''
      upgrade.on('data', (chunk: Buffer) => (answer += chunk.toString()))
      const head = 'GET /elsewhere HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
      upgrade.write(head)
      idle.on('error', () => {})
      idle.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await Promise.all([once(upgrade, 'close'), once(idle, 'data')])
      expect(answer).toMatch(/^HTTP\/1.1 404 /)
      expect(await server.stop()).toBe(0)
    } finally {
      await server.dispose()
    }
  })
})

/** A clone with the scripts and package.json only. */
function bareClone(name: string): string {
  const clone = path.join(folder, name)
  mkdirSync(clone)
  cpSync(path.join(ROOT, 'scripts'), path.join(clone, 'scripts'), { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(ROOT, file), path.join(clone, file))
  return clone
}

describe('npm start', () => {
  it('passes the signal to stop on to the server, and waits for it', async () => {
    const clone = bareClone('told-to-stop')
    writeFileSync(
      path.join(clone, 'scripts', 'start.mjs'),
      "process.on('SIGTERM', () => { console.log('drained'); process.exit(0) }); setInterval(() => {}, 1000); console.log('runs')",
    )
    const npm = spawn('npm', ['run', '--silent', 'start'], { cwd: clone, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    npm.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output === 'runs\n') npm.kill('SIGTERM')
    })
    expect(await once(npm, 'close')).toEqual([0, null])
    expect(output).toBe('runs\ndrained\n')
  })
})

describe('set-up before anything is installed', () => {
  it('says that Node is too old', async () => {
    const clone = bareClone('old-node')
    const preload = path.join(folder, 'old.cjs')
    writeFileSync(
      preload,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.0' } })",
    )
    const ended = await run(['--require', preload, 'scripts/start.mjs'], {}, clone)
    expect(sentence(ended)).toContain('Node 18.19.0 is too old; install Node 20.19')
    expect(ended.code).toBe(1)
    expect(readdirSync(clone).sort()).toEqual(['package-lock.json', 'package.json', 'scripts'])
  })

  it('names the compiler that is missing', async () => {
    const clone = bareClone('no-compiler')
    const tools = path.join(folder, 'tools')
    mkdirSync(tools)
    symlinkSync(process.execPath, path.join(tools, 'node'))
    const ended = await run(['scripts/start.mjs'], { PATH: tools }, clone)
    expect(sentence(ended)).toMatch(/python3, make, g\+\+ cannot be found.*C\+\+ toolchain/)
    expect(ended.code).toBe(1)
    expect(existsSync(path.join(clone, 'node_modules'))).toBe(false)
  })

  /** Fails like npm without a network, after it has left half a package behind. */
  function fakeNpm(): string {
    const tools = path.join(folder, 'fake-npm')
    mkdirSync(tools, { recursive: true })
    writeFileSync(path.join(tools, 'npm'), '#!/bin/sh\nmkdir -p node_modules/half\necho no network\nexit 1\n', {
      mode: 0o755,
    })
    return `${tools}:${process.env.PATH ?? ''}`
  }

  it('begins an installation anew that was cut off, and says why another failed', async () => {
    const clone = bareClone('cut off')
    mkdirSync(path.join(clone, 'node_modules', 'left-over'), { recursive: true })
    const env = { PATH: fakeNpm(), REDTHREAD_FETCH_HEADERS: '1' }
    const first = await run(['scripts/start.mjs'], env, clone)
    expect(first.output).toContain('no network')
    expect(sentence(first)).toContain('The packages could not be installed; the lines above say why')
    expect(first.code).toBe(1)
    // What somebody installed by hand is theirs; what an installation of ours left half is not.
    expect(readdirSync(path.join(clone, 'node_modules'))).toEqual(['half', 'left-over'])
    const second = await run(['scripts/start.mjs'], env, clone)
    expect(second.output).toContain('The last installation was cut off')
    expect(readdirSync(path.join(clone, 'node_modules'))).toEqual(['half'])
  })

  it('names the place that cannot be written to', async () => {
    const clone = bareClone('not-writable')
    writeFileSync(path.join(clone, '.redthread'), 'in the way')
    const ended = await run(['scripts/start.mjs'], { PATH: fakeNpm(), REDTHREAD_FETCH_HEADERS: '1' }, clone)
    expect(sentence(ended)).toMatch(/\.redthread cannot be read or written \(EEXIST\)/)
    expect(ended.code).toBe(1)
  })

  it('names the headers that are missing', async () => {
    const clone = bareClone('no-headers')
    const node = path.join(folder, 'lonely', 'bin')
    mkdirSync(node, { recursive: true })
    cpSync(process.execPath, path.join(node, 'node'))
    const ended = await new Promise<Ended>((resolve) => {
      const child = spawn(path.join(node, 'node'), ['scripts/start.mjs'], {
        cwd: clone,
        env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '' },
      })
      let output = ''
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.once('close', (code) => resolve({ code, output }))
    })
    expect(sentence(ended)).toContain('Node’s headers are not beside')
    expect(ended.code).toBe(1)
    expect(existsSync(path.join(clone, 'node_modules'))).toBe(false)
  })
})
