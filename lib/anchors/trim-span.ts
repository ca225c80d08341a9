import type { Span } from '@/lib/schema/excerpt'

/** The span without white space at its ends; undefined when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | undefined {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  return start < end ? { start, end } : undefined
}
