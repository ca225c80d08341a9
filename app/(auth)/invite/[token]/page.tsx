import 'server-only'
import type { Metadata } from 'next'
import { AuthCard } from '@/components/auth/auth-card'
import { JoinForm, NewAccountForm } from '@/components/auth/invite-forms'
import { aRole, BOARD_ROLE_WORDS, TEAM_ROLE_WORDS } from '@/components/people/role-words'
import { buttonClasses } from '@/components/ui/button'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import type { Invitation } from '@/lib/schema/people'
import { services } from '@/server/services'
import { currentPrincipal } from '../../../current-principal'

export const metadata: Metadata = { title: 'Invitation' }

export default async function Page({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params
  const principal = await currentPrincipal()
  const invitation = await readInvitation(token)
  if (!invitation) {
    return (
      <AuthCard
        title="This invite link has ended"
        lead="It was used already, was withdrawn or is too old. Ask whoever sent it for a new one."
      >
        <a href="/" className={buttonClasses()}>
          {principal ? 'Go to my boards' : 'Go to sign-in'}
        </a>
      </AuthCard>
    )
  }
  const { teamName } = invitation
  if (principal) {
    return (
      <AuthCard title={`Join ${teamName}`} lead={describe(invitation)}>
        <JoinForm token={token} name={principal.name} teamName={teamName} />
      </AuthCard>
    )
  }
  return (
    <AuthCard
      title={`Join ${teamName}`}
      lead={describe(invitation)}
      aside={
        <>
          You have an account here?{' '}
          <a
            className="font-medium text-ink underline"
            href={`/signin?callbackUrl=${encodeURIComponent(`/invite/${token}`)}`}
          >
            Sign in and join with it
          </a>
        </>
      }
    >
      <NewAccountForm token={token} />
    </AuthCard>
  )
}

function describe({ invitedBy, role, boardTitle, boardRole }: Invitation): string {
  const { name, may } = TEAM_ROLE_WORDS[role]
  const team = `${invitedBy} invites you as ${aRole(name)}`
  if (!boardTitle || !boardRole) return `${team} of the team, who ${may}.`
  return `${team} of the team, and as ${aRole(BOARD_ROLE_WORDS[boardRole].name)} of the board “${boardTitle}”.`
}

/** Null for a link that cannot be used any more. */
async function readInvitation(token: string): Promise<Invitation | null> {
  try {
    return await services().teams.invitation(token)
  } catch (error) {
    if (isRedthreadError(error) && error.code === 'expired') return null
    throw error
  }
}
