import { readFuzzyDate, type FuzzyDate } from './fuzzy-date'
import type { OriginId, SourceId } from './ids'

export const STANCES = ['asserts', 'denies', 'no-comment', 'reverses', 'position'] as const
export type Stance = (typeof STANCES)[number]
export const ORIGIN_STATES = ['known', 'suggested', 'not-established'] as const
export type OriginState = (typeof ORIGIN_STATES)[number]

/** Who asserts something, through whom, in which words. `null` where the text names nobody; never invented. */
export interface Attribution {
  readonly speaker: string | null
  readonly outlet: string | null
  /** The outlet's Source, found by name or alias, or made when the claim is accepted. */
  readonly sourceId?: SourceId
  readonly verb?: string
  readonly stance: Stance
  readonly quote?: string
  readonly said?: FuzzyDate
  readonly anonymous?: boolean
  readonly originId?: OriginId
  readonly originState: OriginState
}

/**
 * Reads an attribution from values looked up by field name ("speaker", "outlet", …). On a card the fields lie flat
 * under `attribution.<field>`; in a proposal they are one object. Undefined when no field is there at all.
 */
export function readAttribution(field: (name: keyof Attribution) => unknown): Attribution | undefined {
  const speaker = field('speaker')
  const outlet = field('outlet')
  const isAbsent = (['speaker', 'outlet', 'stance', 'originId'] as const).every((name) => field(name) === undefined)
  if (isAbsent) return undefined
  const text = (name: keyof Attribution) => {
    const value = field(name)
    return typeof value === 'string' ? value : undefined
  }
  const sourceId = text('sourceId') as SourceId | undefined
  const originId = text('originId') as OriginId | undefined
  const verb = text('verb')
  const quote = text('quote')
  const said = readFuzzyDate(field('said'))
  return {
    speaker: typeof speaker === 'string' ? speaker : null,
    outlet: typeof outlet === 'string' ? outlet : null,
    stance: STANCES.find((known) => known === field('stance')) ?? 'asserts',
    originState: ORIGIN_STATES.find((known) => known === field('originState')) ?? 'not-established',
    ...(sourceId && { sourceId }),
    ...(originId && { originId }),
    ...(verb && { verb }),
    ...(quote && { quote }),
    ...(said && { said }),
    ...(field('anonymous') === true && { anonymous: true }),
  }
}
