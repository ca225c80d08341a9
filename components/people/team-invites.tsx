'use client'
import { useEffect, useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/show-toast'
import { people } from '@/lib/api/people-client'
import type { Invite, TeamMember, TeamSummary } from '@/lib/schema/people'
import { TEAM_ROLES, type TeamRole } from '@/lib/schema/role'
import { describeMoment } from '@/components/words/describe-moment'
import { describeExpiry } from './describe-expiry'
import { InviteLink, type MadeInvite } from './invite-link'
import { BOARD_ROLE_WORDS, TEAM_ROLE_WORDS } from './role-words'

interface TeamInvitesProps {
  readonly team: TeamSummary
  /** Of the page as it was read last: whoever is new came by one of the links. */
  readonly members: readonly TeamMember[] | null
}

/** The links that lead into a team: making one, and withdrawing those that nobody used yet. */
/** What was said of a link last is what holds. */
const aboutInvite = ({ id }: Invite) => `invite ${id}`
const nameOf = ({ createdAt, createdBy }: Invite) => `The invite link made ${describeMoment(createdAt)} by ${createdBy}`

export function TeamInvites({ team, members }: TeamInvitesProps) {
  const [role, setRole] = useState<TeamRole>('member')
  const [shown, setShown] = useState<MadeInvite | null>(null)
  const [invites, setInvites] = useState<readonly Invite[]>([])
  const { isBusy, error, run } = useSubmit()

  const read = async () => setInvites(await people.invites(team.id))
  useEffect(() => {
    void run(read)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page opens
  }, [])
  const [firstMembers] = useState(members)
  useEffect(() => {
    if (members !== firstMembers) void people.invites(team.id).then(setInvites, () => undefined)
  }, [members, firstMembers, team.id])

  const make = () =>
    run(async () => {
      const made = await people.createInvite(team.id, { role })
      setShown(made)
      await read()
    })
  const revoke = (invite: Invite) =>
    run(async () => {
      await people.revokeInvite(team.id, invite.id)
      setShown(null)
      await read()
      toast({
        about: aboutInvite(invite),
        text: `${nameOf(invite)} is withdrawn.`,
        action: { words: 'Undo', run: () => void restore(invite) },
      })
    })
  const restore = (invite: Invite) =>
    run(async () => {
      await people.restoreInvite(team.id, invite.id)
      await read()
      toast({ about: aboutInvite(invite), text: `${nameOf(invite)} works again.` })
    })

  return (
    <div className="flex flex-col gap-3 py-2">
      <div className="flex items-end gap-2">
        <Select<TeamRole>
          label="They join as"
          className="flex-1"
          value={role}
          choices={TEAM_ROLES.map((each) => ({ value: each, words: TEAM_ROLE_WORDS[each].name }))}
          onChoose={setRole}
        />
        <Button disabled={isBusy} onClick={() => void make()}>
          Make an invite link
        </Button>
      </div>
      <p className="-mt-2 text-[12px] leading-4 text-secondary">
        {`${TEAM_ROLE_WORDS[role].name}: ${TEAM_ROLE_WORDS[role].may}.`}
      </p>
      {shown && <InviteLink key={shown.link} made={shown} note="It is shown only now." />}
      <FormError>{error}</FormError>
      {invites.length > 0 && (
        <div>
          <h3 className="text-meta text-secondary">Links not used yet</h3>
          <ul className="divide-y divide-hairline">
            {invites.map((invite) => (
              <li key={invite.id} className="flex items-center gap-3 py-2">
                <p className="min-w-0 flex-1">
                  {TEAM_ROLE_WORDS[invite.role].name}
                  {invite.boardTitle && invite.boardRole && (
                    <>
                      {' '}
                      and {BOARD_ROLE_WORDS[invite.boardRole].name.toLowerCase()} of “{invite.boardTitle}”
                    </>
                  )}
                  <span className="block text-meta text-secondary">
                    made {describeMoment(invite.createdAt)} by {invite.createdBy},{' '}
                    {describeExpiry(invite.expiresAt, Date.now())}
                  </span>
                </p>
                <Button size="small" disabled={isBusy} onClick={() => void revoke(invite)}>
                  Withdraw
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
