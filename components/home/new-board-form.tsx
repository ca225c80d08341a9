'use client'
import { FormError } from '@/components/auth/form-parts'
import { useSubmit } from '@/components/auth/use-submit'
import { useHydrated } from '@/components/hooks/use-hydrated'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { CONTROL_CLASSES } from '@/components/ui/field'
import { OpenDemo } from './open-demo'
import { people } from '@/lib/api/people-client'
import type { TeamId } from '@/lib/schema/ids'
import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'

interface NewBoardFormProps {
  readonly teamId: TeamId
  /** Stands alone on the empty team's paper instead of on top of its list. */
  readonly isOnPaper?: boolean
  readonly onCancel?: () => void
}

/** Makes a board and opens it. */
export function NewBoardForm({ teamId, isOnPaper, onCancel }: NewBoardFormProps) {
  const { isBusy, error, run } = useSubmit()
  const isHydrated = useHydrated()
  return (
    <div className={classNames(!isOnPaper && 'border-b border-hairline bg-sunken/60 px-4 py-3')}>
      <form
        method="post"
        onSubmit={(event) => {
          event.preventDefault()
          const title = String(new FormData(event.currentTarget).get('title') ?? '')
          void run(async () => {
            const board = await people.createBoard(title, teamId)
            window.location.assign(`/boards/${board.id}`)
          })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel?.()
        }}
      >
        <div className="flex flex-wrap items-center gap-2">
          <input
            name="title"
            aria-label="Title of the new board"
            placeholder="What is the question?"
            required
            autoFocus={!isOnPaper}
            autoComplete="off"
            maxLength={MAX_BOARD_TITLE_UNITS}
            className={classNames(
              CONTROL_CLASSES,
              'h-9 w-auto pointer-coarse:h-11 min-w-0 flex-[1_1_16rem] sm:max-w-md',
            )}
          />
          <Button type="submit" look="primary" disabled={!isHydrated || isBusy} className="h-9">
            Create board
          </Button>
          {onCancel && (
            <Button look="quiet" onClick={onCancel} className="h-9">
              Cancel
            </Button>
          )}
        </div>
        {error && (
          <div className="mt-3">
            <FormError>{error}</FormError>
          </div>
        )}
      </form>
      <OpenDemo teamId={teamId} isQuiet={!isOnPaper} />
    </div>
  )
}
