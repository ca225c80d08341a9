'use client'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { useHydrated } from '@/components/hooks/use-hydrated'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Progress } from '@/components/ui/progress'
import { WHOLE_QUERY } from '@/components/words/whole-query'
import { people } from '@/lib/api/people-client'
import type { TeamId } from '@/lib/schema/ids'

interface OpenDemoProps {
  readonly teamId: TeamId
  /** One line under the form of a team that has boards. */
  readonly isQuiet: boolean
}

/** A board to look around in, made of invented documents. */
export function OpenDemo({ teamId, isQuiet }: OpenDemoProps) {
  const { isBusy, error, run } = useSubmit()
  const isHydrated = useHydrated()
  const open = () =>
    run(async () => {
      const board = await people.createDemo(teamId)
      window.location.assign(`/boards/${board.id}?${WHOLE_QUERY}`) // it says itself where its documents are
      await new Promise((leave) => window.addEventListener('pagehide', leave, { once: true }))
    })
  return (
    <div className={classNames(isQuiet ? 'mt-2' : 'mt-6 border-t border-hairline pt-5')}>
      {!isQuiet && (
        <>
          <p className="text-title">Or look around first</p>
          <p className="mt-1 mb-4 max-w-lg text-body text-secondary">
            The demo board follows an invented case from four short documents to a judgement. It is yours to change, and
            to throw away.
          </p>
        </>
      )}
      <div className="flex flex-wrap items-center gap-x-2 text-[12px] leading-4 text-secondary">
        <Button
          look={isQuiet ? 'quiet' : 'plain'}
          size={isQuiet ? 'small' : 'medium'}
          disabled={!isHydrated || isBusy}
          onClick={() => void open()}
          className={isQuiet ? '-ml-2' : 'h-9'}
        >
          {isBusy ? 'Making the demo board…' : 'Open the demo board'}
        </Button>
        {isQuiet && 'An invented case, from four short documents to a judgement.'}
      </div>
      {isBusy && (
        <div className="mt-3 max-w-60">
          <Progress label="Making the demo board" value={null} />
        </div>
      )}
      {error && (
        <div className="mt-3">
          <FormError>{error}</FormError>
        </div>
      )}
    </div>
  )
}
