/**
 * Turns proposals into cards: takes them (so that nobody else does the same), lays points out in their sections'
 * frames, and claims in columns beside what is there or under those that came before, and writes it all as one undo step.
 */
import { describeSpan } from '@/lib/anchors/describe-span'
import { boundsOf, growRect, type BoardPoint, type Rect } from '@/lib/geometry/rect'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import type { NewCard } from '@/lib/board/board'
import { DEFAULT_SIZES } from '@/lib/schema/card-size'
import { countOf } from '@/lib/schema/count-of'
import type { CardId, DocumentId, Hash, ProposalId } from '@/lib/schema/ids'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import {
  cardIdOf,
  type FrameProposal,
  type PointProposal,
  type EvidenceProposal,
  type Proposal,
} from '@/lib/schema/source'
import { cardName } from '@/lib/scene/kind-look'
import { measureNewCard } from '@/lib/scene/measure-card'
import { FRAME_PADDING, tidyColumns, type Size, type TidyGroup } from '@/lib/scene/tidy-columns'
import type { BoardSession } from './board-session'
import { evidenceFields, excerptToJson } from './evidence-fields'
import { joinColumns } from './join-columns'
import { growFrames, joinFrames, shrinkFrames, type CardToPlace, type FrameGrowth } from './join-frames'
import type { DocumentText } from './library'
import { requireInStep } from './in-step'
import { moveViewAlong } from './lent-view'
import { removingOwn } from './remove-own'
import { partlyStandingOn, standingFor } from './standing-evidence'

export interface Accepted {
  readonly cards: readonly CardId[]
  readonly points: number
  readonly evidence: number
  readonly frames: number
  /** Asked for, but taken by somebody else just now. */
  readonly refused: number
}
const NOTHING: Accepted = { cards: [], points: 0, evidence: 0, frames: 0, refused: 0 }

export interface AcceptWish {
  readonly at?: BoardPoint
  /** Leaves out claims that have words on the board already. */
  readonly leavesPartly?: boolean
}

/**
 * Accepts `ids` of one document's proposals, on a board that is in step with the server, and leaves out those for which a card stands. The frame of a section comes with its first point. Cards that once
 * existed are revived where they were. Announces what happened, with Undo, and glides to the new cards. Never rejects:
 * a failure is announced and gives an empty answer.
 */
export async function acceptProposals(
  session: BoardSession,
  documentId: DocumentId,
  ids: readonly ProposalId[],
  { at, leavesPartly = false }: AcceptWish = {},
): Promise<Accepted> {
  if (!session.canEdit) {
    session.announce({ text: 'You can look at this board but not change it.' })
    return NOTHING
  }
  try {
    requireInStep(session.connection)
    const text = await session.library.text(documentId)
    const known = session.library.proposals(documentId).get() ?? []
    const placed = new Set(known.filter(standingFor(session.board, text)).map(({ id }) => id))
    const isPartly = partlyStandingOn(session.board)(text)
    const partly = new Set(leavesPartly ? known.filter((each) => isPartly(each) !== undefined).map(({ id }) => id) : [])
    const open = ids.filter((id) => !placed.has(id))
    const asked = open.filter((id) => !partly.has(id))
    const wanted = at ? asked : withFrames(session, documentId, asked)
    const taken = wanted.length === 0 ? [] : await session.library.takeProposals(documentId, wanted)
    requireInStep(session.connection)
    const standing = standingFor(session.board, text)
    const before = taken.filter((each) => standing(each) === undefined)
    const { cards: made, frames } = at ? placeAt(session, before, text, at) : placeProposals(session, before, text)
    const count = (kind: Proposal['kind']) =>
      before.filter((each) => each.kind === kind && made.includes(cardIdOf(each))).length
    const accepted = {
      cards: made,
      points: count('point'),
      evidence: count('evidence'),
      frames: count('frame'),
      refused: asked.filter((id) => !taken.some((each) => each.id === id)).length,
    }
    announce(session, accepted, { grown: frames, left: open.length - asked.length })
    return accepted
  } catch (cause) {
    const text = isRedthreadError(cause)
      ? cause.message
      : 'The proposals could not be accepted; try again when you are online.'
    session.announce({ text, tone: 'error' })
    return NOTHING
  }
}

