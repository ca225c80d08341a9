import 'server-only'
import type { Metadata } from 'next'
import { HomeScreen } from '@/components/home/home-screen'
import { services } from '@/server/services'
import { requirePrincipal } from './current-principal'

export const metadata: Metadata = { title: 'Boards' }

/** Home: one's teams and, in each, the boards that one can see. */
export default async function Page() {
  const principal = await requirePrincipal('/')
  const { teams, boards, inspection } = services()
  const [myTeams, myBoards, trash] = await Promise.all([
    teams.list(principal),
    boards.list(principal),
    boards.listTrashed(principal),
  ])
  const { userId, name, colour, isOperator } = principal
  return (
    <HomeScreen
      me={{ userId, name, colour, isOperator }}
      teams={myTeams}
      boards={myBoards}
      trash={trash}
      isDamaged={isOperator && inspection.foundDamage}
    />
  )
}
