'use client'
/** Home: the boards that one can see, by team. What is shown was read by the page; after an act the page reads again. */
import { useState } from 'react'
import { TextField } from '@/components/ui/field'
import type { BoardSummary, TeamSummary, TrashedBoard } from '@/lib/schema/people'
import type { Me } from './account-menu'
import { matchesSearch } from '@/components/ui/matches-search'
import { HomeFrame } from './home-frame'
import { NewTeam } from './new-team'
import { TeamSection } from './team-section'
import { TrashSection } from './trash-section'
import { useJustTrashed } from './use-trash'

/** From so many boards on, looking for one by its title is quicker than by eye. */
const MANY_BOARDS = 8

interface HomeScreenProps {
  readonly me: Me
  readonly teams: readonly TeamSummary[]
  /** Last changed first. */
  readonly boards: readonly BoardSummary[]
  readonly trash: readonly TrashedBoard[]
  /** Said to the operator alone: damage was found in the server's database. */
  readonly isDamaged: boolean
}

export function HomeScreen({ me, teams, boards, trash, isDamaged }: HomeScreenProps) {
  useJustTrashed(trash)
  const [search, setSearch] = useState('')
  const isSearching = search.trim() !== ''
  const found = isSearching ? boards.filter((board) => matchesSearch(board.title, search)) : boards
  return (
    <HomeFrame me={me}>
      <h1 className="sr-only">Boards</h1>
      {isDamaged && (
        <p role="alert" className="mb-6 rounded-lg border border-danger bg-panel px-4 py-3 text-body">
          The database of this server is damaged: what is whole is served on, so that people can get out what they need;
          then stop the server and restore a backup (docs/OPERATIONS.md, “A damaged database”).
        </p>
      )}
      {teams.length === 0 && (
        <p className="rounded-lg border border-hairline bg-panel px-5 py-6 text-body text-secondary">
          You are in no team yet. Ask an admin of a team for an invite link
          {me.isOperator ? ', or make a team below.' : '.'}
        </p>
      )}
      {boards.length >= MANY_BOARDS && (
        <div className="mb-6">
          <TextField
            label="Find a board"
            labelHidden
            type="search"
            placeholder="Find a board by its title"
            autoComplete="off"
            className="sm:max-w-sm"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <p role="status" className="sr-only">
            {isSearching && `${found.length} of ${boards.length} boards have “${search.trim()}” in their title.`}
          </p>
        </div>
      )}
      <div className="flex flex-col gap-10">
        {isSearching && found.length === 0 && (
          <p className="text-body text-secondary">No board that you can see has “{search.trim()}” in its title.</p>
        )}
        {teams.map((team) => {
          const ofTeam = found.filter((board) => board.teamId === team.id)
          if (isSearching && ofTeam.length === 0) return null
          const hasTrash = trash.some(({ teamId }) => teamId === team.id)
          return <TeamSection key={team.id} me={me} team={team} boards={ofTeam} hasTrash={hasTrash} />
        })}
        {me.isOperator && <NewTeam />}
        {trash.length > 0 && <TrashSection boards={trash} teams={teams} />}
      </div>
    </HomeFrame>
  )
}
