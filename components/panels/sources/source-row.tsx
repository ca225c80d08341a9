'use client'
/** One source: its name, what it is, how people grade it, and how much of the board rests on it. A press unfolds it. */
import { ChevronDown } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { GradeBadge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { Ripple } from '@/lib/analysis/ripple'
import type { Source } from '@/lib/schema/source'
import { gradeMeaning, gradesOf, RELIABILITY_SCALE } from '../grades'
import { countOf } from '@/lib/schema/count-of'
import { SOURCE_TYPE_WORDS } from '@/components/words/source-words'
import { bringSourceIntoView } from './show-source'
import { SourceDetails } from './source-details'

interface SourceRowProps {
  readonly source: Source
  readonly ripple: Ripple
  readonly isOpen: boolean
  /** It is to be brought into view. */
  readonly isShown: boolean
  readonly onToggle: () => void
}

export function SourceRow({ source, ripple, isOpen, isShown, onToggle }: SourceRowProps) {
  const { library, me } = useBoardSession()
  const grades = gradesOf(RELIABILITY_SCALE, source.id, useCell(library.evaluations), me.userId)
  const documents = useCell(library.documents).filter(({ sourceId }) => sourceId === source.id).length
  const cards = ripple.from.length + ripple.on.length
  const given = [...(grades.mine ? [grades.mine] : []), ...grades.others.map(({ value }) => value)].sort()
  const spread = given.length > 1 && given[0] !== given.at(-1) ? `, from ${given[0]} to ${given.at(-1)}` : ''
  return (
    <li
      ref={isShown ? bringSourceIntoView : undefined}
      className="scroll-mt-2 rounded-lg border border-hairline bg-card"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex w-full flex-col gap-1 rounded-lg px-3 py-2.5 text-left outline-focus"
      >
        <span className="flex w-full items-start gap-2">
          <span dir="auto" className="min-w-0 flex-1 text-left font-semibold wrap-anywhere">
            {source.name}
          </span>
          <Icon
            of={ChevronDown}
            size={14}
            className={classNames('mt-0.5 shrink-0 transition-transform', !isOpen && '-rotate-90')}
          />
        </span>
        <span className="flex w-full items-center gap-2 text-meta text-secondary">
          <GradeBadge code={grades.team} words={gradeMeaning(RELIABILITY_SCALE, grades)} />
          <span className="truncate">
            {given.length === 0 ? 'not graded' : `${countOf(given.length, 'grade')}${spread}`} ·{' '}
            {SOURCE_TYPE_WORDS[source.type]}
            {source.stateControlled && ', state-controlled'}
          </span>
        </span>
        <span className="text-meta text-secondary">
          {countOf(documents, 'document')} · {countOf(cards, 'card rests', 'cards rest')} on it
        </span>
      </button>
      {isOpen && <SourceDetails source={source} ripple={ripple} />}
    </li>
  )
}
