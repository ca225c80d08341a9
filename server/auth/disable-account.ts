/** Ends an account: its sessions, API tokens and sockets, in one transaction. Its rows and edits stay. */
import type { UserId } from '@/lib/schema/ids'
import type { Database } from '@/server/storage/database'
import { recordAccessChange } from './access-changes'
import { writeAudit } from './audit'
import type { Principal } from './principal'
import { deleteSessionsOf } from './sessions'

/** `by` is null on the command line. The caller delivers the change. */
export async function disableAccount(
  database: Database,
  { userId, by }: { userId: UserId; by: Principal | null },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.updateTable('users').set({ disabled_at: Date.now() }).where('id', '=', userId).execute()
    await deleteSessionsOf(transaction, userId, null)
    await transaction.deleteFrom('api_tokens').where('user_id', '=', userId).execute()
    await recordAccessChange(transaction, { userId })
    await writeAudit(transaction, { action: 'account-disabled', by, object: userId })
  })
}
