'use client'
/**
 * Files that did not come in, each import's by itself, until they are dismissed together: why, where it is one or two of
 * an import; otherwise how many, which unfolds. What is refused later stands below, and folds nothing that stood open.
 */
import { ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { withNamesIsolated } from '@/lib/schema/own-direction'
import type { ImportTask } from '@/lib/session/library'
import { beginningTime, refusalWords, refusedByImport } from './import-words'

/** So many reasons of one import stand open. */
const MAX_OPEN = 2

export function RefusedFiles({ refused }: { readonly refused: readonly ImportTask[] }) {
  const { library } = useBoardSession()
  const imports = refusedByImport(refused)
  const [only, ...others] = refused
  if (!only) return null
  return (
    <section
      aria-label="Files not brought in"
      className="mb-2 flex items-start gap-1 rounded-lg border border-hairline bg-card py-1 pr-1 pl-2.5 text-[12px] leading-4"
    >
      <div
        {...(others.length > 0 && { role: 'group', 'aria-label': 'Why each was not brought in', tabIndex: 0 })}
        className="flex max-h-[min(12rem,30vh)] min-w-0 flex-1 flex-col gap-1.5 overflow-y-auto rounded-sm py-1 outline-focus focus-visible:-outline-offset-2"
      >
        {imports.map((tasks) => (
          <RefusedOfImport key={tasks[0]?.begunAt} tasks={tasks} isOneOfSeveral={imports.length > 1} />
        ))}
      </div>
      <IconButton
        small
        icon={X}
        label={others.length === 0 ? `Dismiss ${only.filename}` : 'Dismiss all that were not brought in'}
        onClick={library.dismissRefused}
      />
    </section>
  )
}

interface RefusedOfImportProps {
  readonly tasks: readonly ImportTask[]
  readonly isOneOfSeveral: boolean
}

function RefusedOfImport({ tasks, isOneOfSeveral }: RefusedOfImportProps) {
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
    <div className="flex flex-col gap-1.5">
      {isFoldable ? (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
          className="-my-1 flex min-h-6 items-center gap-1 rounded-sm text-left outline-focus focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
        >
          <Icon
            of={ChevronDown}
            size={14}
            className={classNames('shrink-0 transition-transform', !isUnfolded && '-rotate-90')}
          />
          {summary}
        </button>
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
    </div>
  )
}
