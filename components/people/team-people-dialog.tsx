'use client'
/** The people of a team and, for its admins, their roles and the links that invite more. */
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { people } from '@/lib/api/people-client'
import type { UserId } from '@/lib/schema/ids'
import type { TeamMember, TeamSummary } from '@/lib/schema/people'
import { TEAM_ROLES, type TeamRole } from '@/lib/schema/role'
import { PersonLine } from './person-line'
import { TEAM_ROLE_WORDS } from './role-words'
import { TeamInvites } from './team-invites'

const REMOVE = 'remove'

interface TeamPeopleDialogProps {
  readonly team: TeamSummary
  readonly myId: UserId
  readonly onClose: () => void
}

export function TeamPeopleDialog({ team, myId, onClose }: TeamPeopleDialogProps) {
  const router = useRouter()
  const [members, setMembers] = useState<readonly TeamMember[] | null>(null)
  const [leaving, setLeaving] = useState<TeamMember | null>(null)
  const { isBusy, error, run } = useSubmit()
  const isAdmin = team.role === 'admin'

  const read = useCallback(async () => setMembers(await people.members(team.id)), [team.id])
  useEffect(() => {
    void run(read)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the dialog opens
  }, [])

  const change = (act: () => Promise<void>) =>
    run(async () => {
      setLeaving(null)
      await act()
      router.refresh() // one may have taken oneself out of it
      await read()
    })

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`People of ${team.name}`}
      description={
        isAdmin
          ? 'Members make boards and see those open to the team; guests see only boards they are put on by name.'
          : 'Admins of the team look after this list.'
      }
    >
      <FormError>{error}</FormError>
      {members ? (
        <ul className="divide-y divide-hairline">
          {members.map((member) => (
            <PersonLine
              key={member.userId}
              name={member.name}
              colour={member.colour}
              isMe={member.userId === myId}
              detail={member.email}
            >
              {isAdmin ? (
                <Select<TeamRole | typeof REMOVE>
                  label={`Role of ${member.name}`}
                  labelHidden
                  className="w-32"
                  disabled={isBusy}
                  value={member.role}
                  choices={[
                    ...TEAM_ROLES.map((role) => ({ value: role, words: TEAM_ROLE_WORDS[role].name })),
                    { value: REMOVE, words: 'Remove …' },
                  ]}
                  onChoose={(role) => {
                    if (role === REMOVE) setLeaving(member)
                    else void change(() => people.setTeamRole(team.id, member.userId, role))
                  }}
                />
              ) : (
                <span className="text-meta text-secondary">{TEAM_ROLE_WORDS[member.role].name}</span>
              )}
            </PersonLine>
          ))}
        </ul>
      ) : (
        <Skeleton lines={4} label="Reading the people of the team" />
      )}
      {leaving && (
        <div
          role="alertdialog"
          aria-label={`Remove ${leaving.name}?`}
          className="mt-2 rounded-lg border border-danger p-3"
        >
          <p>
            Remove {leaving.name} from {team.name}? They lose every board of the team at once; boards that they alone
            own become yours.
          </p>
          <div className="mt-2 flex gap-2">
            <Button
              look="danger"
              size="small"
              disabled={isBusy}
              onClick={() => void change(() => people.removeMember(team.id, leaving.userId))}
            >
              Remove
            </Button>
            <Button size="small" onClick={() => setLeaving(null)}>
              Keep
            </Button>
          </div>
        </div>
      )}
      {isAdmin && <TeamInvites team={team} />}
    </Dialog>
  )
}
