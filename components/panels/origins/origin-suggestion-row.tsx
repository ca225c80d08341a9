'use client'
/** One suggestion of a shared origin: why, both passages, what a new one would be called, and what a person makes of it. */
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import type { OriginSuggestion } from '@/lib/analysis/suggest-origins'
import { usedOrigins } from '@/lib/analysis/used-origins'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { cardName } from '@/lib/scene/kind-look'
import { acceptOriginSuggestion, areApart, keepApart, letTogether } from '@/lib/session/group-origins'
import { countOf } from '@/lib/schema/count-of'
import { MAX_ORIGIN_NAME_UNITS } from '@/lib/schema/origin'
import { shorten } from '@/lib/schema/shorten'
import { showCard } from '../documents/show-card'
import { leftPanel, shownOrigin } from '../panel-state'
import { describeAttribution } from '@/components/words/describe-attribution'

export function OriginSuggestionRow({ suggestion }: { readonly suggestion: OriginSuggestion }) {
  const session = useBoardSession()
  const { board, canEdit, announce } = session
  const { a, b, reason, origin } = suggestion
  const [typed, setTyped] = useState<string | null>(null)
  const known = origin && board.origin(origin)?.name
  const accept = () => {
    const { origin: id, ...condition } = acceptOriginSuggestion(session, {
      ...suggestion,
      name: typed?.trim() || suggestion.name,
    })
    const used = usedOrigins(board).find((each) => each.origin.id === id)
    const pieces = countOf(used?.evidence.length ?? 0, 'piece of evidence', 'pieces of evidence')
    const showIt = () => {
      leftPanel.set('sources')
      shownOrigin.set(id)
    }
    announce({
      text: `${pieces} now have one origin: ${used?.origin.name || 'it has no name yet'}.`,
      more: [{ words: 'Show the origin', run: showIt }],
      ...condition,
    })
  }
  const dismiss = () => {
    keepApart(board, a.id, b.id)
    announce({
      text: `${shortName(a)} and ${shortName(b)} are kept apart: they are not suggested again.`,
      undo: () => letTogether(board, a.id, b.id),
      holds: () => areApart(board, a.id, b.id),
    })
  }
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-hairline bg-card p-2.5">
      <p className="text-[12px] leading-4 font-medium">{reason}</p>
      <Passage card={a} />
      <Passage card={b} />
      {canEdit && origin === undefined && (
        <TextField
          label="Name of their origin"
          value={typed ?? suggestion.name}
          maxLength={MAX_ORIGIN_NAME_UNITS}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) accept()
          }}
        />
      )}
      {known && (
        <p className="text-[12px] leading-4 text-secondary wrap-anywhere">
          One of them has the origin <bdi>“{known}”</bdi>.
        </p>
      )}
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={accept}>
            <Icon of={Check} size={14} />
            One origin
          </Button>
          <Button size="small" look="quiet" onClick={dismiss}>
            <Icon of={X} size={14} />
            Keep apart
          </Button>
        </div>
      )}
    </li>
  )
}

const MAX_NAME_UNITS = 40
function shortName(card: EvidenceCard): string {
  return `“${shorten(cardName(card), MAX_NAME_UNITS)}”`
}

function Passage({ card }: { readonly card: EvidenceCard }) {
  const session = useBoardSession()
  const exact = card.excerpts[0]?.quote.exact
  return (
    <button
      type="button"
      onClick={() => showCard(session, card.id)}
      className="flex flex-col border-l-2 border-control pl-2.5 text-left outline-focus hover:opacity-75"
    >
      <span
        className={exact ? 'line-clamp-3 font-serif text-[14px] leading-5 wrap-anywhere' : 'line-clamp-3 wrap-anywhere'}
      >
        {exact ?? cardName(card)}
      </span>
      <span className="text-meta wrap-anywhere text-secondary">{describeAttribution(card.attribution)}</span>
    </button>
  )
}
