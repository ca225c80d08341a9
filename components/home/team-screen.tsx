'use client'
/** One team: its people, the links that invite more, its boards that one can see, and the way out of it. */
import type { ReactNode } from 'react'
import type { Me } from '@/components/home/account-menu'
import { BoardRow } from '@/components/home/board-row'
import { HomeFrame } from '@/components/home/home-frame'
import { countOf } from '@/lib/schema/count-of'
import type { BoardSummary, TeamMember, TeamSummary } from '@/lib/schema/people'
import { LeaveTeam } from '@/components/people/leave-team'
import { MY_TEAM_ROLE } from '@/components/people/role-words'
import { TeamInvites } from '@/components/people/team-invites'
import { TeamMembers } from '@/components/people/team-members'
import { TeamName } from '@/components/people/team-name'

interface TeamScreenProps {
  readonly me: Me
  readonly team: TeamSummary
  /** Null for guests, who are not told who else is in the team. */
  readonly members: readonly TeamMember[] | null
  readonly boards: readonly BoardSummary[]
}

export function TeamScreen({ me, team, members, boards }: TeamScreenProps) {
  return (
    <HomeFrame me={me}>
      <TeamName key={team.name} team={team} />
      <p className="mt-1 text-body text-secondary">{MY_TEAM_ROLE[team.role]}</p>
      <div className="mt-8 flex flex-col gap-8">
        {members && (
          <Part title={countOf(members.length, 'person', 'people')}>
            <TeamMembers team={team} members={members} myId={me.userId} />
            {team.role !== 'admin' && (
              <p className="mt-3 text-[12px] leading-4 text-secondary">Admins of the team look after this list.</p>
            )}
          </Part>
        )}
        {team.role === 'admin' && (
          <Part title="Invite links">
            <TeamInvites team={team} members={members} />
          </Part>
        )}
        {boards.length > 0 && (
          <section aria-label="Boards">
            <h2 className="mb-3 text-[15px] leading-5 font-semibold">{countOf(boards.length, 'board')} open to you</h2>
            <ul className="overflow-hidden rounded-lg border border-hairline bg-card">
              {boards.map((board) => (
                <BoardRow key={board.id} board={board} myId={me.userId} mayDuplicate={team.role !== 'guest'} />
              ))}
            </ul>
          </section>
        )}
        <LeaveTeam team={team} members={members} />
      </div>
    </HomeFrame>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-3 text-[15px] leading-5 font-semibold">{title}</h2>
      <div className="rounded-lg border border-hairline bg-card px-4 py-2">{children}</div>
    </section>
  )
}
