/** Quoted words in serif, hedge words underlined in dots. Hedges count UTF-16 units within `exact`, in order. */
import type { Hedge } from '@/lib/schema/card'
import { hedgedParts } from '@/lib/scene/card-words'
import { classNames } from '@/components/ui/class-names'

interface HedgedWordsProps {
  readonly exact: string
  readonly hedges: readonly Hedge[]
  readonly className?: string
}

export const HEDGE_CLASSES = 'underline decoration-thread decoration-dotted decoration-2 underline-offset-4'

export function HedgedWords({ exact, hedges, className }: HedgedWordsProps) {
  return (
    <span className={classNames('font-serif text-quote wrap-anywhere', className)}>
      {hedgedParts(exact, hedges).map(({ text, hedge }, index) =>
        hedge ? (
          <span key={index} title={`A hedge of the ${hedge.whose}`} className={HEDGE_CLASSES}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </span>
  )
}
