import type { Span } from '@/lib/schema/excerpt'

/** The index of the first of `spans`, which are in order, that starts at `at` or later; their number when none does. */
export function firstAtOrAfter(spans: readonly Pick<Span, 'start'>[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
