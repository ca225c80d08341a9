'use client'
/** An indicator: whether it was seen, the hypothesis that it would favour, and by when it is looked for. */
import { SignIcon, StateSign } from '@/components/cards/state-sign'
import { useBoardSession } from '@/components/hooks/session-context'
import { INDICATOR_STATES, type IndicatorCard } from '@/lib/schema/reasoning-cards'
import { INDICATOR_WORDS } from '@/lib/scene/state-words'
import { CardChoice } from './card-choice'
import { DateField } from './date-field'
import { OneOfFew } from './one-of-few'
import { useSetFields } from './use-set-fields'

export function IndicatorFields({ card }: { readonly card: IndicatorCard }) {
  const { canEdit } = useBoardSession()
  const set = useSetFields(card.id)
  return (
    <>
      <OneOfFew
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
        readOnly={!canEdit}
        said={<StateSign of={INDICATOR_WORDS[card.state]} />}
      />
      <CardChoice
        label="Favours the hypothesis"
        offered={{ kind: 'hypothesis', one: 'a hypothesis', making: { beside: card.id } }}
        value={card.hypothesisId}
        readOnly={!canEdit}
        onChoose={(hypothesisId) => set({ hypothesisId })}
      />
      {(canEdit || card.due) && (
        <DateField settled label="Due" date={card.due} readOnly={!canEdit} onKeep={(due) => set({ due })} />
      )}
    </>
  )
}
