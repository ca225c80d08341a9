/** Which Source an item's reliability is that of: the attributed outlet's, or without one the document's. */
import type { Attribution } from '@/lib/schema/attribution'
import type { SourceId } from '@/lib/schema/ids'
import type { Source, SourceDocument } from '@/lib/schema/source'
import { sourcesByName } from '@/lib/schema/source-names'

export function sourceOf(
  attribution: Attribution | undefined,
  document: SourceDocument | undefined,
  sources: readonly Source[],
): SourceId | undefined {
  if (attribution?.sourceId) return attribution.sourceId
  // A card from before the outlet was a source has its name only.
  return attribution?.outlet ? sourcesByName(sources)(attribution.outlet) : document?.sourceId
}
