'use client'
/** An event: from when until when, where, and who took part. */
import { useBoardSession } from '@/components/hooks/session-context'
import type { EventCard } from '@/lib/schema/world-cards'
import { setFieldsGrowing } from '@/lib/session/grow-card'
import { CardChoice } from './card-choice'
import { CardChoices } from './card-choices'
import { DateField } from './date-field'

const NO_ENTITY = 'There is no entity on this board yet. Place one from “More kinds”.'

export function EventFields({ card }: { readonly card: EventCard }) {
  const session = useBoardSession()
  const { canEdit } = session
  const set = (fields: Parameters<typeof setFieldsGrowing>[2]) => setFieldsGrowing(session, card.id, fields)
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
        kinds={['entity']}
        one="a place"
        empty={NO_ENTITY}
        value={card.placeId}
        readOnly={!canEdit}
        onChoose={(placeId) => set({ placeId })}
      />
      <CardChoices
        label="Who"
        kinds={['entity']}
        one="who took part"
        empty={NO_ENTITY}
        values={card.actorIds}
        readOnly={!canEdit}
        onAdd={(id) => set({ [`actor:${id}`]: true })}
        onRemove={(id) => set({ [`actor:${id}`]: null })}
      />
    </>
  )
}
