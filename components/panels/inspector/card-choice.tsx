'use client'
/** A field that names another card of the board: chosen from those of the right kind, by title; shown, and gone to, by a press. */
import { ChevronDown, CornerDownRight, X } from 'lucide-react'
import { useState } from 'react'
import { useNamedCard } from '@/components/hooks/use-cards-of'
import { markedName } from '@/lib/scene/kind-look'
import { useBoardSession } from '@/components/hooks/session-context'
import { classNames } from '@/components/ui/class-names'
import { CONTROL_CLASSES } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import type { CardId } from '@/lib/schema/ids'
import { showCard } from '../documents/show-card'
import { Value } from '../value'
import { CardList, type Offered } from './card-list'

interface CardChoiceProps {
  readonly label: string
  readonly offered: Offered
  readonly value: CardId | undefined
  readonly readOnly?: boolean
  readonly onChoose: (id: CardId | null) => void
}

export function CardChoice({ label, offered, value, readOnly, onChoose }: CardChoiceProps) {
  const session = useBoardSession()
  const card = useNamedCard(value)
  const [open, setOpen] = useState(false)
  const words = card ? markedName(card) : card === null ? 'A card that was deleted' : undefined
  const goes = card && (
    <IconButton
      small
      icon={CornerDownRight}
      label={`Show “${markedName(card)}”`}
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
          label={`Choose ${offered.one}`}
          align="end"
          open={open}
          onOpenChange={setOpen}
          trigger={
            <button
              type="button"
              aria-label={`${label}: ${words ?? 'not chosen'}`}
              className={classNames(
                CONTROL_CLASSES,
                'flex h-8 pointer-coarse:h-11 min-w-0 flex-1 items-center gap-2 text-left',
              )}
            >
              <span dir="auto" className={classNames('min-w-0 flex-1 truncate text-left', !card && 'text-secondary')}>
                {words ?? `Choose ${offered.one}`}
              </span>
              <Icon of={ChevronDown} size={14} className="shrink-0 text-secondary" />
            </button>
          }
        >
          <CardList
            offered={offered}
            chosen={value}
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
