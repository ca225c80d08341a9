'use client'
import { Plus, Users } from 'lucide-react'
import { useState } from 'react'
import { TEAM_ROLE_WORDS } from '@/components/people/role-words'
import Link from 'next/link'
import { Button, buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useGivesWay } from '@/components/ui/use-gives-way'
import type { BoardSummary, TeamSummary } from '@/lib/schema/people'
import type { Me } from './account-menu'
import { BoardRow } from './board-row'
import { ImportBoard } from './import-board'
import { NewBoardForm } from './new-board-form'

interface TeamSectionProps {
  readonly me: Me
  readonly team: TeamSummary
  readonly boards: readonly BoardSummary[]
  /** Whether boards of it lie in the trash, listed below. */
  readonly hasTrash: boolean
}

/** One team: its name, its people, its boards. */
export function TeamSection({ me, team, boards, hasTrash }: TeamSectionProps) {
  const [isNaming, setNaming] = useState(false)
  const opener = useGivesWay(isNaming)
  const isMember = team.role !== 'guest'
  const isEmpty = boards.length === 0
  return (
    <section aria-label={team.name}>
      <div className="mb-3 flex min-h-8 flex-wrap items-center gap-2">
        <h2
          dir="auto"
          className="min-w-0 truncate text-[17px] max-sm:w-full leading-6 font-semibold tracking-[-0.01em]"
        >
          {team.name}
        </h2>
        <span className="shrink-0 text-meta text-secondary">{TEAM_ROLE_WORDS[team.role].name}</span>
        <span className="flex-1" />
        {isMember && <ImportBoard teamId={team.id} />}
        <Link
          href={`/teams/${team.id}`}
          prefetch={false}
          aria-label={isMember ? `People of ${team.name}` : `About ${team.name}`}
          className={buttonClasses('quiet')}
        >
          <Icon of={Users} />
          {isMember ? 'People' : 'About'}
        </Link>
        {isMember && !isEmpty && (
          <Button ref={opener} look="primary" onClick={() => setNaming(true)} disabled={isNaming}>
            <Icon of={Plus} />
            New board
          </Button>
        )}
      </div>

      <div className="overflow-hidden rounded-lg border border-hairline bg-card shadow-[0_1px_2px_rgb(0_0_0/0.04)]">
        {isNaming && !isEmpty && <NewBoardForm teamId={team.id} onCancel={() => setNaming(false)} />}
        {isEmpty ? (
          <div className="px-5 py-7 sm:px-6">
            <p className="text-title">{emptyTitle(isMember, hasTrash)}</p>
            <p className="mt-1 mb-4 max-w-lg text-body text-secondary">
              {isMember && hasTrash && 'What there was lies in the trash below, from where it can be put back. '}
              {isMember
                ? 'A board holds one question under analysis. Give it a title, then drop documents in and place a card for each point.'
                : 'As a guest you see the boards that somebody puts you on by name. They will appear here.'}
            </p>
            {isMember && <NewBoardForm teamId={team.id} isOnPaper />}
          </div>
        ) : (
          <ul>
            {boards.map((board) => (
              <BoardRow key={board.id} board={board} myId={me.userId} mayDuplicate={isMember} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function emptyTitle(isMember: boolean, hasTrash: boolean): string {
  if (!isMember) return 'No board is open to you yet'
  return hasTrash ? 'No board but in the trash' : 'Make the first board'
}
