'use client'
/** A field that names another card of the board: chosen from those of the right kind, by title; shown, and gone to, by a press. */
import { ChevronDown, CornerDownRight, X } from 'lucide-react'
import { useState } from 'react'
import { pickName, useCardsOf, useNamedCard } from '@/components/hooks/use-cards-of'
import { useBoardSession } from '@/components/hooks/session-context'
import { classNames } from '@/components/ui/class-names'
import { CONTROL_CLASSES } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { SearchList } from '@/components/ui/search-list'
import type { Card, CardKind } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import { ENTITY_WORDS } from '@/lib/scene/state-words'
import { showCard } from '../documents/show-card'
import { Value } from '../value'
import { KIND_LOOKS } from '../words/kind-looks'

interface CardChoiceProps {
  readonly label: string
  readonly kinds: readonly CardKind[]
  readonly value: CardId | undefined
  /** What one of them is called: "a hypothesis". */
  readonly one: string
  /** A sentence for a board without any. */
  readonly empty: string
  readonly readOnly?: boolean
  readonly onChoose: (id: CardId | null) => void
}

export function CardChoice({ label, kinds, value, one, empty, readOnly, onChoose }: CardChoiceProps) {
  const session = useBoardSession()
  const card = useNamedCard(value)
  const [open, setOpen] = useState(false)
  const words = card ? pickName(card) : card === null ? 'A card that was deleted' : undefined
  const goes = card && (
    <IconButton
      small
      icon={CornerDownRight}
      label={`Show “${pickName(card)}”`}
      onClick={() => showCard(session, card.id)}
    />
  )
  if (readOnly)
    return (
      <div className="flex items-end gap-1">
        <div className="min-w-0 flex-1">
          <Value label={label}>{words ?? 'Not chosen'}</Value>
        </div>
        {goes}
      </div>
    )
  return (
    <div className="flex flex-col gap-1">
      <span className="text-[12px] leading-4 font-medium text-secondary">{label}</span>
      <div className="flex items-center gap-1">
        <Popover
          label={`Choose ${one}`}
          align="end"
          open={open}
          onOpenChange={setOpen}
          trigger={
            <button
              type="button"
              aria-label={`${label}: ${words ?? 'not chosen'}`}
              className={classNames(CONTROL_CLASSES, 'flex h-8 min-w-0 flex-1 items-center gap-2 text-left')}
            >
              <span className={classNames('min-w-0 flex-1 truncate', !card && 'text-secondary')}>
                {words ?? `Choose ${one}`}
              </span>
              <Icon of={ChevronDown} size={14} className="shrink-0 text-secondary" />
            </button>
          }
        >
          <CardList
            label={`Choose ${one}`}
            kinds={kinds}
            chosen={value}
            empty={empty}
            onChoose={(id) => {
              setOpen(false)
              onChoose(id)
            }}
          />
        </Popover>
        {goes}
        {value !== undefined && (
          <IconButton small icon={X} label={`${label}: take it away`} onClick={() => onChoose(null)} />
        )}
      </div>
    </div>
  )
}

interface CardListProps {
  readonly label: string
  readonly kinds: readonly CardKind[]
  readonly chosen?: CardId | undefined
  readonly without?: readonly CardId[]
  readonly empty: string
  readonly onChoose: (id: CardId) => void
}

/** The board's cards of these kinds, to choose one from. */
export function CardList({ label, kinds, chosen, without = [], empty, onChoose }: CardListProps) {
  const cards = useCardsOf(kinds).filter((card) => !without.includes(card.id))
  return (
    <SearchList
      label={label}
      chosen={chosen}
      empty={empty}
      choices={cards.map((card) => ({
        value: card.id,
        words: pickName(card),
        icon: KIND_LOOKS[card.kind].icon,
        ...detailOf(card),
      }))}
      onChoose={(value) => onChoose(value as CardId)}
    />
  )
}

function detailOf(card: Card): { detail?: string } {
  return card.kind === 'entity' ? { detail: [ENTITY_WORDS[card.type], ...card.aliases].join(', ') } : {}
}
