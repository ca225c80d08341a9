'use client'
/** One document in the list: title, source with its grade, date, and what was found in it. A press chooses and opens it. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { GradeBadge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import type { SourceDocument } from '@/lib/schema/source'
import { gradeMeaning, gradesOf, RELIABILITY_SCALE } from '../grades'
import { countOf } from '@/lib/schema/count-of'
import { describeDate } from '@/lib/schema/date-words'
import { STATUS_WORDS } from '@/components/words/source-words'
import { countsOf } from './tray'

interface DocumentRowProps {
  readonly document: SourceDocument
  readonly chosen: boolean
  readonly onOpen: () => void
}

export function DocumentRow({ document, chosen, onOpen }: DocumentRowProps) {
  const { library, me } = useBoardSession()
  const source = useCell(library.sources).find((each) => each.id === document.sourceId)
  const grades = gradesOf(RELIABILITY_SCALE, document.sourceId, useCell(library.evaluations), me.userId)
  const proposals = useCell(library.proposals(document.id))
  // Where nothing was found, the tray says it: in every row of a list it would only be noise.
  const words = proposals && foundWords(countsOf(proposals))
  const date = document.published ?? document.referenceDate
  const note = document.versions.at(-1)?.note
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={onOpen}
        className={classNames(
          'flex w-full flex-col gap-1.5 rounded-lg border bg-card px-3 py-2.5 text-left outline-focus transition-colors',
          chosen ? 'border-control shadow-[0_0_0_1px_var(--color-control)]' : 'border-hairline hover:border-control',
        )}
      >
        <span dir="auto" className="w-full text-[13px] leading-4.5 font-semibold wrap-anywhere">
          {document.title ?? document.filename}
          {document.titleDerived && <span className="font-normal text-secondary"> (title derived)</span>}
        </span>
        <span className="flex w-full items-center gap-2 text-meta text-secondary">
          <GradeBadge code={grades.team} words={gradeMeaning(RELIABILITY_SCALE, grades)} />
          <span dir="auto" className="min-w-0 flex-1 truncate text-left">
            {source?.name ?? 'Source not named'}
          </span>
          {date && (
            <span title={document.published ? 'The date that the document states' : document.referenceReason}>
              {describeDate(date)}
            </span>
          )}
        </span>
        {note && <span className="text-meta text-secondary">{note}</span>}
        {document.status !== 'current' && (
          <span className="text-meta font-semibold text-danger">{STATUS_WORDS[document.status]}</span>
        )}
        {words && <span className="text-meta text-secondary">{words}</span>}
        {document.notTried?.map((sentence) => (
          <span key={sentence} className="text-meta text-secondary">
            {sentence}
          </span>
        ))}
      </button>
    </li>
  )
}

function foundWords({ frames, points, claims }: ReturnType<typeof countsOf>): string {
  const parts = [
    frames && countOf(frames, 'section'),
    points && countOf(points, 'point'),
    claims && countOf(claims, 'claim'),
  ]
  return parts.filter(Boolean).join(' · ')
}
