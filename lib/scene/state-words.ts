/** States that cards carry, each as a word and a sign, so that none is told by colour alone. */
import type { CardStatus } from '@/lib/schema/card-base'
import type { IndicatorState, Rating } from '@/lib/schema/reasoning-cards'
import type { EntityType } from '@/lib/schema/world-cards'
import type { ColourName } from '@/lib/theme/theme'
import type { GlyphName } from './glyphs'

export type Sign = Extract<GlyphName, 'yes' | 'partly' | 'no' | 'open'>
export interface StateWords {
  readonly word: string
  readonly sign: Sign
}

export const SIGN_COLOURS: Readonly<Record<Sign, ColourName>> = {
  yes: 'supports',
  partly: 'undercuts',
  no: 'contradicts',
  open: 'context',
}

export const RATING_WORDS: Readonly<Record<Rating, StateWords>> = {
  supported: { word: 'supported', sign: 'yes' },
  caveats: { word: 'with caveats', sign: 'partly' },
  unsupported: { word: 'unsupported', sign: 'no' },
}
export const UNRATED: StateWords = { word: 'not rated yet', sign: 'open' }

export const INDICATOR_WORDS: Readonly<Record<IndicatorState, StateWords>> = {
  'not-seen': { word: 'not seen', sign: 'open' },
  seen: { word: 'seen', sign: 'yes' },
  contrary: { word: 'contrary seen', sign: 'no' },
}

/** A question is open until somebody says otherwise. */
export function questionWords(status: CardStatus | undefined): StateWords {
  if (status === 'resolved') return { word: 'resolved', sign: 'yes' }
  return status === 'withdrawn' ? { word: 'withdrawn', sign: 'no' } : { word: 'open', sign: 'open' }
}

export const ENTITY_WORDS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  other: 'other',
}
