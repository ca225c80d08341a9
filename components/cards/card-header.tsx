/** The top line of a card: what kind it is, by picture and word, and at the right its marker, label or basis. */
import { Lock, Ruler } from 'lucide-react'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { Icon } from '@/components/ui/icon'
import { tagWords } from '@/lib/scene/card-words'
import type { Card } from '@/lib/schema/card'

export function CardHeader({ card, right }: { readonly card: Card; readonly right?: React.ReactNode }) {
  const { icon, word } = KIND_LOOKS[card.kind]
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
      {card.tags.length > 0 && (
        <span className="min-w-0 flex-1 truncate" title={tagWords(card.tags)}>
          {tagWords(card.tags)}
        </span>
      )}
      <span className="ml-auto shrink-0 font-semibold tabular-nums">{right}</span>
    </header>
  )
}