/** Where a hand let them go: no frame of a section comes along, and they belong to the one that lies there. */
function placeAt(
  { board, scene }: BoardSession,
  taken: readonly Proposal[],
  text: DocumentText,
  at: BoardPoint,
): { readonly cards: readonly CardId[]; readonly frames: FrameGrowth } {
  const around = ({ w, h }: Size): Rect => ({ x: Math.round(at.x - w / 2), y: Math.round(at.y - h / 2), w, h })
  const cards = taken.map((proposal): NewCard => {
    if (proposal.kind === 'frame') return frameCard(proposal, around(DEFAULT_SIZES.frame))
    const card = contentCard(proposal, text, scene.frameAt(at))
    return { ...card, rect: around(measureNewCard(card, scene.measurer)) }
  })
  return board.transact(() => {
    const made = board.insert(cards).cards
    // One that was here before comes back where it was.
    board.setRects(new Map(cards.flatMap(({ id, rect }) => (id && made.includes(id) ? [[id, rect]] : []))))
    return { cards: made, frames: new Map() }
  })
}

/** With the proposals of frames for the sections that have no living frame yet. */
function withFrames(
  { library, board }: BoardSession,
  documentId: DocumentId,
  ids: readonly ProposalId[],
): readonly ProposalId[] {
  const all = library.proposals(documentId).get() ?? []
  const asked = new Set(ids)
  const sections = new Set(
    all.flatMap((each) =>
      asked.has(each.id) && each.kind !== 'frame' && each.fields.sectionId ? [each.fields.sectionId] : [],
    ),
  )
  const frames = all.filter(
    (each) => each.kind === 'frame' && sections.has(each.fields.sectionId) && !board.card(cardIdOf(each)),
  )
  return [...new Set([...ids, ...frames.map((each) => each.id)])]
}

/** Writes taken proposals as cards, one undo step; gives the ids made or revived, and the frames that grew for them. */
function placeProposals(
  session: BoardSession,
  taken: readonly Proposal[],
  text: DocumentText,
): { readonly cards: readonly CardId[]; readonly frames: FrameGrowth } {
  const { board, scene, library, camera } = session
  const points = taken.filter((each) => each.kind === 'point')
  const claims = taken.filter((each) => each.kind === 'evidence')
  const frames = taken.filter((each) => each.kind === 'frame')
  const known = library.proposals(text.documentId).get() ?? []
  const frameOf = (sectionId: string | undefined) => frames.find((each) => each.fields.sectionId === sectionId)
  /** A frame of the section that stands on the board already. */
  const standing = (sectionId: string | undefined): CardId | undefined => {
    const proposal = known.find((each) => each.kind === 'frame' && each.fields.sectionId === sectionId)
    return proposal && board.card(cardIdOf(proposal)) ? cardIdOf(proposal) : undefined
  }
  const groups: { frame: FrameProposal | undefined; cards: CardToPlace[] }[] = frames.map((frame) => ({
    frame,
    cards: [...points, ...claims]
      .filter((each) => frameOf(each.fields.sectionId) === frame)
      .map((each) => contentCard(each, text, cardIdOf(frame))),
  }))
  const joining = joinFrames(
    session,
    [...points, ...claims].flatMap((each) => {
      const frame = frameOf(each.fields.sectionId) ? undefined : standing(each.fields.sectionId)
      return frame ? [{ frame, card: contentCard(each, text, frame) }] : []
    }),
  )
  const joined = new Set(joining.map(({ card }) => card.id))
  const loose = [...points, ...claims]
    .filter((each) => !frameOf(each.fields.sectionId) && !joined.has(cardIdOf(each)))
    .map((proposal) => ({ proposal, card: contentCard(proposal, text, undefined) }))
  const following = joinColumns(
    session,
    loose,
    known,
    joining.map(({ card }) => growRect(card.rect, FRAME_PADDING)),
  )
  const followed = new Set(following.map(({ id }) => id))
  for (const kind of ['point', 'evidence']) {
    const cards = loose.map(({ card }) => card).filter((card) => card.kind === kind && !followed.has(card.id))
    if (cards.length > 0) groups.push({ frame: undefined, cards })
  }
  // In the text's order: what stands above the first heading comes before its section.
  const spans = new Map(taken.map((each) => [cardIdOf(each), each.span.start]))
  const startOf = ({ frame, cards }: (typeof groups)[number]) =>
    Math.min(...[frame && cardIdOf(frame), ...cards.map(({ id }) => id)].map((id) => (id && spans.get(id)) ?? Infinity))
  groups.sort((a, b) => startOf(a) - startOf(b))

  const sized = groups.map(({ frame, cards }) => ({
    frame,
    cards,
    sizes: cards.map((card) => measureNewCard(card, scene.measurer)),
  }))
  const all = scene.bounds()
  const placed = tidyColumns(
    sized.map(({ frame, sizes }): TidyGroup => ({ framed: frame !== undefined, sizes })),
    [
      ...(all ? [all] : []),
      ...joining.map(({ card }) => growRect(card.rect, FRAME_PADDING)),
      ...following.map(({ rect }) => rect),
    ],
    camera.view(),
  )
  const cards = [
    ...sized.flatMap(({ frame, cards: members }, index): NewCard[] => {
      const at = placed[index]
      if (!at) return []
      return [
        ...(frame && at.frame ? [frameCard(frame, at.frame)] : []),
        ...members.map((card, place): NewCard => ({ ...card, rect: at.cards[place] as Rect })),
      ]
    }),
    ...following,
  ]
  if (joining.length === 0) return { cards: board.insert(cards).cards, frames: new Map() }
  return board.transact(() => {
    const made = board.insert([...cards, ...joining.map(({ card }) => card)]).cards
    return { cards: made, frames: growFrames(session, joining) }
  })
}

