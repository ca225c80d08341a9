/** Quoted words in serif, hedge words underlined in dots. Hedges count UTF-16 units within `exact`, in order. */
import type { Hedge } from '@/lib/schema/cited-cards'
import { hedgedParts } from '@/lib/scene/card-words'
import { classNames } from '@/components/ui/class-names'
import { HEDGE_OWNERS } from '@/components/words/hedge-owner'

interface HedgedWordsProps {
  readonly exact: string
  readonly hedges: readonly Hedge[]
  readonly className?: string
}

export const HEDGE_CLASSES = 'underline decoration-thread decoration-dotted decoration-2 underline-offset-4'

/** A hover and screen readers tell whose hedge it is. Attributes, not words: what is read out must not be selected with the text. */
export function hedgeAttributes(whose: Hedge['whose']) {
  return { role: 'mark', title: HEDGE_OWNERS[whose], 'aria-description': HEDGE_OWNERS[whose] } as const
}

export function HedgedWords({ exact, hedges, className }: HedgedWordsProps) {
  return (
    <span dir="auto" className={classNames('font-serif text-quote wrap-anywhere', className)}>
      {hedgedParts(exact, hedges).map(({ text, hedge }, index) =>
        hedge ? (
          <span key={index} className={HEDGE_CLASSES} {...hedgeAttributes(hedge.whose)}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </span>
  )
}
