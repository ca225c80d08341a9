/**
 * The trail of who changed whose rights, and of sign-ins. Rows are only ever added, in the transaction of the act they
 * tell of, and hold no secret.
 */
import type { Database } from '@/server/storage/database'
import { randomId } from '@/lib/schema/ids'
import type { Principal } from './principal'

export type AuditAction =
  | 'account-made'
  | 'account-disabled'
  | 'account-enabled'
  | 'account-changed'
  | 'password-changed'
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'token-made'
  | 'token-ended'
  | 'team-made'
  | 'team-renamed'
  | 'member-joined'
  | 'member-role'
  | 'member-removed'
  | 'invite-made'
  | 'invite-revoked'
  | 'invite-restored'
  | 'board-made'
  | 'board-renamed'
  | 'board-role'
  | 'board-person-removed'
  | 'board-trashed'
  | 'board-restored'
  | 'board-deleted'
  | 'board-team-role'
  | 'board-exported'
  | 'board-imported'
  | 'snapshot-taken'
  | 'snapshot-restored'

export interface AuditEntry {
  readonly action: AuditAction
  readonly by: Pick<Principal, 'userId' | 'sessionId'> | null
  readonly address?: string
  /** Id of what it was done to. */
  readonly object?: string
  readonly detail?: Readonly<Record<string, string | number | null>>
}

/** `database` is the act's transaction. */
export async function writeAudit(database: Database, entry: AuditEntry): Promise<void> {
  await database
    .insertInto('audit')
    .values({
      id: randomId(),
      at: Date.now(),
      actor: entry.by?.userId ?? null,
      session: entry.by?.sessionId ?? null,
      address: entry.address ?? null,
      action: entry.action,
      object: entry.object ?? null,
      detail: JSON.stringify(entry.detail ?? {}), // JSON escapes control characters, so no entry can forge another
    })
    .execute()
}
