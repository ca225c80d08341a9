/** People, teams, roles and the list of boards, as the API sends them. Times are milliseconds since 1970, UTC. */
import type { BoardId, TeamId, UserId } from './ids'
import type { BoardRole, TeamRole } from './role'

export interface BoardSummary {
  readonly id: BoardId
  readonly title: string
  readonly teamId: TeamId
  /** One's own role on it. */
  readonly role: BoardRole
  /** Whether one may rename it, share it and move it to the trash. */
  readonly mayShare: boolean
  readonly createdAt: number
  /** Time of the last edit; of creation while there is none. */
  readonly changedAt: number
  /** Display name of who did that; null when the server did, or the account is gone. */
  readonly changedBy: string | null
}
/** A board in the trash, as it is listed to whoever may restore it. */
export interface TrashedBoard {
  readonly id: BoardId
  readonly title: string
  readonly teamId: TeamId
  readonly trashedAt: number
  readonly trashedBy: string | null
  /** When it is deleted for good by itself; null when it never is. */
  readonly goesAt: number | null
  /** Whether one may delete it for good now. */
  readonly mayDelete: boolean
}
export interface BoardPerson {
  readonly userId: UserId
  readonly name: string
  readonly colour: string
  /** What holds: the higher of own and team. */
  readonly role: BoardRole
  /** The role given to this person; null when they are here by the team. */
  readonly ownRole: BoardRole | null
  readonly teamRole: TeamRole
}
/** Who is behind a Yjs client of a board. */
export interface Writer {
  readonly userId: UserId
  readonly name: string
}
export interface BoardPeople {
  readonly teamId: TeamId
  readonly teamName: string
  /** What the board gives its team's members. */
  readonly teamGives: BoardRole | null
  readonly people: readonly BoardPerson[]
  /** People of the team who cannot see the board yet. */
  readonly others: readonly { readonly userId: UserId; readonly name: string; readonly teamRole: TeamRole }[]
}

export interface TeamSummary {
  readonly id: TeamId
  readonly name: string
  /** One's own role in it. */
  readonly role: TeamRole
}
export interface TeamMember {
  readonly userId: UserId
  readonly name: string
  readonly email: string
  readonly colour: string
  readonly role: TeamRole
}
export interface Invite {
  readonly id: string
  readonly role: TeamRole
  readonly boardTitle: string | null
  readonly boardRole: BoardRole | null
  readonly createdBy: string
  readonly createdAt: number
  readonly expiresAt: number
}
/** What a person who holds an invite link is told before they accept it. */
export interface Invitation {
  readonly teamName: string
  readonly role: TeamRole
  readonly boardTitle: string | null
  readonly boardRole: BoardRole | null
  readonly invitedBy: string
}
/** Where an accepted invite leads. */
export interface Joined {
  readonly teamId: TeamId
  readonly boardId: BoardId | null
}
export interface OwnSession {
  readonly id: string
  readonly createdAt: number
  readonly lastSeenAt: number
  readonly userAgent: string
  /** Where it signed in from, cut short (`192.168.17.x`); null when that is not known. */
  readonly place: string | null
  readonly isCurrent: boolean
}
/** An API token as its holder sees it; the token itself is shown once, when it is made. */
export interface OwnToken {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly lastUsedAt: number | null
}
/** An account as the operator sees it. */
export interface AccountSummary {
  readonly userId: UserId
  readonly name: string
  /** Null for people outside one's own teams. */
  readonly email: string | null
  readonly colour: string
  readonly isOperator: boolean
  /** Names of the teams it is in. */
  readonly teams: readonly string[]
  /** Names of teams that would have no admin without it. */
  readonly onlyAdminOf: readonly string[]
  /** Asks now, or has a board open. */
  readonly isHere: boolean
  readonly lastSeenAt: number | null
  readonly disabledAt: number | null
}
