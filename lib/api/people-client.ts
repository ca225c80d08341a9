/** Accounts, teams, boards and their people over the API. Every failure is a RedthreadError with a finished sentence. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import { isJsonObject } from '@/lib/schema/json'
import type { BoardId, TeamId, UserId } from '@/lib/schema/ids'
import type {
  AccountSummary,
  BoardPeople,
  BoardSummary,
  Invite,
  Joined,
  OwnSession,
  OwnToken,
  TeamSummary,
  TrashedBoard,
} from '@/lib/schema/people'
import type { BoardRole, TeamRole } from '@/lib/schema/role'
import { createSendRequest, type ApiOptions } from './request'

/** As a board answers: also what the person who asks may do about it. */
export type BoardPeopleAnswer = BoardPeople & { readonly mayShare: boolean; readonly mayInvite: boolean }
export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
}
export interface InviteWish {
  readonly role: TeamRole
  readonly board?: { readonly id: BoardId; readonly role: BoardRole }
}

export function createPeopleClient(options: ApiOptions = {}) {
  const send = createSendRequest(options)
  const csrfToken = async () => ((await send('/api/auth/csrf')) as { csrfToken: string }).csrfToken

  return {
    /** Throws `wrong-credentials`, or `too-many` with how long to wait. */
    async signIn(email: string, password: string): Promise<void> {
      const json = { csrfToken: await csrfToken(), email, password, json: 'true', callbackUrl: '/' }
      const answer = await send('/api/auth/callback/credentials', { method: 'POST', json })
      // next-auth answers a stale token with a way back to the form instead of an error.
      if (isJsonObject(answer) && String(answer.url).includes('csrf=true')) {
        throw new RedthreadError('bad-request', 'This page had become too old to sign in with; try again.')
      }
    },
    async signOut(): Promise<void> {
      await send('/api/auth/signout', { method: 'POST', json: { csrfToken: await csrfToken(), json: 'true' } })
    },
    async setUp(token: string, account: NewAccount, team: string): Promise<void> {
      await send('/api/setup', { method: 'POST', json: { token, ...account, team } })
    },
    join: async (token: string) => (await send('/api/invites/accept', { method: 'POST', json: { token } })) as Joined,
    joinAsNew: async (token: string, account: NewAccount) =>
      (await send('/api/invites/account', { method: 'POST', json: { token, ...account } })) as Joined,

    async changePassword(current: string, next: string): Promise<void> {
      await send('/api/me/password', { method: 'PUT', json: { current, next } })
    },
    async sessions(): Promise<readonly OwnSession[]> {
      return ((await send('/api/me/sessions')) as { sessions: OwnSession[] }).sessions
    },
    async endOtherSessions(): Promise<void> {
      await send('/api/me/sessions', { method: 'DELETE' })
    },
    async tokens(): Promise<readonly OwnToken[]> {
      return ((await send('/api/me/tokens')) as { tokens: OwnToken[] }).tokens
    },
    async endToken(id: string): Promise<void> {
      await send(`/api/me/tokens/${id}`, { method: 'DELETE' })
    },
    async changeProfile(change: { readonly name: string; readonly colour: string }): Promise<void> {
      await send('/api/me', { method: 'PATCH', json: change })
    },
    async accounts(): Promise<readonly AccountSummary[]> {
      return ((await send('/api/accounts')) as { accounts: AccountSummary[] }).accounts
    },
    async disableAccount(id: UserId): Promise<void> {
      await send(`/api/accounts/${id}/disable`, { method: 'POST' })
    },
    async enableAccount(id: UserId): Promise<void> {
      await send(`/api/accounts/${id}/enable`, { method: 'POST' })
    },
    async endSession(id: string): Promise<void> {
      await send(`/api/me/sessions/${id}`, { method: 'DELETE' })
    },

    createTeam: async (name: string) => (await send('/api/teams', { method: 'POST', json: { name } })) as TeamSummary,
    async renameTeam(id: TeamId, name: string): Promise<void> {
      await send(`/api/teams/${id}`, { method: 'PATCH', json: { name } })
    },
    async setTeamRole(id: TeamId, userId: UserId, role: TeamRole): Promise<void> {
      await send(`/api/teams/${id}/members/${userId}`, { method: 'PUT', json: { role } })
    },
    async removeMember(id: TeamId, userId: UserId): Promise<void> {
      await send(`/api/teams/${id}/members/${userId}`, { method: 'DELETE' })
    },
    async leaveTeam(id: TeamId): Promise<void> {
      await send(`/api/teams/${id}/leave`, { method: 'POST' })
    },
    async invites(id: TeamId): Promise<readonly Invite[]> {
      return ((await send(`/api/teams/${id}/invites`)) as { invites: Invite[] }).invites
    },
    createInvite: async (id: TeamId, wish: InviteWish) =>
      (await send(`/api/teams/${id}/invites`, { method: 'POST', json: wish })) as { invite: Invite; link: string },
    async revokeInvite(id: TeamId, inviteId: string): Promise<void> {
      await send(`/api/teams/${id}/invites/${inviteId}`, { method: 'DELETE' })
    },
    /** One's own withdrawal, minutes old. */
    async restoreInvite(id: TeamId, inviteId: string): Promise<void> {
      await send(`/api/teams/${id}/invites/${inviteId}/restore`, { method: 'POST' })
    },

    createBoard: async (title: string, teamId: TeamId) =>
      (await send('/api/boards', { method: 'POST', json: { title, teamId } })) as BoardSummary,
    createDemo: async (teamId: TeamId) => (await send(`/api/teams/${teamId}/demo`, { method: 'POST' })) as BoardSummary,
    async renameBoard(id: BoardId, title: string): Promise<void> {
      await send(`/api/boards/${id}`, { method: 'PATCH', json: { title } })
    },
    async trashBoard(id: BoardId): Promise<void> {
      await send(`/api/boards/${id}/trash`, { method: 'POST' })
    },
    async restoreBoard(id: BoardId): Promise<void> {
      await send(`/api/boards/${id}/restore`, { method: 'POST' })
    },
    /** `title` must be the board's. */
    async deleteBoard(id: BoardId, title: string): Promise<void> {
      await send(`/api/boards/${id}`, { method: 'DELETE', json: { title } })
    },
    async trash(): Promise<readonly TrashedBoard[]> {
      return ((await send('/api/trash')) as { boards: TrashedBoard[] }).boards
    },
    duplicateBoard: async (id: BoardId) =>
      (await send(`/api/boards/${id}/duplicate`, { method: 'POST' })) as BoardSummary,
    async leaveBoard(id: BoardId): Promise<void> {
      await send(`/api/boards/${id}/leave`, { method: 'POST' })
    },
    async handOver(id: BoardId, userId: UserId): Promise<void> {
      await send(`/api/boards/${id}/owner`, { method: 'PUT', json: { userId } })
    },
    boardPeople: async (id: BoardId) => (await send(`/api/boards/${id}/people`)) as BoardPeopleAnswer,
    async setBoardRole(id: BoardId, userId: UserId, role: BoardRole): Promise<void> {
      await send(`/api/boards/${id}/people/${userId}`, { method: 'PUT', json: { role } })
    },
    async removeFromBoard(id: BoardId, userId: UserId): Promise<void> {
      await send(`/api/boards/${id}/people/${userId}`, { method: 'DELETE' })
    },
    async setTeamGives(id: BoardId, teamGives: BoardRole | null): Promise<void> {
      await send(`/api/boards/${id}/people`, { method: 'PATCH', json: { teamGives } })
    },
  }
}

/** The page's own client. */
export const people = createPeopleClient()
