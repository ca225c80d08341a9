/** Links the evidence that holds a passage already with the card that the passage is given to, and says what is so now. */
import { cardName } from '@/lib/scene/kind-look'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { LINK_WORDS } from '@/lib/schema/link'
import type { Announcement } from './announcement'
import type { BoardSession } from './board-session'
import { linkEvidence, type EvidencePlace } from './place-evidence'
import { removingOwn } from './remove-own'

/** Undo takes away the links that were made, and leaves those that were there; where all were, there is none. */
export function linkStanding(
  session: BoardSession,
  standing: readonly CardId[],
  onto: NonNullable<EvidencePlace['onto']>,
): Announcement {
  const { board } = session
  const before = new Set<LinkId>(board.linksAt(onto.card))
  const others = standing.filter((id) => id !== onto.card)
  const links = board.transact(() => others.flatMap((id) => linkEvidence(session, id, onto) ?? []))
  const made = links.filter((id) => !before.has(id))
  const text = wordsOf(session, standing, links.length > 0 ? { ...onto, isNew: made.length > 0 } : undefined)
  return made.length > 0 ? { text, ...removingOwn(session, made, board.othersSince()) } : { text }
}

/** That a passage is on the board already. */
export function standingWords(session: BoardSession, standing: CardId): string {
  return wordsOf(session, [standing], undefined)
}

function wordsOf(
  { board }: BoardSession,
  standing: readonly CardId[],
  onto: (NonNullable<EvidencePlace['onto']> & { readonly isNew: boolean }) | undefined,
): string {
  const [first] = standing
  const card = first && board.card(first)
  const isOne = standing.length === 1
  const passage = isOne
    ? `${card ? `“${cardName(card)}”` : 'This passage'} is on the board already`
    : `These words are on the board already, in ${standing.length} cards`
  const target = onto && board.card(onto.card)
  if (!onto || !target) return `${passage}.`
  const what = `${LINK_WORDS[onto.relation].verb} “${cardName(target)}”`
  const who = isOne ? 'it' : 'each'
  return onto.isNew ? `${passage}. ${isOne ? 'It' : 'Each'} now ${what}.` : `${passage}, and ${who} ${what}.`
}
