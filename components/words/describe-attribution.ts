/** Who says it, through whom, and when: the quiet line under quoted words. Says so where the text names nobody. */
import { whoSays } from '@/lib/scene/card-words'
import type { Attribution } from '@/lib/schema/attribution'
import type { Publisher } from '@/lib/schema/source'
import { describeDate } from '@/lib/schema/date-words'

/** "Bloomberg → unnamed officials · 18 Mar 2025". */
export function describeAttribution(attribution: Attribution | undefined, publisher?: Publisher): string {
  const who = whoSays(attribution, publisher) || 'Speaker not named'
  const said = attribution?.said
  return said ? `${who} · ${describeDate(said)}` : who
}

export const STANCE_WORDS = {
  asserts: 'asserts',
  denies: 'denies',
  'no-comment': 'declines to comment',
  reverses: 'reverses an earlier stance',
  position: 'takes a position',
} as const
