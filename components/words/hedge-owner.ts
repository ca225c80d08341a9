import type { Hedge } from '@/lib/schema/cited-cards'

/** Whose hedge it is, for a hover and for screen readers. */
export const HEDGE_OWNERS: Readonly<Record<Hedge['whose'], string>> = {
  author: 'The author’s hedge',
  speaker: 'The speaker’s hedge',
}
