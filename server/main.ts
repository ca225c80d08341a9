/**
 * The server's process: takes the port, takes the data folder, opens the store, serves pages and sockets, and drains
 * when told to stop. A start that cannot succeed ends in one sentence; nothing is touched before the port is held.
 */
import { createServer, type IncomingMessage } from 'node:http'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import next from 'next'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { compose, databaseFile } from './compose'
import { parseConfig, type Config } from './config'
import { answerBare } from './http/answer-bare'
import { answerError } from './http/answer-error'
import { stampClientAddress } from './http/client-address'
import { listen, type Listener } from './http/listen'
import { isReadablePath } from './http/local-path'
import { createPackedFiles } from './http/packed-files'
import { createPagePolicy, dataHeaders } from './http/security-headers'
import { createLogger, type Logger } from './log'
import { readOrMakeSecret } from './secrets'
import { loadSigningKey } from './snapshots/signing-key'
import { lockDataFolder, prepareBlobFolder, prepareDataFolder } from './storage/data-folder'
import { describeFailure, inspectStore } from './storage/sqlite/open-store'
import { StoreError } from './storage/sqlite/store-client'
import { createSyncUpgrade } from './sync/upgrade'

/** How long requests under way may take to end once the server is told to stop. */
const ANSWER_GRACE_MS = 5000
/** How long a drain may take before the process ends anyway. */
const DRAIN_LIMIT_MS = 10_000
/** Ctrl C reaches this process twice, from the terminal and from npm; only a later signal is a second wish. */
const SAME_WISH_MS = 1000

async function start(): Promise<void> {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.umask(0o077) // what this server writes is nobody else's to read
  const isDevelopment = process.env.NODE_ENV === 'development'
  const wanted = parseConfig(process.env)
  const headers = dataHeaders({ isHttps: wanted.publicUrl.startsWith('https:') })
  const listener = await listen({ port: wanted.port, host: wanted.host, headers })
  // Port 0 is settled now; the public address names the real one.
  const config = parseConfig({ ...process.env, PORT: String(listener.port) })
  const log = createLogger(config.logLevel)

  prepareDataFolder(config.dataFolder)
  const lock = lockDataFolder(config.dataFolder)
  // Before anything is made beside it: next to a database that is refused, new secrets would only mislead.
  const inspected = inspectStore(databaseFile(config))
  prepareBlobFolder(config.dataFolder)
  const sessionSecret = readOrMakeSecret(config.dataFolder, 'session-secret', process.env.NEXTAUTH_SECRET)
  const { REDTHREAD_SIGNING_KEY } = process.env
  const signingKey = loadSigningKey(config.dataFolder, { REDTHREAD_SIGNING_KEY })
  // next-auth reads these two itself.
  process.env.NEXTAUTH_SECRET = sessionSecret
  process.env.NEXTAUTH_URL = config.publicUrl
  const { services, storeLost, decide, drain, dispose } = await compose(config, log, {
    inspected,
    sessionSecret,
    signingKey,
  })
  void storeLost.then((err) => {
    log.fatal({ err }, 'The store has died; the process ends, to be started afresh.')
    process.exit(1)
  })
  globalThis.redthreadServices = services

  const upgrade = createSyncUpgrade({ rooms: services.rooms, config, log, decide, headers })
  let isServing = false
  // Before Next in development listens for its reload socket too, and would leave ours without an answer.
  listener.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isOurs = upgrade(request, socket, head)
    if (!isOurs && !(isDevelopment && isServing)) answerBare(socket, isServing ? 404 : 503, headers)
  })
  await serve(listener, config, log, isDevelopment)
  isServing = true

  const link = await services.auth.firstRun()
  const ready = `Redthread: is ready at ${config.publicUrl}`
  // One write, so that whoever waits for the first line has read the second.
  console.log(link ? `${ready}\nRedthread: nobody has an account yet. Make the first one here, once: ${link}` : ready)

  let toldAt: number | undefined
  const stop = (signal: NodeJS.Signals) => {
    if (toldAt !== undefined) {
      if (performance.now() - toldAt > SAME_WISH_MS) process.exit(1)
      return
    }
    toldAt = performance.now()
    console.log(`Redthread: ${signal}, finishing what was begun …`)
    setTimeout(() => process.exit(1), DRAIN_LIMIT_MS).unref()
    const answered = listener.drain(ANSWER_GRACE_MS)
    drain()
      .then(() => answered)
      .then(dispose)
      .then(
        () => {
          lock.release()
          process.exit(0)
        },
        (err: unknown) => {
          log.fatal({ err }, 'The server could not be stopped in order.')
          process.exit(1)
        },
      )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  failFast((err) => log.fatal({ err }, 'An error that nothing expected; the process ends.'))
}

/** Puts Next behind the listener. */
async function serve(listener: Listener, config: Config, log: Logger, dev: boolean): Promise<void> {
  // Next listens for sockets on the server it is given, and would leave strangers' open for ever: in production it gets one
  // to which nobody comes.
  const httpServer = dev ? listener.server : createServer()
  const app = next({ dev, dir: process.cwd(), hostname: config.host, port: listener.port, httpServer })
  await app.prepare()
  const handle = app.getRequestHandler()
  const sendPacked = dev ? () => false : createPackedFiles(path.resolve('.redthread', 'static'))
  const setPolicy = createPagePolicy({ origins: config.origins, isDevelopment: dev })
  listener.serve(
    async (request, response) => {
      setPolicy(request, response)
      if (!isReadablePath(request.url)) {
        answerError(response, 'bad-request', 'This address cannot be read.')
        return
      }
      if (sendPacked(request, response)) return
      stampClientAddress(request, config.trustedProxies)
      await handle(request, response)
    },
    (err) => log.error({ err }, 'A request failed before it had an answer.'),
  )
}

/** Next only logs what nobody caught; a server in an unknown state must end instead and be started afresh. */
function failFast(report: (error: unknown) => void): void {
  process.removeAllListeners('uncaughtException')
  process.removeAllListeners('unhandledRejection')
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      report(error)
      process.exit(1)
    })
  }
}

start().catch((error: unknown) => {
  // Damage may come to light only at the first statement that reads the place.
  const known = error instanceof StoreError ? describeFailure(error, databaseFile(parseConfig(process.env))) : error
  console.error(isRedthreadError(known) ? `Redthread: ${known.message}` : known)
  process.exit(1)
})
