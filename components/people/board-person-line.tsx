'use client'
import { Select } from '@/components/ui/select'
import type { BoardPerson } from '@/lib/schema/people'
import { BOARD_ROLES, type BoardRole } from '@/lib/schema/role'
import { PersonLine } from './person-line'
import { BOARD_ROLE_WORDS, TEAM_ROLE_WORDS } from './role-words'

const REMOVE = 'remove'

interface BoardPersonLineProps {
  readonly person: BoardPerson
  readonly isMe: boolean
  readonly teamGives: BoardRole | null
  readonly mayChange: boolean
  readonly onRole: (role: BoardRole) => void
  readonly onRemove: () => void
}

/** A person on a board. Roles below what the team gives are left out: they would change nothing. */
export function BoardPersonLine({ person, isMe, teamGives, mayChange, onRole, onRemove }: BoardPersonLineProps) {
  const { name, colour, role, ownRole, teamRole } = person
  const byTeam = teamRole === 'guest' ? null : teamGives
  const detail = ownRole ? TEAM_ROLE_WORDS[teamRole].name + ' of the team' : 'Here by the team'
  return (
    <PersonLine name={name} colour={colour} isMe={isMe} detail={detail}>
      {mayChange ? (
        <Select<BoardRole | typeof REMOVE>
          label={`Role of ${name}`}
          labelHidden
          className="w-36"
          value={role}
          choices={[
            ...BOARD_ROLES.filter(
              (each) => byTeam === null || BOARD_ROLES.indexOf(each) >= BOARD_ROLES.indexOf(byTeam),
            ).map((each) => ({ value: each, words: BOARD_ROLE_WORDS[each].name })),
            ...(ownRole ? [{ value: REMOVE, words: byTeam ? 'As the team' : 'Remove' } as const] : []),
          ]}
          onChoose={(choice) => (choice === REMOVE ? onRemove() : onRole(choice))}
        />
      ) : (
        <span className="text-meta text-secondary">{BOARD_ROLE_WORDS[role].name}</span>
      )}
    </PersonLine>
  )
}
