/** Which Source an item's reliability is that of: the attributed outlet's, or without one the document's. */
import type { Attribution } from '@/lib/schema/attribution'
import type { SourceId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'

export function sourceOf(
  attribution: Attribution | undefined,
  document: SourceDocument | undefined,
): SourceId | undefined {
  if (attribution?.sourceId) return attribution.sourceId
  return attribution?.outlet ? undefined : document?.sourceId
}
