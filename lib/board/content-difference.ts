/**
 * What differs between a board as it is and a content it had before: which cards, links and origins restoring that
 * content would bring back, take away or change, and in what. Pure; it reads neither a document nor a clock, and treats
 * fields that this version does not know like all others.
 */
import type { BoardContent, CardContent } from '@/lib/schema/board-content'
import type { Json } from '@/lib/schema/json'
import { sameJson } from './shared-values'

export interface KeyDifference {
  readonly key: string
  /** Undefined where there is none. */
  readonly now: Json | undefined
  readonly then: Json | undefined
}
export interface EntryDifference {
  /** Seen from `now`: `back` is only in `then`, `gone` only in `now`. */
  readonly change: 'back' | 'gone' | 'changed'
  /** Of what changed; by key. */
  readonly keys: readonly KeyDifference[]
}
export interface CardDifference extends EntryDifference {
  /** Which parts beside the fields differ, of what changed. */
  readonly parts: readonly CardPart[]
}
const CARD_PARTS = ['title', 'body', 'place', 'size', 'order'] as const
export type CardPart = (typeof CARD_PARTS)[number]

/** Equal things are not in it. */
export interface ContentDifference {
  readonly cards: ReadonlyMap<string, CardDifference>
  readonly links: ReadonlyMap<string, EntryDifference>
  readonly origins: ReadonlyMap<string, EntryDifference>
}

export function compareContent(now: BoardContent, then: BoardContent): ContentDifference {
  return {
    cards: compareEach(now.cards, then.cards, (id, nowCard, thenCard): CardDifference | undefined => {
      const keys = compareFields(nowCard.fields, thenCard.fields)
      const parts = CARD_PARTS.filter(
        (part) => !sameJson(partOf(now, id, nowCard, part), partOf(then, id, thenCard, part)),
      )
      return keys.length + parts.length > 0 ? { change: 'changed', keys, parts } : undefined
    }),
    links: compareEach(now.links, then.links, compareEntry),
    origins: compareEach(now.origins, then.origins, compareEntry),
  }
}

export function isEmptyDifference({ cards, links, origins }: ContentDifference): boolean {
  return cards.size + links.size + origins.size === 0
}

function partOf(content: BoardContent, id: string, card: CardContent, part: CardPart): unknown {
  switch (part) {
    case 'title':
      return card.title
    case 'body':
      return card.body
    case 'place':
      return content.places[id]
    case 'size':
      return content.sizes[id]
    case 'order':
      return content.orders[id]
  }
}

function compareEntry(_id: string, now: Fields, then: Fields): EntryDifference | undefined {
  const keys = compareFields(now, then)
  return keys.length > 0 ? { change: 'changed', keys } : undefined
}

type Fields = Readonly<Record<string, Json>>

function compareFields(now: Fields, then: Fields): KeyDifference[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])].sort()
  return keys.flatMap((key) => {
    const [a, b] = [ownValue(now, key), ownValue(then, key)]
    return sameJson(a, b) ? [] : [{ key, now: a, then: b }]
  })
}

/** Stored keys may be anything, also the name of something that every object has. */
function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function compareEach<Entry, Difference extends EntryDifference>(
  now: Readonly<Record<string, Entry>>,
  then: Readonly<Record<string, Entry>>,
  compare: (id: string, now: Entry, then: Entry) => Difference | undefined,
): ReadonlyMap<string, Difference | (EntryDifference & { readonly parts: readonly CardPart[] })> {
  const found = new Map<string, Difference | (EntryDifference & { readonly parts: readonly CardPart[] })>()
  for (const id of [...new Set([...Object.keys(now), ...Object.keys(then)])].sort()) {
    const [a, b] = [ownValue(now, id), ownValue(then, id)]
    if (a === undefined) found.set(id, { change: 'back', keys: [], parts: [] })
    else if (b === undefined) found.set(id, { change: 'gone', keys: [], parts: [] })
    else {
      const difference = compare(id, a, b)
      if (difference) found.set(id, difference)
    }
  }
  return found
}
