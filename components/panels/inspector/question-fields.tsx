'use client'
/** A question: open, resolved or withdrawn, and how many answers it has. */
import { SignIcon, StateSign } from '@/components/cards/state-sign'
import { useBoardSession } from '@/components/hooks/session-context'
import { Segmented } from '@/components/ui/segmented'
import { STATUSES } from '@/lib/schema/card-base'
import type { QuestionCard } from '@/lib/schema/reasoning-cards'
import { answersWords } from '@/lib/scene/card-facts'
import { questionWords } from '@/lib/scene/state-words'
import { Value } from '../value'
import { useFacts } from '@/components/hooks/use-facts'

export function QuestionFields({ card }: { readonly card: QuestionCard }) {
  const { board, canEdit } = useBoardSession()
  const { answers } = useFacts(card.id)
  const state = questionWords(card.status)
  return (
    <>
      {canEdit ? (
        <div className="flex flex-col gap-1">
          <span className="text-[12px] leading-4 font-medium text-secondary">State</span>
          <Segmented
            label="State"
            value={card.status ?? 'open'}
            choices={STATUSES.map((value) => ({
              value,
              words: questionWords(value).word,
              shown: (
                <>
                  <SignIcon sign={questionWords(value).sign} />
                  {questionWords(value).word}
                </>
              ),
            }))}
            onChoose={(status) => board.setFields([card.id], { status })}
          />
        </div>
      ) : (
        <Value label="State">
          <StateSign of={state} />
        </Value>
      )}
      <p className="text-secondary">{answersWords(state.word, answers ?? 0)}</p>
    </>
  )
}
