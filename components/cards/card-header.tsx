'use client'
/** The top line of a card: what kind it is, by picture and word, what it warns of, and at the right its marker, label or basis. */
import { Lock, Ruler, TriangleAlert } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Icon } from '@/components/ui/icon'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import type { WarningWords } from '@/lib/scene/build-warning'
import type { CardFacts } from '@/lib/scene/card-facts'
import { META_FONT, META_STRONG } from '@/lib/scene/card-sketch'
import { tagWords } from '@/lib/scene/card-words'
import { canYield, fitHeader, type HeaderWish, type HeaderWords } from '@/lib/scene/fit-header'
import type { Card } from '@/lib/schema/card'

interface CardHeaderProps {
  readonly card: Card
  readonly facts: CardFacts
  /** The marker, label or state; with fewer words of it, what the card says of itself as a warning. */
  readonly right?: string | WarningWords | undefined
  readonly rightAlarms?: boolean | undefined
  /** What `right` means, as a sentence. */
  readonly rightMeans?: string | undefined
}

export function CardHeader({ card, facts, right, rightAlarms, rightMeans }: CardHeaderProps) {
  const { icon, word } = KIND_LOOKS[card.kind]
  const line = useRef<HTMLElement>(null)
  const warned = facts.notes?.find(({ warning }) => warning !== undefined)
  const said = useFitted(line, {
    kind: word,
    pictures: Number(card.madeBy === 'rule') + Number(card.locked ?? false),
    warning: warned?.warning === undefined ? undefined : { words: warned.warning, inBrief: warned.inBrief },
    right: typeof right === 'string' ? { words: right } : right,
  })
  return (
    <header ref={line} className="flex h-4 shrink-0 items-center gap-1.5 text-meta text-secondary">
      <Icon of={icon} size={12} className="shrink-0" />
      <span className={said.kind === '' ? 'sr-only' : 'shrink-0'}>{word}</span>
      {card.madeBy === 'rule' && (
        <span title="Proposed by a rule, accepted by a person" className="shrink-0">
          <Icon of={Ruler} size={10} />
          <span className="sr-only">Proposed by a rule, accepted by a person.</span>
        </span>
      )}
      {card.locked && (
        <span title="Locked" className="shrink-0">
          <Icon of={Lock} size={10} />
          <span className="sr-only">Locked.</span>
        </span>
      )}
      {warned && (
        <span title={warned.words} className="flex shrink-0 items-center gap-1 text-danger">
          <Icon of={TriangleAlert} size={12} />
          {said.warning !== '' && (
            <span aria-hidden className="whitespace-nowrap">
              {said.warning}
            </span>
          )}
          <span className="sr-only">{warned.words}.</span>
        </span>
      )}
      {card.tags.length > 0 && (
        <span className="min-w-0 flex-1 truncate" title={tagWords(card.tags)}>
          {tagWords(card.tags)}
        </span>
      )}
      <span
        title={rightMeans}
        className={`ml-auto shrink-0 font-semibold whitespace-nowrap tabular-nums ${rightAlarms ? 'text-contradicts' : ''}`}
      >
        {said.right}
        {rightMeans && <span className="sr-only">. {rightMeans}</span>}
      </span>
    </header>
  )
}

/** What has room in the line as wide as it is now; measured only where something may have to be said in fewer words. */
function useFitted(line: RefObject<HTMLElement | null>, wish: HeaderWish): HeaderWords {
  const { measurer } = useBoardSession().scene
  const [room, setRoom] = useState(Infinity)
  const yields = canYield(wish)
  useLayoutEffect(() => {
    const element = line.current
    if (!yields || !element) return
    const measure = () => setRoom(element.clientWidth)
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [line, yields])
  return fitHeader(wish, room, (words, isStrong) => measurer.width(words, isStrong ? META_STRONG : META_FONT))
}
