/**
 * A difference between two contents of one board as a list to read: each card, link and origin by its name, with what
 * differs in it. Pure. Which of the two contents is the later one is for whoever shows the list to say.
 */
import type { CardDifference, ContentDifference, EntryDifference, KeyDifference } from '@/lib/board/content-difference'
import { cardName, isNamedByQuote, KIND_WORDS } from '@/lib/scene/kind-look'
import type { BoardContent } from '@/lib/schema/board-content'
import { readCard } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { LINK_WORDS, LINK_KINDS } from '@/lib/schema/link'

export interface ChangeLine {
  readonly id: string
  readonly of: 'card' | 'link' | 'origin'
  /** `back`: only in `then`; `gone`: only in `now`. */
  readonly change: EntryDifference['change']
  /** "Point", "Link", "Origin". */
  readonly kind: string
  readonly name: readonly NamePart[]
  /** What differs, of what changed. */
  readonly parts: readonly ChangePart[]
}
/** A stretch of a name: ours, or words of a source, which are set in another face. */
export interface NamePart {
  readonly words: string
  readonly isQuote: boolean
}
export interface ChangePart {
  readonly name: string
  /** Given when both sides are short enough to be read in a line. */
  readonly values?: { readonly now: string; readonly then: string }
}
export interface ChangeCounts {
  readonly back: number
  readonly gone: number
  readonly changed: number
}
export interface Changes {
  readonly cards: ChangeCounts
  /** Of the changed cards: only in place, size or z-order. */
  readonly moved: number
  readonly links: ChangeCounts
  readonly origins: ChangeCounts
  /** Cards first, then links, then origins; of each what is back, what is gone, what changed. At most MAX_CHANGE_LINES. */
  readonly lines: readonly ChangeLine[]
  /** Lines that are not in the list. */
  readonly left: number
}

/** More is not read by anybody; the counts are of all. */
export const MAX_CHANGE_LINES = 500
const MAX_VALUE_UNITS = 60

export function describeChanges(difference: ContentDifference, now: BoardContent, then: BoardContent): Changes {
  const nameOf = (id: string) => nameOfCard(then, id) ?? nameOfCard(now, id)
  const cards = [...difference.cards].map(([id, each]): ChangeLine => ({
    id,
    of: 'card',
    change: each.change,
    ...nameCard(nameOf(id)),
    parts: partsOf(each),
  }))
  const links = [...difference.links].map(([id, each]): ChangeLine => ({
    id,
    of: 'link',
    change: each.change,
    kind: 'Link',
    name: nameOfLink(then.links[id] ?? now.links[id], nameOf),
    parts: each.keys.map(partOf),
  }))
  const origins = [...difference.origins].map(([id, each]): ChangeLine => {
    const name = (then.origins[id] ?? now.origins[id])?.name
    const words = typeof name === 'string' && name !== '' ? name : 'An origin without a name'
    return { id, of: 'origin', change: each.change, kind: 'Origin', name: [ours(words)], parts: each.keys.map(partOf) }
  })
  const all = [cards, links, origins].flatMap((lines) => lines.sort(byChange))
  return {
    cards: countEach(difference.cards),
    moved: [...difference.cards.values()].filter(isMoveOnly).length,
    links: countEach(difference.links),
    origins: countEach(difference.origins),
    lines: all.slice(0, MAX_CHANGE_LINES),
    left: Math.max(0, all.length - MAX_CHANGE_LINES),
  }
}

const CHANGES: readonly EntryDifference['change'][] = ['back', 'gone', 'changed']

/** Ids, by which the differences come, say nothing to a reader. */
function byChange(a: ChangeLine, b: ChangeLine): number {
  return CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change)
}

function countEach(entries: ReadonlyMap<string, EntryDifference>): ChangeCounts {
  const counts = { back: 0, gone: 0, changed: 0 }
  for (const { change } of entries.values()) counts[change] += 1
  return counts
}

function isMoveOnly({ change, keys, parts }: CardDifference): boolean {
  return change === 'changed' && keys.length === 0 && !parts.includes('title') && !parts.includes('body')
}

interface NamedCard {
  readonly kind: string
  readonly name: NamePart
}

function ours(words: string): NamePart {
  return { words, isQuote: false }
}

function nameCard(card: NamedCard | undefined): Pick<ChangeLine, 'kind' | 'name'> {
  return card ? { kind: card.kind, name: [card.name] } : { kind: 'Card', name: [ours('A card')] }
}

function nameOfCard(content: BoardContent, id: string): NamedCard | undefined {
  const stored = content.cards[id]
  if (!stored) return undefined
  const card = readCard(id as CardId, stored.fields, stored.title, stored.body)
  return { kind: KIND_WORDS[card.kind], name: { words: cardName(card), isQuote: isNamedByQuote(card) } }
}

function nameOfLink(
  link: Readonly<Record<string, Json>> | undefined,
  nameOf: (id: string) => NamedCard | undefined,
): NamePart[] {
  const kind = LINK_KINDS.find((known) => known === link?.kind)
  const end = (id: Json | undefined) =>
    typeof id === 'string' ? (nameOf(id)?.name ?? ours('a link')) : ours('something')
  const verb = kind ? LINK_WORDS[kind].verb : 'is linked with'
  return [ours('“'), end(link?.from), ours(`” ${verb} “`), end(link?.to), ours('”')]
}

const PART_WORDS = { title: 'title', body: 'text', place: 'place', size: 'size', order: 'order on the board' } as const

function partsOf({ keys, parts }: CardDifference): ChangePart[] {
  const named = [...parts.map((part): ChangePart => ({ name: PART_WORDS[part] })), ...keys.map(partOf)]
  return named.filter((part, at) => part.values || named.findIndex(({ name }) => name === part.name) === at)
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  frameId: 'frame',
  madeBy: 'who made it',
  confidenceReason: 'reason for the confidence',
  eventTime: 'time of the event',
  documentId: 'document',
  ifWrong: 'what follows if it is wrong',
  undermines: 'what would undermine it',
  reviewBy: 'date of the review',
  hypothesisId: 'hypothesis',
  partyId: 'party',
  pointId: 'point',
  placeId: 'place of the event',
  time: 'time of the event',
  until: 'end of the event',
  'attribution.sourceId': 'source',
  'attribution.said': 'date',
  'attribution.originId': 'origin',
  'attribution.originState': 'state of the origin',
}

function partOf({ key, now, then }: KeyDifference): ChangePart {
  if (key.startsWith('excerpt:')) return { name: 'passage' }
  if (key.startsWith('hedge:')) return { name: 'hedges' }
  if (key.startsWith('actor:')) return { name: 'who took part' }
  if (key.startsWith('version:')) return { name: 'versions' }
  const inSet = /^(tag|alias):(.+)$/u.exec(key)
  if (inSet) {
    return {
      name: `${inSet[1] === 'tag' ? 'tag' : 'other name'} “${inSet[2]}”`,
      values: { now: now ? 'set' : 'not set', then: then ? 'set' : 'not set' },
    }
  }
  const name = FIELD_WORDS[key] ?? key.replace(/^attribution\./, '')
  if (key.endsWith('Id')) return { name } // an id says nothing to a reader
  const [a, b] = [shortValue(now), shortValue(then)]
  return a === undefined || b === undefined ? { name } : { name, values: { now: a, then: b } }
}

function shortValue(value: Json | undefined): string | undefined {
  if (value === undefined) return 'none'
  if (typeof value === 'object' && value !== null) return undefined
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return text.length > MAX_VALUE_UNITS ? undefined : text
}
