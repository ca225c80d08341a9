/** What opens a part of a text: a marked line, or a heading without a marker. */
import type { Span } from '@/lib/schema/excerpt'
import type { Line } from '../text-lines'

/** A line, or the beginning of one, that opens a part. `bodyAt` is where its running text begins. */
export interface Opening {
  readonly line: Line
  readonly kind: 'section' | 'point'
  readonly marker: string | null
  readonly level: number
  readonly heading: Span
  readonly title: string
  readonly bodyAt: number
}
