'use client'
import { TextField } from '@/components/ui/field'
import { people } from '@/lib/api/people-client'
import { MAX_NAME_UNITS } from '@/lib/schema/limits'
import { AccountFields, FormError, SubmitButton, textOf } from './form-parts'
import { useSubmit } from './use-submit'

/** The first account and its team, then straight to the boards. */
export function SetUpForm({ token }: { readonly token: string }) {
  const { isBusy, error, errorOf, run } = useSubmit(['name', 'email', 'password', 'team'])
  return (
    <form
      method="post"
      noValidate // the server's own sentences, beside the field
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const [name, email, password] = [textOf(form, 'name'), textOf(form, 'email'), textOf(form, 'password')]
        void run(async () => {
          await people.setUp(token, { name, email, password }, textOf(form, 'team'))
          await people.signIn(email, password)
          window.location.assign('/')
        })
      }}
    >
      <AccountFields errorOf={errorOf} />
      <TextField
        label="Your team’s name"
        name="team"
        autoComplete="organization"
        required
        maxLength={MAX_NAME_UNITS}
        hint="Boards belong to a team. You will be its admin and can invite the others."
        error={errorOf('team')}
      />
      <FormError>{error}</FormError>
      <SubmitButton isBusy={isBusy}>Set up Redthread</SubmitButton>
    </form>
  )
}
