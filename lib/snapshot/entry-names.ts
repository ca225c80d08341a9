/** What a content's cards, links and origins are called in a list. Pure. */
import { cardName, isNamedByQuote, KIND_WORDS } from '@/lib/scene/kind-look'
import type { BoardContent } from '@/lib/schema/board-content'
import { readCard } from '@/lib/schema/card'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { LINK_KINDS, LINK_WORDS } from '@/lib/schema/link'

/** A stretch of a name: ours, or words of a source, which are set in another face. */
export interface NamePart {
  readonly words: string
  readonly isQuote: boolean
}
export interface NamedCard {
  /** "Key judgement". */
  readonly kind: string
  readonly name: NamePart
}

export function nameOfCard(content: BoardContent, id: string): NamedCard | undefined {
  const stored = Object.hasOwn(content.cards, id) ? content.cards[id] : undefined
  if (!stored) return undefined
  const card = readCard(id as CardId, stored.fields, stored.title, stored.body)
  return { kind: KIND_WORDS[card.kind], name: { words: cardName(card), isQuote: isNamedByQuote(card) } }
}

/** “The strait reopens” rests on “Old view”. */
export function nameOfLink(
  link: Readonly<Record<string, Json>> | undefined,
  nameOf: (id: string) => NamedCard | undefined,
): NamePart[] {
  const kind = LINK_KINDS.find((known) => known === link?.kind)
  const end = (id: Json | undefined) =>
    typeof id === 'string' ? (nameOf(id)?.name ?? ours('a link')) : ours('something')
  const verb = kind ? LINK_WORDS[kind].verb : 'is linked with'
  return [ours('“'), end(link?.from), ours(`” ${verb} “`), end(link?.to), ours('”')]
}

export function nameOfOrigin(content: BoardContent, id: string): string | undefined {
  const origin = Object.hasOwn(content.origins, id) ? content.origins[id] : undefined
  if (!origin) return undefined
  return typeof origin.name === 'string' && origin.name !== '' ? origin.name : 'An origin without a name'
}

export function ours(words: string): NamePart {
  return { words, isQuote: false }
}
