import { foldName } from '@/lib/schema/fold-name'
import type { Json } from '@/lib/schema/json'
import type { Source } from '@/lib/schema/source'

/** The card fields for a typed outlet: its words, and the board's Source of that name or alias, if there is one. */
export function outletFields(
  outlet: string,
  sources: readonly Pick<Source, 'id' | 'name' | 'aliases'>[],
): Readonly<Record<string, Json>> {
  const wanted = foldName(outlet)
  const source =
    wanted === ''
      ? undefined
      : sources.find((each) => [each.name, ...each.aliases].some((name) => foldName(name) === wanted))
  return { 'attribution.outlet': outlet === '' ? null : outlet, 'attribution.sourceId': source?.id ?? null }
}
