'use client'
/** A question: open, resolved or withdrawn, and how many answers it has. */
import { SignIcon, StateSign } from '@/components/cards/state-sign'
import { useBoardSession } from '@/components/hooks/session-context'
import { STATUSES } from '@/lib/schema/card-base'
import type { QuestionCard } from '@/lib/schema/reasoning-cards'
import { answersWords, NO_ANSWERS } from '@/lib/scene/card-facts'
import { questionWords } from '@/lib/scene/state-words'
import { useFacts } from '@/components/hooks/use-facts'
import { OneOfFew } from './one-of-few'

export function QuestionFields({ card }: { readonly card: QuestionCard }) {
  const { board, canEdit } = useBoardSession()
  const { answers } = useFacts(card.id)
  const state = questionWords(card.status)
  return (
    <>
      <OneOfFew
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
        readOnly={!canEdit}
        said={<StateSign of={state} />}
      />
      <p className="text-secondary">{answersWords(state.word, answers ?? NO_ANSWERS)}</p>
    </>
  )
}
