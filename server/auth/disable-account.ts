/** Ends an account: its sessions, API tokens and sockets, in one transaction; and lets it in again. Its rows and edits stay. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { UserId } from '@/lib/schema/ids'
import type { Database } from '@/server/storage/database'
import { recordAccessChange } from './access-changes'
import { writeAudit } from './audit'
import type { Principal } from './principal'
import { deleteSessionsOf } from './sessions'

/** `by` is null on the command line. The caller delivers the change. Throws `not-found`. */
export async function disableAccount(
  database: Database,
  { userId, by }: { userId: UserId; by: Principal | null },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await setDisabledAt(transaction, userId, Date.now())
    await deleteSessionsOf(transaction, userId, null)
    await transaction.deleteFrom('api_tokens').where('user_id', '=', userId).execute()
    await recordAccessChange(transaction, { userId })
    await writeAudit(transaction, { action: 'account-disabled', by, object: userId })
  })
}

/** Its former sessions and tokens stay ended. Throws `not-found`. */
export async function enableAccount(
  database: Database,
  { userId, by }: { userId: UserId; by: Principal | null },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await setDisabledAt(transaction, userId, null)
    await writeAudit(transaction, { action: 'account-enabled', by, object: userId })
  })
}

async function setDisabledAt(database: Database, userId: UserId, at: number | null): Promise<void> {
  const changed = await database
    .updateTable('users')
    .set({ disabled_at: at })
    .where('id', '=', userId)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new RedthreadError('not-found', 'There is no such account.')
}
