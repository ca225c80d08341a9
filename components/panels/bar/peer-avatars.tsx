'use client'
/** Who else is here, each person once. A click follows their view; another click ends it. */
import { Eye } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell, useCellPart } from '@/components/hooks/use-cell'
import { Avatar } from '@/components/ui/avatar'
import { classNames } from '@/components/ui/class-names'
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu'
import { Tooltip } from '@/components/ui/tooltip'
import type { Peer } from '@/lib/sync/presence'
import { countOf } from '@/lib/schema/count-of'
import { toggleFollow } from './follow-person'
import { peopleOf, samePeople } from './people-of'

const MAX_SHOWN = 4

export function PeerAvatars() {
  const session = useBoardSession()
  const { presence, follow, me, profile } = session
  const { name, colour } = useCell(profile)
  // Cursors move many times a second; who is here, and whom they follow, seldom changes.
  const everyone = useCellPart(presence.peers, peopleOf, samePeople)
  const followed = useCell(follow.person)?.id
  // One's own other tabs are nobody else.
  const people = everyone.filter(({ user }) => user.id !== me.userId)
  const more = people.slice(MAX_SHOWN)
  const toggle = ({ user }: Peer) => toggleFollow(session, user.id)
  return (
    <div
      role="group"
      aria-label={`${countOf(people.length + 1, 'person', 'people')} on this board`}
      className="flex items-center"
    >
      <ul className="flex items-center">
        {people.slice(0, MAX_SHOWN).map((peer) => (
          <li key={peer.user.id} className="-ml-1 first:ml-0">
            <Tooltip text={wordsFor(peer, followed, me.userId)} side="bottom">
              <button
                type="button"
                onClick={() => toggle(peer)}
                aria-label={`Follow ${peer.user.name}`}
                aria-pressed={peer.user.id === followed}
                className={classNames(
                  'relative rounded-full outline-focus ring-2 pointer-coarse:after:absolute pointer-coarse:after:-inset-1',
                  peer.user.id === followed ? 'ring-ink' : 'ring-panel',
                )}
              >
                <Avatar name={peer.user.name} colour={peer.user.colour} />
              </button>
            </Tooltip>
          </li>
        ))}
        {more.length > 0 && (
          <li className="-ml-1">
            <Menu
              trigger={
                <button
                  type="button"
                  aria-label={`${countOf(more.length, 'more person', 'more people')}`}
                  className="inline-flex size-7 pointer-coarse:size-9 items-center justify-center rounded-full bg-sunken text-meta text-secondary ring-2 ring-panel outline-focus"
                >
                  +{more.length}
                </button>
              }
            >
              <MenuLabel>Follow</MenuLabel>
              {more.map((peer) => (
                <MenuItem
                  key={peer.user.id}
                  {...(peer.user.id === followed && { icon: Eye })}
                  onSelect={() => toggle(peer)}
                >
                  {peer.user.name}
                </MenuItem>
              ))}
            </Menu>
          </li>
        )}
        <li className="-ml-1 first:ml-0 max-md:hidden">
          <Tooltip text={`${name} (you)`} side="bottom">
            <span className="inline-flex rounded-full ring-2 ring-panel">
              <Avatar name={name} colour={colour} labelled />
            </span>
          </Tooltip>
        </li>
      </ul>
    </div>
  )
}

function wordsFor({ user, following }: Peer, followed: string | undefined, myId: string): string {
  if (user.id === followed) return `Stop following ${user.name}`
  return following === myId ? `${user.name} follows you. Click to follow them` : `Follow ${user.name}`
}
