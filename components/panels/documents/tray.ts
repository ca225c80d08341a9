/** What the tray shows of a document's proposals. Pure; whether a card lives is asked of `isPlaced`. */
import type { Proposal } from '@/lib/schema/source'

export interface TrayContents {
  /** Neither dismissed nor on the board, in text order: frames, points, claims. */
  readonly waiting: readonly Proposal[]
  readonly placed: readonly Proposal[]
  readonly dismissed: readonly Proposal[]
}

const KIND_ORDER: readonly Proposal['kind'][] = ['frame', 'point', 'evidence']

export function sortTray(proposals: readonly Proposal[], isPlaced: (proposal: Proposal) => boolean): TrayContents {
  const waiting: Proposal[] = []
  const placed: Proposal[] = []
  const dismissed: Proposal[] = []
  for (const proposal of proposals) {
    if (isPlaced(proposal)) placed.push(proposal)
    else (proposal.dismissed ? dismissed : waiting).push(proposal)
  }
  const inOrder = (a: Proposal, b: Proposal) =>
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || a.span.start - b.span.start
  return { waiting: waiting.sort(inOrder), placed: placed.sort(inOrder), dismissed: dismissed.sort(inOrder) }
}

export function countsOf(proposals: readonly Pick<Proposal, 'kind'>[]): {
  readonly frames: number
  readonly points: number
  readonly claims: number
} {
  const count = (kind: Proposal['kind']) => proposals.filter((each) => each.kind === kind).length
  return { frames: count('frame'), points: count('point'), claims: count('evidence') }
}

/** At most this many are accepted or dismissed by one press. */
export const MAX_AT_ONCE = 500
