/**
 * Which cards name a card in a field. Only the few kinds that can are asked, and never their texts; the answer is kept until
 * one of them comes, goes or names another, and an equal answer keeps its identity.
 */
import type { CardKind } from '@/lib/schema/card'
import type { CardFields } from '@/lib/schema/card-base'
import type { CardId } from '@/lib/schema/ids'
import { isNamingKey, isNamingKind, namedCards } from '@/lib/schema/named-cards'
import { LIFE_KEY, KIND_KEY } from './board-layout'
import { sameOrBefore } from './same-or-before'

interface NamerSource {
  /** Living cards, in their order. */
  ids(): readonly CardId[]
  kind(id: CardId): CardKind | 'unreadable' | undefined
  fields(id: CardId): CardFields
}

const NOBODY: readonly CardId[] = []

export class NamerIndex {
  private namers: ReadonlyMap<CardId, readonly CardId[]> = new Map()
  private isStale = true

  constructor(private readonly source: NamerSource) {}

  of(id: CardId): readonly CardId[] {
    if (this.isStale) this.namers = this.collect()
    this.isStale = false
    return this.namers.get(id) ?? NOBODY
  }

  /** A card's map changed (`keys` of it, or undefined when its whole content may have). */
  contentChanged(keys: ReadonlySet<string | null> | undefined): void {
    if (keys && ![...keys].some((key) => key === null || key === LIFE_KEY || key === KIND_KEY || isNamingKey(key)))
      return
    this.isStale = true
  }

  /** Namers are told in the order of cards. */
  orderChanged(): void {
    this.isStale = true
  }

  private collect(): ReadonlyMap<CardId, readonly CardId[]> {
    const found = new Map<CardId, CardId[]>()
    for (const namer of this.source.ids()) {
      if (!isNamingKind(this.source.kind(namer))) continue
      for (const named of namedCards(this.source.fields(namer))) {
        const known = found.get(named)
        if (known) known.push(namer)
        else found.set(named, [namer])
      }
    }
    return new Map([...found].map(([named, namers]) => [named, sameOrBefore(this.namers.get(named) ?? NOBODY, namers)]))
  }
}
