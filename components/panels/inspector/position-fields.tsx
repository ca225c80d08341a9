'use client'
/** A position: whose it is, on which point, and what it was from which date on. */
import { useBoardSession } from '@/components/hooks/session-context'
import type { PositionCard } from '@/lib/schema/world-cards'
import { CardChoice } from './card-choice'
import { PositionVersions } from './position-versions'
import { useSetFields } from './use-set-fields'

export function PositionFields({ card }: { readonly card: PositionCard }) {
  const { canEdit } = useBoardSession()
  const set = useSetFields(card.id)
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
