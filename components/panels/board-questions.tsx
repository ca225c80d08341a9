'use client'
/** What the board asks at the place where a passage or a link was let go: which relation, and of what kind a new card is. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { relationLook } from '@/components/words/relation-looks'
import { INCOMING_WORDS } from '@/components/words/relation-words'
import type { RelationQuestion } from '@/lib/session/board-session'
import { QuestionMenu } from './question-menu'

export function BoardQuestions() {
  const { camera, relationQuestion, kindQuestion } = useBoardSession()
  const relation = useCell(relationQuestion)
  const kind = useCell(kindQuestion)
  return (
    <>
      {relation && (
        <QuestionMenu
          key={`relation ${relation.at.x} ${relation.at.y}`}
          question="How does it relate?"
          place={camera.toScreen(relation.at)}
          choices={relationsOffered(relation)}
          onAnswer={(chosen) => {
            relationQuestion.set(null)
            relation.answer(chosen?.kind ?? null, chosen?.isIncoming)
          }}
        />
      )}
      {kind && (
        <QuestionMenu
          key={`kind ${kind.at.x} ${kind.at.y}`}
          question="Place here, linked"
          place={camera.toScreen(kind.at)}
          choices={kind.kinds.map((each) => ({
            answer: each,
            words: KIND_LOOKS[each].word,
            icon: KIND_LOOKS[each].icon,
          }))}
          onAnswer={(chosen) => {
            kindQuestion.set(null)
            kind.answer(chosen)
          }}
        />
      )}
    </>
  )
}

/** What either direction says, and last that the one is context for the other. */
function relationsOffered({ kinds, incoming = [] }: RelationQuestion) {
  const all = [
    ...kinds.map((kind) => ({ kind, isIncoming: false })),
    ...incoming.map((kind) => ({ kind, isIncoming: true })),
  ]
  return all
    .sort((a, b) => Number(a.kind === 'context') - Number(b.kind === 'context'))
    .map((answer) => {
      const { word, icon, text } = relationLook(answer.kind)
      return { answer, words: answer.isIncoming ? INCOMING_WORDS[answer.kind].toLowerCase() : word, icon, text }
    })
}
