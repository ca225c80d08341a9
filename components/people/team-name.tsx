'use client'
import { PencilLine } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormError, textOf } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { people } from '@/lib/api/people-client'
import { MAX_NAME_UNITS } from '@/lib/schema/limits'
import type { TeamSummary } from '@/lib/schema/people'

/** The team's name as the page's heading; admins change it in place. */
export function TeamName({ team }: { readonly team: TeamSummary }) {
  const router = useRouter()
  const [isRenaming, setRenaming] = useState(false)
  const { isBusy, error, errorOf, run } = useSubmit(['name'])
  if (!isRenaming) {
    return (
      <div className="flex min-w-0 items-center gap-1">
        <h1 dir="auto" className="min-w-0 truncate text-[20px] leading-8 font-semibold tracking-[-0.01em]">
          {team.name}
        </h1>
        {team.role === 'admin' && (
          <IconButton icon={PencilLine} label="Rename the team" side="bottom" onClick={() => setRenaming(true)} />
        )}
      </div>
    )
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        const name = textOf(new FormData(event.currentTarget), 'name')
        void run(async () => {
          await people.renameTeam(team.id, name)
          setRenaming(false)
          router.refresh()
        })
      }}
      onKeyDown={(event) => event.key === 'Escape' && setRenaming(false)}
    >
      <h1 className="sr-only">{team.name}</h1>
      <TextField
        label="Name of the team"
        name="name"
        autoFocus
        required
        maxLength={MAX_NAME_UNITS}
        autoComplete="off"
        defaultValue={team.name}
        error={errorOf('name')}
        className="w-72 max-w-full"
      />
      <Button type="submit" look="primary" disabled={isBusy}>
        Rename
      </Button>
      <Button look="quiet" onClick={() => setRenaming(false)}>
        Cancel
      </Button>
      <FormError>{error}</FormError>
    </form>
  )
}
