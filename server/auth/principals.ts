/**
 * From request headers to a principal. The row decides each time; a copy is kept for a second at most, and thrown away
 * as soon as anybody's rights change.
 */
import { decode } from 'next-auth/jwt'
import type { UserId } from '@/lib/schema/ids'
import type { Database } from '@/server/storage/database'
import { readHeader, type RequestHeaders } from '@/server/http/read-header'
import { findTokenHolder } from './api-tokens'
import { readCookie } from './cookies'
import type { Principal } from './principal'
import { findSession, type SessionTimes } from './sessions'

const KEEP_MS = 1000
const MAX_KEPT = 5000
const BEARER = /^Bearer +([^ ]+)$/i

export interface PrincipalReader {
  read(headers: RequestHeaders): Promise<Principal | null>
  /** Whether the session cookie, living or ended, is of an account that is disabled. */
  isDisabled(headers: RequestHeaders): Promise<boolean>
  forgetAll(): void
}

export function createPrincipalReader(options: {
  readonly database: Database
  /** NEXTAUTH_SECRET. */
  readonly secret: string
  readonly sessionCookie: string
  readonly times: SessionTimes
}): PrincipalReader {
  const { database, secret, sessionCookie, times } = options
  const kept = new Map<string, { readonly principal: Principal | null; readonly until: number }>() // by a clock that nobody sets back
  let generation = 0

  async function keep(key: string, find: () => Promise<Principal | null>): Promise<Principal | null> {
    const known = kept.get(key)
    if (known && known.until > performance.now()) return known.principal
    const askedIn = generation
    const principal = await find()
    if (askedIn !== generation) return find() // rights changed while we asked: the answer may be older than that
    if (kept.size >= MAX_KEPT) kept.clear()
    kept.set(key, { principal, until: performance.now() + KEEP_MS })
    return principal
  }

  async function readClaims(headers: RequestHeaders): Promise<{ sid: string; uid: UserId } | null> {
    const cookie = readCookie(headers, sessionCookie)
    if (!cookie) return null
    // next-auth's own `getToken` would also take this token from an Authorization header; a cookie is all we accept.
    const claims = await decode({ token: cookie, secret }).catch(() => null) // not made by us, or too old
    const { sid, uid } = claims ?? {}
    return typeof sid === 'string' && typeof uid === 'string' ? { sid, uid: uid as UserId } : null
  }

  return {
    async read(headers) {
      const authorization = readHeader(headers, 'authorization')
      if (authorization !== undefined) {
        // A program that names itself is that or nobody; it never falls back to a cookie.
        const token = BEARER.exec(authorization)?.[1]
        return token ? keep(`token ${token}`, () => findTokenHolder(database, token)) : null
      }
      const claims = await readClaims(headers)
      if (!claims) return null
      const { sid, uid } = claims
      return keep(`session ${sid} ${uid}`, () => findSession(database, sid, uid, times))
    },
    async isDisabled(headers) {
      const claims = await readClaims(headers)
      if (!claims) return false
      const disabled = database.selectFrom('users').select('id').where('id', '=', claims.uid)
      return (await disabled.where('disabled_at', 'is not', null).executeTakeFirst()) !== undefined
    },
    forgetAll() {
      generation += 1
      kept.clear()
    },
  }
}
