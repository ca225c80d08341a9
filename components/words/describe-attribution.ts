/** Who says it, through whom, and when: the quiet line under quoted words. Says so where the text names nobody. */
import type { Attribution } from '@/lib/schema/attribution'
import { describeDate } from '@/lib/schema/date-words'
import { isolated } from '@/lib/schema/own-direction'

/** "unnamed officials · via Bloomberg · 18 Mar 2025". */
export function describeAttribution(attribution: Attribution | undefined): string {
  if (!attribution) return 'Speaker not named'
  const [speaker, outlet] = [attribution.speaker, attribution.outlet].map((each) => each && isolated(each))
  const { said } = attribution
  const parts = [
    speaker ?? (outlet ? null : 'Speaker not named'),
    outlet ? (speaker ? `via ${outlet}` : outlet) : null,
    said ? describeDate(said) : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

export const STANCE_WORDS = {
  asserts: 'asserts',
  denies: 'denies',
  'no-comment': 'declines to comment',
  reverses: 'reverses an earlier stance',
  position: 'takes a position',
} as const
