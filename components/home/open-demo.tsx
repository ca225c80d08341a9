'use client'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { useHydrated } from '@/components/hooks/use-hydrated'
import { Button } from '@/components/ui/button'
import { WHOLE_QUERY } from '@/components/words/whole-query'
import { people } from '@/lib/api/people-client'
import type { TeamId } from '@/lib/schema/ids'

/** For a team without boards: one to look around in, made of invented documents. */
export function OpenDemo({ teamId }: { readonly teamId: TeamId }) {
  const { isBusy, error, run } = useSubmit()
  const isHydrated = useHydrated()
  const open = () =>
    run(async () => {
      const board = await people.createDemo(teamId)
      window.location.assign(`/boards/${board.id}?${WHOLE_QUERY}`) // it says itself where its documents are
    })
  return (
    <div className="mt-6 border-t border-hairline pt-5">
      <p className="text-title">Or look around first</p>
      <p className="mt-1 mb-4 max-w-lg text-body text-secondary">
        The demo board follows an invented case from four short documents to a judgement. It is yours to change, and to
        throw away.
      </p>
      <Button disabled={!isHydrated || isBusy} onClick={() => void open()} className="h-9">
        {isBusy ? 'Making the demo board…' : 'Open the demo board'}
      </Button>
      {error && (
        <div className="mt-3">
          <FormError>{error}</FormError>
        </div>
      )}
    </div>
  )
}
