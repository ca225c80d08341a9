'use client'
/** The cards that are from a document or source, and those that rest on them; a press goes to the card. */
import { useBoardSession } from '@/components/hooks/session-context'
import { Icon } from '@/components/ui/icon'
import type { Ripple } from '@/lib/analysis/ripple'
import type { CardId } from '@/lib/schema/ids'
import { CardName } from '../card-name'
import { showCard } from '../documents/show-card'
import { KIND_LOOKS } from '@/components/words/kind-looks'

export function RestingCards({ ripple }: { readonly ripple: Ripple }) {
  const { from, on } = ripple
  if (from.length === 0) return <p className="text-secondary">No card rests on it.</p>
  return (
    <>
      <CardList heading="From it" ids={from} />
      {on.length > 0 && <CardList heading="Resting on those" ids={on} />}
    </>
  )
}

/** So many are listed; the rest is counted. */
const MAX_LISTED = 200

function CardList({ heading, ids }: { readonly heading: string; readonly ids: readonly CardId[] }) {
  const session = useBoardSession()
  return (
    <section aria-label={heading}>
      <h4 className="text-[12px] leading-4 font-medium text-secondary">
        {heading} · {ids.length}
      </h4>
      <ul>
        {ids.slice(0, MAX_LISTED).map((id) => {
          const card = session.board.card(id)
          if (!card) return null
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => showCard(session, id)}
                className="flex w-full items-start gap-1.5 rounded-sm py-1 text-left outline-focus hover:opacity-75"
              >
                <Icon of={KIND_LOOKS[card.kind].icon} size={14} className="mt-0.5 shrink-0 text-secondary" />
                <span className="line-clamp-2">
                  <span className="sr-only">{KIND_LOOKS[card.kind].word}: </span>
                  <CardName card={card} />
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {ids.length > MAX_LISTED && <p className="text-secondary">and {ids.length - MAX_LISTED} more</p>}
    </section>
  )
}
