/** An event: when, where, and who took part. */
import { eventTimeWords } from '@/lib/scene/card-words'
import { actorWords, nameWords } from '@/lib/scene/named-facts'
import { CardHeader } from './card-header'
import { CardContent, type FaceProps } from './card-parts'
import { CardBody, CardTitle } from './card-text'
import { FactRow, FactRows } from './fact-rows'

export function EventFace({ card, facts, editing }: FaceProps<'event'>) {
  const when = eventTimeWords(card)
  const actors = actorWords(card, facts.named)
  return (
    <>
      <CardHeader card={card} facts={facts} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        <CardBody card={card} editing={editing} />
        <FactRows>
          <FactRow label="When" quiet={!when}>
            {when ?? 'not given yet'}
          </FactRow>
          {card.placeId && (
            <FactRow label="Where" oneLine>
              {nameWords(card.placeId, facts.named)}
            </FactRow>
          )}
          {actors && (
            <FactRow label="Who" oneLine>
              {actors}
            </FactRow>
          )}
        </FactRows>
      </CardContent>
    </>
  )
}
