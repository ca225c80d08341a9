import type { CardFacts } from '@/lib/scene/card-facts'

/** What the card says of its ground, in full. */
export function GroundNotes({ facts }: { readonly facts: CardFacts }) {
  return facts.notes?.map(({ words }) => (
    <p key={words} className="text-secondary">
      {words}
    </p>
  ))
}
