'use client'
import { useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { useGivesWay } from '@/components/ui/use-gives-way'
import { people } from '@/lib/api/people-client'
import type { BoardId } from '@/lib/schema/ids'
import type { BoardPeople, BoardPerson } from '@/lib/schema/people'
import { ConfirmLine } from '@/components/ui/confirm-line'
import { onlyOwnerOf } from './only-owner'
import { aRole, BOARD_ROLE_WORDS } from './role-words'

interface LeaveBoardProps {
  readonly boardId: BoardId
  readonly title: string
  readonly me: BoardPerson
  readonly people: BoardPeople
}

/** Off the board by one's own wish. */
export function LeaveBoard({ boardId, title, me, people: { people: all, teamGives } }: LeaveBoardProps) {
  const [isAsking, setAsking] = useState(false)
  const ask = useGivesWay(isAsking)
  const { isBusy, error, run } = useSubmit()
  const byTeam = me.teamRole === 'guest' ? null : teamGives
  const leave = () =>
    void run(async () => {
      await people.leaveBoard(boardId)
      window.location.assign('/')
    }).then(() => setAsking(false))
  if (onlyOwnerOf(all) === me.userId)
    return (
      <p className="border-t border-hairline pt-3 text-secondary">
        You are the board’s only owner. To leave it, make somebody else an owner first.
      </p>
    )
  return (
    <div className="border-t border-hairline pt-3">
      <FormError>{error}</FormError>
      {isAsking ? (
        <ConfirmLine
          label={`Leave “${title}”?`}
          actWords="Leave the board"
          keepWords="Stay"
          isBusy={isBusy}
          onAct={leave}
          onKeep={() => setAsking(false)}
        >
          {byTeam
            ? `Leave “${title}”? You are ${aRole(BOARD_ROLE_WORDS[byTeam].name)} of it from then on, as the whole team is.`
            : `Leave “${title}”? You lose it at once, and only somebody who shares it can put you back.`}
        </ConfirmLine>
      ) : (
        <Button ref={ask} look="quiet-danger" size="small" className="-ml-2" onClick={() => setAsking(true)}>
          Leave the board
        </Button>
      )}
    </div>
  )
}
