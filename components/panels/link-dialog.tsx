'use client'
/**
 * Linking a card, or each of several, by words: first with what (cards and, where a link may be undercut, links), then how.
 * What the grammar refuses is listed with its reason; a judgement may instead rest on the evidence of what it cannot rest on.
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
import { capitalised } from '@/lib/schema/capitalised'
import type { CardKind } from '@/lib/schema/card'
import { countOf } from '@/lib/schema/count-of'
import type { CardId, LinkId } from '@/lib/schema/ids'
import {
  LINK_WORDS,
  relationsBetween,
  relationsOfAll,
  whyNotGround,
  type LinkEnd,
  type Relation,
} from '@/lib/schema/link'
import type { BoardSession } from '@/lib/session/board-session'
import { makeLinksAside, refusal } from '@/lib/session/carry-out-link'
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
  readonly cards: readonly CardId[]
  readonly onClose: () => void
}

export function LinkDialog({ cards, onClose }: LinkDialogProps) {
  const session = useBoardSession()
  const { board } = session
  const reason = useId()
  const [other, setOther] = useState<CardId | LinkId | null>(null)
  const ends = cards.flatMap((each): LinkingEnd[] => {
    const kind = board.cardKind(each)
    return kind === undefined || kind === 'unreadable' ? [] : [{ id: each, kind }]
  })
  const kinds = ends.map(({ kind }) => kind)
  const [first] = ends
  if (!first) return null
  const { id, kind } = first
  const isOne = ends.length === 1
  const name = isOne ? nameOf(session, id) : `each of ${countOf(ends.length, 'card')}`
  const make = (to: CardId | LinkId, relation: Relation) => {
    makeLinksAside(
      session,
      ends.map((end) => (relation.incoming ? { from: to as CardId, to: end.id } : { from: end.id, to })),
      relation.kind,
    )
    onClose()
  }
  const missed = other === null || !isOne ? undefined : whyNotGround(kind, endOf(session, other) ?? 'link')
  const ground = other === null || !isOne ? undefined : groundBetween(session, id, other as CardId)
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
    const relations = relationsOfAll(kinds, endOf(session, to as CardId) ?? 'link')
    const [only] = relations
    const isMissed = isOne && whyNotGround(kind, endOf(session, to as CardId) ?? 'link') !== undefined
    if (relations.length === 1 && only && !isMissed) make(to as CardId, only)
    else setOther(to as CardId)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Link ${name}`}
      description={linkingWords(other !== null, isOne)}
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
          find={(words) => findTargets(session, ends, words)}
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
            {relationsOfAll(kinds, endOf(session, other) ?? 'link').map((relation, index) => {
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
                      {capitalised(from)} <strong className="font-semibold">{LINK_WORDS[relation.kind].verb}</strong>{' '}
                      {to}
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

interface LinkingEnd {
  readonly id: CardId
  readonly kind: CardKind
}

function linkingWords(isFound: boolean, isOne: boolean): string {
  if (!isFound) return `Choose the card to link ${isOne ? 'it' : 'each of them'} with.`
  return isOne ? 'Choose what the link says.' : 'Choose what each link says.'
}

/** Why the grammar refuses them all, or some of them. */
function refusalOf(ends: readonly LinkingEnd[], other: CardKind): string {
  const barred = ends.find(({ kind }) => relationsBetween(kind, other).length === 0)
  return barred ? refusal(barred.kind, other) : 'No one relation fits all the cards.'
}

function findTargets(session: BoardSession, ends: readonly LinkingEnd[], words: string) {
  const { board } = session
  const kinds = ends.map(({ kind }) => kind)
  const isAllowed = (card: AnyCard) => card.kind !== 'unreadable' && relationsOfAll(kinds, card.kind).length > 0
  const own = new Set(ends.map(({ id }) => id))
  const others = board.cardIds().filter((each) => !own.has(each))
  const { found, more } = findCards(board, others, words, isAllowed)
  const choices = found.map((card): SearchChoice => {
    const look = KIND_LOOKS[card.kind]
    const name = { name: cardName(card), isQuote: isNamedByQuote(card) }
    const choice = { id: card.id, ...name, icon: look.icon, detail: cardDetail(session, card) }
    if (card.kind === 'unreadable') return { ...choice, refusal: 'A card that cannot be read cannot be linked.' }
    return isAllowed(card) ? choice : { ...choice, refusal: refusalOf(ends, card.kind) }
  })
  const links = relationsOfAll(kinds, 'link').length > 0 ? findLinks(session, words) : []
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
