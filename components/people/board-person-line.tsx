'use client'
import type { ReactNode } from 'react'
import { Select } from '@/components/ui/select'
import type { BoardPerson } from '@/lib/schema/people'
import { BOARD_ROLES, type BoardRole } from '@/lib/schema/role'
import { PersonLine } from './person-line'
import { BOARD_ROLE_WORDS, TEAM_ROLE_WORDS } from './role-words'

const REMOVE = 'remove'
const HAND_OVER = 'hand-over'

interface BoardPersonLineProps {
  readonly person: BoardPerson
  readonly isMe: boolean
  readonly teamGives: BoardRole | null
  readonly mayChange: boolean
  /** The only owner: one reads what to do before that can change. */
  readonly mustStay: boolean
  /** Whether one owns the board oneself, and so can make somebody owner in one's place. */
  readonly mayHandOver: boolean
  readonly question?: ReactNode
  readonly onRole: (role: BoardRole) => void
  readonly onRemove: () => void
  readonly onHandOver: () => void
}

/** A person on a board. Roles below what the team gives are left out, as they would change nothing; the only owner stays it. */
export function BoardPersonLine(props: BoardPersonLineProps) {
  const { person, isMe, teamGives, mayChange, mustStay, mayHandOver, question, onRole, onRemove, onHandOver } = props
  const { name, colour, role, ownRole, teamRole } = person
  const byTeam = teamRole === 'guest' ? null : teamGives
  const stays = isMe
    ? '. The board’s only owner: to change your role, hand the board over first.'
    : '. The board’s only owner: make somebody else an owner first.'
  const more = mustStay ? stays : ownRole ? '' : ', with the role that its members get'
  return (
    <PersonLine
      name={name}
      colour={colour}
      isMe={isMe}
      detail={`${TEAM_ROLE_WORDS[teamRole].name} of the team${more}`}
      question={question}
    >
      {mayChange && !mustStay ? (
        <Select<BoardRole | typeof REMOVE | typeof HAND_OVER>
          label={`Role of ${name}`}
          labelHidden
          className="w-36"
          value={role}
          choices={[
            ...BOARD_ROLES.filter(
              (each) => byTeam === null || BOARD_ROLES.indexOf(each) >= BOARD_ROLES.indexOf(byTeam),
            ).map((each) => ({ value: each, words: BOARD_ROLE_WORDS[each].name })),
            ...(mayHandOver && !isMe ? [{ value: HAND_OVER, words: 'Owner in my place…' } as const] : []),
            // Oneself leaves by the button for that.
            ...(ownRole && !isMe
              ? [
                  {
                    value: REMOVE,
                    words: byTeam ? `As the team: ${BOARD_ROLE_WORDS[byTeam].name.toLowerCase()}` : 'Remove',
                  } as const,
                ]
              : []),
          ]}
          onChoose={(choice) => {
            if (choice === REMOVE) onRemove()
            else if (choice === HAND_OVER) onHandOver()
            else onRole(choice)
          }}
        />
      ) : (
        <span className="text-meta text-secondary">{BOARD_ROLE_WORDS[role].name}</span>
      )}
    </PersonLine>
  )
}
