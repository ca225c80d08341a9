/**
 * Every environment variable, parsed once. A wrong value ends the start with one sentence that names the setting, its
 * value and what is allowed. Secrets made at first start are filled in by main.ts, not here.
 */
import path from 'node:path'
import { RedthreadError } from '@/lib/errors/redthread-error'
import {
  MAX_BOARD_BYTES,
  MAX_DOCUMENT_BYTES,
  MAX_PAGE_BYTES,
  MAX_PROPOSALS,
  MAX_PROPOSALS_SET,
  MIN_FRAME_BYTES,
} from '@/lib/schema/limits'

/** Of what encrypts session cookies. */
const MIN_SECRET_LENGTH = 32
const LOG_LEVELS: readonly string[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
/** Settings that a later version will know. Passed over in silence, they would let an operator believe in what is not so. */
const NOT_YET: readonly { readonly names: RegExp; readonly only: string }[] = [
  { names: /^(DATABASE|REDIS)_URL$/, only: 'has the embedded store' },
  { names: /^S3_/, only: 'keeps files in the data folder' },
  { names: /^OIDC_/, only: 'knows sign-in by password' },
]

export interface Limits {
  readonly frameBytes: number
  readonly documentBytes: number
  /** A web page: its markup weighs more than its words. */
  readonly pageBytes: number
  readonly boardBytes: number
  readonly proposals: number
  /** Seconds that reading one document may take. */
  readonly importSeconds: number
  /** Memory that reading one document may take, in MiB. */
  readonly importMegabytes: number
  /** A board file or snapshot that is imported or verified. */
  readonly boardFileBytes: number
  /** Pixels of a PNG that the server draws. */
  readonly picturePixels: number
  /** Sync sockets one user may hold open. */
  readonly socketsPerUser: number
  /** Write frames a socket may send a second, averaged over ten. */
  readonly writesPerSecond: number
  /** Bytes waiting for a slow reader before it is closed with "try again". */
  readonly bufferedBytes: number
  /** Hours without a request after which a session ends. */
  readonly sessionIdleHours: number
  /** Hours after sign-in at which a session ends, however busy. */
  readonly sessionHours: number
  /** Hours that an invite link can be used. */
  readonly inviteHours: number
  /** Days after which a board in the trash is deleted for good; 0 keeps it until somebody deletes it. */
  readonly trashDays: number
  /** Days for which what compaction folded is kept row by row, with who wrote it when; 0 keeps it for good. */
  readonly historyDays: number
}
export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the data folder. */
  readonly dataFolder: string
  /** Public address without a trailing slash; its origin is the right Origin. */
  readonly publicUrl: string
  /** Further right Origins: on loopback both spellings of it. */
  readonly origins: readonly string[]
  /** Reverse proxies in front of this server, each of which adds one entry to X-Forwarded-For; 0 ignores that header. */
  readonly trustedProxies: number
  readonly admin: { readonly email: string; readonly password: string } | undefined
  readonly logLevel: string
  readonly limits: Limits
}

