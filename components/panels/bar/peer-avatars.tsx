'use client'
/** Who else is here, each person once. A click brings their cursor into view. */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCellPart } from '@/components/hooks/use-cell'
import { Avatar } from '@/components/ui/avatar'
import { Tooltip } from '@/components/ui/tooltip'
import type { Peer } from '@/lib/sync/presence'
import { countOf } from '../words/count-of'
import { peopleOf, samePeople } from './people-of'

const MAX_SHOWN = 4

export function PeerAvatars() {
  const { presence, camera, me } = useBoardSession()
  // Cursors move many times a second; who is here, and who has one, seldom changes.
  const everyone = useCellPart(presence.peers, peopleOf, samePeople)
  // One's own other tabs are nobody else.
  const people = everyone.filter(({ user }) => user.id !== me.userId)
  const more = people.slice(MAX_SHOWN)
  const goTo = ({ user }: Peer) => {
    const cursor = peopleOf(presence.peers.get()).find((peer) => peer.user.id === user.id)?.cursor
    if (cursor) camera.reveal({ x: cursor.x - 80, y: cursor.y - 80, w: 160, h: 160 })
  }
  return (
    <div
      role="group"
      aria-label={`${countOf(people.length + 1, 'person', 'people')} on this board`}
      className="flex items-center"
    >
      <ul className="flex items-center">
        {people.slice(0, MAX_SHOWN).map((peer) => (
          <li key={peer.user.id} className="-ml-1 first:ml-0">
            <Tooltip text={peer.cursor ? `${peer.user.name}: go to their cursor` : peer.user.name} side="bottom">
              <button
                type="button"
                onClick={() => goTo(peer)}
                aria-label={peer.cursor ? `Go to ${peer.user.name}’s cursor` : peer.user.name}
                className="rounded-full outline-focus ring-2 ring-panel"
              >
                <Avatar name={peer.user.name} colour={peer.user.colour} />
              </button>
            </Tooltip>
          </li>
        ))}
        {more.length > 0 && (
          <li className="-ml-1">
            <span
              title={more.map((peer) => peer.user.name).join(', ')}
              className="inline-flex size-7 items-center justify-center rounded-full bg-sunken text-meta text-secondary ring-2 ring-panel"
            >
              +{more.length}
            </span>
          </li>
        )}
        <li className="-ml-1 first:ml-0 max-md:hidden">
          <Tooltip text={`${me.name} (you)`} side="bottom">
            <span className="inline-flex rounded-full ring-2 ring-panel">
              <Avatar name={me.name} colour={me.colour} labelled />
            </span>
          </Tooltip>
        </li>
      </ul>
    </div>
  )
}
