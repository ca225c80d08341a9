/**
 * The text with what would mislead a rule blotted out, unit for unit, so that offsets stay: dates, and the words
 * inside quotation marks. Marks of quotation, apostrophes and spaces are made alike.
 */
import type { Span } from '@/lib/schema/excerpt'

/** Private-use units; a text that holds them itself is only read less well. */
export const QUOTED = '\uE000'
export const DATED = '\uE001'

/** Same length as `text`. `dates` and `quotes` in order, not overlapping among themselves. */
export function maskText(text: string, dates: readonly Span[], quotes: readonly Span[]): string {
  const plain = text
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/’/g, "'")
    .replace(/[\n\t\u00A0*`]/g, ' ')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ')
  const dated = blot(plain, dates, DATED, 0)
  return blot(dated, quotes, QUOTED, 1)
}

/** `inset` units at both ends of each span stay. */
function blot(text: string, spans: readonly Span[], unit: string, inset: number): string {
  const pieces: string[] = []
  let at = 0
  for (const span of spans) {
    const start = span.start + inset
    const end = span.end - inset
    if (start < at || end <= start) continue
    pieces.push(text.slice(at, start), unit.repeat(end - start))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
