/**
 * Following a person: one's camera goes where theirs goes, fitted to one's own surface, until one moves it oneself, says
 * stop, or they leave. A page tells its view only while somebody follows it.
 *
 * Who follows tells the view that they were given, not the one they see: two people who follow each other would otherwise
 * answer every fit of the one with a wider fit of the other.
 */
import type { Camera } from '@/lib/camera/camera'
import { createCell, type Cell } from '@/lib/cell/cell'
import { sameRect, type Rect } from '@/lib/geometry/rect'
import type { UserId } from '@/lib/schema/ids'
import type { Peer, Presence } from '@/lib/sync/presence'

export interface Follow {
  /** Whom one follows; null while one looks for oneself. */
  readonly person: Cell<Peer['user'] | null>
  /** Whom one follows looks at the board as an outline: there is no view of theirs to go along with. */
  readonly isInOutline: Cell<boolean>
  start(userId: UserId): void
  stop(): void
}

interface FollowParts {
  readonly presence: Presence
  readonly camera: Camera
  readonly myId: UserId
  readonly announce: (message: { readonly text: string }) => void
  /** Without a connection nobody is seen, and nothing is known of them. */
  readonly isConnected: () => boolean
}

export function createFollow({
  presence,
  camera,
  myId,
  announce,
  isConnected,
}: FollowParts): Follow & { dispose(): void } {
  const person = createCell<Peer['user'] | null>(null)
  const isInOutline = createCell(false)
  /** The tab of theirs whose view one has. */
  let tab: number | undefined
  let given: Rect | undefined
  let isTelling = false

  function stop(): void {
    if (!person.get()) return
    person.set(null)
    isInOutline.set(false)
    tab = given = undefined
    presence.setFollowing(null)
    camera.lead(null)
    tell()
  }

  function keepUp(): void {
    const followed = person.get()
    if (!followed) return
    const tabs = presence.peers.get().filter(({ user }) => user.id === followed.id)
    if (tabs.length === 0) {
      stop()
      if (isConnected()) announce({ text: `${followed.name} has left the board.` })
      return
    }
    const peer = speakingTab(tabs, tab)
    isInOutline.set(peer?.lens === 'outline')
    if (!peer?.view) return
    const isSame = tab === peer.clientId && given !== undefined && sameRect(given, peer.view)
    tab = peer.clientId
    given = peer.view
    if (!isSame) camera.lead(given)
  }

  function tell(): void {
    const isFollowed = presence.peers.get().some(({ following }) => following === myId)
    if (!isFollowed && !isTelling) return
    isTelling = isFollowed
    presence.setView(isFollowed ? rounded(given ?? camera.view()) : null)
  }

  const stops = [
    presence.peers.subscribe(() => {
      keepUp()
      tell()
    }),
    camera.state.subscribe(tell),
    camera.viewport.subscribe(() => {
      if (given) camera.lead(given)
      tell()
    }),
    camera.isLed.subscribe(() => {
      if (!camera.isLed.get()) stop() // by one's own hand
    }),
  ]

  return {
    person,
    isInOutline,
    start(userId) {
      const peer = presence.peers.get().find(({ user }) => user.id === userId)
      if (!peer || userId === myId) return
      stop()
      person.set(peer.user)
      presence.setFollowing(userId)
      keepUp()
      tell()
    },
    stop,
    dispose: () => stops.forEach((each) => each()),
  }
}

/** For boards without other people. */
export const NOBODY_TO_FOLLOW: Follow = {
  person: createCell<Peer['user'] | null>(null),
  isInOutline: createCell(false),
  start() {},
  stop() {},
}

/** The tab with a cursor is the one that is looked at; else the one that was followed before, else any that shows a view. */
function speakingTab(tabs: readonly Peer[], before: number | undefined): Peer | undefined {
  const seen = tabs.filter(({ view }) => view)
  return seen.find(({ cursor }) => cursor) ?? seen.find(({ clientId }) => clientId === before) ?? seen[0]
}

/** Whole board units: what is finer than that nobody sees, and it keeps the state short. */
function rounded({ x, y, w, h }: Rect): Rect {
  return { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) }
}
