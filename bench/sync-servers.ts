/** The servers that bench/sync.ts measures: Redthread as it ships, and peers in bench/peers, each a process of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { adminToken } from '@/tests/harness/beside-server'
import { startServer } from '@/tests/harness/start-server'

const PEERS = path.join(__dirname, 'peers')
const NODE_OPTIONS = `--import ${path.join(__dirname, 'collect-garbage.mjs')}`
/** Pages that a collection freed go back to the system from another thread. */
const COLLECTING_MS = 2000

/** How a server wraps y-websocket's messages. */
export interface Dialect {
  /** Sent first, before y-websocket's own greeting. */
  greeting(room: string): Uint8Array[]
  wrap(room: string, message: Uint8Array): Uint8Array
  /** Where the message begins in a frame. */
  messageAt(frame: Uint8Array): number
}

export interface Subject {
  readonly name: string
  readonly dialect: Dialect
  /** `ws://…` without the room. */
  readonly url: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  pid(): number
  /** Names of `count` empty rooms that may be joined. */
  rooms(count: number): Promise<string[]>
  /** After all it has taken is in its store. */
  restart(): Promise<void>
  dispose(): Promise<void>
}

const PLAIN: Dialect = { greeting: () => [], wrap: (_, message) => message, messageAt: () => 0 }

/** Limits that one generator, which is many people, would run into are lifted; nothing else is set. */
export async function startRedthread(): Promise<Subject> {
  const server = await startServer({
    env: {
      REDTHREAD_LIMIT_SOCKETS_PER_USER: '5000',
      REDTHREAD_LIMIT_WRITES_PER_SECOND: '100000',
      REDTHREAD_LIMIT_FRAME_BYTES: String(64 * 1024 * 1024),
      NODE_OPTIONS,
    },
  })
  const headers = { authorization: `Bearer ${await adminToken(server)}` }
  return {
    name: 'Redthread',
    dialect: PLAIN,
    url: `${server.url.replace('http', 'ws')}/sync`,
    query: '?acks=1',
    headers,
    pid: () => server.pid(),
    rooms: (count) => Promise.all(Array.from({ length: count }, (_, index) => makeBoard(server.url, headers, index))),
    async restart() {
      await server.stop()
      await server.restart()
    },
    dispose: () => server.dispose(),
  }
}

async function makeBoard(url: string, headers: Readonly<Record<string, string>>, index: number): Promise<string> {
  const made = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ title: `Room ${index}` }),
  })
  if (!made.ok) throw new Error(`A board could not be made: ${made.status} ${await made.text()}`)
  return ((await made.json()) as { id: string }).id
}

export const startYWebsocket = () => startPeer('y-websocket + LevelDB', 'y-websocket.mjs', PLAIN, 0)

const HOCUSPOCUS: Dialect = {
  greeting: (room) => [
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room)
      encoding.writeVarUint(encoder, 2) // authentication
      encoding.writeVarUint(encoder, 0) // a token
      encoding.writeVarString(encoder, 'bench')
    }),
  ],
  wrap: (room, message) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room)
      encoding.writeUint8Array(encoder, message)
    }),
  messageAt(frame) {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarString(decoder)
    return decoder.pos
  },
}
/** Its store waits 2 s, at most 10, after an edit. */
export const startHocuspocus = () => startPeer('Hocuspocus + SQLite', 'hocuspocus.mjs', HOCUSPOCUS, 11_000)

async function startPeer(name: string, script: string, dialect: Dialect, storesAfterMs: number): Promise<Subject> {
  installPeers()
  const folder = mkdtempSync(path.join(tmpdir(), 'redthread-bench-'))
  let { child, port } = await runPeer(script, folder)
  let named = 0
  return {
    name,
    dialect,
    get url() {
      return `ws://127.0.0.1:${port}`
    },
    query: '',
    headers: {},
    pid: () => child.pid as number,
    rooms: (count) => Promise.resolve(Array.from({ length: count }, () => `room-${++named}`)),
    async restart() {
      await new Promise((resolve) => setTimeout(resolve, storesAfterMs))
      await ended(child)
      ;({ child, port } = await runPeer(script, folder))
    },
    async dispose() {
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function installPeers(): void {
  if (existsSync(path.join(PEERS, 'node_modules'))) return
  // Nothing of them is compiled: what they need beside this is in their packages, or is the project's own.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: PEERS,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The peers could not be installed; the lines above say why.')
}

function runPeer(script: string, folder: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [path.join(PEERS, script), folder], {
    env: { ...process.env, NODE_OPTIONS },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}.`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const port = /is ready at (\d+)/u.exec(chunk.toString())?.[1]
      if (port) resolve({ child, port: Number(port) })
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 5000).unref()
  })
}

/** Processor seconds that process `pid` has used so far, all its threads, by Linux's /proc. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Bytes of memory that process `pid` has: as it is, and when its garbage is collected. */
export async function memoryOf(pid: number): Promise<{ readonly total: number; readonly held: number }> {
  const total = residentBytes(pid)
  process.kill(pid, 'SIGUSR2')
  await new Promise((resolve) => setTimeout(resolve, COLLECTING_MS))
  return { total, held: residentBytes(pid) }
}

function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
