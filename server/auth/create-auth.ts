/** Puts the parts of sign-in together behind the `Auth` interface. */
import { ACCOUNT_DISABLED } from '@/lib/errors/account-disabled'
import { isRedthreadError, RedthreadError } from '@/lib/errors/redthread-error'
import type { UserId } from '@/lib/schema/ids'
import type { Config } from '@/server/config'
import { readClientAddress } from '@/server/http/client-address'
import { readHeader } from '@/server/http/read-header'
import type { Logger } from '@/server/log'
import type { Database } from '@/server/storage/database'
import { recordAccessChange, watchAccessChanges, type AccessChange, type AccessChanges } from './access-changes'
import { normaliseEmail, parseName } from './accounts'
import { endApiToken, listApiTokens } from './api-tokens'
import { writeAudit } from './audit'
import type { Auth, SignInAttempt, SignedIn } from './auth'
import { settleTimes } from './clock-set-back'
import { cookieNames, readCookie } from './cookies'
import { describePlace } from './describe-place'
import { disableAccount, enableAccount } from './disable-account'
import { listAccounts } from './list-accounts'
import { makeDeviceCookie, readDeviceCookie } from './device-cookie'
import { nextAuthOptions } from './next-auth-options'
import { createPasswordHasher, type PasswordHasher } from './passwords'
import { createPrincipalReader } from './principals'
import { deleteSession, deleteSessionsOf, insertSession, sweepSessions, type SessionTimes } from './sessions'
import { setPassword } from './set-password'
import { hasAccounts, isSetupToken, makeSetupToken, setUp, setUpFromSettings } from './set-up'
import { countAttempt } from './throttle'

const HOUR_MS = 60 * 60 * 1000
const SWEEP_MS = 60_000

export interface AuthOptions {
  readonly config: Config
  readonly log: Logger
  readonly database: Database
  /** NEXTAUTH_SECRET. */
  readonly secret: string
  /** Told of every right that ended or changed, wherever it happened; closes the sockets concerned. */
  readonly onAccessChange: (change: AccessChange) => void
  /** Weaker in tests only. */
  readonly hasher?: PasswordHasher
}
export interface AuthParts {
  readonly auth: Auth
  /** For the other services that change rights. */
  readonly accessChanges: AccessChanges
  readonly hasher: PasswordHasher
}

/** Whether the account is as it was when its password was checked, which takes its time: not disabled, nor given another. */
async function isStill(database: Database, checked: { readonly id: UserId; readonly password_hash: string }) {
  const now = await database
    .selectFrom('users')
    .select(['password_hash', 'disabled_at'])
    .where('id', '=', checked.id)
    .executeTakeFirst()
  return now?.password_hash === checked.password_hash && now.disabled_at === null
}

