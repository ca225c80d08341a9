import 'server-only'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { AuthCard } from '@/components/auth/auth-card'
import { FormError } from '@/components/auth/form-parts'
import { SignInForm } from '@/components/auth/sign-in-form'
import { ACCOUNT_DISABLED } from '@/lib/errors/account-disabled'
import { localPath } from '@/server/http/local-path'
import { services } from '@/server/services'
import { currentPrincipal } from '../../current-principal'

export const metadata: Metadata = { title: 'Sign in' }

interface Props {
  readonly searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>
}

export default async function Page({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams
  const leadsTo = localPath([callbackUrl].flat()[0], services().config.publicUrl)
  if (await currentPrincipal()) redirect(leadsTo)
  if (!(await services().auth.hasAccounts())) return <NobodyYet />
  const isDisabled = await services().auth.isDisabled(await headers())
  return (
    <AuthCard
      title="Sign in"
      {...(leadsTo !== '/' && !isDisabled && { lead: 'You are signed out. Sign in and the page you asked for opens.' })}
      aside="No account yet? Ask an admin of your team for an invite link. Whoever runs this server can set a new password for you."
    >
      {isDisabled && (
        <div className="mb-4">
          <FormError>{ACCOUNT_DISABLED}</FormError>
        </div>
      )}
      {error !== undefined && (
        <div className="mb-4">
          {/* Our own sentence: what the address line says is not repeated. */}
          <FormError>You could not be signed in. Check the address and the password and try again.</FormError>
        </div>
      )}
      <SignInForm leadsTo={leadsTo} />
    </AuthCard>
  )
}

/** Says where the set-up link is, not what it is: only whoever runs the server sees its output. */
function NobodyYet() {
  return (
    <AuthCard
      title="Nobody has an account yet"
      lead="The server’s log has a link that makes the first account. It works for 24 hours, and each start prints a new one. Everybody else is invited from there."
    />
  )
}
