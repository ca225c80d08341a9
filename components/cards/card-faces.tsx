'use client'
/** The face of each kind of card; a new kind adds its face here. */
import type { ReactNode } from 'react'
import type { Card, CardKind } from '@/lib/schema/card'
import {
  coverageBar,
  coverageWords,
  NO_COVERAGE,
  NO_FOUNDATION,
  restsOnWords,
  type CardFacts,
  type CoveragePart,
} from '@/lib/scene/card-facts'
import { likelihoodWords } from '@/lib/scene/card-words'
import { markerOf } from '@/lib/scene/kind-look'
import { dueWords } from '@/lib/schema/due'
import { LIKELIHOOD_RANGES, rangeWords, type Likelihood } from '@/lib/schema/reasoning-cards'
import { AssumptionFace } from './assumption-face'
import { CardHeader } from './card-header'
import { CardContent, CardFooter, footerHover, type FaceProps } from './card-parts'
import { CardBody, CardTitle } from './card-text'
import { EntityFace } from './entity-face'
import { EventFace } from './event-face'
import { EvidenceFace } from './evidence-face'
import { FactRow } from './fact-rows'
import { IndicatorFace } from './indicator-face'
import { PositionFace } from './position-face'
import { QuestionFace } from './question-face'
import { PassageButton } from './passage-button'
import { isolated } from '@/lib/schema/own-direction'

export const CARD_FACES = {
  point: PointFace,
  evidence: EvidenceFace,
  hypothesis: HypothesisFace,
  judgement: JudgementFace,
  assumption: AssumptionFace,
  question: QuestionFace,
  indicator: IndicatorFace,
  position: PositionFace,
  event: EventFace,
  entity: EntityFace,
  note: NoteFace,
} satisfies { [K in Exclude<CardKind, 'frame'>]: (props: FaceProps<K>) => ReactNode }

function PointFace(props: FaceProps<'point'>) {
  const [excerpt] = props.card.excerpts
  return <CoveredFace {...props} right={markerOf(props.card)} passage={excerpt && <PassageButton of={excerpt} />} />
}

function HypothesisFace(props: FaceProps<'hypothesis'>) {
  return <CoveredFace {...props} right={markerOf(props.card)} />
}

interface CoveredFaceProps extends Omit<FaceProps<'point'>, 'card'> {
  readonly card: Extract<Card, { kind: 'point' | 'hypothesis' }>
  readonly right: string | undefined
  readonly passage?: ReactNode
}

/** Of what evidence bears on. */
function CoveredFace({ card, facts, editing, right, passage }: CoveredFaceProps) {
  return (
    <>
      <CardHeader card={card} facts={facts} right={right} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        <CardBody card={card} editing={editing} />
      </CardContent>
      <CoverageFooter card={card} facts={facts} passage={passage} />
    </>
  )
}

function NoteFace({ card, facts, editing }: FaceProps<'note'>) {
  return (
    <>
      <CardHeader card={card} facts={facts} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        <CardBody card={card} editing={editing} />
      </CardContent>
    </>
  )
}

function JudgementFace({ card, facts, editing }: FaceProps<'judgement'>) {
  const range = card.likelihood && LIKELIHOOD_RANGES[card.likelihood]
  return (
    <>
      <CardHeader card={card} facts={facts} />
      <CardTitle card={card} editing={editing} />
      <CardContent>
        <CardBody card={card} editing={editing} />
        <dl className="mt-2 grid grid-cols-[76px_1fr] gap-y-2 text-meta text-secondary">
          <dt className="leading-[18px]">Likelihood</dt>
          <dd className="min-w-0 leading-[18px] [overflow-wrap:anywhere]">
            <LikelihoodWords of={card.likelihood} />
            <span
              aria-hidden
              className="relative block h-1 max-w-40 rounded-full bg-sunken ring-1 ring-hairline ring-inset"
            >
              {range && (
                <span
                  className="absolute inset-y-0 rounded-full bg-ink"
                  style={{ left: `${range.from}%`, width: `${range.to - range.from}%` }}
                />
              )}
            </span>
          </dd>
          <dt className="leading-[18px]">Confidence</dt>
          <dd className="min-w-0 text-[13px] leading-[18px] font-normal [overflow-wrap:anywhere]">
            {card.confidence ? (
              <strong className="font-semibold text-ink">{card.confidence}</strong>
            ) : (
              <span className="text-meta leading-[18px]">not given yet</span>
            )}
            {card.confidence && card.confidenceReason && `: ${isolated(card.confidenceReason)}`}
          </dd>
          {card.due && <FactRow label="Due">{dueWords(card.due)}</FactRow>}
        </dl>
      </CardContent>
      <CardFooter facts={facts}>{restsOnWords(facts.restsOn ?? NO_FOUNDATION)}</CardFooter>
    </>
  )
}

/** No line ends within the range. */
function LikelihoodWords({ of: likelihood }: { readonly of: Likelihood | undefined }) {
  if (!likelihood) return likelihoodWords(likelihood)
  const range = rangeWords(likelihood)
  const words = likelihoodWords(likelihood)
  return (
    <span className="font-semibold text-ink">
      {words.slice(0, -range.length)}
      <span className="inline-block max-w-full">{range}</span>
    </span>
  )
}

function CoverageFooter({ card, facts, passage }: { card: Card; facts: CardFacts; passage: ReactNode }) {
  const { coverage = NO_COVERAGE } = facts
  const bar = coverageBar(coverage)
  const words = coverageWords(card, coverage)
  return (
    <CardFooter facts={facts}>
      {bar.map((part) => (
        <Share key={part.colour} of={part} />
      ))}
      <span title={footerHover(facts, words)} className={`line-clamp-2 ${bar.length > 0 ? 'ml-1' : ''}`}>
        {words}
      </span>
      {passage && <span className="ml-auto flex shrink-0 pl-2">{passage}</span>}
    </CardFooter>
  )
}

const SHARE_LOOKS: Readonly<Record<CoveragePart['colour'], string>> = {
  supports: 'bg-supports',
  contradicts: 'bg-contradicts',
  danger: 'ring-1 ring-danger ring-inset',
}

function Share({ of: { width, colour } }: { of: CoveragePart }) {
  return <span aria-hidden className={`mr-0.5 h-1 shrink-0 rounded-full ${SHARE_LOOKS[colour]}`} style={{ width }} />
}