export async function createAuth(options: AuthOptions): Promise<AuthParts> {
  const { config, log, database, secret, hasher = createPasswordHasher() } = options
  const isHttps = config.publicUrl.startsWith('https:')
  const names = cookieNames(isHttps)
  const times: SessionTimes = {
    idleMs: config.limits.sessionIdleHours * HOUR_MS,
    longestMs: config.limits.sessionHours * HOUR_MS,
  }
  const principals = createPrincipalReader({ database, secret, sessionCookie: names.session, times })
  const accessChanges = await watchAccessChanges({
    database,
    log,
    onChange(change) {
      principals.forgetAll()
      options.onAccessChange(change)
    },
  })
  const lives = { sessions: times, inviteMs: config.limits.inviteHours * HOUR_MS }
  const sweep = async () => {
    await settleTimes(database, lives)
    await sweepSessions(database, times)
    await accessChanges.deliver()
  }
  const sweeping = setInterval(() => {
    sweep().catch((cause: unknown) => log.error({ err: cause }, 'Ended sessions and invites could not be swept.'))
  }, SWEEP_MS).unref()

  /**
   * The account's row if `password` is right, counted against guessing. Throws `wrong-credentials`, `too-many`; `forbidden`
   * when the account is disabled, which only the right password learns.
   */
  async function checkGuess(attempt: Pick<SignInAttempt, 'email' | 'password' | 'address' | 'device'>) {
    const email = normaliseEmail(attempt.email)
    const device = readDeviceCookie(secret, email, attempt.device)
    const counted = await countAttempt(database, { email, address: attempt.address, device })
    const user = await database.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()
    const isRight = await hasher.verify(user?.password_hash ?? null, attempt.password)
    if (!user || !isRight || user.disabled_at !== null) {
      const { address } = attempt
      await writeAudit(database, { action: 'sign-in-failed', by: null, address, ...(user && { object: user.id }) })
      if (user && isRight) throw new RedthreadError('forbidden', ACCOUNT_DISABLED)
      throw new RedthreadError('wrong-credentials', 'The address or the password is wrong.')
    }
    await counted.takeBack()
    return user
  }

  async function signIn(attempt: SignInAttempt): Promise<SignedIn> {
    const { userAgent, address, password } = attempt
    for (;;) {
      const user = await checkGuess(attempt)
      const newHash = hasher.isOutdated(user.password_hash) ? await hasher.hash(password) : null
      const sessionId = await database.transaction().execute(async (transaction) => {
        if (!(await isStill(transaction, user))) return null
        if (newHash) {
          await transaction.updateTable('users').set({ password_hash: newHash }).where('id', '=', user.id).execute()
        }
        const id = await insertSession(transaction, { userId: user.id, userAgent, address }, times)
        await writeAudit(transaction, { action: 'signed-in', by: { userId: user.id, sessionId: id }, address })
        return id
      })
      if (sessionId) return { userId: user.id, sessionId, device: makeDeviceCookie(secret, user.email) }
    }
  }

  async function signOut(sessionId: string): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      const userId = await deleteSession(transaction, sessionId)
      if (userId) await writeAudit(transaction, { action: 'signed-out', by: { userId, sessionId } })
    })
    await accessChanges.deliver()
  }

  const auth: Auth = {
    principalFromHeaders: principals.read,
    isDisabled: principals.isDisabled,
    signIn,
    signOut,
    nextAuthExchange(headers) {
      return nextAuthOptions({
        isHttps,
        secret,
        maxAgeSeconds: config.limits.sessionHours * 60 * 60,
        async signIn({ email, password }) {
          const before = await principals.read(headers)
          const device = readCookie(headers, names.device)
          const signedIn = await signIn({
            email,
            password,
            address: readClientAddress(headers),
            userAgent: readHeader(headers, 'user-agent') ?? '',
            ...(device !== undefined && { device }),
          })
          if (before?.sessionId) await signOut(before.sessionId)
          return signedIn
        },
        signOut,
      })
    },
    async sessionsOf(principal) {
      const rows = await database
        .selectFrom('auth_sessions')
        .selectAll()
        .where('user_id', '=', principal.userId)
        .where('expires_at', '>', Date.now())
        .where('last_seen_at', '>', Date.now() - times.idleMs) // the sweep comes a minute later
        .orderBy('last_seen_at', 'desc')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        userAgent: row.user_agent,
        place: describePlace(row.address),
        isCurrent: row.id === principal.sessionId,
      }))
    },
    async endSession(principal, sessionId) {
      await database.transaction().execute(async (transaction) => {
        const userId = await deleteSession(transaction, sessionId)
        if (userId !== principal.userId) throw new RedthreadError('not-found', 'This session has ended already.')
        await writeAudit(transaction, { action: 'signed-out', by: principal, object: sessionId })
      })
      await accessChanges.deliver()
    },
    async endOtherSessions(principal) {
      await database.transaction().execute(async (transaction) => {
        await deleteSessionsOf(transaction, principal.userId, principal.sessionId)
        await writeAudit(transaction, { action: 'signed-out', by: principal, object: principal.userId })
      })
      await accessChanges.deliver()
    },
    tokensOf: (principal) => listApiTokens(database, principal.userId),
    async endToken(principal, tokenId) {
      await endApiToken(database, principal, tokenId)
      await accessChanges.deliver()
    },
    async changePassword(principal, { current, next, address }) {
      const { userId } = principal
      const { email } = await database
        .selectFrom('users')
        .select('email')
        .where('id', '=', userId)
        .executeTakeFirstOrThrow()
      const notPresent = (cause?: unknown) =>
        new RedthreadError('forbidden', 'That is not your present password.', { cause, details: { field: 'current' } })
      const user = await checkGuess({ email, password: current, address }).catch((cause: unknown) => {
        throw isRedthreadError(cause) && cause.code === 'wrong-credentials' ? notPresent(cause) : cause
      })
      await setPassword(database, hasher, {
        ...{ userId, password: next, by: principal },
        async check(transaction) {
          if (!(await isStill(transaction, user))) throw notPresent()
        },
      })
      await accessChanges.deliver()
    },
    async changeProfile(principal, { name, colour }) {
      const { userId } = principal
      const clean = name === undefined ? undefined : parseName(name, 'Your name')
      const change = { ...(clean !== undefined && { name: clean }), ...(colour !== undefined && { colour }) }
      if (Object.keys(change).length === 0) return
      await database.transaction().execute(async (transaction) => {
        await transaction.updateTable('users').set(change).where('id', '=', userId).execute()
        await recordAccessChange(transaction, { userId }) // sockets say who one is as it was when they were opened
        await writeAudit(transaction, { action: 'account-changed', by: principal, object: userId })
      })
      await accessChanges.deliver()
    },
    accounts: (by) => listAccounts(database, by.userId),
    async disable(by, userId) {
      if (by.userId === userId) throw new RedthreadError('conflict', 'You cannot disable your own account.')
      await disableAccount(database, { userId, by })
      await accessChanges.deliver()
    },
    enable: (by, userId) => enableAccount(database, { userId, by }),
    async firstRun() {
      if (config.admin && (await setUpFromSettings(database, hasher, config.admin))) return null
      const token = await makeSetupToken(database)
      return token && `${config.publicUrl}/setup/${token}`
    },
    hasAccounts: () => hasAccounts(database),
    isSetupToken: (token) => isSetupToken(database, token),
    setUp: (token, account, teamName) => setUp(database, hasher, token, account, teamName),
    dispose() {
      clearInterval(sweeping)
      accessChanges.dispose()
    },
  }
  return { auth, accessChanges, hasher }
}
