'use client'
/** What stands at an end of a link: a card by its name, a link that is undercut by its own two ends and what it says of them. */
import { useCard, useLink } from '@/components/hooks/use-board'
import { classNames } from '@/components/ui/class-names'
import { relationLook } from '@/components/words/relation-looks'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { CardName } from './card-name'

interface EndNameProps {
  readonly id: CardId | LinkId
  readonly className?: string | undefined
}

export function EndName({ id, className }: EndNameProps) {
  const card = useCard(id as CardId)
  const link = useLink(id as LinkId)
  const from = useCard(link?.from)
  const to = useCard(link?.to as CardId | undefined)
  if (card) return <CardName card={card} className={className} />
  if (!link || !from) return <span className={className}>A link</span>
  const look = relationLook(link.kind)
  return (
    <span className={className}>
      <CardName card={from} /> <span className={classNames('font-semibold', look.text)}>{look.word}</span>{' '}
      {to ? <CardName card={to} /> : 'a link'}
    </span>
  )
}