function pointCard(proposal: PointProposal, text: DocumentText, frame: CardId | undefined): CardToPlace {
  const { title, marker, summary } = proposal.fields
  return {
    id: cardIdOf(proposal),
    isProposed: true,
    kind: 'point',
    title,
    body: richTextFromPlain(summary),
    fields: {
      madeBy: 'rule',
      documentId: proposal.documentId,
      [`excerpt:${proposal.id}`]: excerptToJson(excerptOf(proposal, text)),
      ...(marker !== undefined && { marker }),
      ...(frame !== undefined && { frameId: frame }),
    },
  }
}

/** The card of a claim, before it has a place. */
export function claimCard(proposal: EvidenceProposal, text: DocumentText, frame?: CardId): CardToPlace {
  const { attribution, hedges } = proposal.fields
  const fields = evidenceFields({ excerpt: excerptOf(proposal, text), attribution, hedges, madeBy: 'rule' })
  return {
    id: cardIdOf(proposal),
    isProposed: true,
    kind: 'evidence',
    fields: { ...fields, ...(frame !== undefined && { frameId: frame }) },
  }
}

function contentCard(proposal: PointProposal | EvidenceProposal, text: DocumentText, frame: CardId | undefined) {
  return proposal.kind === 'point' ? pointCard(proposal, text, frame) : claimCard(proposal, text, frame)
}

function frameCard(proposal: FrameProposal, rect: Rect): NewCard {
  const { title } = proposal.fields
  return { id: cardIdOf(proposal), isProposed: true, kind: 'frame', title, rect, fields: { madeBy: 'rule' } }
}

function excerptOf({ span, documentId }: Proposal, { text, version, textHash }: DocumentText) {
  return describeSpan(text, span, { documentId, version, textHash: textHash as Hash })
}

function announce(
  session: BoardSession,
  { cards, points, evidence, frames, refused }: Accepted,
  { grown, left }: { readonly grown: FrameGrowth; readonly left: number },
): void {
  const parts = [
    points > 0 && countOf(points, 'point'),
    evidence > 0 && countOf(evidence, 'claim'),
    frames > 0 && countOf(frames, 'frame'),
  ].filter((part) => part !== false)
  const others = refused > 0 ? ` Somebody else is accepting ${refused === 1 ? 'one' : refused} of them just now.` : ''
  const stays =
    left > 0
      ? ` ${countOf(left, 'claim')} ${left === 1 ? 'is' : 'are'} partly on the board; accept by itself what is wanted whole.`
      : ''
  const besides = others + stays
  if (cards.length === 0) return session.announce({ text: besides.trim() || 'These are on the board already.' })
  const { board, camera, scene, selection } = session
  const removing = removingOwn(session, cards, board.othersSince())
  const box = scene.bounds(cards) ?? boundsOf(cards.flatMap((id) => board.rect(id) ?? []))
  moveViewAlong(session, () => {
    // One of many accepted one by one must not carry the view away each time.
    if (box && cards.length === 1) camera.reveal(box, { thenSaid: true })
    else if (box) camera.fit(box, { underFoot: true })
  })
  const takeBack = () =>
    board.transact(() => {
      removing.undo()
      shrinkFrames(session, grown)
    })
  const only = points + evidence === 1 ? cards.find((id) => board.cardKind(id) !== 'frame') : undefined
  const card = only && board.card(only)
  const what = card
    ? `“${cardName(card)}”${frames > 0 ? ' and its frame' : ''}`
    : new Intl.ListFormat('en-GB').format(parts)
  session.announce({
    text: `${what} placed on the board.${besides}`,
    about: 'accepted', // of many accepted one by one, the last
    undo: takeBack,
    holds: removing.holds,
  })
  selection.set([])
}
