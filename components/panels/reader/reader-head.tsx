'use client'
/** The head of the reader: what is being read, by whom, when, how reliable; the rest unfolds. */
import { ChevronDown, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { GradeBadge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import type { SourceDocument } from '@/lib/schema/source'
import { gradeMeaning, gradesOf, RELIABILITY_SCALE } from '../grades'
import { describeDate } from '@/lib/schema/date-words'
import { isStandingBegun, StandingWords } from '../sources/document-standing'
import { DocumentDetails } from './document-details'
import { OutlineList } from './outline-list'
import { isNewSourceBegun } from './source-choice'
import { isolated } from '@/lib/schema/own-direction'

export function ReaderHead({ document }: { readonly document: SourceDocument }) {
  const session = useBoardSession()
  const { library, me, reader, canEdit } = session
  const source = useCell(library.sources).find((each) => each.id === document.sourceId)
  const grades = gradesOf(RELIABILITY_SCALE, document.sourceId, useCell(library.evaluations), me.userId)
  const [open, setOpen] = useState(() => isStandingBegun(document.id) || isNewSourceBegun(session, document.id))
  const date = document.published ?? document.referenceDate
  return (
    <header className="flex max-h-[calc(100%-10rem)] shrink-0 flex-col border-b border-hairline px-5 pt-3">
      <div className="flex items-start gap-2">
        <h2 dir="auto" className="min-w-0 flex-1 text-[17px] leading-5.5 font-semibold wrap-anywhere">
          {document.title ?? document.filename}
        </h2>
        <IconButton icon={X} label="Close the reader" className="-mt-1 -mr-2" onClick={() => reader.set(null)} />
      </div>
      {/* Each fact has a point before it; that of the first in a line stands outside, where it is not seen. */}
      <div className="mt-1 overflow-x-clip">
        <p className="-ml-3 flex flex-wrap items-center gap-y-1 text-meta text-secondary">
          <Fact>
            <GradeBadge code={grades.team} words={gradeMeaning(RELIABILITY_SCALE, grades)} beside />
          </Fact>
          {source && <Fact>{isolated(source.name)}</Fact>}
          {!source && canEdit && (
            <Fact>
              <button
                type="button"
                onClick={() => setOpen(true)}
                className="min-h-6 cursor-pointer rounded-sm underline outline-focus hover:text-ink pointer-coarse:min-h-9"
              >
                Name its source
              </button>
            </Fact>
          )}
          {document.byline && <Fact>{isolated(document.byline)}</Fact>}
          {date && <Fact title={document.referenceReason}>{describeDate(date)}</Fact>}
        </p>
      </div>
      <StandingWords document={document} />
      <div className="-ml-2 flex items-center gap-1 py-1.5">
        <OutlineList document={document} />
        <Button size="small" look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon of={ChevronDown} size={14} className={classNames('transition-transform', !open && '-rotate-90')} />
          Details and grade
        </Button>
      </div>
      {open && (
        <div className="-mx-5 min-h-0 overflow-y-auto px-5">
          <DocumentDetails document={document} />
          {/* What goes on below fades away; at the end this lies over white alone. */}
          <div aria-hidden className="pointer-events-none sticky bottom-0 -mt-6 h-6 bg-linear-to-t from-panel" />
        </div>
      )}
    </header>
  )
}

function Fact({ title, children }: { readonly title?: string | undefined; readonly children: ReactNode }) {
  return (
    <span title={title} className="relative min-w-0 pl-3">
      <span aria-hidden className="absolute left-1">
        ·
      </span>
      {children}
    </span>
  )
}
