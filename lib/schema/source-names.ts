import type { Attribution } from './attribution'
import { foldName } from './fold-name'
import type { SourceId } from './ids'
import type { Source, SourceDocument } from './source'

type Named = Pick<Source, 'id' | 'name' | 'aliases'>

/** Under which a source's name is kept and looked up: all spellings that `foldName` makes one, or what it leaves nothing of. */
export function sourceNameKey(name: string): string {
  return foldName(name) || name.trim()
}

/** The same key of every name and alias → source, on the page as on the server. Names win over aliases; of several sources with one alias, the first by name. */
export function sourceKeys(sources: readonly Named[]): Map<string, SourceId> {
  const found = new Map<string, SourceId>()
  const lastFirst = [...sources].sort((a, b) => (sourceNameKey(a.name) < sourceNameKey(b.name) ? 1 : -1))
  for (const { id, aliases } of lastFirst) for (const alias of aliases) found.set(sourceNameKey(alias), id)
  for (const { id, name } of lastFirst) found.set(sourceNameKey(name), id)
  found.delete('')
  return found
}

/** A board's sources, by name or alias and by id. */
export interface SourceLookup {
  named(name: string): SourceId | undefined
  has(id: SourceId): boolean
}

export function lookUpSources(sources: readonly Named[]): SourceLookup {
  const found = sourceKeys(sources)
  const ids = new Set(sources.map(({ id }) => id))
  return { named: (name) => found.get(sourceNameKey(name)), has: (id) => ids.has(id) }
}

/**
 * Whose an item is, and so whose reliability it has: the attributed outlet's, or without one the document's. Undefined for
 * an outlet that is no source of the board, and where nobody said who published the document.
 */
export function sourceOf(
  attribution: Attribution | undefined,
  document: Pick<SourceDocument, 'sourceId'> | undefined,
  { named, has }: SourceLookup,
): SourceId | undefined {
  const { sourceId, outlet } = attribution ?? {}
  if (sourceId !== undefined && has(sourceId)) return sourceId
  // A card from before the outlet was a source, or from another board, has its name only.
  return outlet ? named(outlet) : document?.sourceId
}
