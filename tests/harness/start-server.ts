/**
 * Runs the built program (`npm test` builds it first) as a process of its own on a free port and an empty data folder, as
 * a person would have it, so that tests can also kill it. Stop it with `stop`, which waits for the drain.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.join(__dirname, '../..')
const PROGRAM = path.join(ROOT, '.redthread', 'build', 'main.cjs')

export const ADMIN = { email: 'ana@example.org', password: 'a long enough pass-phrase', name: 'Ana' } as const

export interface TestServer {
  /** `http://127.0.0.1:<port>`, no trailing slash. */
  readonly url: string
  readonly port: number
  readonly dataFolder: string
  /** Of the running process. */
  pid(): number
  /** Everything it printed so far. */
  output(): string
  /** Resolves when what it printed since its last start matches. */
  printed(pattern: RegExp): Promise<void>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGTERM and the end of the drain; returns the exit code. The data folder stays for `restart`. */
  stop(): Promise<number | null>
  /** Starts again on the same port and data folder. */
  restart(): Promise<void>
  /** Stops and removes the data folder. */
  dispose(): Promise<void>
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Creates the first account from the environment (ADMIN); default true. */
  readonly admin?: boolean
}

export async function startServer({ env = {}, admin = true }: StartOptions = {}): Promise<TestServer> {
  if (!existsSync(PROGRAM)) throw new Error('The program is not built; `npm test` and `npm run e2e` build it.')
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'redthread-test-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess
  let printed = ''
  const onPrinted = new Set<() => void>()

  const start = () =>
    new Promise<void>((resolve, reject) => {
      child = spawn(process.execPath, [PROGRAM], {
        cwd: ROOT,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          PORT: String(port),
          REDTHREAD_DATA: dataFolder,
          REDTHREAD_LOG: 'warn',
          ...(admin && { REDTHREAD_ADMIN_EMAIL: ADMIN.email, REDTHREAD_ADMIN_PASSWORD: ADMIN.password }),
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const hear = (chunk: Buffer) => {
        printed += chunk.toString()
        for (const look of onPrinted) look()
        if (printed.includes('is ready at')) resolve()
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)))
    })

  const end = (signal: NodeJS.Signals) =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        resolve(child.exitCode)
        return
      }
      child.once('exit', (code) => resolve(code))
      child.kill(signal)
    })

  await start()
  const server: TestServer = {
    url,
    port,
    dataFolder,
    pid: () => child.pid as number,
    output: () => printed,
    printed: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          if (!pattern.test(printed)) return
          onPrinted.delete(look)
          resolve()
        }
        onPrinted.add(look)
        look()
      }),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    restart: async () => {
      printed = ''
      await start()
    },
    dispose: async () => {
      await end('SIGTERM')
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
  return server
}

/** A port that was free a moment ago; fixed for the server's life so that clients find it after a restart. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free.')),
      )
    })
  })
}
