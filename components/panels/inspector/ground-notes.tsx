import { TriangleAlert } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import type { CardFacts } from '@/lib/scene/card-facts'

/** What the card says of its ground, in full. */
export function GroundNotes({ facts }: { readonly facts: CardFacts }) {
  return facts.notes?.map(({ words, warning }) =>
    warning ? (
      <p key={words} className="flex items-center gap-1.5 text-danger">
        <Icon of={TriangleAlert} size={14} />
        {words}.
      </p>
    ) : (
      <p key={words} className="text-secondary">
        {words}
      </p>
    ),
  )
}
