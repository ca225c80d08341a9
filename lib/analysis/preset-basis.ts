/**
 * What a passage rests on as far as its words tell: somebody reports it, its author assumes it, or its author judges
 * it. Only a beginning; the team's own choice is kept on the card.
 */
import type { Attribution } from '@/lib/schema/attribution'
import type { Basis } from '@/lib/schema/card-base'
import type { Hedge } from '@/lib/schema/cited-cards'

export interface PresetBasis {
  readonly basis: Basis
  /** The author's word that decided it. */
  readonly hedge?: Hedge
}

const PRESUMING = /^(?:presum|suppos|assum)/iu

/** What somebody is named as saying is reported, however hedged; without that, the author's own hedges decide. */
export function presetBasis({
  attribution,
  hedges,
}: {
  readonly attribution?: Attribution | undefined
  readonly hedges: readonly Hedge[]
}): PresetBasis {
  if (isAttributed(attribution)) return { basis: 'reported' }
  const own = hedges.filter(({ whose }) => whose === 'author')
  const [first] = own
  if (!first) return { basis: 'reported' }
  const presuming = own.find(({ exact }) => PRESUMING.test(exact))
  return presuming ? { basis: 'assumption', hedge: presuming } : { basis: 'judgement', hedge: first }
}

export function isAttributed(attribution: Attribution | undefined): boolean {
  return Boolean(attribution && (attribution.speaker || attribution.outlet || attribution.anonymous))
}
