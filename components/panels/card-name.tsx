/** A card's name in a list: a source's words in the face of quoted words, ours in ours. */
import { classNames } from '@/components/ui/class-names'
import { QUOTED_NAME } from '@/components/ui/quoted-name'
import { cardName, isNamedByQuote, type AnyCard } from '@/lib/scene/kind-look'

interface CardNameProps {
  readonly card: AnyCard
  readonly className?: string | undefined
}

export function CardName({ card, className }: CardNameProps) {
  return (
    <span dir="auto" className={classNames(isNamedByQuote(card) && QUOTED_NAME, className)}>
      {cardName(card)}
    </span>
  )
}
