import type { Hedge } from './cited-cards'
import type { Span } from './excerpt'
import type { HedgeMark } from './source'

/** Hedges marked in the text that lie in `span`, as offsets into its words. */
export function hedgesWithin(span: Span, text: string, marks: readonly HedgeMark[]): readonly Hedge[] {
  return marks
    .filter((mark) => mark.start >= span.start && mark.end <= span.end)
    .map((mark) => ({
      exact: text.slice(mark.start, mark.end),
      start: mark.start - span.start,
      end: mark.end - span.start,
      whose: mark.whose,
    }))
}
