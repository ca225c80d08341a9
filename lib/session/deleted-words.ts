/** What is said of an act of deleting: of one card its name, of several how many of what, and who was writing in one of them. */
import { cardName } from '@/lib/scene/kind-look'
import { countOf } from '@/lib/schema/count-of'
import type { CardId, LinkId } from '@/lib/schema/ids'
import type { Link } from '@/lib/schema/link'
import type { BoardSession } from './board-session'

/** Of one link, by its ends. */
export function unlinkedWords(
  board: Pick<BoardSession['board'], 'card'>,
  { from, to }: Pick<Link, 'from' | 'to'>,
): string {
  const [one, other] = [board.card(from), board.card(to as CardId)]
  return `“${one ? cardName(one) : 'A card'}” is no longer linked with ${other ? `“${cardName(other)}”` : 'that link'}.`
}

/** To be asked before the act: one finished sentence, or two. */
export function deletedWords(
  { board, presence, me }: Pick<BoardSession, 'board' | 'presence' | 'me'>,
  ids: readonly (CardId | LinkId)[],
): string {
  const [only] = ids
  const card = ids.length === 1 ? board.card(only as CardId) : undefined
  const link = ids.length === 1 ? board.link(only as LinkId) : undefined
  if (link) return unlinkedWords(board, link)
  const what = card ? `“${cardName(card)}”` : countsOf(board, ids)
  const gone = new Set<string>(ids)
  const writers = presence.peers
    .get()
    .filter(({ editing, user }) => editing && gone.has(editing) && user.id !== me.userId)
  const names = [...new Set(writers.map(({ user }) => user.name))]
  const where = card ? 'it' : 'one of them'
  if (names.length === 0) return `${what} deleted.`
  return `${what} deleted. ${names.join(' and ')} ${names.length === 1 ? 'was' : 'were'} writing in ${where}.`
}

/** "12 cards, 2 frames and 5 links". */
function countsOf(board: Pick<BoardSession['board'], 'cardKind' | 'link'>, ids: readonly (CardId | LinkId)[]): string {
  const links = ids.filter((id) => board.link(id as LinkId)).length
  const frames = ids.filter((id) => board.cardKind(id as CardId) === 'frame').length
  const cards = ids.length - links - frames
  const counts = [
    cards > 0 && countOf(cards, 'card'),
    frames > 0 && countOf(frames, 'frame'),
    links > 0 && countOf(links, 'link'),
  ]
  return new Intl.ListFormat('en-GB').format(counts.filter((each) => each !== false))
}
