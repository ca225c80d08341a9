/** Who says it, through whom, and when: the quiet line under quoted words. Says so where the text names nobody. */
import { whoSays } from '@/lib/scene/card-words'
import type { Attribution } from '@/lib/schema/attribution'
import { describeDate } from '@/lib/schema/date-words'

/** "Bloomberg → unnamed officials · 18 Mar 2025". */
export function describeAttribution(attribution: Attribution | undefined): string {
  if (!attribution) return 'Speaker not named'
  const { said } = attribution
  const who = whoSays(attribution) || 'Speaker not named'
  return said ? `${who} · ${describeDate(said)}` : who
}

export const STANCE_WORDS = {
  asserts: 'asserts',
  denies: 'denies',
  'no-comment': 'declines to comment',
  reverses: 'reverses an earlier stance',
  position: 'takes a position',
} as const
