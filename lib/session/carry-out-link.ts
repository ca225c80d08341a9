/** Making a link: which kinds the grammar allows here, asking when there are several, saying why when there is none. */
import type { BoardPoint } from '@/lib/geometry/rect'
import { cardName } from '@/lib/scene/kind-look'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { judgeLink, LINK_WORDS, relationsBetween, type LinkEnd, type LinkKind } from '@/lib/schema/link'
import type { CardKind } from '@/lib/schema/card'
import { countOf } from '@/lib/schema/count-of'
import { isolated } from '@/lib/schema/own-direction'
import type { BoardSession, RelationQuestion } from './board-session'
import { removingOwn } from './remove-own'

const GONE = 'The card was deleted meanwhile.'

export interface LinkWish {
  readonly from: CardId
  readonly to: CardId | LinkId
}

/** `at`: where a question would open. */
export function linkCards(session: BoardSession, wish: LinkWish, at: BoardPoint): void {
  const from = session.board.cardKind(wish.from)
  const to = endOf(session, wish.to)
  if (from === undefined || to === undefined) return session.announce({ text: GONE })
  if (from === 'unreadable' || to === 'unreadable')
    return session.announce({ text: 'A card that cannot be read cannot be linked.' })
  chooseRelation(session, { from, to, at }, (kind, isIncoming) =>
    makeLink(session, isIncoming ? { from: wish.to as CardId, to: wish.from } : wish, kind),
  )
}

interface Ends {
  readonly from: CardKind
  readonly to: LinkEnd
  readonly at: BoardPoint
}

/** The one relation that the grammar allows between two, or the answer to which of several; says why when there is none. */
export function chooseRelation(
  session: BoardSession,
  { from, to, at }: Ends,
  then: (kind: LinkKind, isIncoming: boolean) => void,
): void {
  const relations = relationsBetween(from, to)
  const kinds = relations.flatMap(({ kind, incoming }) => (incoming ? [] : [kind]))
  const [only] = kinds
  if (only === undefined) return session.announce({ text: refusal(from, to) })
  // What only the other direction says is asked for too: a line drawn from a point to its evidence means that it is supported.
  const back = relations.flatMap(({ kind, incoming }) => (incoming && !kinds.includes(kind) ? [kind] : []))
  if (kinds.length + back.length === 1) return then(only, false)
  askRelation(session, { at, kinds, incoming: back }, then)
}

/** Asks for one of several relations; `then` runs with the answer, or never. */
export function askRelation(
  session: BoardSession,
  question: Omit<RelationQuestion, 'answer'>,
  then: (kind: LinkKind, isIncoming: boolean) => void,
): void {
  session.relationQuestion.set({
    ...question,
    answer(kind, isIncoming = false) {
      session.relationQuestion.set(null)
      if (kind) then(kind, isIncoming)
    },
  })
}

/** Makes the link and selects it, or the one that says the same already. */
export function makeLink(session: BoardSession, wish: LinkWish, kind: LinkKind): void {
  const link = putLink(session.board, wish, kind)
  if (!link) return session.announce({ text: GONE })
  session.selection.set([link.id])
  if (!link.isNew) session.announce({ text: `One already ${LINK_WORDS[kind].verb} the other.` })
}

/**
 * As `makeLink` for one or several, which have one end in common, in one undo step; but what is selected stays so, for the
 * next link: says what was made, with Undo.
 */
export function makeLinksAside(session: BoardSession, wishes: readonly LinkWish[], kind: LinkKind): void {
  const { board, selection } = session
  const links = board.transact(() => wishes.flatMap((wish) => putLink(board, wish, kind) ?? []))
  const made = links.filter(({ isNew }) => isNew).map(({ id }) => id)
  const [from, to] = (['from', 'to'] as const).map((end) => {
    const ids = [...new Set(wishes.map((wish) => wish[end]))]
    const card = board.card(ids[0] as CardId)
    if (ids.length > 1) return `${end === 'from' ? 'Each' : 'each'} of ${countOf(ids.length, 'card')}`
    return card ? `“${isolated(cardName(card))}”` : 'the link'
  })
  if (links.length === 0) return session.announce({ text: GONE })
  const said = `${from} ${LINK_WORDS[kind].verb} ${to}`
  if (made.length === 0) return session.announce({ text: `${said} already.` })
  session.announce({
    text: `${said}.`,
    more: [{ words: made.length === 1 ? 'Show the link' : 'Show the links', run: () => selection.set(made) }],
    ...removingOwn(session, made, board.othersSince()),
  })
}

/** The link, or the one that says the same already; undefined when an end is gone. */
function putLink(board: BoardSession['board'], { from, to }: LinkWish, kind: LinkKind) {
  const twin = board.linksAt(from).find((id) => {
    const link = board.link(id)
    return link?.kind === kind && link.from === from && link.to === to
  })
  if (twin) return { id: twin, isNew: false }
  const [made] = board.insert([], [{ kind, from, to, fields: { madeBy: 'person' } }]).links
  return made && { id: made, isNew: true }
}

function endOf({ board }: BoardSession, id: CardId | LinkId): LinkEnd | 'unreadable' | undefined {
  return board.cardKind(id as CardId) ?? (board.link(id as LinkId) ? 'link' : undefined)
}

/** Why nothing may run from `from` to `to`: a sentence for the kind that comes nearest. */
export function refusal(from: CardKind, to: LinkEnd): string {
  const verdict = judgeLink(to === 'link' ? 'undercuts' : 'context', from, to)
  return verdict.allowed ? '' : verdict.reason
}
