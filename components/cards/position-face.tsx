/** A position: what a party wants on a point, as of when, and whether it has changed. */
import { sinceWords } from '@/lib/scene/card-words'
import { changeWords, latestVersion, nameWords } from '@/lib/scene/named-facts'
import { CardHeader } from './card-header'
import { CardContent, CardFooter, type FaceProps } from './card-parts'
import { CardBody, CardTitle } from './card-text'
import { FactRow, FactRows } from './fact-rows'

export function PositionFace({ card, facts, editing }: FaceProps<'position'>) {
  const latest = latestVersion(card)
  const change = changeWords(card, facts.isReversal)
  return (
    <>
      <CardHeader card={card} facts={facts} right={change} rightAlarms={facts.isReversal} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        {latest?.text && (
          <p dir="auto" className="mt-1.5 text-body text-ink [overflow-wrap:anywhere]">
            {latest.text}
          </p>
        )}
        <CardBody card={card} editing={editing} />
        <FactRows>
          <FactRow label="Party" oneLine quiet={!card.partyId}>
            {nameWords(card.partyId, facts.named)}
          </FactRow>
          <FactRow label="On" oneLine quiet={!card.pointId}>
            {nameWords(card.pointId, facts.named)}
          </FactRow>
        </FactRows>
      </CardContent>
      <CardFooter facts={facts}>
        <span className="truncate">{sinceWords(card)}</span>
      </CardFooter>
    </>
  )
}
