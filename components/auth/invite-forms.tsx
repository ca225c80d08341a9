'use client'
/** The two ways through an invite link: as who one is, or with a new account. */
import { Button } from '@/components/ui/button'
import { people } from '@/lib/api/people-client'
import type { Joined } from '@/lib/schema/people'
import { AccountFields, FormError, SubmitButton, textOf } from './form-parts'
import { useSubmit } from './use-submit'

/** For somebody signed in. */
export function JoinForm({ token, name, teamName }: { token: string; name: string; teamName: string }) {
  const { isBusy, error, run } = useSubmit()
  const join = () =>
    run(async () => {
      goTo(await people.join(token))
    })
  const leave = () =>
    run(async () => {
      await people.signOut()
      window.location.reload()
    })
  return (
    <form
      method="post"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      <FormError>{error}</FormError>
      <SubmitButton isBusy={isBusy}>{`Join ${teamName}`}</SubmitButton>
      <p className="text-body text-secondary">You are signed in as {name}.</p>
      <Button disabled={isBusy} onClick={() => void leave()}>
        Sign out to join as somebody else
      </Button>
    </form>
  )
}

/** For somebody new. */
export function NewAccountForm({ token }: { readonly token: string }) {
  const { isBusy, error, errorOf, run } = useSubmit(['name', 'email', 'password'])
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
          const joined = await people.joinAsNew(token, { name, email, password })
          await people.signIn(email, password)
          goTo(joined)
        })
      }}
    >
      <AccountFields errorOf={errorOf} />
      <FormError>{error}</FormError>
      <SubmitButton isBusy={isBusy}>Create account and join</SubmitButton>
    </form>
  )
}

function goTo({ boardId }: Joined): void {
  window.location.assign(boardId ? `/boards/${boardId}` : '/')
}
