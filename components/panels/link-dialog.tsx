'use client'
/**
 * Linking a card by words: first with what (cards and, where a link may be undercut, links), then how. What the grammar
 * refuses is listed with its reason; a judgement may instead rest on the evidence of what it cannot rest on.
 */
import { Spline } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { classNames } from '@/components/ui/class-names'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { SearchList, type SearchChoice } from '@/components/ui/search-list'
import { cardName, isNamedByQuote, type AnyCard } from '@/lib/scene/kind-look'
import { readGrades } from '@/lib/scene/grades'
import type { CardKind } from '@/lib/schema/card'
import { countOf } from '@/lib/schema/count-of'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { LINK_WORDS, whyNotGround, type LinkEnd } from '@/lib/schema/link'
import type { BoardSession } from '@/lib/session/board-session'
import { makeLinkAside, refusal } from '@/lib/session/carry-out-link'
import { relationsBetween, type Relation } from '@/lib/session/outline-acts'
import { evidenceToRestOn, groundBetween, restOnEvidence, type Ground } from '@/lib/session/rest-on-evidence'
import { KIND_LOOKS } from '@/components/words/kind-looks'
import { linkName } from '@/components/words/link-name'
import { relationLook } from '@/components/words/relation-looks'
import { cardDetail } from './card-detail'
import { findCards, MAX_FOUND } from './find-cards'
import { relationKey } from '@/components/words/relation-words'
import { isolated } from '@/lib/schema/own-direction'

const RELATION = 'h-auto! w-full justify-start py-2 text-left wrap-anywhere'

interface LinkDialogProps {
  readonly card: CardId
  readonly onClose: () => void
}

export function LinkDialog({ card: id, onClose }: LinkDialogProps) {
  const session = useBoardSession()
  const { board } = session
  const reason = useId()
  const [other, setOther] = useState<CardId | LinkId | null>(null)
  const card = board.card(id)
  const kind = card && card.kind !== 'unreadable' ? card.kind : undefined
  if (!card || !kind) return null
  const name = `“${isolated(cardName(card))}”`
  const make = (to: CardId | LinkId, { kind: relation, incoming }: Relation) => {
    makeLinkAside(session, incoming ? { from: to as CardId, to: id } : { from: id, to }, relation)
    onClose()
  }
  const missed = other === null ? undefined : whyNotGround(kind, endOf(session, other) ?? 'link')
  const ground = other === null ? undefined : groundBetween(session, id, other as CardId)
  const evidence = ground ? evidenceToRestOn(board, ground, readGrades(session.library).statusOf) : []
  /** Neither what was probably meant nor what stands for it can be had: what is left must be chosen, not come upon by Enter. */
  const isRefused = missed !== undefined && evidence.length === 0
  const restsOn = relationLook('rests-on')
  const restOn = (on: Ground) => {
    restOnEvidence(
      session,
      on,
      evidence.map((each) => each.id),
    )
    onClose()
  }
  const choose = (to: string) => {
    const relations = relationsBetween(kind, endOf(session, to as CardId) ?? 'link')
    const [only] = relations
    const isMissed = whyNotGround(kind, endOf(session, to as CardId) ?? 'link') !== undefined
    if (relations.length === 1 && only && !isMissed) make(to as CardId, only)
    else setOther(to as CardId)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Link ${name}`}
      description={other === null ? 'Choose the card to link it with.' : 'Choose what the link says.'}
      footer={
        other !== null && (
          <Button
            autoFocus={isRefused}
            aria-describedby={isRefused ? reason : undefined}
            onClick={() => setOther(null)}
          >
            Choose another card
          </Button>
        )
      }
    >
      {other === null ? (
        <SearchList
          label="Card to link with"
          placeholder="Words of the other card"
          find={(words) => findTargets(session, id, kind, words)}
          noMatch="Nothing on the board has these words."
          onChoose={choose}
        />
      ) : (
        <>
          {missed && (
            <p id={reason} className="mb-2 text-[12px] leading-4 text-secondary">
              {missed}
            </p>
          )}
          <ul className="flex flex-col gap-1" aria-label="Relation" onKeyDown={goByArrows}>
            {ground && evidence.length > 0 && (
              <li>
                <Button autoFocus look="quiet" className={RELATION} onClick={() => restOn(ground)}>
                  <Icon of={restsOn.icon} className={classNames('shrink-0', restsOn.text)} />
                  <span className="min-w-0 font-normal whitespace-normal">
                    <strong className="font-semibold">Rest</strong>
                    {ground.judgement === id ? '' : ` ${nameOf(session, ground.judgement)}`} on this{' '}
                    {board.cardKind(ground.upper)}’s {countOf(evidence.length, 'piece', 'pieces')} of supporting
                    evidence
                  </span>
                </Button>
              </li>
            )}
            {relationsBetween(kind, endOf(session, other) ?? 'link').map((relation, index) => {
              const look = relationLook(relation.kind)
              const [from, to] = relation.incoming ? [nameOf(session, other), name] : [name, nameOf(session, other)]
              return (
                <li key={relationKey(relation)}>
                  <Button
                    autoFocus={index === 0 && evidence.length === 0 && !isRefused}
                    look="quiet"
                    className={RELATION}
                    onClick={() => make(other, relation)}
                  >
                    <Icon of={look.icon} className={classNames('shrink-0', look.text)} />
                    <span className="min-w-0 font-normal whitespace-normal">
                      {from} <strong className="font-semibold">{LINK_WORDS[relation.kind].verb}</strong> {to}
                    </span>
                  </Button>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Dialog>
  )
}

/** As in the list of cards before it. */
function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus()
}

function findTargets(session: BoardSession, id: CardId, kind: CardKind, words: string) {
  const { board } = session
  const isAllowed = (card: AnyCard) => card.kind !== 'unreadable' && relationsBetween(kind, card.kind).length > 0
  const others = board.cardIds().filter((each) => each !== id)
  const { found, more } = findCards(board, others, words, isAllowed)
  const choices = found.map((card): SearchChoice => {
    const look = KIND_LOOKS[card.kind]
    const name = { name: cardName(card), isQuote: isNamedByQuote(card) }
    const choice = { id: card.id, ...name, icon: look.icon, detail: cardDetail(session, card) }
    if (card.kind === 'unreadable') return { ...choice, refusal: 'A card that cannot be read cannot be linked.' }
    return isAllowed(card) ? choice : { ...choice, refusal: refusal(kind, card.kind) }
  })
  const links = relationsBetween(kind, 'link').length > 0 ? findLinks(session, words) : []
  return { choices: [...choices, ...links.slice(0, MAX_FOUND)], more }
}

function findLinks({ board }: BoardSession, words: string): readonly SearchChoice[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return []
  return board.linkIds().flatMap((linkId): SearchChoice[] => {
    const name = linkName(board, linkId)
    const fits = wanted.every((word) => name.toLocaleLowerCase().includes(word))
    return fits ? [{ id: linkId, name, detail: 'Link', icon: Spline }] : []
  })
}

function nameOf({ board }: BoardSession, id: CardId | LinkId): string {
  const card = board.card(id as CardId)
  return card ? `“${isolated(cardName(card))}”` : `the link “${linkName(board, id as LinkId)}”`
}

function endOf({ board }: BoardSession, id: CardId | LinkId): LinkEnd | undefined {
  const kind = board.cardKind(id as CardId)
  if (kind === 'unreadable') return undefined
  return kind ?? 'link'
}
