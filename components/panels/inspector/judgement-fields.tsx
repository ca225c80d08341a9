'use client'
/** A key judgement: how likely, and, apart from it, how sure we are of our grounds and why. */
import { TriangleAlert } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import {
  CONFIDENCES,
  LIKELIHOOD_RANGES,
  LIKELIHOODS,
  OUTCOMES,
  type JudgementCard,
  type Likelihood,
} from '@/lib/schema/reasoning-cards'
import type { Json } from '@/lib/schema/json'
import { againstLikelihood, likelihoodInTitle } from '@/lib/analysis/likelihood-words'
import { mixedSentence } from '@/lib/analysis/mixed-sentence'
import { lacksReason } from '@/lib/analysis/pre-flight'
import { likelihoodWords } from '@/lib/scene/card-words'
import { DraftField } from '../draft-field'
import { Value } from '../value'
import { DateField } from './date-field'
import { GroundNotes } from './ground-notes'
import { useFacts } from '@/components/hooks/use-facts'
import { OneOfFew } from './one-of-few'
import { useSetFields } from './use-set-fields'

export function JudgementFields({ card }: { readonly card: JudgementCard }) {
  const { canEdit } = useBoardSession()
  const facts = useFacts(card.id)
  const set = useSetFields(card.id)
  return (
    <>
      <GroundNotes facts={facts} />
      <section className="flex flex-col gap-2">
        {canEdit ? (
          <Select
            label="Likelihood of the event"
            value={card.likelihood ?? ''}
            choices={[
              { value: '' as Likelihood | '', words: 'Not given yet' },
              ...LIKELIHOODS.map((value) => ({ value, words: likelihoodWords(value) })),
            ]}
            onChoose={(value) => set({ likelihood: value === '' ? null : value })}
          />
        ) : (
          <Value label="Likelihood of the event">{likelihoodWords(card.likelihood)}</Value>
        )}
        {card.likelihood && <LikelihoodScale likelihood={card.likelihood} />}
        <SaidInTitle card={card} />
      </section>
      <section className="flex flex-col gap-2 border-t border-hairline pt-3">
        <OneOfFew
          label="Confidence in our grounds"
          clearable
          value={card.confidence ?? null}
          choices={CONFIDENCES.map((value) => ({ value, words: value }))}
          onChoose={(confidence) => set({ confidence })}
          readOnly={!canEdit}
          said={card.confidence ?? 'Not given yet'}
        />
        <DraftField
          long
          label="Reason for the confidence"
          value={card.confidenceReason ?? ''}
          placeholder="What the grounds are, and what is missing"
          readOnly={!canEdit}
          maxLength={1000}
          onKeep={(reason) => set({ confidenceReason: reason === '' ? null : reason })}
        />
        {lacksReason(card) && (
          <p className="flex items-center gap-1.5 text-[12px] leading-4 text-contradicts">
            <Icon of={TriangleAlert} size={14} />A confidence needs its reason.
          </p>
        )}
      </section>
      <Mixed card={card} />
      <Reckoning card={card} set={set} />
    </>
  )
}

/** A title that says how likely as well, or otherwise. */
function SaidInTitle({ card }: { readonly card: JudgementCard }) {
  const said = likelihoodInTitle(card)
  if (said === undefined) return null
  const against = againstLikelihood(card)
  return (
    <p className="flex items-start gap-1.5 text-[12px] leading-4 text-contradicts">
      <Icon of={TriangleAlert} size={14} className="shrink-0" />
      {against !== undefined && card.likelihood
        ? `The title says “${against}”, the likelihood “${LIKELIHOOD_RANGES[card.likelihood].word}”: the two contradict one another. Let the title name the event alone.`
        : 'The title says how likely already; let it name the event alone.'}
    </p>
  )
}

/** A reader takes the one for the other. */
function Mixed({ card }: { readonly card: JudgementCard }) {
  const mixed = mixedSentence(card)
  if (mixed === undefined) return null
  return (
    <p className="flex items-start gap-1.5 text-[12px] leading-4 text-contradicts">
      <Icon of={TriangleAlert} size={14} className="shrink-0" />
      <span className="wrap-anywhere">
        “{mixed}” speaks of likelihood and confidence in one sentence; say them apart.
      </span>
    </p>
  )
}

interface ReckoningProps {
  readonly card: JudgementCard
  readonly set: (fields: Readonly<Record<string, Json>>) => void
}

/** By when the judgement can be told right or wrong, and which it was. */
function Reckoning({ card, set }: ReckoningProps) {
  const { canEdit } = useBoardSession()
  if (!canEdit && !card.due && !card.outcome) return null
  return (
    <section aria-label="Reckoning" className="flex flex-col gap-2 border-t border-hairline pt-3">
      <DateField label="Due" settled date={card.due} readOnly={!canEdit} onKeep={(due) => set({ due })} />
      <OneOfFew
        label="Outcome"
        clearable
        value={card.outcome ?? null}
        choices={OUTCOMES.map((value) => ({ value, words: value }))}
        onChoose={(outcome) => set({ outcome })}
        readOnly={!canEdit}
      />
    </section>
  )
}

/** Where the word's range lies between 0 and 100 %. The word itself stands above. */
function LikelihoodScale({ likelihood }: { readonly likelihood: Likelihood }) {
  const { from, to } = LIKELIHOOD_RANGES[likelihood]
  return (
    <div aria-hidden className="relative h-1.5 rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--color-hairline)]">
      <div className="absolute inset-y-0 rounded-full bg-ink" style={{ left: `${from}%`, width: `${to - from}%` }} />
    </div>
  )
}
