/**
 * The spans of a long list that touch a stretch of the text, found without looking at the others: a document may have
 * tens of thousands of hedges, and each drawn chunk asks. Each list is put in order once, when it is first asked about.
 */
import type { Span } from '@/lib/schema/excerpt'

interface SpanOrder {
  /** Places in the list, by where their spans start. */
  readonly byStart: readonly number[]
  /** The furthest end among the first n + 1 of them. */
  readonly reach: readonly number[]
}

/** Below this many, looking at each is quicker than keeping an order. */
const FEW = 32
const orders = new WeakMap<readonly Span[], SpanOrder>()

/** Those that share a unit with `within`, in the order of the list. */
export function spansTouching<S extends Span>(spans: readonly S[], within: Span): readonly S[] {
  const touches = (each: Span) => each.start < within.end && within.start < each.end
  if (spans.length <= FEW) return spans.filter(touches)
  const { byStart, reach } = orderOf(spans)
  // No span before `from` reaches into the stretch, none from `to` on begins before its end.
  const from = firstPlace(byStart.length, (place) => reach[place]! > within.start)
  const to = firstPlace(byStart.length, (place) => spans[byStart[place]!]!.start >= within.end)
  const found = byStart.slice(from, to).filter((index) => touches(spans[index]!))
  return found.sort((a, b) => a - b).map((index) => spans[index]!)
}

function orderOf(spans: readonly Span[]): SpanOrder {
  const known = orders.get(spans)
  if (known) return known
  const byStart = spans.map((_, index) => index).sort((a, b) => spans[a]!.start - spans[b]!.start)
  let furthest = -Infinity
  const reach = byStart.map((index) => (furthest = Math.max(furthest, spans[index]!.end)))
  const order = { byStart, reach }
  orders.set(spans, order)
  return order
}

/** The first place where `holds`, which then holds at every later one; `length` when it holds nowhere. */
export function firstPlace(length: number, holds: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
