/**
 * Accounts, sessions, teams, roles. Secrets are never here in the clear: passwords as argon2id, tokens as SHA-256.
 * Times are milliseconds since 1970, UTC.
 */
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import type { BoardRole, TeamRole } from '@/lib/schema/role'
import type { Generated } from 'kysely'

export interface PeopleTables {
  users: {
    id: UserId
    /** Lower case, trimmed; unique. */
    email: string
    name: string
    colour: string
    password_hash: string
    /** 0 or 1. */
    operator: number
    disabled_at: number | null
    created_at: number
  }
  auth_sessions: {
    id: string
    user_id: UserId
    created_at: number
    last_seen_at: number
    /** However busy: the session ends here. */
    expires_at: number
    user_agent: string
    address: string
  }
  api_tokens: {
    id: string
    user_id: UserId
    name: string
    hash: string
    created_at: number
    last_used_at: number | null
  }
  setup_tokens: { hash: string; created_at: number; expires_at: number }
  teams: { id: TeamId; name: string; created_at: number; created_by: UserId | null }
  memberships: { team_id: TeamId; user_id: UserId; role: TeamRole; created_at: number }
  board_roles: { board_id: BoardId; user_id: UserId; role: BoardRole; created_at: number }
  invites: {
    id: string
    hash: string
    team_id: TeamId
    role: TeamRole
    board_id: BoardId | null
    board_role: BoardRole | null
    created_by: UserId
    created_at: number
    expires_at: number
    used_at: number | null
    used_by: UserId | null
    revoked_at: number | null
    /** Null also of one that the server itself ended. */
    revoked_by: UserId | null
  }
  /** Failed sign-ins by what is throttled (`throttle.ts`); keys hold no address or name in the clear. */
  sign_in_attempts: { key: string; failures: number; last_at: number; blocked_until: number }
  /** What open sockets and caches of every process must learn of, in order; old rows are swept. */
  access_changes: {
    seq: Generated<number>
    at: number
    session_id: string | null
    user_id: UserId | null
    board_id: BoardId | null
  }
  audit: {
    id: string
    at: number
    /** Null: somebody not signed in, the command line or the server itself. */
    actor: UserId | null
    session: string | null
    address: string | null
    action: string
    object: string | null
    /** JSON object. */
    detail: string
  }
}
