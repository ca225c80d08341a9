'use client'
/** The people of a team; its admins change roles and take people out of it. Giving up one's own role asks first; the only admin keeps it. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Select } from '@/components/ui/select'
import { people } from '@/lib/api/people-client'
import type { UserId } from '@/lib/schema/ids'
import type { TeamMember, TeamSummary } from '@/lib/schema/people'
import { TEAM_ROLES, type TeamRole } from '@/lib/schema/role'
import { ConfirmLine } from '@/components/ui/confirm-line'
import { PersonLine } from './person-line'
import { aRole, TEAM_ROLE_WORDS } from './role-words'

const REMOVE = 'remove'

interface TeamMembersProps {
  readonly team: TeamSummary
  readonly members: readonly TeamMember[]
  readonly myId: UserId
}

export function TeamMembers({ team, members, myId }: TeamMembersProps) {
  const router = useRouter()
  const [leaving, setLeaving] = useState<UserId | null>(null)
  /** What one has chosen to be instead of an admin. */
  const [lowered, setLowered] = useState<TeamRole | null>(null)
  const { isBusy, error, run } = useSubmit()
  const isAdmin = team.role === 'admin'
  const isOnlyAdmin = members.filter(({ role }) => role === 'admin').length === 1
  const change = (act: () => Promise<void>) =>
    run(async () => {
      setLeaving(null)
      setLowered(null)
      await act()
      router.refresh()
    })
  return (
    <>
      <FormError>{error}</FormError>
      <ul aria-label={`People of ${team.name}`} className="divide-y divide-hairline">
        {members.map((member) => (
          <PersonLine
            key={member.userId}
            name={member.name}
            colour={member.colour}
            isMe={member.userId === myId}
            detail={member.email}
            question={
              member.userId === myId && lowered ? (
                <ConfirmLine
                  label={`Become ${aRole(TEAM_ROLE_WORDS[lowered].name)} of ${team.name}?`}
                  actWords={`Become ${aRole(TEAM_ROLE_WORDS[lowered].name)}`}
                  keepWords="Stay an admin"
                  isBusy={isBusy}
                  onAct={() => void change(() => people.setTeamRole(team.id, myId, lowered))}
                  onKeep={() => setLowered(null)}
                >
                  Become {aRole(TEAM_ROLE_WORDS[lowered].name)} of {team.name}, and no longer look after it? Only
                  another admin can make you one again.
                </ConfirmLine>
              ) : (
                leaving === member.userId && (
                  <ConfirmLine
                    label={`Remove ${member.name}?`}
                    actWords="Remove"
                    keepWords="Keep them"
                    isBusy={isBusy}
                    onAct={() => void change(() => people.removeMember(team.id, leaving))}
                    onKeep={() => setLeaving(null)}
                  >
                    Remove {member.name} from {team.name}? They lose every board of the team at once; boards that they
                    alone own become yours.
                  </ConfirmLine>
                )
              )
            }
          >
            {isAdmin && !(member.userId === myId && isOnlyAdmin) ? (
              <Select<TeamRole | typeof REMOVE>
                label={`Role of ${member.name}`}
                labelHidden
                className="w-32"
                disabled={isBusy}
                value={member.role}
                choices={[
                  ...TEAM_ROLES.map((role) => ({ value: role, words: TEAM_ROLE_WORDS[role].name })),
                  // Oneself leaves by the button for that.
                  ...(member.userId === myId ? [] : [{ value: REMOVE, words: 'Remove…' } as const]),
                ]}
                onChoose={(role) => {
                  if (role === REMOVE) setLeaving(member.userId)
                  else if (member.userId === myId) setLowered(role === member.role ? null : role)
                  else void change(() => people.setTeamRole(team.id, member.userId, role))
                }}
              />
            ) : (
              <span className="text-meta text-secondary">{TEAM_ROLE_WORDS[member.role].name}</span>
            )}
          </PersonLine>
        ))}
      </ul>
    </>
  )
}
