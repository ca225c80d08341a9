import type { Json } from '@/lib/schema/json'
import type { Source } from '@/lib/schema/source'
import { lookUpSources } from '@/lib/schema/source-names'

/** The card fields for a typed outlet: its words, and the board's Source of that name or alias, if there is one. */
export function outletFields(
  outlet: string,
  sources: readonly Pick<Source, 'id' | 'name' | 'aliases'>[],
): Readonly<Record<string, Json>> {
  const sourceId = lookUpSources(sources).named(outlet)
  return { 'attribution.outlet': outlet === '' ? null : outlet, 'attribution.sourceId': sourceId ?? null }
}
