import type { Peer } from '@/lib/sync/presence'

/** Each person once, however many tabs they have open; the tab that shows a cursor speaks for them. */
export function peopleOf(peers: readonly Peer[]): readonly Peer[] {
  const people = new Map<string, Peer>()
  for (const peer of peers) {
    const known = people.get(peer.user.id)
    if (!known || (!known.cursor && peer.cursor)) people.set(peer.user.id, peer)
  }
  return [...people.values()]
}

/** Whether both show the same: names, colours, who has a cursor and who follows whom; where cursors are does not matter. */
export function samePeople(a: readonly Peer[], b: readonly Peer[]): boolean {
  const looks = ({ user, cursor, following }: Peer) => JSON.stringify([user, cursor !== null, following])
  return a.length === b.length && a.every((peer, at) => looks(peer) === looks(b[at] as Peer))
}
