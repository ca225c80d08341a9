/**
 * Makes a suggested passage evidence for a card: the claim that the rules found there, taken like any other proposal,
 * or else an evidence card of the bare sentence; cards that hold the passage already are only linked. One undo step.
 */
import { hedgesWithin } from '@/lib/schema/hedges-within'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { LINK_WORDS, type LinkKind } from '@/lib/schema/link'
import { cardIdOf, type EvidenceProposal, type Proposal } from '@/lib/schema/source'
import { cardName } from '@/lib/scene/kind-look'
import { claimCard } from './accept-proposals'
import type { BoardSession, HeldPassage } from './board-session'
import { claimAround, evidenceFields } from './evidence-fields'
import { requireInStep } from './in-step'
import { linkStanding } from './link-standing'
import { placeEvidence, type PlacedEvidence } from './place-evidence'
import { readExcerpt } from './read-excerpt'
import { removingOwn } from './remove-own'
import { evidenceHolding } from './standing-evidence'

export interface AcceptedSuggestion {
  readonly passage: HeldPassage
  readonly onto: { readonly card: CardId; readonly relation: LinkKind }
}

/** Of many accepted one by one, what came of the last: their messages would pile up over the card they are for. */
const ABOUT = 'suggestion'

/** Announces what happened, with Undo. Resolves to the evidence card; undefined when nothing was made. Never rejects. */
export async function acceptSuggestion(
  session: BoardSession,
  { passage, onto }: AcceptedSuggestion,
): Promise<CardId | undefined> {
  try {
    const known = session.library.proposals(passage.documentId).get()
    if (!known) {
      session.announce({
        about: ABOUT,
        text: 'The claims of this document are still being read. Try again in a moment.',
      })
      return undefined
    }
    const claim = claimOf(passage, known)
    const standing = await findEvidence(session, { passage, onto }, claim)
    if (standing.length > 0) {
      session.announce({ about: ABOUT, ...linkStanding(session, standing, onto) })
      return standing[0]
    }
    const card = claim ? await takeClaim(session, claim) : { fields: await bareFields(session, passage, known) }
    if (!card) return undefined
    if (session.board.cardKind(onto.card) === undefined) {
      session.announce({ about: ABOUT, text: 'The card was deleted meanwhile.' })
      return undefined
    }
    const placed = placeEvidence(session, card, { onto })
    if (placed) announce(session, placed, onto)
    return placed?.card
  } catch (cause) {
    const text = cause instanceof Error && cause.message !== '' ? cause.message : 'The passage could not be read.'
    session.announce({ about: ABOUT, text, tone: 'error' })
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

/** The living evidence that says the passage already. */
async function findEvidence(
  { board, library }: BoardSession,
  { passage, onto }: AcceptedSuggestion,
  claim: EvidenceProposal | undefined,
): Promise<readonly CardId[]> {
  const held = evidenceHolding(board, { ...passage, onto }, await library.text(passage.documentId))
  if (held.length > 0) return held
  return claim && board.cardKind(cardIdOf(claim)) === 'evidence' ? [cardIdOf(claim)] : []
}

/** Undefined when somebody else is accepting it, which has then been announced. */
async function takeClaim(session: BoardSession, { id, documentId }: EvidenceProposal) {
  const { library, connection } = session
  requireInStep(connection)
  const [[taken], text] = await Promise.all([library.takeProposals(documentId, [id]), library.text(documentId)])
  requireInStep(connection)
  if (taken?.kind === 'evidence') {
    const { id: card, fields = {} } = claimCard(taken, text)
    return { id: card, fields }
  }
  session.announce({ about: ABOUT, text: 'Somebody else is accepting this claim just now.' })
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
  session: BoardSession,
  { card: evidence, link }: PlacedEvidence,
  { card, relation }: AcceptedSuggestion['onto'],
): void {
  const { board } = session
  const target = board.card(card)
  const said = board.card(evidence)
  const name = target ? `“${cardName(target)}”` : 'the card'
  const text = `${said ? `“${cardName(said)}”` : 'The passage'} ${LINK_WORDS[relation].verb} ${name}.`
  const made = [evidence, ...(link ? [link] : [])]
  session.announce({ about: ABOUT, text, ...removingOwn(session, made, board.othersSince()) })
}
