/** Whether quoted words stand where their card says: a board is what people's programs wrote, and a briefing shows quotations. */
import type { Excerpt } from '@/lib/schema/excerpt'
import type { BriefingSource } from './briefing-source'

/** Undefined when the document's words are not at hand. */
export function standsThere(
  { documentId, version, position, quote }: Excerpt,
  { textOf }: Pick<BriefingSource, 'textOf'>,
): boolean | undefined {
  const text = textOf(documentId, version)
  return text === undefined ? undefined : text.slice(position.start, position.end) === quote.exact
}
