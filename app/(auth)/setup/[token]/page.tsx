import 'server-only'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import { AuthCard } from '@/components/auth/auth-card'
import { SetUpForm } from '@/components/auth/set-up-form'
import { buttonClasses } from '@/components/ui/button'
import { services } from '@/server/services'

export const metadata: Metadata = { title: 'Set up' }

export default async function Page({ params }: { readonly params: Promise<{ token: string }> }) {
  await connection()
  const { token } = await params
  if (await services().auth.isSetupToken(token)) {
    return (
      <AuthCard title="Set up Redthread" lead="This makes the first account of this server, and its team.">
        <SetUpForm token={token} />
      </AuthCard>
    )
  }
  return (
    <AuthCard
      title="This set-up link has ended"
      lead="It was used already, or a newer one was printed. If there is no account yet, start the server again: it prints a new link."
    >
      <a href="/signin" className={buttonClasses()}>
        Go to sign-in
      </a>
    </AuthCard>
  )
}
