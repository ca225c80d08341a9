/** Accounts as rows: making one, and the checks every new one passes whoever makes it. */
import { isRedthreadError, RedthreadError } from '@/lib/errors/redthread-error'
import { MAX_NAME_UNITS } from '@/lib/schema/limits'
import { randomId, type UserId } from '@/lib/schema/ids'
import { PRESENCE_COLOURS } from '@/lib/theme/theme'
import { isUniqueViolation, type Database } from '@/server/storage/database'
import { writeAudit } from './audit'
import type { NewAccount } from './auth'
import { passwordProblem } from './password-rules'
import type { PasswordHasher } from './passwords'

const MAX_EMAIL_UNITS = 254
const EMAIL_PATTERN = /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u

/** An account that passed every check and can be written; its password is hashed already. */
export interface PreparedAccount {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly passwordHash: string
}

/** How an address is stored and looked up. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}

/** A person's or team's name without control characters and doubled spaces. Throws `bad-request`. */
export function parseName(name: string, whose: 'Your name' | 'The team’s name', field = 'name'): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  if (clean === '') throw new RedthreadError('bad-request', `${whose} is missing.`, { details: { field } })
  if (clean.length > MAX_NAME_UNITS) {
    const message = `${whose} has ${clean.length} characters; the limit is ${MAX_NAME_UNITS}.`
    throw new RedthreadError('bad-request', message, { details: { field } })
  }
  return clean
}

/** Checks of several fields, so that all that is wrong is said at once. */
export interface Checks {
  /** What `check` gives; undefined when it refuses, which `end` says. */
  run<T>(check: () => T): T | undefined
  /** Throws the first refusal, with the sentence of each field in `details.fields`. */
  end(): void
}

export function createChecks(): Checks {
  const refused: RedthreadError[] = []
  return {
    run(check) {
      try {
        return check()
      } catch (cause) {
        if (!isRedthreadError(cause)) throw cause
        refused.push(cause)
        return undefined
      }
    },
    end() {
      const [first] = refused
      if (!first) return
      const fields = Object.fromEntries(refused.map(({ details, message }) => [details?.field, message]))
      throw new RedthreadError(first.code, first.message, { cause: first, details: { ...first.details, fields } })
    },
  }
}

/**
 * Checks and hashes, before any transaction: hashing is slow. `about` are further words its password must not consist
 * of; `checks` has those of other fields of the same form. Throws `bad-request` with `details.field` and
 * `details.fields`, or `too-many`.
 */
export async function prepareAccount(
  hasher: PasswordHasher,
  account: NewAccount,
  about: readonly string[] = [],
  checks: Checks = createChecks(),
): Promise<PreparedAccount> {
  const name = checks.run(() => parseName(account.name, 'Your name')) ?? ''
  const email = checks.run(() => parseEmail(account.email)) ?? ''
  checks.run(() => checkPassword(account.password, [email, name, ...about]))
  checks.end()
  return { id: randomId(), email, name, passwordHash: await hasher.hash(account.password) }
}

function parseEmail(typed: string): string {
  const email = normaliseEmail(typed)
  if (!EMAIL_PATTERN.test(email) || email.length > MAX_EMAIL_UNITS) {
    throw new RedthreadError(
      'bad-request',
      'The e-mail address needs a name, an @ and a server, such as ana@example.org.',
      {
        details: { field: 'email' },
      },
    )
  }
  return email
}

/** Throws `bad-request` with the reason and `details.field`. */
export function checkPassword(password: string, about: readonly string[]): void {
  const problem = passwordProblem(password, about)
  if (problem) throw new RedthreadError('bad-request', problem, { details: { field: 'password' } })
}

/**
 * Writes the account in the caller's transaction. The first account of all is the operator. Throws `conflict` when the
 * address has an account.
 */
export async function insertAccount(database: Database, account: PreparedAccount): Promise<{ isOperator: boolean }> {
  const { count } = await database
    .selectFrom('users')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const isOperator = Number(count) === 0
  try {
    await database
      .insertInto('users')
      .values({
        id: account.id,
        email: account.email,
        name: account.name,
        colour: PRESENCE_COLOURS[Number(count) % PRESENCE_COLOURS.length] ?? PRESENCE_COLOURS[0],
        password_hash: account.passwordHash,
        operator: isOperator ? 1 : 0,
        disabled_at: null,
        created_at: Date.now(),
      })
      .execute()
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause
    throw new RedthreadError('conflict', 'There is an account with this address already; sign in with it instead.', {
      cause,
      details: { field: 'email' },
    })
  }
  await writeAudit(database, { action: 'account-made', by: null, object: account.id })
  return { isOperator }
}
