/** Cards of the team's own reasoning: hypotheses, key judgements, assumptions, questions and indicators. */
import { oneOf, optional, readCardId, readText, type CardBase, type CardFields } from './card-base'
import { readDue } from './due'
import type { FuzzyDate } from './fuzzy-date'
import type { CardId } from './ids'

export const LIKELIHOODS = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even',
  'likely',
  'very-likely',
  'almost-certain',
] as const
export type Likelihood = (typeof LIKELIHOODS)[number]
/** Word and range in percent. Source: ICD 203. */
export const LIKELIHOOD_RANGES: Readonly<
  Record<Likelihood, { readonly word: string; readonly from: number; readonly to: number }>
> = {
  'almost-no-chance': { word: 'almost no chance', from: 1, to: 5 },
  'very-unlikely': { word: 'very unlikely', from: 5, to: 20 },
  unlikely: { word: 'unlikely', from: 20, to: 45 },
  'roughly-even': { word: 'roughly even chance', from: 45, to: 55 },
  likely: { word: 'likely', from: 55, to: 80 },
  'very-likely': { word: 'very likely', from: 80, to: 95 },
  'almost-certain': { word: 'almost certain', from: 95, to: 99 },
}
/** "55–80 %", which no line parts from its sign. */
export function rangeWords(likelihood: Likelihood): string {
  const { from, to } = LIKELIHOOD_RANGES[likelihood]
  return `${from}–${to}\u00a0%`
}
export const CONFIDENCES = ['low', 'moderate', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]
export const OUTCOMES = ['right', 'wrong', 'moot'] as const
export type Outcome = (typeof OUTCOMES)[number]
/** How well an assumption stands. Source: key assumptions check. */
export const RATINGS = ['supported', 'caveats', 'unsupported'] as const
export type Rating = (typeof RATINGS)[number]
/** Whether what an indicator tells to watch for was seen, or its contrary. */
export const INDICATOR_STATES = ['not-seen', 'seen', 'contrary'] as const
export type IndicatorState = (typeof INDICATOR_STATES)[number]

export interface HypothesisCard extends CardBase {
  readonly kind: 'hypothesis'
  /** "H1" … */
  readonly label: string
}
export interface JudgementCard extends CardBase {
  readonly kind: 'judgement'
  readonly likelihood?: Likelihood
  readonly confidence?: Confidence
  readonly confidenceReason?: string
  readonly due?: FuzzyDate
  readonly outcome?: Outcome
}
export interface AssumptionCard extends CardBase {
  readonly kind: 'assumption'
  /** Absent until somebody has rated it. */
  readonly rating?: Rating
  /** What follows for the conclusion when it is false. */
  readonly ifWrong?: string
  /** What would show that it is false. */
  readonly undermines?: string
  readonly reviewBy?: FuzzyDate
}
export interface QuestionCard extends CardBase {
  readonly kind: 'question'
}
export interface IndicatorCard extends CardBase {
  readonly kind: 'indicator'
  /** The hypothesis that it would favour. */
  readonly hypothesisId?: CardId
  readonly due?: FuzzyDate
  readonly state: IndicatorState
}

export function readHypothesis(base: CardBase, fields: CardFields): HypothesisCard {
  return { kind: 'hypothesis', label: readText(fields.label) ?? 'H?', ...base }
}

export function readJudgement(base: CardBase, fields: CardFields): JudgementCard {
  return {
    kind: 'judgement',
    ...optional('likelihood', oneOf(LIKELIHOODS, fields.likelihood)),
    ...optional('confidence', oneOf(CONFIDENCES, fields.confidence)),
    ...optional('confidenceReason', readText(fields.confidenceReason)),
    ...optional('due', readDue(fields.due)),
    ...optional('outcome', oneOf(OUTCOMES, fields.outcome)),
    ...base,
  }
}

export function readAssumption(base: CardBase, fields: CardFields): AssumptionCard {
  return {
    kind: 'assumption',
    ...optional('rating', oneOf(RATINGS, fields.rating)),
    ...optional('ifWrong', readText(fields.ifWrong)),
    ...optional('undermines', readText(fields.undermines)),
    ...optional('reviewBy', readDue(fields.reviewBy)),
    ...base,
  }
}

export function readIndicator(base: CardBase, fields: CardFields): IndicatorCard {
  return {
    kind: 'indicator',
    state: oneOf(INDICATOR_STATES, fields.state) ?? 'not-seen',
    ...optional('hypothesisId', readCardId(fields.hypothesisId)),
    ...optional('due', readDue(fields.due)),
    ...base,
  }
}
