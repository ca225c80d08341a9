'use client'
import { useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { people } from '@/lib/api/people-client'
import type { TeamSummary } from '@/lib/schema/people'
import { ConfirmLine } from '@/components/ui/confirm-line'

/** Out of the team by one's own wish. Only an invite leads back, so it asks first. */
export function LeaveTeam({ team }: { readonly team: TeamSummary }) {
  const [isAsking, setAsking] = useState(false)
  const { isBusy, error, run } = useSubmit()
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
        <Button look="quiet-danger" className="-ml-3" onClick={() => setAsking(true)}>
          Leave the team
        </Button>
      )}
    </div>
  )
}
