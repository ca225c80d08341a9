'use client'
/** Passages of the documents that bear on a point or hypothesis, offered: a person says which do, and how. */
import { ChevronDown } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { Progress } from '@/components/ui/progress'
import { Skeleton } from '@/components/ui/skeleton'
import { plainFromRichText } from '@/lib/schema/rich-text'
import type { SourceDocument } from '@/lib/schema/source'
import {
  MAX_SEARCHED_UNITS,
  type SearchedCard,
  type SuggestedEvidence as Found,
} from '@/lib/session/create-suggestions'
import { openDismissedSuggestions, type DismissedSuggestions } from '@/lib/session/dismissed-suggestions'
import { suggestionsOpen } from '../panel-state'
import { SuggestionRow } from './suggestion-row'
import { useSuggestions } from './use-suggestions'

export function SuggestedEvidence({ card }: { readonly card: SearchedCard }) {
  const { me, boardId, library } = useBoardSession()
  const isOpen = useCell(suggestionsOpen)
  const dismissals = useMemo(() => openDismissedSuggestions(me.userId, boardId), [me.userId, boardId])
  if (useCell(library.documents).length === 0) return null
  return (
    <section aria-label="Suggested evidence" className="flex flex-col border-t border-hairline pt-2">
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => suggestionsOpen.set(!isOpen)}
          className="-mx-1.5 flex h-7 pointer-coarse:h-9 items-center gap-1.5 rounded-md px-1.5 text-[12px] font-semibold text-secondary outline-focus hover:bg-sunken"
        >
          <Icon of={ChevronDown} size={14} className={classNames('transition-transform', !isOpen && '-rotate-90')} />
          Suggested evidence
        </button>
      </h2>
      {isOpen && <SuggestionList card={card} dismissals={dismissals} />}
    </section>
  )
}

interface SuggestionListProps {
  readonly card: SearchedCard
  readonly dismissals: DismissedSuggestions
}

function SuggestionList({ card, dismissals }: SuggestionListProps) {
  const suggestions = useSuggestions(card, dismissals)
  if (card.title.trim() === '' && plainFromRichText(card.body).trim() === '')
    return <Note>Give the card a title first: suggestions are found by its words.</Note>
  if (suggestions.state === 'failed') return <Note>{suggestions.reason}</Note>
  if (suggestions.state === 'reading') {
    const { read, of } = suggestions
    if (of < 2 || read === of) return <Skeleton lines={4} label="Looking for evidence" />
    return (
      <div className="flex flex-col gap-1.5 py-1.5">
        <Progress label="Reading the documents" value={read / of} />
        <Note>
          Reading the documents: {read} of {of}.
        </Note>
      </div>
    )
  }
  const { passages } = suggestions.found
  return (
    <>
      {passages.length === 0 && <Note>No other passage of the documents shares its words.</Note>}
      <ul>
        {passages.map((passage) => (
          <SuggestionRow
            key={`${passage.documentId} ${passage.start}`}
            card={card}
            passage={passage}
            dismissals={dismissals}
          />
        ))}
      </ul>
      <NotSearched found={suggestions.found} />
    </>
  )
}

function NotSearched({ found: { unread, tooLong } }: { readonly found: Found }) {
  return (
    <>
      {unread.length > 0 && (
        <Note>
          Not searched, because the server does not answer and they were not opened here yet: {namesOf(unread)}.
        </Note>
      )}
      {tooLong.length > 0 && (
        <Note>
          Not searched, because of more than {MAX_SEARCHED_UNITS.toLocaleString('en-GB')} characters: {namesOf(tooLong)}
          .
        </Note>
      )}
    </>
  )
}

function Note({ children }: { readonly children: ReactNode }) {
  return <p className="py-1 text-[12px] leading-4 text-secondary">{children}</p>
}

const MAX_NAMES = 3
function namesOf(documents: readonly SourceDocument[]): string {
  const names = documents.slice(0, MAX_NAMES).map(({ title, filename }) => `“${title ?? filename}”`)
  const more = documents.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}
