/** Which cards a card is linked with, by relation and direction: what stands for it and against it, and what it rests on. */
import type { Card, UnreadableCard } from './card'
import type { EvidenceCard } from './cited-cards'
import type { CardId, LinkId } from './ids'
import type { Link, LinkKind } from './link'
import { isRetracted, type StatusOf } from './retracted'

/** A board as cards and the links between them; the board model fits. */
export interface LinkedCards {
  card(id: CardId): Card | UnreadableCard | undefined
  link(id: LinkId): Link | undefined
  /** The links at a card, or those that undercut a link. */
  linksAt(id: CardId | LinkId): readonly LinkId[]
}

/** Links of these kinds: `into` the card, or `from` it. */
export interface WantedLinks {
  readonly into?: readonly LinkKind[]
  readonly from?: readonly LinkKind[]
}

export const FOR: WantedLinks = { into: ['supports'] }
export const AGAINST: WantedLinks = { into: ['contradicts'] }
/** What a judgement rests on: what it is said to, and what supports it. */
export const FOUNDATION: WantedLinks = { ...FOR, from: ['rests-on'] }

export const ANSWERS: WantedLinks = { into: ['answers'] }

export interface LinkedWith {
  readonly link: Link
  readonly card: Card
}

/** Whether a card says anything: what was withdrawn is no longer held by anybody, and some cannot be read. */
export function isHeld(card: Card | UnreadableCard): card is Card {
  return card.kind !== 'unreadable' && card.status !== 'withdrawn'
}

/** The cards on the other ends that are held, each once, in the order of the links. */
export function linkedWith(id: CardId, board: LinkedCards, { into, from }: WantedLinks): readonly LinkedWith[] {
  const seen = new Set<CardId>()
  const found: LinkedWith[] = []
  for (const each of board.linksAt(id)) {
    const link = board.link(each)
    if (!link) continue
    const isInto = link.to === id && into?.includes(link.kind)
    if (!isInto && !(link.from === id && from?.includes(link.kind))) continue
    const card = board.card(isInto ? link.from : (link.to as CardId))
    if (!card || !isHeld(card) || seen.has(card.id)) continue
    seen.add(card.id)
    found.push({ link, card })
  }
  return found
}

/** The cards that undercut a link and are held. */
export function undercutting(id: LinkId, board: LinkedCards): readonly Card[] {
  return board.linksAt(id).flatMap((each) => {
    const link = board.link(each)
    const card = link?.kind === 'undercuts' && link.to === id ? board.card(link.from) : undefined
    return card && isHeld(card) ? [card] : []
  })
}

/** Of these, those whose link something undercuts that stands itself. */
export function undercutAmong(
  linked: readonly LinkedWith[],
  board: LinkedCards,
  statusOf: StatusOf,
): readonly LinkedWith[] {
  return linked.filter(({ link }) => undercutting(link.id, board).some((card) => !isRetracted(card, statusOf)))
}

export function linksBetween(from: CardId, to: CardId, board: Pick<LinkedCards, 'link' | 'linksAt'>): readonly Link[] {
  return board.linksAt(from).flatMap((id) => {
    const link = board.link(id)
    return link?.from === from && link.to === to ? [link] : []
  })
}

/** The cards of these that are evidence. */
export function evidenceAmong(linked: readonly LinkedWith[]): readonly EvidenceCard[] {
  return linked.flatMap(({ card }) => (card.kind === 'evidence' ? [card] : []))
}
