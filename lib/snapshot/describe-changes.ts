/**
 * A difference between two contents of one board as a list to read: each card, link and origin by its name, with what
 * differs in it (changed-parts.ts). Pure. Which of the two contents is the later one is for whoever shows the list to say.
 */
import type { CardDifference, ContentDifference, EntryDifference } from '@/lib/board/content-difference'
import type { BoardContent } from '@/lib/schema/board-content'
import { cardParts, keyParts, writtenParts, type ChangePart, type Sides } from './changed-parts'
import { nameOfCard, nameOfLink, nameOfOrigin, ours, type NamePart } from './entry-names'
import { compareWords, type WordChange } from './word-changes'

export interface ChangeLine {
  readonly id: string
  readonly of: 'card' | 'link' | 'origin'
  /** `back`: only in `then`; `gone`: only in `now`. */
  readonly change: EntryDifference['change']
  /** "Point", "Link", "Origin". */
  readonly kind: string
  readonly name: readonly NamePart[]
  /** Where its title was written anew: how, to be read instead of the name. */
  readonly title?: readonly WordChange[]
  /** What differs, of what changed; of what is only in one of the two, what is written in it beside its name. */
  readonly parts: readonly ChangePart[]
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

/** Told one by one: of a long list only those that are read. */
interface Told {
  readonly change: EntryDifference['change']
  tell(): ChangeLine
}

export function describeChanges(difference: ContentDifference, now: BoardContent, then: BoardContent): Changes {
  const sides = { now, then }
  const cards = [...difference.cards].map(([id, each]) => told(each, () => tellCard(id, each, sides)))
  const links = [...difference.links].map(([id, each]) => told(each, () => tellLink(id, each, sides)))
  const origins = [...difference.origins].map(([id, each]) => told(each, () => tellOrigin(id, each, sides)))
  const all = [cards, links, origins].flatMap((lines) => lines.sort(byChange))
  return {
    cards: countEach(difference.cards),
    moved: [...difference.cards.values()].filter(isMoveOnly).length,
    links: countEach(difference.links),
    origins: countEach(difference.origins),
    lines: all.slice(0, MAX_CHANGE_LINES).map(({ tell }) => tell()),
    left: Math.max(0, all.length - MAX_CHANGE_LINES),
  }
}

function told({ change }: EntryDifference, tell: Told['tell']): Told {
  return { change, tell }
}

function tellCard(id: string, difference: CardDifference, sides: Sides): ChangeLine {
  const { change } = difference
  const named = nameOfCard(sides.then, id) ?? nameOfCard(sides.now, id)
  const line = { id, of: 'card', change, kind: named?.kind ?? 'Card', name: [named?.name ?? ours('A card')] } as const
  if (change !== 'changed') {
    const side = change === 'gone' ? 'now' : 'then'
    const card = sides[side].cards[id]
    const about = { name: named?.name.words ?? '', body: card?.body ?? [] }
    return { ...line, parts: writtenParts(side, card?.fields ?? {}, about) }
  }
  const [then, now] = [sides.then.cards[id]?.title.trim() ?? '', sides.now.cards[id]?.title.trim() ?? '']
  const isTitleTold = then !== '' && now !== '' && then !== now
  const parts = cardParts(id, difference, sides, isTitleTold)
  return { ...line, ...(isTitleTold && { title: compareWords(then, now) }), parts }
}

function tellLink(id: string, { change, keys }: EntryDifference, sides: Sides): ChangeLine {
  const side = change === 'gone' ? 'now' : 'then'
  const link = sides[side].links[id]
  const name = nameOfLink(link, (card) => nameOfCard(sides.then, card) ?? nameOfCard(sides.now, card))
  const parts = change === 'changed' ? keyParts(keys, sides) : writtenParts(side, link ?? {}, { name: '', body: [] })
  return { id, of: 'link', change, kind: 'Link', name, parts }
}

function tellOrigin(id: string, { change, keys }: EntryDifference, sides: Sides): ChangeLine {
  const name = nameOfOrigin(sides.then, id) ?? nameOfOrigin(sides.now, id) ?? ''
  return { id, of: 'origin', change, kind: 'Origin', name: [ours(name)], parts: keyParts(keys, sides) }
}

const CHANGES: readonly EntryDifference['change'][] = ['back', 'gone', 'changed']

/** Ids, by which the differences come, say nothing to a reader. */
function byChange(a: Told, b: Told): number {
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
