'use client'
/**
 * One document in the list: its title, and how much of what was found in it waits to be placed. A press chooses and opens
 * it; the one that is chosen shows its source with its grade, its date, and what is to be known of its text.
 */
import { useLayoutEffect, useRef } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { useLoaded } from '@/components/hooks/use-loaded'
import { GradeBadge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import type { SourceDocument } from '@/lib/schema/source'
import type { Standing } from '@/lib/session/standing-evidence'
import { gradeMeaning, gradesOf, RELIABILITY_SCALE } from '../grades'
import { countOf } from '@/lib/schema/count-of'
import { describeDate } from '@/lib/schema/date-words'
import { STATUS_WORDS } from '@/components/words/source-words'
import { countsOf, sortTray } from './tray'

interface DocumentRowProps {
  readonly document: SourceDocument
  readonly chosen: boolean
  /** It was opened, here or elsewhere: then it comes into sight anew. */
  readonly isAtHand: boolean
  readonly placedAs: Standing
  readonly onOpen: () => void
}

export function DocumentRow({ document, chosen, isAtHand, placedAs, onOpen }: DocumentRowProps) {
  const { library } = useBoardSession()
  const proposals = useCell(library.proposals(document.id))
  const isLoaded = useLoaded()
  const waiting = (isLoaded && proposals && sortTray(proposals, (each) => placedAs(each) !== undefined).waiting) || []
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const row = button.current
    if (!chosen || !row) return undefined
    // What it shows comes bit by bit, and it grows.
    const grown = new ResizeObserver(() => row.scrollIntoView({ block: 'nearest' }))
    grown.observe(row)
    return () => grown.disconnect()
  }, [chosen, isAtHand])
  const title = document.title ?? document.filename
  return (
    <li>
      <button
        ref={button}
        type="button"
        aria-pressed={chosen}
        onClick={onOpen}
        className={classNames(
          'flex w-full flex-col gap-1 rounded-lg border px-2.5 text-left outline-focus transition-colors focus-visible:-outline-offset-2',
          chosen
            ? 'border-control bg-card py-2'
            : 'min-h-8 justify-center border-transparent py-1 hover:bg-sunken pointer-coarse:min-h-11',
        )}
      >
        <span className="flex w-full items-baseline gap-2">
          <span
            dir="auto"
            title={chosen ? undefined : title}
            className={classNames(
              'min-w-0 flex-1 text-[13px] leading-4.5',
              chosen ? 'font-semibold wrap-anywhere' : 'truncate font-medium',
            )}
          >
            {title}
            {chosen && document.titleDerived && (
              <span className="font-normal text-secondary"> (no title of its own)</span>
            )}
          </span>
          {document.status !== 'current' && (
            <span className="shrink-0 text-meta font-semibold text-danger">{STATUS_WORDS[document.status]}</span>
          )}
          {!chosen && waiting.length > 0 && (
            <span className="shrink-0 text-meta text-secondary tabular-nums" title={`${waiting.length} to place`}>
              {waiting.length}
              <span className="sr-only"> to place</span>
            </span>
          )}
        </span>
        {chosen && <Details document={document} waiting={waitingWords(countsOf(waiting))} />}
      </button>
    </li>
  )
}

function Details({ document, waiting }: { readonly document: SourceDocument; readonly waiting: string }) {
  const { library, me } = useBoardSession()
  const source = useCell(library.sources).find((each) => each.id === document.sourceId)
  const grades = gradesOf(RELIABILITY_SCALE, document.sourceId, useCell(library.evaluations), me.userId)
  const date = document.published ?? document.referenceDate
  const note = document.versions.at(-1)?.note
  return (
    <>
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
      {/* Where nothing waits, the tray says why. */}
      {[note, waiting, ...(document.notTried ?? [])].map(
        (words) =>
          words && (
            <span key={words} className="text-meta text-secondary">
              {words}
            </span>
          ),
      )}
    </>
  )
}

/** "To place: 3 sections · 5 points · 7 claims"; empty when nothing is. */
function waitingWords({ frames, points, claims }: ReturnType<typeof countsOf>): string {
  const parts = [
    frames && countOf(frames, 'section'),
    points && countOf(points, 'point'),
    claims && countOf(claims, 'claim'),
  ].filter(Boolean)
  return parts.length === 0 ? '' : `To place: ${parts.join(' · ')}`
}
