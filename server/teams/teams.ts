/**
 * Teams, their people and the links that invite to them. `createTeams` (create-teams.ts) implements it. Callers have
 * already asked `can`; a team's last admin is kept here.
 */
import type { Grant } from '@/lib/access/can'
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import type { Invitation, Invite, Joined, TeamMember, TeamSummary } from '@/lib/schema/people'
import type { BoardRole, TeamRole } from '@/lib/schema/role'
import type { NewAccount } from '@/server/auth/auth'
import type { Principal } from '@/server/auth/principal'

export interface TeamGrant extends Grant {
  readonly teamId: TeamId
  readonly teamRole: TeamRole
}
export interface NewInvite {
  readonly role: TeamRole
  /** Also gives this role on this board, which must be the team's. The caller has asked `share-board` on it. */
  readonly board?: { readonly id: BoardId; readonly role: BoardRole }
}

export interface Teams {
  /** What `principal` is to the team; null when it does not exist or they are not in it. */
  grantFor(principal: Principal, teamId: TeamId): Promise<TeamGrant | null>
  /** One's teams, the first joined first. */
  list(principal: Principal): Promise<readonly TeamSummary[]>
  /** Makes a team with `principal` as its admin. */
  create(principal: Principal, name: string): Promise<TeamSummary>
  rename(principal: Principal, teamId: TeamId, name: string): Promise<void>
  members(teamId: TeamId): Promise<readonly TeamMember[]>
  /** Throws `conflict` for the last admin, `not-found`. */
  setRole(principal: Principal, teamId: TeamId, userId: UserId, role: TeamRole): Promise<void>
  /**
   * Takes the person out of the team and off its boards. Boards that they alone own pass to `principal`, or to the
   * team's longest-standing admin when they leave by themselves. Throws `conflict` for the last admin, `not-found`.
   */
  removeMember(principal: Principal, teamId: TeamId, userId: UserId): Promise<void>

  /** Links that can still be used, newest first. */
  invites(teamId: TeamId): Promise<readonly Invite[]>
  /** The link is shown once; only a hash of its token is kept. */
  createInvite(principal: Principal, teamId: TeamId, invite: NewInvite): Promise<{ invite: Invite; link: string }>
  revokeInvite(principal: Principal, teamId: TeamId, inviteId: string): Promise<void>
  /**
   * Takes back one's own withdrawal, minutes old: the link that was sent works again. Throws `not-found` for what
   * somebody else, or the server, ended, and `expired` for what could not be used any more all the same.
   */
  restoreInvite(principal: Principal, teamId: TeamId, inviteId: string): Promise<void>
  /** Throws `expired` for a link that never was, was used, was revoked or is too old: the same answer for all. */
  invitation(token: string): Promise<Invitation>
  /** Joins as who one is. A role that is already higher stays. Uses the link up. Throws `expired`. */
  accept(principal: Principal, token: string): Promise<Joined>
  /** Makes an account and joins with it. Uses the link up. Throws `expired`, `conflict` (address taken), `bad-request`. */
  acceptAsNew(token: string, account: NewAccount): Promise<Joined>
}
