'use client'
/** While one follows somebody: a frame in their colour around the surface, whose view this is, and how to end it. */
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell, useCellPart } from '@/components/hooks/use-cell'
import { focusBoard } from '@/components/panels/focus-board'
import type { UserId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'

/** What has a use of its own for Esc, and goes first. */
const OWN_ESCAPE = '[role="dialog"], [role="menu"], input, textarea, select, [contenteditable="true"]'

export function FollowFrame() {
  const { follow, presence, lens } = useBoardSession()
  const person = useCell(follow.person)
  const isInOutline = useCell(follow.isInOutline)
  // Not which they are: only how many, so that moving cursors render nothing.
  const tabs = useCellPart(presence.peers, tabsByPerson, isSameCount)
  const open = (person && tabs.get(person.id)) ?? 1
  const which = open > 1 ? `, who has this board open ${open} times: you see where their pointer is` : ''
  const followed = `Following ${person?.name}${open > 1 ? `, where their pointer is (${open} windows)` : ''}`
  const isFollowing = person !== null
  useEffect(() => {
    if (!isFollowing) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.activeElement?.closest(OWN_ESCAPE)) return
      event.preventDefault()
      event.stopPropagation() // what is selected stays so
      follow.stop()
      focusBoard()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [follow, isFollowing])
  return (
    <>
      <p role="status" className="sr-only">
        {person &&
          (isInOutline
            ? `${person.name}, whom you follow, is in the outline.`
            : `You follow ${person.name}’s view${which}. Esc or moving the board ends it.`)}
      </p>
      {person && (
        <>
          <div
            aria-hidden
            style={{ borderColor: person.colour }}
            className="pointer-events-none absolute inset-0 z-10 border-[3px]"
          />
          <div
            style={{ backgroundColor: person.colour }}
            className="absolute inset-x-0 top-0 z-10 mx-auto flex h-7 pointer-coarse:h-9 w-fit max-w-[90%] items-stretch overflow-hidden rounded-b-lg text-[12px] leading-4 font-medium text-white"
          >
            <button
              type="button"
              onClick={() => {
                follow.stop()
                focusBoard()
              }}
              className="flex min-w-0 items-center px-3 outline-focus focus-visible:-outline-offset-2"
            >
              <span className="truncate">{isInOutline ? person.name : followed}</span>
              {isInOutline && <span className="shrink-0 whitespace-pre"> is in the outline</span>}
              <span className="shrink-0 whitespace-pre pointer-coarse:hidden"> — Esc to stop</span>
              <span className="hidden shrink-0 whitespace-pre pointer-coarse:inline"> — tap to stop</span>
            </button>
            {isInOutline && (
              <button
                type="button"
                onClick={() => {
                  follow.stop()
                  lens.set({ lens: 'outline' })
                }}
                className="shrink-0 border-l border-white/50 px-3 underline underline-offset-2 outline-focus focus-visible:-outline-offset-2"
              >
                Go there
              </button>
            )}
          </div>
        </>
      )}
    </>
  )
}

function tabsByPerson(peers: readonly Peer[]): ReadonlyMap<UserId, number> {
  const tabs = new Map<UserId, number>()
  for (const { user } of peers) tabs.set(user.id, (tabs.get(user.id) ?? 0) + 1)
  return tabs
}

function isSameCount(a: ReadonlyMap<UserId, number>, b: ReadonlyMap<UserId, number>): boolean {
  return a.size === b.size && [...a].every(([id, count]) => b.get(id) === count)
}
