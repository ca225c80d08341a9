/** What teams and their invites are made of. */
import type { AccessChanges } from '@/server/auth/access-changes'
import type { PasswordHasher } from '@/server/auth/passwords'
import type { Database } from '@/server/storage/database'

export interface TeamsOptions {
  readonly database: Database
  readonly accessChanges: AccessChanges
  readonly hasher: PasswordHasher
  /** Without a trailing slash; invite links start with it. */
  readonly publicUrl: string
  readonly inviteLifeMs: number
}
