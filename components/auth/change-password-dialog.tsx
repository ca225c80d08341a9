'use client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { toast } from '@/components/ui/show-toast'
import { people } from '@/lib/api/people-client'
import { MAX_PASSWORD_UNITS, MIN_PASSWORD_UNITS } from '@/lib/schema/limits'
import { FormError, PasswordField, textOf } from './form-parts'
import { useSubmit } from './use-submit'

const FORM_ID = 'change-password'

/** Changes one's password; one's other sessions end with it. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { isBusy, error, errorOf, run } = useSubmit(['current', 'password'])
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Change password"
      description="Everywhere else you are signed in, you are signed out."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={FORM_ID} look="primary" disabled={isBusy}>
            Change password
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        method="post"
        noValidate // the server's own sentences, beside the field
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          void run(async () => {
            await people.changePassword(textOf(form, 'current'), textOf(form, 'next'))
            toast({ text: 'Your password is changed.' })
            onClose()
          })
        }}
      >
        <PasswordField
          label="Present password"
          name="current"
          autoComplete="current-password"
          required
          error={errorOf('current')}
        />
        <PasswordField
          label="New password"
          name="next"
          autoComplete="new-password"
          required
          minLength={MIN_PASSWORD_UNITS}
          maxLength={MAX_PASSWORD_UNITS}
          hint={`At least ${MIN_PASSWORD_UNITS} characters. A few unrelated words do well.`}
          error={errorOf('password')}
        />
        <FormError>{error}</FormError>
      </form>
    </Dialog>
  )
}
