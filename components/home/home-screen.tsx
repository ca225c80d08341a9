'use client'
/** Home: the boards that one can see, by team. What is shown was read by the page; after an act the page reads again. */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { BrandMark } from '@/components/panels/bar/brand-mark'
import { Toaster } from '@/components/ui/toast'
import type { BoardSummary, TeamSummary } from '@/lib/schema/people'
import { AccountMenu, type Me } from './account-menu'
import { NewTeam } from './new-team'
import { TeamSection } from './team-section'

interface HomeScreenProps {
  readonly me: Me
  readonly teams: readonly TeamSummary[]
  /** Last changed first. */
  readonly boards: readonly BoardSummary[]
}

export function HomeScreen({ me, teams, boards }: HomeScreenProps) {
  useFreshness()
  return (
    <div className="min-h-dvh">
      <header className="border-b border-hairline bg-panel">
        <div className="mx-auto flex h-12 max-w-4xl items-center gap-2 px-4">
          <BrandMark />
          <span className="text-[15px] leading-5 font-semibold">Redthread</span>
          <span className="flex-1" />
          <AccountMenu me={me} />
        </div>
      </header>
      <main className="mx-auto max-w-4xl px-4 pt-8 pb-16">
        <h1 className="sr-only">Boards</h1>
        {teams.length === 0 && (
          <p className="rounded-lg border border-hairline bg-panel px-5 py-6 text-body text-secondary">
            You are in no team yet. Ask an admin of a team for an invite link
            {me.isOperator ? ', or make a team below.' : '.'}
          </p>
        )}
        <div className="flex flex-col gap-10">
          {teams.map((team) => (
            <TeamSection
              key={team.id}
              me={me}
              team={team}
              boards={boards.filter((board) => board.teamId === team.id)}
            />
          ))}
          {me.isOperator && <NewTeam />}
        </div>
      </main>
      <Toaster />
    </div>
  )
}

/** Reads the page again when somebody comes back to it: others have gone on meanwhile. */
function useFreshness(): void {
  const router = useRouter()
  useEffect(() => {
    const refresh = () => router.refresh()
    window.addEventListener('focus', refresh)
    return () => window.removeEventListener('focus', refresh)
  }, [router])
}
