/** An entity: a person, organisation or place, its other names, and how much it is involved in. */
import { involvementWords } from '@/lib/scene/named-facts'
import { ENTITY_WORDS } from '@/lib/scene/state-words'
import { CardHeader } from './card-header'
import { CardContent, CardFooter, type FaceProps } from './card-parts'
import { CardBody, CardTitle } from './card-text'
import { FactRow, FactRows } from './fact-rows'

export function EntityFace({ card, facts, editing }: FaceProps<'entity'>) {
  return (
    <>
      <CardHeader card={card} facts={facts} right={card.type === 'other' ? undefined : ENTITY_WORDS[card.type]} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        <CardBody card={card} editing={editing} />
        {card.aliases.length > 0 && (
          <FactRows>
            <FactRow label="Also called">{card.aliases.join(', ')}</FactRow>
          </FactRows>
        )}
      </CardContent>
      <CardFooter facts={facts}>{involvementWords(facts.involvedIn ?? 0)}</CardFooter>
    </>
  )
}
