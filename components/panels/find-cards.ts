/**
 * Finding cards by words: in titles, texts, quotes, positions and who said them. Every word must be there. What a card
 * is called goes before what it says; words that begin a name go before words within it.
 */
import type { AnyCard } from '@/lib/scene/kind-look'
import { cardName } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import { plainFromRichText } from '@/lib/schema/rich-text'
import { foldWords } from './fold-words'

export const MAX_FOUND = 60

export interface Found<T> {
  readonly found: readonly T[]
  /** How many more there are. */
  readonly more: number
}

interface CardWords {
  readonly name: string
  readonly all: string
}

/** A card that changed is another object, so that words are folded once for each state of a card. */
const folded = new WeakMap<AnyCard, CardWords>()

export function findCards(
  { card: read }: { card(id: CardId): AnyCard | undefined },
  ids: readonly CardId[],
  words: string,
  goesFirst: (card: AnyCard) => boolean = () => false,
): Found<AnyCard> {
  const wanted = foldWords(words).split(' ').filter(Boolean)
  const phrase = wanted.join(' ')
  const matches: { readonly card: AnyCard; readonly rank: number }[] = []
  for (const id of ids) {
    const card = read(id)
    if (!card) continue
    const rank = rankOf(wordsOf(card), wanted, phrase)
    if (rank !== undefined) matches.push({ card, rank: rank + (goesFirst(card) ? 0 : 10) })
  }
  matches.sort((a, b) => a.rank - b.rank)
  return { found: matches.slice(0, MAX_FOUND).map(({ card }) => card), more: Math.max(0, matches.length - MAX_FOUND) }
}

/** 0 is best; undefined when a word is missing. */
function rankOf({ name, all }: CardWords, wanted: readonly string[], phrase: string): number | undefined {
  if (wanted.length === 0) return 0
  if (!wanted.every((word) => all.includes(word))) return undefined
  if (name.startsWith(phrase)) return 0
  if (wanted.every((word) => ` ${name}`.includes(` ${word}`))) return 1
  if (name.includes(phrase)) return 2
  if (all.includes(phrase)) return 3
  return 4
}

function wordsOf(card: AnyCard): CardWords {
  const known = folded.get(card)
  if (known) return known
  const made = { name: foldWords(cardName(card)), all: foldWords(textOf(card)) }
  folded.set(card, made)
  return made
}

/** Everything that a card says, on one line, its parts and their paragraphs held apart. */
export function textOf(card: AnyCard): string {
  return linesOf(card).join(' · ')
}

/** The same, each paragraph by itself, and none twice. */
export function linesOf(card: AnyCard): readonly string[] {
  const lines = partsOf(card).flatMap((part) => part.split('\n'))
  return [...new Set(lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter(Boolean))]
}

function partsOf(card: AnyCard): readonly string[] {
  if (card.kind === 'unreadable') return [cardName(card), card.reason]
  const parts = [card.title, cardName(card), plainFromRichText(card.body), ...card.tags]
  if ('marker' in card && typeof card.marker === 'string') parts.push(card.marker)
  if ('label' in card && typeof card.label === 'string') parts.push(card.label)
  if ('excerpts' in card) parts.push(...card.excerpts.map(({ quote }) => quote.exact))
  if (card.kind === 'position') parts.push(...card.versions.map(({ text }) => text))
  if (card.kind === 'evidence') parts.push(card.attribution?.outlet ?? '', card.attribution?.speaker ?? '')
  if (card.kind === 'entity') parts.push(...card.aliases)
  return parts
}
