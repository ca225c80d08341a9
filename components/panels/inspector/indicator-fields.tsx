'use client'
/** An indicator: whether it was seen, the hypothesis that it would favour, and by when it is looked for. */
import { SignIcon, StateSign } from '@/components/cards/state-sign'
import { useBoardSession } from '@/components/hooks/session-context'
import { Segmented } from '@/components/ui/segmented'
import { INDICATOR_STATES, type IndicatorCard } from '@/lib/schema/reasoning-cards'
import { INDICATOR_WORDS } from '@/lib/scene/state-words'
import { setFieldsGrowing } from '@/lib/session/grow-card'
import { Value } from '../value'
import { CardChoice } from './card-choice'
import { DateField } from './date-field'

export function IndicatorFields({ card }: { readonly card: IndicatorCard }) {
  const session = useBoardSession()
  const { canEdit } = session
  const set = (fields: Parameters<typeof setFieldsGrowing>[2]) => setFieldsGrowing(session, card.id, fields)
  return (
    <>
      {canEdit ? (
        <div className="flex flex-col gap-1">
          <span className="text-[12px] leading-4 font-medium text-secondary">State</span>
          <Segmented
            label="State"
            className="*:px-1"
            value={card.state}
            choices={INDICATOR_STATES.map((value) => ({
              value,
              words: INDICATOR_WORDS[value].word,
              shown: (
                <>
                  <SignIcon sign={INDICATOR_WORDS[value].sign} />
                  {value === 'contrary' ? 'contrary' : INDICATOR_WORDS[value].word}
                </>
              ),
            }))}
            onChoose={(state) => set({ state })}
          />
        </div>
      ) : (
        <Value label="State">
          <StateSign of={INDICATOR_WORDS[card.state]} />
        </Value>
      )}
      <CardChoice
        label="Favours the hypothesis"
        offered={{ kind: 'hypothesis', one: 'a hypothesis', making: { beside: card.id } }}
        value={card.hypothesisId}
        readOnly={!canEdit}
        onChoose={(hypothesisId) => set({ hypothesisId })}
      />
      {(canEdit || card.due) && (
        <DateField label="Due" date={card.due} readOnly={!canEdit} onKeep={(due) => set({ due })} />
      )}
    </>
  )
}
