'use client'
/**
 * Files that did not come in, each import's by itself, the newest first, until they are dismissed: why, where it is one or
 * two of an import; otherwise how many, which unfolds. Of many imports the earlier ones are folded away.
 */
import { ChevronDown, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { countOf } from '@/lib/schema/count-of'
import { withNamesIsolated } from '@/lib/schema/own-direction'
import type { ImportTask } from '@/lib/session/library'
import { beginningTime, refusalWords, refusedByImport } from './import-words'

/** So many reasons of one import stand open. */
const MAX_OPEN = 2
/** So many imports stand open. */
const MAX_IMPORTS_OPEN = 2

export function RefusedFiles({ refused }: { readonly refused: readonly ImportTask[] }) {
  const { library } = useBoardSession()
  const [isUnfolded, setUnfolded] = useState(false)
  const imports = refusedByImport(refused)
  if (imports.length === 0) return null
  const earlier = imports.slice(MAX_IMPORTS_OPEN)
  const isOneOfSeveral = imports.length > 1
  const row = (tasks: readonly ImportTask[]) => (
    <RefusedOfImport key={tasks[0]?.begunAt} tasks={tasks} isOneOfSeveral={isOneOfSeveral} />
  )
  return (
    <section
      aria-label="Files not brought in"
      className="mb-2 rounded-lg border border-hairline bg-card py-1 pr-1 pl-2.5 text-[12px] leading-4"
    >
      <div
        {...(refused.length > 1 && { role: 'group', 'aria-label': 'Why each was not brought in', tabIndex: 0 })}
        className="flex max-h-[50vh] flex-col gap-1.5 overflow-y-auto rounded-sm outline-focus focus-visible:-outline-offset-2"
      >
        {imports.slice(0, MAX_IMPORTS_OPEN).map(row)}
        {earlier.length > 0 && (
          <Unfold isUnfolded={isUnfolded} onPress={() => setUnfolded(!isUnfolded)}>
            {countOf(earlier.length, 'earlier import')}
          </Unfold>
        )}
        {isUnfolded && earlier.map(row)}
      </div>
      {isOneOfSeveral && (
        <Button
          size="small"
          look="quiet"
          className="mt-1 -ml-2"
          aria-label={DISMISS_ALL}
          onClick={() => library.dismissRefused()}
        >
          Dismiss all
        </Button>
      )}
    </section>
  )
}

const DISMISS_ALL = 'Dismiss all that were not brought in'

/** What the press that takes one import's away is called. */
function dismissalOf([first, ...others]: readonly ImportTask[], isOneOfSeveral: boolean): string {
  if (first && others.length === 0) return `Dismiss ${first.filename}`
  return first && isOneOfSeveral ? `Dismiss the ${others.length + 1} files of ${beginningTime(first)}` : DISMISS_ALL
}

interface UnfoldProps {
  readonly isUnfolded: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Unfold({ isUnfolded, onPress, children }: UnfoldProps) {
  return (
    <button
      type="button"
      aria-expanded={isUnfolded}
      onClick={onPress}
      className="-my-1 flex min-h-6 items-center gap-1 rounded-sm text-left outline-focus focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
    >
      <Icon
        of={ChevronDown}
        size={14}
        className={classNames('shrink-0 transition-transform', !isUnfolded && '-rotate-90')}
      />
      {children}
    </button>
  )
}

interface RefusedOfImportProps {
  readonly tasks: readonly ImportTask[]
  readonly isOneOfSeveral: boolean
}

function RefusedOfImport({ tasks, isOneOfSeveral }: RefusedOfImportProps) {
  const { library } = useBoardSession()
  return (
    <div className="flex items-start gap-1">
      <div className="flex min-w-0 flex-1 flex-col gap-1.5 py-1">
        <Reasons tasks={tasks} isOneOfSeveral={isOneOfSeveral} />
      </div>
      <IconButton
        small
        icon={X}
        label={dismissalOf(tasks, isOneOfSeveral)}
        onClick={() => library.dismissRefused(tasks.map(({ id }) => id))}
      />
    </div>
  )
}

function Reasons({ tasks, isOneOfSeveral }: RefusedOfImportProps) {
  const [isUnfolded, setUnfolded] = useState(false)
  const [first, ...others] = tasks
  if (!first) return null
  const when = isOneOfSeveral ? `Import at ${beginningTime(first)}: ` : ''
  if (others.length === 0) {
    return (
      <p role="alert" className="text-danger wrap-anywhere">
        {when}
        {withNamesIsolated(refusalWords(first))}
      </p>
    )
  }
  const isFoldable = tasks.length > MAX_OPEN
  const summary = (
    <span role="alert" className="font-medium text-danger">
      {when}
      {tasks.length} files were not brought in
    </span>
  )
  return (
    <>
      {isFoldable ? (
        <Unfold isUnfolded={isUnfolded} onPress={() => setUnfolded(!isUnfolded)}>
          {summary}
        </Unfold>
      ) : (
        <p>{summary}</p>
      )}
      {(isUnfolded || !isFoldable) && (
        <ul className="flex flex-col gap-1.5">
          {tasks.map((task) => (
            <li key={task.id} className="wrap-anywhere">
              {withNamesIsolated(refusalWords(task))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
