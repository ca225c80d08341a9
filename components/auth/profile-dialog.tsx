'use client'
/** How others see one: the name and the colour of cursor and disc. */
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/field'
import { toast } from '@/components/ui/show-toast'
import { people } from '@/lib/api/people-client'
import { MAX_NAME_UNITS } from '@/lib/schema/limits'
import { PRESENCE_COLOURS } from '@/lib/theme/theme'
import { FormError } from './form-parts'
import { useSubmit } from './use-submit'

const FORM_ID = 'profile'
/** In the order of PRESENCE_COLOURS. */
const COLOUR_WORDS = ['Rust', 'Green', 'Purple', 'Blue', 'Plum', 'Olive', 'Teal', 'Ochre']

interface ProfileDialogProps {
  readonly me: { readonly name: string; readonly colour: string }
  readonly onClose: () => void
}

export function ProfileDialog({ me, onClose }: ProfileDialogProps) {
  const router = useRouter()
  const [name, setName] = useState(me.name)
  const [colour, setColour] = useState(me.colour)
  const { isBusy, error, errorOf, run } = useSubmit(['name'])
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Profile"
      description="How others see you, on boards that are open now as well. What you graded keeps the name it was graded under."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={FORM_ID} look="primary" disabled={isBusy}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void run(async () => {
            await people.changeProfile({ name, colour })
            toast({ text: 'Your profile is changed.' })
            onClose()
            router.refresh()
          })
        }}
      >
        <div className="flex items-end gap-3">
          <Avatar name={name} colour={colour} className="mb-0.5" />
          <TextField
            label="Your name"
            autoComplete="name"
            required
            maxLength={MAX_NAME_UNITS}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={errorOf('name')}
            className="min-w-0 flex-1"
          />
        </div>
        <fieldset>
          <legend className="mb-1.5 text-[12px] leading-4 font-medium text-secondary">Colour</legend>
          <div className="flex flex-wrap gap-2">
            {PRESENCE_COLOURS.map((each, at) => (
              <input
                key={each}
                type="radio"
                name="colour"
                aria-label={COLOUR_WORDS[at]}
                title={COLOUR_WORDS[at]}
                checked={each === colour}
                onChange={() => setColour(each)}
                style={{ backgroundColor: each }}
                className="size-8 pointer-coarse:size-9 cursor-pointer appearance-none rounded-full border-2 border-panel ring-1 ring-transparent outline-focus outline-offset-3 checked:ring-2 checked:ring-ink focus-visible:outline-2"
              />
            ))}
          </div>
        </fieldset>
        <FormError>{error}</FormError>
      </form>
    </Dialog>
  )
}
