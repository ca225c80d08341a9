/** An assumption: how well it stands, what follows if it does not, and what rests on it. */
import { carriesWords } from '@/lib/scene/card-facts'
import { RATING_WORDS, UNRATED } from '@/lib/scene/state-words'
import { dueWords } from '@/lib/schema/due'
import { CardHeader } from './card-header'
import { CardContent, CardFooter, type FaceProps } from './card-parts'
import { CardBody, CardTitle } from './card-text'
import { FactRow, FactRows } from './fact-rows'
import { StateSign } from './state-sign'

export function AssumptionFace({ card, facts, editing }: FaceProps<'assumption'>) {
  return (
    <>
      <CardHeader card={card} facts={facts} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        <CardBody card={card} editing={editing} />
        <FactRows>
          <FactRow label="Rating">
            <StateSign of={card.rating ? RATING_WORDS[card.rating] : UNRATED} />
          </FactRow>
          {card.ifWrong && <FactRow label="If wrong">{card.ifWrong}</FactRow>}
          {card.reviewBy && <FactRow label="Review by">{dueWords(card.reviewBy)}</FactRow>}
        </FactRows>
      </CardContent>
      <CardFooter facts={facts}>{carriesWords(facts.carries ?? 0)}</CardFooter>
    </>
  )
}
