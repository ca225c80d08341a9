'use client'
/** One suggested passage: where it is from, its words, why it is suggested, and what may be done with it. */
import { BookOpen, FileText, X } from 'lucide-react'
import { memo, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { sharedWords } from '@/lib/analysis/shared-words'
import { linkKindsBetween, type LinkKind } from '@/lib/schema/link'
import { cardName } from '@/lib/scene/kind-look'
import { acceptSuggestion } from '@/lib/session/accept-suggestion'
import type { SearchedCard, SuggestedPassage } from '@/lib/session/create-suggestions'
import { shorten } from '@/lib/schema/shorten'
import type { DismissedSuggestions } from '@/lib/session/dismissed-suggestions'
import { relationLook } from '@/components/words/relation-looks'

interface SuggestionRowProps {
  readonly card: SearchedCard
  readonly passage: SuggestedPassage
  readonly dismissals: DismissedSuggestions
}

/** What evidence can be to a point or hypothesis; that it is context nobody needs suggested. */
const OFFERED: readonly LinkKind[] = ['supports', 'contradicts', 'bears-on']
const MAX_REASONS = 4
/** Of a passage’s words, in a message. */
const MAX_NAME_UNITS = 80

export const SuggestionRow = memo(function SuggestionRow({ card, passage, dismissals }: SuggestionRowProps) {
  const session = useBoardSession()
  const { documentId, start, end, exact, isWeak } = passage
  const document = useCell(session.library.documents).find(({ id }) => id === documentId)
  useCell(session.library.proposals(documentId)) // read now, so that accepting finds the claim that it is
  const [isBusy, setBusy] = useState(false)
  const span = { start, end }
  const { words } = sharedWords(exact, passage.shared)

  const accept = async (relation: LinkKind) => {
    setBusy(true)
    await acceptSuggestion(session, {
      passage: { documentId, span },
      onto: { card: card.id, relation },
    })
    setBusy(false)
  }
  const dismiss = () => {
    const suggestion = { card: card.id, documentId, ...span }
    void dismissals.dismiss(suggestion)
    session.announce({
      text: `“${shorten(exact, MAX_NAME_UNITS)}” is no longer suggested to you for “${cardName(card)}”.`,
      undo: () => void dismissals.restore(suggestion),
      isOfRow: true,
      holds: () => dismissals.holds(suggestion),
      follows: dismissals.all,
    })
  }
  return (
    <li className="flex flex-col gap-1 border-b border-hairline py-2 last:border-b-0">
      <div className="flex items-center gap-1 text-meta text-secondary">
        <Icon of={FileText} size={13} />
        <span dir="auto" className="min-w-0 flex-1 truncate text-left">
          {document?.title ?? document?.filename}
        </span>
        {document && document.status !== 'current' && <Badge>{document.status}</Badge>}
        {isWeak && <Badge title="It shares no word of the title, or far less than the best passage does.">weak</Badge>}
        <IconButton
          small
          icon={BookOpen}
          label="Show in the reader"
          onClick={() => session.showPassage(documentId, span)}
        />
        <IconButton small icon={X} label="Dismiss this suggestion" onClick={dismiss} />
      </div>
      <p
        dir="auto"
        className={classNames(
          'line-clamp-6 font-serif text-[14px] leading-5 wrap-anywhere',
          isWeak && 'text-secondary',
        )}
      >
        <SharedText passage={passage} />
      </p>
      <p className="text-[12px] leading-4 text-secondary">
        Shares{' '}
        {words
          .slice(0, MAX_REASONS)
          .map(({ word }) => `“${word}”`)
          .join(' · ')}
      </p>
      {passage.standing.length > 0 && (
        <p className="text-[12px] leading-4">
          On the board already. Choosing a relation links{' '}
          {passage.standing.length === 1 ? 'that card' : `the ${passage.standing.length} cards that say it`}.
        </p>
      )}
      <div className="flex flex-wrap gap-1">
        {linkKindsBetween('evidence', card.kind)
          .filter((kind) => OFFERED.includes(kind))
          .map((kind) => {
            const { word, icon, text } = relationLook(kind)
            return (
              <Button key={kind} size="small" disabled={isBusy} onClick={() => void accept(kind)}>
                <Icon of={icon} size={14} className={text} />
                {word}
              </Button>
            )
          })}
      </div>
    </li>
  )
})

/** The sentence with what it shares with the card set apart. */
function SharedText({ passage: { exact, shared } }: { readonly passage: SuggestedPassage }) {
  const { spans } = sharedWords(exact, shared)
  const parts = spans.flatMap(({ start, end }, index) => [
    exact.slice(spans[index - 1]?.end ?? 0, start),
    <b key={start} className="font-semibold text-ink">
      {exact.slice(start, end)}
    </b>,
  ])
  return [...parts, exact.slice(spans.at(-1)?.end ?? 0)]
}
