/** What the builders of each kind share: their signature, and the line that every card begins with. */
import type { Card, CardKind } from '@/lib/schema/card'
import type { WarningWords } from './build-warning'
import type { CardFacts } from './card-facts'
import type { CardSketcher } from './card-sketch'
import { tagWords } from './card-words'
import { KIND_GLYPHS, KIND_WORDS } from './kind-look'

export type KindOf<K extends CardKind> = Extract<Card, { kind: K }>
export type ItemBuilder<K extends CardKind> = (card: KindOf<K>, facts: CardFacts, sketcher: CardSketcher) => void

/** The card's kind, what it warns of, and at the right its marker, label or state. */
export function begin(
  sketcher: CardSketcher,
  card: Card,
  facts: CardFacts,
  right?: string | WarningWords,
  colour: 'secondary' | 'contradicts' = 'secondary',
): void {
  const warned = facts.notes?.find(({ warning }) => warning !== undefined)
  sketcher.header(KIND_GLYPHS[card.kind], KIND_WORDS[card.kind], {
    right: right === undefined ? undefined : { ...(typeof right === 'string' ? { words: right } : right), colour },
    isByRule: card.madeBy === 'rule',
    warning: warned?.warning === undefined ? undefined : { words: warned.warning, inBrief: warned.inBrief },
    tags: tagWords(card.tags),
  })
}
