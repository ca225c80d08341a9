/** The first account: by a one-time link that the server prints, never by whoever comes first. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type TeamId } from '@/lib/schema/ids'
import type { Database } from '@/server/storage/database'
import { createChecks, insertAccount, parseName, prepareAccount, type PreparedAccount } from './accounts'
import { writeAudit } from './audit'
import type { NewAccount } from './auth'
import type { PasswordHasher } from './passwords'
import { hashToken, isTokenShaped, makeToken } from './secret-tokens'

const TOKEN_LIFE_MS = 24 * 60 * 60 * 1000
const SPENT =
  'This set-up link was used already, or is too old. Sign in; if nobody has an account yet, start the server again to get a new link.'

export async function hasAccounts(database: Database): Promise<boolean> {
  return (await database.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** A fresh token when there is no account yet, else null. Only the newest token counts. */
export async function makeSetupToken(database: Database): Promise<string | null> {
  const token = makeToken()
  return database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('setup_tokens').execute()
    if (await hasAccounts(transaction)) return null
    const now = Date.now()
    await transaction
      .insertInto('setup_tokens')
      .values({ hash: hashToken(token), created_at: now, expires_at: now + TOKEN_LIFE_MS })
      .execute()
    return token
  })
}

export async function isSetupToken(database: Database, token: string): Promise<boolean> {
  if (!isTokenShaped(token)) return false
  const row = await database
    .selectFrom('setup_tokens')
    .select('hash')
    .where('hash', '=', hashToken(token))
    .where('expires_at', '>', Date.now())
    .executeTakeFirst()
  return row !== undefined
}

/** Spends the token on the first account and its team. Throws `expired`, `bad-request`. */
export async function setUp(
  database: Database,
  hasher: PasswordHasher,
  token: string,
  account: NewAccount,
  teamName: string,
): Promise<void> {
  if (!(await isSetupToken(database, token))) throw new RedthreadError('expired', SPENT)
  const checks = createChecks()
  const name = checks.run(() => parseName(teamName, 'The team’s name', 'team')) ?? ''
  const prepared = await prepareAccount(hasher, account, [name], checks)
  await database.transaction().execute(async (transaction) => {
    const spent = await transaction
      .deleteFrom('setup_tokens')
      .where('hash', '=', hashToken(token))
      .returning('hash')
      .executeTakeFirst()
    if (!spent || (await hasAccounts(transaction))) throw new RedthreadError('expired', SPENT)
    await insertFirstAccount(transaction, prepared, name)
  })
}

/** Makes the first account from the settings when there is none yet. Throws `bad-request` for a poor password. */
export async function setUpFromSettings(
  database: Database,
  hasher: PasswordHasher,
  admin: { readonly email: string; readonly password: string },
): Promise<boolean> {
  if (await hasAccounts(database)) return false
  const prepared = await prepareAccount(hasher, { ...admin, name: nameFromEmail(admin.email) })
  return database.transaction().execute(async (transaction) => {
    if (await hasAccounts(transaction)) return false
    await insertFirstAccount(transaction, prepared, DEFAULT_TEAM_NAME)
    return true
  })
}

export const DEFAULT_TEAM_NAME = 'Analysts'

/** `ana.kowalczyk@…` → `Ana Kowalczyk`: a start, which the person may change. */
export function nameFromEmail(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter(Boolean)
  return words.map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1)).join(' ') || 'Somebody'
}

async function insertFirstAccount(database: Database, account: PreparedAccount, teamName: string): Promise<void> {
  await insertAccount(database, account)
  const teamId = randomId<TeamId>()
  const now = Date.now()
  await database
    .insertInto('teams')
    .values({ id: teamId, name: teamName, created_at: now, created_by: account.id })
    .execute()
  await database
    .insertInto('memberships')
    .values({ team_id: teamId, user_id: account.id, role: 'admin', created_at: now })
    .execute()
  await writeAudit(database, { action: 'team-made', by: null, object: teamId })
}
