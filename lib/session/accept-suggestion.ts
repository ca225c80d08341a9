/**
 * Makes a suggested passage evidence for a card: the claim that the rules found there, taken like any other proposal,
 * or else an evidence card of the bare sentence; a card that holds the passage already is only linked. One undo step.
 */
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { LINK_WORDS, type LinkKind } from '@/lib/schema/link'
import { cardIdOf, type EvidenceProposal, type Proposal } from '@/lib/schema/source'
import { cardName } from '@/lib/scene/kind-look'
import { claimCard } from './accept-proposals'
import type { BoardSession, HeldPassage } from './board-session'
import { claimAround, evidenceFields, hedgesWithin } from './evidence-fields'
import { linkEvidence, placeEvidence } from './place-evidence'
import { readExcerpt } from './read-excerpt'
import { areThere } from './still-true'

export interface AcceptedSuggestion {
  readonly passage: HeldPassage
  readonly onto: { readonly card: CardId; readonly relation: LinkKind }
}

/** Announces what happened, with Undo. Resolves to the evidence card; undefined when nothing was made. Never rejects. */
export async function acceptSuggestion(
  session: BoardSession,
  { passage, onto }: AcceptedSuggestion,
): Promise<CardId | undefined> {
  try {
    const known = session.library.proposals(passage.documentId).get()
    if (!known) {
      session.announce({ text: 'The claims of this document are still being read. Try again in a moment.' })
      return undefined
    }
    const claim = claimOf(passage, known)
    const standing = findEvidence(session, passage, claim)
    if (standing) {
      const link = linkEvidence(session, standing, onto)
      if (link) announce(session, onto, [link])
      return link && standing
    }
    const card = claim ? await takeClaim(session, claim) : { fields: await bareFields(session, passage, known) }
    if (!card) return undefined
    if (session.board.cardKind(onto.card) === undefined) {
      session.announce({ text: 'The card was deleted meanwhile.' })
      return undefined
    }
    const placed = placeEvidence(session, card, { onto })
    if (placed) announce(session, onto, [placed.card, ...(placed.link ? [placed.link] : [])])
    return placed?.card
  } catch (cause) {
    const text = cause instanceof Error && cause.message !== '' ? cause.message : 'The passage could not be read.'
    session.announce({ text, tone: 'error' })
    return undefined
  }
}

/** The claim of exactly this passage. One of a part of it would leave words out that the person saw. */
function claimOf({ span }: HeldPassage, proposals: readonly Proposal[]): EvidenceProposal | undefined {
  return proposals.find(
    (each): each is EvidenceProposal =>
      each.kind === 'evidence' && each.span.start === span.start && each.span.end === span.end,
  )
}

/** A living evidence card of exactly this passage. */
function findEvidence(
  { board }: BoardSession,
  { documentId, span }: HeldPassage,
  claim: EvidenceProposal | undefined,
): CardId | undefined {
  if (claim && board.cardKind(cardIdOf(claim)) === 'evidence') return cardIdOf(claim)
  return board.cardIds().find((id) => {
    const card = board.cardKind(id) === 'evidence' ? board.card(id) : undefined
    return (
      card?.kind === 'evidence' &&
      card.excerpts.some(
        ({ documentId: of, position }) =>
          of === documentId && position.start === span.start && position.end === span.end,
      )
    )
  })
}

/** Undefined when somebody else is accepting it, which has then been announced. */
async function takeClaim(session: BoardSession, { id, documentId }: EvidenceProposal) {
  const { library } = session
  const [[taken], text] = await Promise.all([library.takeProposals(documentId, [id]), library.text(documentId)])
  if (taken?.kind === 'evidence') {
    const { id: card, fields = {} } = claimCard(taken, text)
    return { id: card, fields }
  }
  session.announce({ text: 'Somebody else is accepting this claim just now.' })
  return undefined
}

async function bareFields(
  { library }: BoardSession,
  passage: HeldPassage,
  proposals: readonly Proposal[],
): Promise<Readonly<Record<string, Json>>> {
  const { excerpt, document } = await readExcerpt(library, passage)
  const claim = claimAround(excerpt.position, proposals)
  return evidenceFields({
    excerpt,
    hedges: hedgesWithin(excerpt.position, document.text, document.marks.hedges),
    madeBy: 'rule',
    ...(claim && { attribution: claim.fields.attribution }),
  })
}

function announce(
  { board, announce: say }: BoardSession,
  { card, relation }: AcceptedSuggestion['onto'],
  made: Parameters<BoardSession['board']['remove']>[0],
): void {
  const target = board.card(card)
  const name = target ? `“${cardName(target)}”` : 'the card'
  say({
    text: `The passage ${LINK_WORDS[relation].verb} ${name}.`,
    undo: () => board.remove(made),
    holds: areThere(board, made),
  })
}
