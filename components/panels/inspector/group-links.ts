/** Links of one card, grouped by relation and direction, as headings that read from the card's side. */
import { capitalised } from '@/lib/schema/capitalised'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { LINK_KINDS, LINK_WORDS, type Link, type LinkKind } from '@/lib/schema/link'
import { INCOMING_WORDS } from '@/components/words/relation-words'

export interface LinkedCard {
  readonly linkId: LinkId
  readonly kind: LinkKind
  /** The other end: a card, or for `undercuts` a link. */
  readonly other: CardId | LinkId
}
export interface LinkGroup {
  readonly heading: string
  readonly cards: readonly LinkedCard[]
}

/** What speaks for and against comes first; within a group the links keep their order. */
export function groupLinks(id: CardId, links: readonly Link[]): readonly LinkGroup[] {
  const groups = new Map<string, { rank: number; cards: LinkedCard[] }>()
  for (const link of links) {
    const incoming = link.to === id
    const verb = LINK_WORDS[link.kind].verb
    const heading = incoming
      ? INCOMING_WORDS[link.kind]
      : link.kind === 'context'
        ? 'Is context for'
        : capitalised(verb)
    const group = groups.get(heading) ?? { rank: LINK_KINDS.indexOf(link.kind) * 2 + (incoming ? 0 : 1), cards: [] }
    group.cards.push({ linkId: link.id, kind: link.kind, other: incoming ? link.from : link.to })
    groups.set(heading, group)
  }
  return [...groups].sort(([, a], [, b]) => a.rank - b.rank).map(([heading, { cards }]) => ({ heading, cards }))
}
