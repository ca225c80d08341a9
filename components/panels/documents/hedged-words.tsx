/** Quoted words in serif, hedge words underlined in dots. Hedges count UTF-16 units within `exact`, in order. */
import type { ReactNode } from 'react'
import type { Hedge } from '@/lib/schema/card'
import { classNames } from '@/components/ui/class-names'

interface HedgedWordsProps {
  readonly exact: string
  readonly hedges: readonly Hedge[]
  readonly className?: string
}

export function HedgedWords({ exact, hedges, className }: HedgedWordsProps) {
  const parts: ReactNode[] = []
  let at = 0
  for (const hedge of hedges) {
    if (hedge.start < at || hedge.end > exact.length || hedge.end <= hedge.start) continue
    parts.push(exact.slice(at, hedge.start))
    parts.push(
      <span
        key={hedge.start}
        title={`A hedge of the ${hedge.whose}`}
        className="underline decoration-thread decoration-dotted decoration-2 underline-offset-4"
      >
        {exact.slice(hedge.start, hedge.end)}
      </span>,
    )
    at = hedge.end
  }
  parts.push(exact.slice(at))
  return <span className={classNames('font-serif text-quote', className)}>{parts}</span>
}
