/** API tokens: made on the command line, shown once, sent as `Authorization: Bearer rt_…`. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type UserId } from '@/lib/schema/ids'
import type { OwnToken } from '@/lib/schema/people'
import type { Database } from '@/server/storage/database'
import { recordAccessChange } from './access-changes'
import { writeAudit } from './audit'
import type { Principal } from './principal'
import { hashToken, isTokenShaped, makeToken } from './secret-tokens'

const PREFIX = 'rt_'
const SEEN_EVERY_MS = 5 * 60_000

/** Makes a token for the person and returns it; only its hash is kept. */
export async function createApiToken(database: Database, userId: UserId, name: string): Promise<string> {
  const token = PREFIX + makeToken()
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('api_tokens')
      .values({
        id: randomId(),
        user_id: userId,
        name,
        hash: hashToken(token),
        created_at: Date.now(),
        last_used_at: null,
      })
      .execute()
    await writeAudit(transaction, { action: 'token-made', by: null, object: userId, detail: { name } })
  })
  return token
}

export async function listApiTokens(database: Database, userId: UserId): Promise<readonly OwnToken[]> {
  const rows = await database
    .selectFrom('api_tokens')
    .select(['id', 'name', 'created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at, lastUsedAt: row.last_used_at }))
}

/** Ends one of the person's own. The caller delivers the change. Throws `not-found` for anybody else's. */
export async function endApiToken(database: Database, principal: Principal, tokenId: string): Promise<void> {
  const { userId } = principal
  await database.transaction().execute(async (transaction) => {
    const ended = await transaction
      .deleteFrom('api_tokens')
      .where('id', '=', tokenId)
      .where('user_id', '=', userId)
      .returning('name')
      .executeTakeFirst()
    if (!ended) throw new RedthreadError('not-found', 'This token has ended already.')
    await recordAccessChange(transaction, { userId }) // a socket does not know which token opened it
    await writeAudit(transaction, {
      action: 'token-ended',
      by: principal,
      object: userId,
      detail: { name: ended.name },
    })
  })
}

/** The person whose token this is; null for an unknown one or a disabled account. */
export async function findTokenHolder(
  database: Database,
  token: string,
  now: number = Date.now(),
): Promise<Principal | null> {
  if (!isTokenShaped(token)) return null
  const row = await database
    .selectFrom('api_tokens')
    .innerJoin('users', 'users.id', 'api_tokens.user_id')
    .select([
      'users.id',
      'users.name',
      'users.colour',
      'users.operator',
      'api_tokens.last_used_at',
      'api_tokens.id as token',
    ])
    .where('api_tokens.hash', '=', hashToken(token))
    .where('users.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  if (Math.abs(now - (row.last_used_at ?? 0)) > SEEN_EVERY_MS) {
    const mark = database.updateTable('api_tokens').set({ last_used_at: now }).where('id', '=', row.token)
    await mark.execute().catch(() => undefined) // a disk that is full keeps nobody from reading
  }
  return { userId: row.id, name: row.name, colour: row.colour, sessionId: null, isOperator: row.operator === 1 }
}
