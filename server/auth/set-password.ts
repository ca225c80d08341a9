/** Setting a password: for oneself, and for who forgot theirs (`redthread user set-password`). */
import type { UserId } from '@/lib/schema/ids'
import type { Database } from '@/server/storage/database'
import { checkPassword } from './accounts'
import { writeAudit } from './audit'
import type { PasswordHasher } from './passwords'
import type { Principal } from './principal'
import { deleteSessionsOf } from './sessions'

export interface NewPassword {
  readonly userId: UserId
  readonly password: string
  /** Who asked; null on the command line. */
  readonly by: Principal | null
  /** Runs first in the transaction; what it throws keeps the old one. */
  readonly check?: (transaction: Database) => Promise<void>
}

/**
 * Sets the password and ends every session of the account but the one that asked (`by`). API
 * tokens stay. The caller delivers the change. Throws `bad-request` with the reason.
 */
export async function setPassword(
  database: Database,
  hasher: PasswordHasher,
  { userId, password, by, check }: NewPassword,
): Promise<void> {
  const user = await database.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow()
  checkPassword(password, [user.email, user.name])
  const hash = await hasher.hash(password)
  await database.transaction().execute(async (transaction) => {
    await check?.(transaction)
    await transaction.updateTable('users').set({ password_hash: hash }).where('id', '=', userId).execute()
    await deleteSessionsOf(transaction, userId, by?.sessionId ?? null)
    await writeAudit(transaction, { action: 'password-changed', by, object: userId })
  })
}
