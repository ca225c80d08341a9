import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TeamScreen } from '@/components/home/team-screen'
import { can } from '@/lib/access/can'
import { isId, type TeamId } from '@/lib/schema/ids'
import { services } from '@/server/services'
import { requirePrincipal } from '../../current-principal'

export const metadata: Metadata = { title: 'Team' }

/** A team as whoever is in it may see it: guests without its people. */
export default async function Page({ params }: { readonly params: Promise<{ teamId: string }> }) {
  const { teamId } = await params
  const principal = await requirePrincipal(`/teams/${teamId}`)
  const { teams, boards } = services()
  const grant = isId(teamId) ? await teams.grantFor(principal, teamId as TeamId) : null
  if (!grant) notFound()
  const [mine, myBoards, members] = await Promise.all([
    teams.list(principal),
    boards.list(principal),
    can(grant, 'view-team') ? teams.members(grant.teamId) : null,
  ])
  const team = mine.find(({ id }) => id === grant.teamId)
  if (!team) notFound()
  const { userId, name, colour, isOperator } = principal
  const boardsOfTeam = myBoards.filter((board) => board.teamId === team.id)
  return <TeamScreen me={{ userId, name, colour, isOperator }} team={team} members={members} boards={boardsOfTeam} />
}
