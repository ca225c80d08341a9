'use client'
/** What a card is linked with, by relation; a press goes to the other end. */
import { memo, useLayoutEffect, useState } from 'react'
import { createBehindTheHand } from '@/components/hooks/behind-the-hand'
import { useLinksAt } from '@/components/hooks/use-board'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { GradeBadge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Card } from '@/lib/schema/card'
import { isHeld, undercutting } from '@/lib/schema/linked-with'
import { isolated } from '@/lib/schema/own-direction'
import { countApart, isRetracted } from '@/lib/schema/retracted'
import { cardName } from '@/lib/scene/kind-look'
import { gradeCode, gradeWords, NO_FACTS } from '@/lib/scene/card-facts'
import { showEnd } from '../documents/show-card'
import { EndName } from '../end-name'
import { groupLinks, type LinkedCard, type LinkGroup } from './group-links'
import { relationLook } from '@/components/words/relation-looks'

/** Asks for itself what it shows: a letter typed in the card's title does not concern it. */
export const LinkedList = memo(function LinkedList({ id }: { readonly id: CardId }) {
  const { board, scene, library, editing } = useBoardSession()
  const documents = useCell(library.documents)
  const linkIds = useLinksAt(id)
  // The other ends' words and grades change without this card's links changing.
  const [, redraw] = useState(0)
  useLayoutEffect(() => {
    const others = linkIds.flatMap((linkId) => {
      const link = board.link(linkId)
      return link ? [link.from, link.to as CardId].filter((end) => end !== id) : []
    })
    // A letter typed in this card may change what stands on the others.
    const behind = createBehindTheHand(
      () => editing.get()?.id === id,
      () => redraw((count) => count + 1),
    )
    const stop = scene.subscribe(({ cards }) => others.some((other) => cards.has(other)) && behind.tell())
    return () => {
      stop()
      behind.stop()
    }
  }, [board, scene, editing, id, linkIds])
  const groups = groupLinks(
    id,
    linkIds.flatMap((linkId) => board.link(linkId) ?? []),
  )
  if (groups.length === 0) return null
  const statusOf = (id: string) => documents.find((each) => each.id === id)?.status
  const isStanding = (card: Card) => !isRetracted(card, statusOf)
  const countWords = ({ cards }: LinkGroup) => {
    const ends = cards.flatMap(({ other }) => {
      const card = board.card(other as CardId)
      return card && card.kind !== 'unreadable' ? [card] : []
    })
    const held = ends.filter(isHeld)
    const withdrawn = ends.length - held.length
    const { retracted } = countApart(held, statusOf)
    const undercut = cards.filter(({ linkId }) => undercutting(linkId, board).some(isStanding)).length
    return [
      cards.length - withdrawn - retracted,
      retracted > 0 && `${retracted} retracted`,
      withdrawn > 0 && `${withdrawn} withdrawn`,
      undercut > 0 && `${undercut} undercut`,
    ]
      .filter((part) => part !== false)
      .join(' · ')
  }
  return (
    <div className="flex flex-col gap-3">
      {groups.map((group) => (
        <section key={group.heading} aria-label={group.heading}>
          <h2 className="mb-0.5 text-[12px] leading-4 font-semibold text-secondary">
            {group.heading} · {countWords(group)}
          </h2>
          <ul>
            {group.cards.map((each) => (
              <LinkedRow
                key={each.linkId}
                linked={each}
                undercutBy={undercutting(each.linkId, board).filter(isStanding)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
})

function LinkedRow({ linked, undercutBy }: { readonly linked: LinkedCard; readonly undercutBy: readonly Card[] }) {
  const session = useBoardSession()
  const { board, scene } = session
  const { icon, text } = relationLook(linked.kind)
  const card = board.card(linked.other as CardId)
  const { grade, notes } = card?.kind === 'evidence' ? scene.facts(card.id) : NO_FACTS
  const warning = notes?.find((note) => note.warning)?.warning
  return (
    <li className="flex items-start gap-1 border-b border-hairline last:border-b-0">
      <button
        type="button"
        aria-label={`Inspect the link (${linked.kind})`}
        onClick={() => session.selection.set([linked.linkId as LinkId])}
        className={classNames(
          'mt-1.5 flex size-6 pointer-coarse:mt-0 pointer-coarse:size-9 shrink-0 items-center justify-center rounded-md outline-focus hover:bg-sunken',
          text,
        )}
      >
        <Icon of={icon} size={15} />
      </button>
      <button
        type="button"
        onClick={() => showEnd(session, linked.other)}
        className="min-h-9 min-w-0 flex-1 rounded-sm py-2 text-left outline-focus hover:opacity-75"
      >
        <EndName id={linked.other} className="line-clamp-2" />
        {warning && <span className="block text-[12px] leading-4 text-danger">{warning}</span>}
        {undercutBy.length > 0 && (
          <span className="block text-[12px] leading-4 text-undercuts">
            Undercut by {undercutBy.map((card) => `“${isolated(cardName(card))}”`).join(', ')}
          </span>
        )}
      </button>
      {grade && (
        <span className="mt-2">
          <GradeBadge code={gradeCode(grade)} words={gradeWords(grade)} />
        </span>
      )}
    </li>
  )
}
