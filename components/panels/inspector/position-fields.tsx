'use client'
/** A position: whose it is, on which point, and what it was from which date on. */
import { useBoardSession } from '@/components/hooks/session-context'
import type { PositionCard } from '@/lib/schema/world-cards'
import { setFieldsGrowing } from '@/lib/session/grow-card'
import { CardChoice } from './card-choice'
import { PositionVersions } from './position-versions'

export function PositionFields({ card }: { readonly card: PositionCard }) {
  const session = useBoardSession()
  const { canEdit } = session
  const set = (fields: Parameters<typeof setFieldsGrowing>[2]) => setFieldsGrowing(session, card.id, fields)
  return (
    <>
      <CardChoice
        label="Party"
        offered={{ kind: 'entity', one: 'a party', making: { beside: card.id } }}
        value={card.partyId}
        readOnly={!canEdit}
        onChoose={(partyId) => set({ partyId })}
      />
      <CardChoice
        label="On the point"
        offered={{ kind: 'point', one: 'a point', making: { beside: card.id } }}
        value={card.pointId}
        readOnly={!canEdit}
        onChoose={(pointId) => set({ pointId })}
      />
      <PositionVersions card={card} set={set} />
    </>
  )
}
