'use client'
/** Evidence: a source's own words in serif, who said them through whom and when, how they are graded, and the way back. */
import { notReportedWords } from '@/components/words/describe-basis'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import { gradeCode, gradeWords, type Grade } from '@/lib/scene/card-facts'
import { attributionWords, basisWarning, hedgedParts } from '@/lib/scene/card-words'
import { CardContent, CardFooter, footerHover, type FaceProps } from './card-parts'
import { CardHeader } from './card-header'
import { CardBody, CardTitle } from './card-text'
import { PassageButton } from './passage-button'

const UNGRADED: Grade = { reliability: 'F', credibility: '6', isGraded: false }

export function EvidenceFace({ card, facts, editing }: FaceProps<'evidence'>) {
  const excerpt = card.excerpts[0]
  const grade = facts.grade ?? UNGRADED
  const basis = basisWarning(card)
  const attribution = attributionWords(card, facts)
  return (
    <>
      <CardHeader card={card} facts={facts} right={basis} rightAlarms rightMeans={basis && notReportedWords(card)} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        {excerpt && <Quoted card={card} exact={excerpt.quote.exact} />}
        <CardBody card={card} editing={editing} />
      </CardContent>
      <CardFooter facts={facts}>
        <span className="mr-2 line-clamp-2" title={footerHover(facts, attribution)}>
          {attribution}
        </span>
        <span
          title={gradeWords(grade)}
          aria-label={gradeWords(grade)}
          role="img"
          className="mr-2 ml-auto flex last:mr-0 h-[18px] shrink-0 items-center rounded border border-hairline px-1.5 font-semibold"
        >
          {gradeCode(grade)}
        </span>
        {excerpt && <PassageButton of={excerpt} />}
      </CardFooter>
    </>
  )
}

/** The words behind a mark that hangs at their left; hedges underlined in dots, whose they are on hover. */
function Quoted({ card, exact }: { readonly card: EvidenceCard; readonly exact: string }) {
  return (
    <blockquote
      dir="auto"
      className="relative mt-1.5 ps-3 font-serif text-quote text-ink [overflow-wrap:anywhere] before:absolute before:inset-y-0.5 before:start-0 before:w-0.5 before:rounded-full before:bg-control forced-colors:before:bg-[CanvasText]"
    >
      {hedgedParts(exact, card.hedges).map((part, at) =>
        part.hedge ? (
          <span
            key={at}
            title={part.hedge.whose === 'speaker' ? 'A hedge in the speaker’s words' : 'A hedge in the author’s words'}
            className="underline decoration-thread decoration-dotted decoration-[1.5px] underline-offset-3"
          >
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </blockquote>
  )
}
