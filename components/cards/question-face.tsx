/** A question: whether it is open, and how many answers it has. */
import { answersWords, NO_ANSWERS } from '@/lib/scene/card-facts'
import { questionWords } from '@/lib/scene/state-words'
import { CardHeader } from './card-header'
import { CardContent, CardFooter, type FaceProps } from './card-parts'
import { CardBody, CardTitle } from './card-text'
import { SignIcon } from './state-sign'

export function QuestionFace({ card, facts, editing }: FaceProps<'question'>) {
  const state = questionWords(card.status)
  return (
    <>
      <CardHeader card={card} facts={facts} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        <CardBody card={card} editing={editing} />
      </CardContent>
      <CardFooter facts={facts}>
        <SignIcon sign={state.sign} />
        <span className="ml-1.5 truncate">{answersWords(state.word, facts.answers ?? NO_ANSWERS)}</span>
      </CardFooter>
    </>
  )
}
