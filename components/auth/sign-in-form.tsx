'use client'
import { people } from '@/lib/api/people-client'
import { EmailField, FormError, PasswordField, SubmitButton, textOf } from './form-parts'
import { useSubmit } from './use-submit'

interface SignInFormProps {
  /** A path of ours, checked by the page. */
  readonly leadsTo: string
}

export function SignInForm({ leadsTo }: SignInFormProps) {
  const { isBusy, error, run } = useSubmit()
  return (
    <form
      // Never GET: before the scripts have loaded, that would write the password into the address line.
      method="post"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        void run(async () => {
          await people.signIn(textOf(form, 'email'), textOf(form, 'password'))
          window.location.assign(leadsTo) // a fresh load: nothing of who was here before stays in memory
        })
      }}
    >
      <EmailField autoFocus />
      <PasswordField label="Password" name="password" autoComplete="current-password" required />
      <FormError>{error}</FormError>
      <SubmitButton isBusy={isBusy}>Sign in</SubmitButton>
    </form>
  )
}
