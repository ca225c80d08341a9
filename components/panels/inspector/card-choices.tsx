'use client'
/** A field that names several cards of the board: each can be gone to or taken away, and one more added. */
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useNamedCard } from '@/components/hooks/use-cards-of'
import { markedName } from '@/lib/scene/kind-look'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import type { CardId } from '@/lib/schema/ids'
import { showCard } from '../documents/show-card'
import { CardList, type Offered } from './card-list'

interface CardChoicesProps {
  readonly label: string
  readonly offered: Offered
  readonly values: readonly CardId[]
  readonly readOnly?: boolean
  readonly onAdd: (id: CardId) => void
  readonly onRemove: (id: CardId) => void
}

export function CardChoices({ label, offered, values, readOnly, onAdd, onRemove }: CardChoicesProps) {
  const [open, setOpen] = useState(false)
  if (readOnly && values.length === 0) return null
  return (
    <section aria-label={label} className="flex flex-col gap-1">
      <span className="text-[12px] leading-4 font-medium text-secondary">{label}</span>
      <ul>
        {values.map((id) => (
          <NamedRow key={id} id={id} {...(!readOnly && { onRemove: () => onRemove(id) })} />
        ))}
      </ul>
      {!readOnly && (
        <Popover
          label={`Choose ${offered.one}`}
          open={open}
          onOpenChange={setOpen}
          trigger={
            <Button size="small" className="self-start" aria-label={`Add: ${offered.one}`}>
              <Icon of={Plus} size={14} />
              Add
            </Button>
          }
        >
          <CardList
            offered={offered}
            without={values}
            onChoose={(id) => {
              setOpen(false)
              onAdd(id)
            }}
          />
        </Popover>
      )}
    </section>
  )
}

function NamedRow({ id, onRemove }: { readonly id: CardId; readonly onRemove?: () => void }) {
  const session = useBoardSession()
  const card = useNamedCard(id)
  const words = card ? markedName(card) : 'A card that was deleted'
  return (
    <li className="flex items-center gap-1 border-b border-hairline last:border-b-0">
      <button
        type="button"
        disabled={!card}
        onClick={() => card && showCard(session, card.id)}
        className="min-w-0 flex-1 truncate rounded-sm py-1.5 text-left outline-focus disabled:text-secondary enabled:hover:opacity-75"
      >
        {words}
      </button>
      {onRemove && <IconButton small icon={X} label={`Take away “${words}”`} onClick={onRemove} />}
    </li>
  )
}
