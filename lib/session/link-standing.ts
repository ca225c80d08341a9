/** Links the evidence that holds a passage already with the card that the passage is given to, and says what is so now. */
import { cardName } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import { LINK_WORDS, type Link } from '@/lib/schema/link'
import type { Announcement } from './announcement'
import type { BoardSession } from './board-session'
import { linkEvidence, type EvidencePlace } from './place-evidence'
import { removingOwn } from './remove-own'

/** Undo takes away the links that were made, and those come back in whose stead they stand; the others stay. */
export function linkStanding(
  session: BoardSession,
  standing: readonly CardId[],
  onto: NonNullable<EvidencePlace['onto']>,
): Announcement {
  const { board } = session
  const others = standing.filter((id) => id !== onto.card)
  const linked = board.transact(() => others.flatMap((id) => linkEvidence(session, id, onto) ?? []))
  const made = linked.flatMap(({ link, isNew }) => (isNew ? [link] : []))
  const replaced = linked.flatMap((each) => each.replaced)
  const text = wordsOf(session, standing, linked.length > 0 ? { ...onto, isNew: made.length > 0, replaced } : undefined)
  if (made.length === 0 && replaced.length === 0) return { text }
  const removing = removingOwn(session, made, board.othersSince())
  const before = replaced.map(({ id }) => id)
  const undo = () =>
    board.transact(() => {
      removing.undo()
      board.revive(before)
    })
  return { text, undo, holds: removing.holds }
}

/** That a passage is on the board already. */
export function standingWords(session: BoardSession, standing: CardId): string {
  return wordsOf(session, [standing], undefined)
}

function wordsOf(
  { board }: BoardSession,
  standing: readonly CardId[],
  onto:
    (NonNullable<EvidencePlace['onto']> & { readonly isNew: boolean; readonly replaced: readonly Link[] }) | undefined,
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
  const instead = [...new Set(onto.replaced.map(({ kind }) => ` and no longer ${LINK_WORDS[kind].verb} it`))].join('')
  const who = isOne ? 'it' : 'each'
  return onto.isNew
    ? `${passage}. ${isOne ? 'It' : 'Each'} now ${what}${instead}.`
    : `${passage}, and ${who} ${what}${instead}.`
}
