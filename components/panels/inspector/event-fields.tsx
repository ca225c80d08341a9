'use client'
/** An event: from when until when, where, and who took part. */
import { useBoardSession } from '@/components/hooks/session-context'
import type { Card } from '@/lib/schema/card'
import type { EventCard } from '@/lib/schema/world-cards'
import { CardChoice } from './card-choice'
import { CardChoices } from './card-choices'
import { DateField } from './date-field'
import { useSetFields } from './use-set-fields'

const isPlace = (card: Card) => card.kind === 'entity' && card.type === 'place'

const isActor = (card: Card) => !isPlace(card)

export function EventFields({ card }: { readonly card: EventCard }) {
  const { canEdit } = useBoardSession()
  const set = useSetFields(card.id)
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <DateField label="When" date={card.time} readOnly={!canEdit} onKeep={(time) => set({ time })} />
        {(canEdit || card.until) && (
          <DateField label="Until" date={card.until} readOnly={!canEdit} onKeep={(until) => set({ until })} />
        )}
      </div>
      <CardChoice
        label="Where"
        offered={{
          kind: 'entity',
          one: 'a place',
          first: isPlace,
          making: { beside: card.id, fields: { type: 'place' } },
        }}
        value={card.placeId}
        readOnly={!canEdit}
        onChoose={(placeId) => set({ placeId })}
      />
      <CardChoices
        label="Who"
        offered={{ kind: 'entity', one: 'who took part', first: isActor, making: { beside: card.id } }}
        values={card.actorIds}
        readOnly={!canEdit}
        onAdd={(id) => set({ [`actor:${id}`]: true })}
        onRemove={(id) => set({ [`actor:${id}`]: null })}
      />
    </>
  )
}
