'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormError, textOf } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { people } from '@/lib/api/people-client'
import { MAX_NAME_UNITS } from '@/lib/schema/limits'

const FORM_ID = 'new-team'

/** For the operator: a further team, with oneself as its first admin. */
export function NewTeam() {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const { isBusy, error, run } = useSubmit()
  return (
    <div>
      <Button look="quiet" onClick={() => setOpen(true)} className="-ml-3 text-secondary">
        <Icon of={Plus} />
        New team
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="New team"
        description="A team has its own people and boards. You will be its first admin."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" form={FORM_ID} look="primary" disabled={isBusy}>
              Make team
            </Button>
          </>
        }
      >
        <form
          id={FORM_ID}
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            const name = textOf(new FormData(event.currentTarget), 'name')
            void run(async () => {
              await people.createTeam(name)
              setOpen(false)
              router.refresh()
            })
          }}
        >
          <TextField label="Name of the team" name="name" required maxLength={MAX_NAME_UNITS} autoComplete="off" />
          <FormError>{error}</FormError>
        </form>
      </Dialog>
    </div>
  )
}
