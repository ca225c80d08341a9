'use client'
/**
 * One near card: its element, which the surface moves, and the face of its kind. Renders when the card itself, its facts
 * or its being edited changes; never when it moves.
 */
import { memo, useCallback } from 'react'
import { useSurfaceView } from './view-context'
import { useCard } from '@/components/hooks/use-board'
import { useFacts } from '@/components/hooks/use-facts'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { Icon } from '@/components/ui/icon'
import type { Card } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { cardName, KIND_WORDS, type AnyCard } from '@/lib/scene/kind-look'
import { CardHeader } from './card-header'
import { CARD_FACES } from './card-faces'
import { FrameFace } from './frame-face'
import { useEditing } from './use-editing'

/** Not the raw hairline: a card on paper needs an edge, its shadow is barely there. */
const CARD_CLASSES =
  'absolute top-0 left-0 flex flex-col rounded-lg border border-hairline p-3 text-ink contain-strict transition-shadow duration-100 ' +
  'shadow-[0_1px_2px_rgb(0_0_0/0.05)] data-held:z-999998! data-held:shadow-[0_8px_24px_rgb(0_0_0/0.16)] ' +
  // A veil, not a card that is seen through: threads that pass behind it do not cross its words.
  'data-dimmed:border-hairline/35 data-dimmed:after:pointer-events-none data-dimmed:after:absolute data-dimmed:after:inset-0 data-dimmed:after:rounded-[inherit] data-dimmed:after:bg-canvas data-dimmed:after:opacity-(--rt-veil) data-dimmed:after:transition-opacity data-dimmed:after:duration-100 data-dimmed:starting:after:opacity-0 ' +
  'data-over:opacity-15 data-over:transition-opacity ' +
  'data-editing:z-999999! data-editing:h-auto! data-editing:min-h-(--card-h) data-editing:overflow-visible data-editing:contain-[layout_style] data-editing:after:hidden data-editing:ring-2 data-editing:ring-selection ' +
  'data-cut:[&_[data-content]]:relative data-cut:[&_[data-content]]:[background:inherit] data-cut:[&_[data-content]]:[mask-image:linear-gradient(to_bottom,black_var(--cut-at),transparent_var(--cut-at))] ' +
  'data-cut:[&_[data-content]]:after:absolute data-cut:[&_[data-content]]:after:top-(--ellipsis-top) data-cut:[&_[data-content]]:after:left-(--ellipsis-left) data-cut:[&_[data-content]]:after:h-(--ellipsis-height) data-cut:[&_[data-content]]:after:w-3.5 data-cut:[&_[data-content]]:after:[background:inherit] data-cut:[&_[data-content]]:after:[font:var(--ellipsis-font)] data-cut:[&_[data-content]]:after:leading-(--ellipsis-height)! data-cut:[&_[data-content]]:after:content-["…"]'

export const CardView = memo(function CardView({ id }: { readonly id: CardId }) {
  const { elements } = useSurfaceView()
  const card = useCard(id)
  const facts = useFacts(id)
  const editing = useEditing(id)
  const attach = useCallback(
    (element: HTMLElement | null) => (element ? elements.attach(id, element) : undefined),
    [elements, id],
  )
  if (!card) return null
  if (card.kind === 'frame') return <FrameFace card={card} attach={attach} editing={editing} />
  return (
    <article
      ref={attach}
      aria-label={labelOf(card)}
      data-card={id}
      data-kind={card.kind}
      data-editing={editing ? '' : undefined}
      className={`${CARD_CLASSES} ${backgroundOf(card)}`}
    >
      {card.kind === 'unreadable' ? (
        <>
          <header className="flex h-4 shrink-0 items-center gap-1.5 text-meta text-secondary">
            <Icon of={KIND_LOOKS.unreadable.icon} size={12} />
            {KIND_WORDS.unreadable}
          </header>
          <p className="mt-1.5 text-body text-secondary">{card.reason}</p>
        </>
      ) : (
        <Face card={card} facts={facts} editing={editing} />
      )}
    </article>
  )
})

function Face({
  card,
  facts,
  editing,
}: { card: Card } & Pick<Parameters<(typeof CARD_FACES)['point']>[0], 'facts' | 'editing'>) {
  switch (card.kind) {
    case 'point':
      return <CARD_FACES.point card={card} facts={facts} editing={editing} />
    case 'evidence':
      return <CARD_FACES.evidence card={card} facts={facts} editing={editing} />
    case 'hypothesis':
      return <CARD_FACES.hypothesis card={card} facts={facts} editing={editing} />
    case 'judgement':
      return <CARD_FACES.judgement card={card} facts={facts} editing={editing} />
    case 'assumption':
      return <CARD_FACES.assumption card={card} facts={facts} editing={editing} />
    case 'question':
      return <CARD_FACES.question card={card} facts={facts} editing={editing} />
    case 'indicator':
      return <CARD_FACES.indicator card={card} facts={facts} editing={editing} />
    case 'position':
      return <CARD_FACES.position card={card} facts={facts} editing={editing} />
    case 'event':
      return <CARD_FACES.event card={card} facts={facts} editing={editing} />
    case 'entity':
      return <CARD_FACES.entity card={card} facts={facts} editing={editing} />
    case 'note':
      return <CARD_FACES.note card={card} facts={facts} editing={editing} />
    case 'frame':
      return <CardHeader card={card} facts={facts} />
  }
}

function labelOf(card: AnyCard): string {
  if (card.kind === 'unreadable') return card.reason
  return `${KIND_WORDS[card.kind]}: ${cardName(card)}`
}

const TINTS = {
  grey: 'bg-tint-grey',
  red: 'bg-tint-red',
  orange: 'bg-tint-orange',
  yellow: 'bg-tint-yellow',
  green: 'bg-tint-green',
  blue: 'bg-tint-blue',
  purple: 'bg-tint-purple',
} as const

function backgroundOf(card: AnyCard): string {
  if (card.kind === 'unreadable') return 'bg-sunken'
  if (card.colour) return TINTS[card.colour]
  return card.kind === 'note' ? TINTS.yellow : 'bg-card'
}