/** Parses `env`; throws an Error whose message is a finished sentence. */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const port = readNumber(env, 'PORT', 3000, { min: 0, max: 65535 })
  const host = env.HOST || '127.0.0.1'
  const isLoopback = host === '127.0.0.1' || host === 'localhost' || host === '::1'
  const shownHost = isLoopback || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const publicUrl = readUrl(env, 'NEXTAUTH_URL', `http://${shownHost}:${port}`)
  const origins = new Set([new URL(publicUrl).origin])
  if (['localhost', '127.0.0.1'].includes(new URL(publicUrl).hostname)) {
    for (const name of ['localhost', '127.0.0.1']) {
      const spelling = new URL(publicUrl)
      spelling.hostname = name
      origins.add(spelling.origin)
    }
  }
  const email = env.REDTHREAD_ADMIN_EMAIL
  const password = env.REDTHREAD_ADMIN_PASSWORD
  if (Boolean(email) !== Boolean(password)) {
    throw new RedthreadError(
      'bad-request',
      'REDTHREAD_ADMIN_EMAIL and REDTHREAD_ADMIN_PASSWORD are only used together; one of them is missing.',
    )
  }
  if (env.NEXTAUTH_SECRET && env.NEXTAUTH_SECRET.length < MIN_SECRET_LENGTH) {
    throw new RedthreadError(
      'bad-request',
      `NEXTAUTH_SECRET has ${env.NEXTAUTH_SECRET.length} characters; it must have at least ${MIN_SECRET_LENGTH}. Unset it to have one made.`,
    )
  }
  for (const { names, only } of NOT_YET) {
    const later = Object.keys(env).find((name) => names.test(name) && env[name])
    if (later) throw new RedthreadError('bad-request', `${later} is set, but this version only ${only}; unset it.`)
  }
  return {
    port,
    host,
    dataFolder: path.resolve(env.REDTHREAD_DATA || 'data'),
    publicUrl,
    origins: [...origins],
    trustedProxies: readNumber(env, 'REDTHREAD_TRUSTED_PROXIES', 0, { min: 0, max: 10 }),
    admin: email && password ? { email, password } : undefined,
    logLevel: readLogLevel(env),
    limits: {
      // Never less: a page makes frames of up to this size, and asks nobody first.
      frameBytes: readNumber(env, 'REDTHREAD_LIMIT_FRAME_BYTES', MIN_FRAME_BYTES, { min: MIN_FRAME_BYTES }),
      documentBytes: readNumber(env, 'REDTHREAD_LIMIT_DOCUMENT_BYTES', MAX_DOCUMENT_BYTES, { min: 1024 }),
      pageBytes: readNumber(env, 'REDTHREAD_LIMIT_PAGE_BYTES', MAX_PAGE_BYTES, { min: 1024 }),
      boardBytes: readNumber(env, 'REDTHREAD_LIMIT_BOARD_BYTES', MAX_BOARD_BYTES, { min: 1024 }),
      proposals: readNumber(env, 'REDTHREAD_LIMIT_PROPOSALS', MAX_PROPOSALS, { min: 1, max: MAX_PROPOSALS_SET }),
      importSeconds: readNumber(env, 'REDTHREAD_LIMIT_IMPORT_SECONDS', 120, { min: 1, max: 3600 }),
      importMegabytes: readNumber(env, 'REDTHREAD_LIMIT_IMPORT_MEGABYTES', 1024, { min: 64 }),
      boardFileBytes: readNumber(env, 'REDTHREAD_LIMIT_BOARD_FILE_BYTES', 64 * 1024 * 1024, { min: 1024 }),
      picturePixels: readNumber(env, 'REDTHREAD_LIMIT_PICTURE_PIXELS', 40_000_000, { min: 10_000, max: 268_435_456 }),
      socketsPerUser: readNumber(env, 'REDTHREAD_LIMIT_SOCKETS_PER_USER', 40, { min: 1 }),
      writesPerSecond: readNumber(env, 'REDTHREAD_LIMIT_WRITES_PER_SECOND', 120, { min: 1 }),
      bufferedBytes: readNumber(env, 'REDTHREAD_LIMIT_BUFFERED_BYTES', 8 * 1024 * 1024, { min: 65536 }),
      sessionIdleHours: readNumber(env, 'REDTHREAD_LIMIT_SESSION_IDLE_HOURS', 7 * 24, { min: 1 }),
      sessionHours: readNumber(env, 'REDTHREAD_LIMIT_SESSION_HOURS', 30 * 24, { min: 1 }),
      inviteHours: readNumber(env, 'REDTHREAD_LIMIT_INVITE_HOURS', 7 * 24, { min: 1 }),
      trashDays: readNumber(env, 'REDTHREAD_LIMIT_TRASH_DAYS', 30, { min: 0, max: 3650 }),
      historyDays: readNumber(env, 'REDTHREAD_LIMIT_HISTORY_DAYS', 30, { min: 0, max: 3650 }),
    },
  }
}

function readNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  range: { min: number; max?: number },
): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  const max = range.max ?? Number.MAX_SAFE_INTEGER
  if (!Number.isInteger(value) || value < range.min || value > max) {
    throw new RedthreadError(
      'bad-request',
      `${name} is “${text}”; it must be a whole number from ${range.min} to ${max}.`,
    )
  }
  return value
}

function readLogLevel(env: NodeJS.ProcessEnv): string {
  const level = env.REDTHREAD_LOG || 'info'
  if (LOG_LEVELS.includes(level)) return level
  throw new RedthreadError('bad-request', `REDTHREAD_LOG is “${level}”; it must be ${LOG_LEVELS.join(', ')}.`)
}

function readUrl(env: NodeJS.ProcessEnv, name: string, fallback: string): string {
  const text = env[name] || fallback
  try {
    const url = new URL(text)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError('not http')
    if (url.pathname !== '/' || url.search || url.hash) throw new TypeError('more than an origin')
    return url.href.replace(/\/$/, '')
  } catch (cause) {
    throw new RedthreadError(
      'bad-request',
      `${name} is “${text}”; it must be an address without a path, such as https://redthread.example.org.`,
      { cause },
    )
  }
}
