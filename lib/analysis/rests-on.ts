/**
 * What rests on what, downwards and upwards. A card rests on the evidence that supports, contradicts or bears on it,
 * and on assumptions that do (it would read differently without), and on what it is said to rest on. Evidence rests only on what it is said to
 * rest on: support by other evidence is corroboration, not where its words came from.
 */
import type { Card, UnreadableCard } from '@/lib/schema/card'
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Link } from '@/lib/schema/link'

/** What these rules ask of a board; the board model fits. */
export interface LinkedCards {
  card(id: CardId): Card | UnreadableCard | undefined
  link(id: LinkId): Link | undefined
  linksAt(id: CardId): readonly LinkId[]
}

/** The cards that `id` rests on directly, each once. */
export function groundsOf(id: CardId, board: LinkedCards): readonly CardId[] {
  return otherEnds(id, board, (link) => restingEnds(link, board)?.on)
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

export interface Ground {
  readonly evidence: EvidenceCard
  /** Nothing that it rests on lies further down. */
  readonly isLast: boolean
}

/**
 * All evidence under `starts` (which count), each once. Iterative and safe in rings: what rests only on the way that led
 * to it is the last of that way.
 */
export function evidenceUnder(starts: readonly CardId[], board: LinkedCards): readonly Ground[] {
  const found: Ground[] = []
  const seen = new Set<CardId>()
  const onWay = new Set<CardId>()
  const stack: { readonly id: CardId; readonly grounds: readonly CardId[]; next: number; isLast: boolean }[] = []
  const enter = (id: CardId) => {
    seen.add(id)
    onWay.add(id)
    stack.push({ id, grounds: groundsOf(id, board), next: 0, isLast: true })
  }
  for (const start of starts) {
    if (!seen.has(start)) enter(start)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const ground = top.grounds[top.next++]
      if (ground !== undefined) {
        if (!onWay.has(ground)) top.isLast = false
        if (!seen.has(ground)) enter(ground)
        continue
      }
      stack.pop()
      onWay.delete(top.id)
      const card = board.card(top.id)
      if (card?.kind === 'evidence') found.push({ evidence: card, isLast: top.isLast })
    }
  }
  return found
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
  if (link.kind === 'rests-on') return { what: link.from, on: target.id }
  const ground = board.card(link.from)?.kind
  if (target.kind === 'evidence' || (ground !== 'evidence' && ground !== 'assumption')) return undefined
  return { what: target.id, on: link.from }
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
