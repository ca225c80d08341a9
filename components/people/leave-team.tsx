'use client'
import { useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { useGivesWay } from '@/components/ui/use-gives-way'
import { people } from '@/lib/api/people-client'
import type { TeamMember, TeamSummary } from '@/lib/schema/people'
import { ConfirmLine } from '@/components/ui/confirm-line'

interface LeaveTeamProps {
  readonly team: TeamSummary
  readonly members: readonly TeamMember[] | null
}

/** Out of the team by one's own wish. Only an invite leads back, so it asks first. */
export function LeaveTeam({ team, members }: LeaveTeamProps) {
  const [isAsking, setAsking] = useState(false)
  const ask = useGivesWay(isAsking)
  const { isBusy, error, run } = useSubmit()
  if (team.role === 'admin' && members?.filter(({ role }) => role === 'admin').length === 1)
    return (
      <p className="text-secondary">You are the team’s only admin. To leave it, make somebody else an admin first.</p>
    )
  return (
    <div>
      <FormError>{error}</FormError>
      {isAsking ? (
        <ConfirmLine
          label={`Leave ${team.name}?`}
          actWords="Leave the team"
          keepWords="Stay"
          isBusy={isBusy}
          onAct={() =>
            void run(async () => {
              await people.leaveTeam(team.id)
              window.location.assign('/')
            }).then(() => setAsking(false))
          }
          onKeep={() => setAsking(false)}
        >
          Leave {team.name}? You lose every board of it at once, and only an invite leads back. Boards that you alone
          own pass to an admin of the team.
        </ConfirmLine>
      ) : (
        <Button ref={ask} look="quiet-danger" className="-ml-3" onClick={() => setAsking(true)}>
          Leave the team
        </Button>
      )}
    </div>
  )
}
