import type { Attribution } from './attribution'
import { foldName } from './fold-name'
import type { SourceId } from './ids'
import type { Source, SourceDocument } from './source'

/**
 * Finds the Source that goes by a name or an alias, in any spelling that `foldName` makes one. Names win over aliases, as
 * on the server.
 */
export function sourcesByName(
  sources: readonly Pick<Source, 'id' | 'name' | 'aliases'>[],
): (name: string) => SourceId | undefined {
  const found = new Map<string, SourceId>()
  for (const { id, aliases } of sources) for (const alias of aliases) found.set(foldName(alias), id)
  for (const { id, name } of sources) found.set(foldName(name), id)
  return (name) => {
    const wanted = foldName(name)
    return wanted === '' ? undefined : found.get(wanted)
  }
}

/** Whose reliability an item has: the attributed outlet's, or without one the document's. `named` is `sourcesByName`'s. */
export function sourceOf(
  attribution: Attribution | undefined,
  document: Pick<SourceDocument, 'sourceId'> | undefined,
  named: (name: string) => SourceId | undefined,
): SourceId | undefined {
  if (attribution?.sourceId) return attribution.sourceId
  // A card from before the outlet was a source has its name only.
  return attribution?.outlet ? named(attribution.outlet) : document?.sourceId
}
