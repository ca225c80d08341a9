import type { Json } from '@/lib/schema/json'
import type { Source } from '@/lib/schema/source'

/** The card fields for a typed outlet: its words, and the board's Source of that name or alias, if there is one. */
export function outletFields(
  outlet: string,
  sources: readonly Pick<Source, 'id' | 'name' | 'aliases'>[],
): Readonly<Record<string, Json>> {
  const fold = (name: string) => name.toLocaleLowerCase().replace(/^the /u, '').trim()
  const wanted = fold(outlet)
  const source =
    wanted === ''
      ? undefined
      : sources.find((each) => [each.name, ...each.aliases].some((name) => fold(name) === wanted))
  return { 'attribution.outlet': outlet === '' ? null : outlet, 'attribution.sourceId': source?.id ?? null }
}
