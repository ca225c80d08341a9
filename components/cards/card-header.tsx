/** The top line of a card: what kind it is, by picture and word, what it warns of, and at the right its marker, label or basis. */
import { Lock, Ruler, TriangleAlert } from 'lucide-react'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { Icon } from '@/components/ui/icon'
import type { CardFacts } from '@/lib/scene/card-facts'
import { tagWords } from '@/lib/scene/card-words'
import type { Card } from '@/lib/schema/card'

interface CardHeaderProps {
  readonly card: Card
  readonly facts: CardFacts
  readonly right?: React.ReactNode
}

export function CardHeader({ card, facts, right }: CardHeaderProps) {
  const { icon, word } = KIND_LOOKS[card.kind]
  const warned = facts.notes?.find(({ warning }) => warning !== undefined)
  return (
    <header className="flex h-4 shrink-0 items-center gap-1.5 text-meta text-secondary">
      <Icon of={icon} size={12} />
      <span className="shrink-0">{word}</span>
      {card.madeBy === 'rule' && (
        <span title="Proposed by a rule, accepted by a person">
          <Icon of={Ruler} size={10} />
          <span className="sr-only">Proposed by a rule, accepted by a person.</span>
        </span>
      )}
      {card.locked && (
        <span title="Locked">
          <Icon of={Lock} size={10} />
          <span className="sr-only">Locked.</span>
        </span>
      )}
      {warned && (
        <span title={warned.words} className="flex min-w-0 items-center gap-1 text-danger">
          <Icon of={TriangleAlert} size={12} />
          <span aria-hidden className="truncate">
            {warned.warning}
          </span>
          <span className="sr-only">{warned.words}.</span>
        </span>
      )}
      {card.tags.length > 0 && (
        <span className="min-w-0 flex-1 truncate" title={tagWords(card.tags)}>
          {tagWords(card.tags)}
        </span>
      )}
      <span className="ml-auto shrink-0 font-semibold tabular-nums">{right}</span>
    </header>
  )
}
