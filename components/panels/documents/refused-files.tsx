'use client'
/** Files that did not come in, in one place: why, when it is one; otherwise how many, which unfolds. Dismissed together. */
import { ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { withNamesIsolated } from '@/lib/schema/own-direction'
import type { ImportTask } from '@/lib/session/library'
import { refusalWords } from './import-words'

export function RefusedFiles({ refused }: { readonly refused: readonly ImportTask[] }) {
  const { library } = useBoardSession()
  const [isOpen, setOpen] = useState(false)
  const [only, ...others] = refused
  if (!only) return null
  const isOne = others.length === 0
  return (
    <section
      aria-label="Files not brought in"
      className="mb-2 rounded-lg border border-hairline bg-card text-[12px] leading-4"
    >
      <div className="flex items-start gap-1 py-1 pr-1 pl-2.5">
        {isOne ? (
          <p role="alert" className="min-w-0 flex-1 py-1 text-danger wrap-anywhere">
            {withNamesIsolated(refusalWords(only))}
          </p>
        ) : (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className="flex min-h-6 min-w-0 flex-1 items-center gap-1 rounded-sm text-left outline-focus pointer-coarse:min-h-11"
          >
            <Icon
              of={ChevronDown}
              size={14}
              className={classNames('shrink-0 transition-transform', !isOpen && '-rotate-90')}
            />
            <span role="alert" className="font-medium text-danger">
              {refused.length} files were not brought in
            </span>
          </button>
        )}
        <IconButton
          small
          icon={X}
          label={isOne ? `Dismiss ${only.filename}` : 'Dismiss all that were not brought in'}
          onClick={library.dismissRefused}
        />
      </div>
      {!isOne && isOpen && (
        <ul
          aria-label="Why each was not brought in"
          tabIndex={0}
          className="flex max-h-[min(10rem,25vh)] flex-col gap-1.5 overflow-y-auto rounded-b-lg border-t border-hairline px-2.5 py-2 outline-focus focus-visible:-outline-offset-2"
        >
          {refused.map((task) => (
            <li key={task.id} className="wrap-anywhere">
              {withNamesIsolated(refusalWords(task))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
