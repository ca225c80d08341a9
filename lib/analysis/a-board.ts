/** Boards for tests of this folder: cards, links and origins from a few words. Not part of the program. */
import { readCard, type CardKind } from '@/lib/schema/card'
import type { CardId, LinkId, OriginId } from '@/lib/schema/ids'
import type { Link, LinkKind } from '@/lib/schema/link'
import type { Origin } from '@/lib/schema/origin'

export type FakeBoard = ReturnType<typeof aBoard>

interface CardWish {
  readonly kind: CardKind
  readonly title?: string
  readonly fields?: Readonly<Record<string, unknown>>
}

/** `cards`: id → kind, title and fields. `links`: "from kind to". `origins`: id → name. */
export function aBoard(
  cards: Readonly<Record<string, CardWish>>,
  links: readonly string[] = [],
  origins: Readonly<Record<string, string>> = {},
) {
  const read = new Map(
    Object.entries(cards).map(([id, { kind, title = '', fields = {} }]) => [
      id,
      readCard(id as CardId, { ...fields, kind }, title, []),
    ]),
  )
  const parsed = new Map(
    links.map((words, index): [LinkId, Link] => {
      const [from, kind, to] = words.split(' ') as [CardId, LinkKind, CardId]
      return [`l${index}` as LinkId, { id: `l${index}` as LinkId, kind, from, to, madeBy: 'person' }]
    }),
  )
  const at = new Map<string, LinkId[]>()
  for (const { id, from, to } of parsed.values()) {
    for (const end of new Set([from, to])) at.set(end, [...(at.get(end) ?? []), id])
  }
  return {
    cardIds: () => [...read.keys()] as CardId[],
    card: (id: CardId) => read.get(id),
    fields: (id: CardId) => cards[id]?.fields,
    link: (id: LinkId) => parsed.get(id),
    linksAt: (id: CardId): readonly LinkId[] => at.get(id) ?? [],
    origin: (id: OriginId): Origin | undefined => (origins[id] === undefined ? undefined : { id, name: origins[id] }),
  }
}

/** Evidence of an outlet, with an established origin or none. */
export function someEvidence(outlet: string | null, originId?: string) {
  return {
    kind: 'evidence' as const,
    fields: {
      'attribution.outlet': outlet,
      ...(originId && { 'attribution.originId': originId, 'attribution.originState': 'known' }),
    },
  }
}
