/** An indicator: what to watch for, whether it was seen, and which hypothesis it would favour. */
import { nameWords } from '@/lib/scene/named-facts'
import { INDICATOR_WORDS } from '@/lib/scene/state-words'
import { dueWords } from '@/lib/schema/due'
import { CardHeader } from './card-header'
import { CardContent, type FaceProps } from './card-parts'
import { CardBody, CardTitle } from './card-text'
import { FactRow, FactRows } from './fact-rows'
import { StateSign } from './state-sign'

export function IndicatorFace({ card, facts, editing }: FaceProps<'indicator'>) {
  const hypothesis = card.hypothesisId && facts.named?.[card.hypothesisId]
  return (
    <>
      <CardHeader card={card} facts={facts} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        <CardBody card={card} editing={editing} />
        <FactRows>
          <FactRow label="State">
            <StateSign of={INDICATOR_WORDS[card.state]} />
          </FactRow>
          <FactRow label="Favours" oneLine quiet={!hypothesis}>
            {nameWords(card.hypothesisId, facts.named)}
          </FactRow>
          {card.due && <FactRow label="Due">{dueWords(card.due)}</FactRow>}
        </FactRows>
      </CardContent>
    </>
  )
}
