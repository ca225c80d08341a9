'use client'
/** An assumption: how well it stands, what would show it false, what follows then, and when to look at it again. */
import { useBoardSession } from '@/components/hooks/session-context'
import { SignIcon, StateSign } from '@/components/cards/state-sign'
import { RATINGS, type AssumptionCard } from '@/lib/schema/reasoning-cards'
import { carriesWords } from '@/lib/scene/card-facts'
import { RATING_WORDS, UNRATED } from '@/lib/scene/state-words'
import { DraftField } from '../draft-field'
import { DateField } from './date-field'
import { useFacts } from '@/components/hooks/use-facts'
import { OneOfFew } from './one-of-few'
import { useSetFields } from './use-set-fields'

export function AssumptionFields({ card }: { readonly card: AssumptionCard }) {
  const { canEdit } = useBoardSession()
  const { carries } = useFacts(card.id)
  const set = useSetFields(card.id)
  return (
    <>
      <OneOfFew
        label="Rating"
        clearable
        className="*:flex-auto *:px-1"
        value={card.rating ?? null}
        choices={RATINGS.map((value) => ({
          value,
          words: RATING_WORDS[value].word,
          shown: (
            <>
              <SignIcon sign={RATING_WORDS[value].sign} />
              {value}
            </>
          ),
          title: RATING_WORDS[value].word,
        }))}
        onChoose={(rating) => set({ rating })}
        readOnly={!canEdit}
        said={<StateSign of={card.rating ? RATING_WORDS[card.rating] : UNRATED} />}
      />
      <LongField
        label="What would undermine it"
        placeholder="What would show that it is false"
        value={card.undermines}
        readOnly={!canEdit}
        onKeep={(undermines) => set({ undermines })}
      />
      <LongField
        label="If it is wrong"
        placeholder="What follows for the conclusion"
        value={card.ifWrong}
        readOnly={!canEdit}
        onKeep={(ifWrong) => set({ ifWrong })}
      />
      {(canEdit || card.reviewBy) && (
        <DateField
          label="Review by"
          settled
          date={card.reviewBy}
          readOnly={!canEdit}
          onKeep={(reviewBy) => set({ reviewBy })}
        />
      )}
      <p className="text-secondary">{carriesWords(carries ?? 0)}</p>
    </>
  )
}

interface LongFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string | undefined
  readonly readOnly: boolean
  readonly onKeep: (value: string | null) => void
}

function LongField({ value, readOnly, placeholder, onKeep, ...rest }: LongFieldProps) {
  if (readOnly && value === undefined) return null
  return (
    <DraftField
      long
      {...rest}
      placeholder={placeholder}
      value={value ?? ''}
      maxLength={1000}
      readOnly={readOnly}
      onKeep={(next) => onKeep(next === '' ? null : next)}
    />
  )
}
