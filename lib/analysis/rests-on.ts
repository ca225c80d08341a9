/**
 * What rests on what, downwards and upwards. A card rests on the evidence that supports, contradicts or bears on it,
 * and on assumptions that do (it would read differently without), and on what it is said to rest on. Evidence rests only on what it is said to
 * rest on: support by other evidence is corroboration, not where its words came from. Nothing rests on what was withdrawn.
 */
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { CardId } from '@/lib/schema/ids'
import type { Link } from '@/lib/schema/link'
import { isHeld, type LinkedCards } from '@/lib/schema/linked-with'

/** The cards that `id` rests on directly, each once; `isGround` may leave links out. */
export function groundsOf(id: CardId, board: LinkedCards, isGround?: (link: Link) => boolean): readonly CardId[] {
  return otherEnds(id, board, (link) => (isGround?.(link) === false ? undefined : restingEnds(link, board)?.on))
}

/** Not counter-evidence: what falls with it speaks for the card. */
export function isNotAgainst({ kind }: Pick<Link, 'kind'>): boolean {
  return kind !== 'contradicts'
}

/** The cards that rest on `id` directly, each once. */
export function dependantsOf(id: CardId, board: LinkedCards): readonly CardId[] {
  return otherEnds(id, board, (link) => restingEnds(link, board)?.what)
}

/** Everything that rests on one of `ids` through any number of steps, nearest first; rings end where they began. */
export function allDependants(ids: Iterable<CardId>, board: LinkedCards): readonly CardId[] {
  const found = new Set<CardId>(ids)
  const starts = found.size
  // A Set is walked in the order of insertion, what is added on the way included.
  for (const id of found) for (const next of dependantsOf(id, board)) found.add(next)
  return [...found].slice(starts)
}

/** How the evidence under a card is put together. */
export interface Fold<T> {
  /** `isLast`: nothing that it rests on lies further down. Of a ring that rests on nothing else, one piece is the last. */
  of(evidence: EvidenceCard, isLast: boolean): T
  /** Of any number of parts, none too, which may have evidence in common. Those of a chain share what they can. */
  join(parts: readonly T[]): T
  /** The links that are followed; all unless given. */
  readonly isGround?: (link: Link) => boolean
}

interface Step {
  readonly id: CardId
  readonly grounds: readonly CardId[]
  readonly number: number
  next: number
  /** The lowest number that can be come back to from here: its own, unless it is in a ring. */
  lowest: number
}

/**
 * Gives what the evidence under a card comes to, through any number of steps; the card itself does not count, unless it
 * lies in a ring. A card takes over what those under it have, so that all cards of a board cost its links and not its links
 * times its depth. Good for one moment: after a change, ask for another.
 *
 * Source: Tarjan, Depth-first search and linear graph algorithms (1972), without recursion.
 */
export function foldEvidenceUnder<T>(board: LinkedCards, { of, join, isGround }: Fold<T>): (id: CardId) => T {
  /** Of each card with what lies under it. */
  const settled = new Map<CardId, T>()

  function settle(start: CardId): void {
    const numbers = new Map<CardId, number>()
    const way: Step[] = []
    const open: Step[] = []
    const enter = (id: CardId) => {
      const number = numbers.size
      const step: Step = { id, grounds: groundsOf(id, board, isGround), number, next: 0, lowest: number }
      numbers.set(id, number)
      way.push(step)
      open.push(step)
    }
    enter(start)
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const ground = top.grounds[top.next++]
      if (ground === undefined) {
        way.pop()
        const above = way.at(-1)
        if (above) above.lowest = Math.min(above.lowest, top.lowest)
        if (top.lowest === top.number) close(open.splice(open.lastIndexOf(top)))
      } else if (!settled.has(ground)) {
        const number = numbers.get(ground)
        if (number === undefined) enter(ground)
        else top.lowest = Math.min(top.lowest, number)
      }
    }
  }

  /** One card, or all cards of a ring, once everything that they rest on is settled. */
  function close(ring: readonly Step[]): void {
    const inside = new Set(ring.map(({ id }) => id))
    const outside = ring.flatMap(({ grounds }) => grounds.filter((id) => !inside.has(id)))
    const evidence = [...inside].sort().flatMap((id) => {
      const card = board.card(id)
      return card?.kind === 'evidence' ? [card] : []
    })
    const own = evidence.map((card, index) => of(card, outside.length === 0 && index === 0))
    const all = joined([...partsOf(outside), ...own])
    for (const id of inside) settled.set(id, all)
  }

  const partsOf = (ids: readonly CardId[]) => ids.map((id) => settled.get(id) as T)
  const joined = (parts: readonly T[]) => (parts.length === 1 ? (parts[0] as T) : join(parts))

  return (id) => {
    const grounds = groundsOf(id, board, isGround)
    for (const ground of grounds) if (!settled.has(ground)) settle(ground)
    return joined(partsOf(grounds))
  }
}

/** The end that may rest on the other, as far as the link alone can tell: its ends may be gone. */
export function restingEnd({ kind, from, to }: Pick<Link, 'kind' | 'from' | 'to'>): CardId | undefined {
  if (kind === 'rests-on') return from
  return kind === 'supports' || kind === 'contradicts' || kind === 'bears-on' ? (to as CardId) : undefined
}

/** `what` rests on `on`, when the link says anything of the kind and both ends are cards. */
function restingEnds(link: Link, board: LinkedCards): { readonly what: CardId; readonly on: CardId } | undefined {
  const target = board.card(link.to as CardId)
  if (!target || restingEnd(link) === undefined) return undefined
  const ground = link.kind === 'rests-on' ? target : board.card(link.from)
  if (!ground || !isHeld(ground)) return undefined
  if (link.kind === 'rests-on') return { what: link.from, on: target.id }
  if (target.kind === 'evidence' || (ground.kind !== 'evidence' && ground.kind !== 'assumption')) return undefined
  return { what: target.id, on: ground.id }
}

function otherEnds(id: CardId, board: LinkedCards, endOf: (link: Link) => CardId | undefined): readonly CardId[] {
  const found = new Set<CardId>()
  for (const linkId of board.linksAt(id)) {
    const link = board.link(linkId)
    const end = link && endOf(link)
    if (end !== undefined && end !== id) found.add(end)
  }
  return [...found]
}
