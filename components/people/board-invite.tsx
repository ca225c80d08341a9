'use client'
import { useState } from 'react'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { people } from '@/lib/api/people-client'
import type { BoardId, TeamId } from '@/lib/schema/ids'
import type { BoardRole, TeamRole } from '@/lib/schema/role'
import { InviteLink, type MadeInvite } from './invite-link'
import { aRole, BOARD_ROLE_WORDS } from './role-words'

/** What a link made here can give: into the team as a member, or as a guest of this board alone. */
const OFFERS = {
  member: { words: 'Member of the team, editor here', role: 'member', boardRole: 'editor' },
  editor: { words: 'Guest, editor of this board only', role: 'guest', boardRole: 'editor' },
  commenter: { words: 'Guest, commenter of this board only', role: 'guest', boardRole: 'commenter' },
  viewer: { words: 'Guest, viewer of this board only', role: 'guest', boardRole: 'viewer' },
} as const satisfies Record<string, { words: string; role: TeamRole; boardRole: BoardRole }>
type Offer = keyof typeof OFFERS

/** A link for somebody who has no account yet, or is not in the team. For admins of the team. */
export function BoardInvite({ boardId, teamId }: { readonly boardId: BoardId; readonly teamId: TeamId }) {
  const [offer, setOffer] = useState<Offer>('member')
  const [made, setMade] = useState<MadeInvite | null>(null)
  const { isBusy, error, run } = useSubmit()
  const make = () =>
    run(async () => {
      const { role, boardRole } = OFFERS[offer]
      setMade(await people.createInvite(teamId, { role, board: { id: boardId, role: boardRole } }))
    })
  const { role, boardRole } = OFFERS[offer]
  const whoever = `${role === 'guest' ? 'a guest of the team' : 'a member of the team'} and ${aRole(BOARD_ROLE_WORDS[boardRole].name)} here`
  return (
    <section aria-label="Invite somebody new" className="flex flex-col gap-3 border-t border-hairline pt-4">
      <div className="flex items-end gap-2">
        <Select<Offer>
          label="Invite somebody new"
          className="min-w-0 flex-1"
          value={offer}
          choices={(Object.keys(OFFERS) as Offer[]).map((value) => ({ value, words: OFFERS[value].words }))}
          onChoose={(next) => {
            setOffer(next)
            setMade(null)
          }}
        />
        <Button disabled={isBusy} onClick={() => void make()}>
          Make an invite link
        </Button>
      </div>
      {made && <InviteLink key={made.link} made={made} note={`It makes whoever opens it ${whoever}.`} />}
      <FormError>{error}</FormError>
    </section>
  )
}
