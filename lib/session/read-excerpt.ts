/** A passage held by the hand as an excerpt that a card can carry: exact words with their surroundings. */
import { describeSpan } from '@/lib/anchors/describe-span'
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { Excerpt } from '@/lib/schema/excerpt'
import type { Hash } from '@/lib/schema/ids'
import { MAX_EXCERPT_UNITS } from '@/lib/schema/limits'
import type { HeldPassage } from './board-session'
import type { DocumentText, Library } from './library'

/** Rejects with a sentence when the text cannot be had, or the passage holds no words or too many. */
export async function readExcerpt(
  library: Pick<Library, 'text'>,
  { documentId, span }: HeldPassage,
): Promise<{ readonly excerpt: Excerpt; readonly document: DocumentText }> {
  if (span.end - span.start > MAX_EXCERPT_UNITS)
    throw new RedthreadError(
      'bad-request',
      `The passage has ${(span.end - span.start).toLocaleString('en-GB')} characters; a card holds at most ${MAX_EXCERPT_UNITS.toLocaleString('en-GB')}.`,
    )
  const document = await library.text(documentId)
  const { text, version, textHash } = document
  const excerpt = describeSpan(text, span, { documentId, version, textHash: textHash as Hash })
  if (excerpt.quote.exact.trim() === '')
    throw new RedthreadError('bad-request', 'Select some words first; a card holds the exact words.')
  return { excerpt, document }
}
