/**
 * Presence over y-protocols' awareness: one's own state goes out whole, at most 30 times a second, the last one always;
 * others' states are checked before anybody looks at them. Who they are is the server's stamp, never their own word.
 */
import type { Awareness } from 'y-protocols/awareness'
import { createCell } from '@/lib/cell/cell'
import type { Rect } from '@/lib/geometry/rect'
import type { CardId, LinkId, UserId } from '@/lib/schema/ids'
import { isJsonObject } from '@/lib/schema/json'
import type { DragPresence, Peer, Presence } from './presence'

const MIN_SEND_INTERVAL_MS = 34
/** The server takes 4 KiB of state; ids beyond this many are left out. A longer selection is seldom looked at one by one. */
export const MAX_IDS_SENT = 50

export interface OwnPresence extends Presence {
  dispose(): void
}

export function createPresence(awareness: Awareness): OwnPresence {
  const peers = createCell<readonly Peer[]>([])
  const known = new Map<number, Peer>()
  let own: Readonly<Record<string, unknown>> = { cursor: null, selection: [], editing: null, drag: null }
  let lastSent = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  function say(part: Readonly<Record<string, unknown>>) {
    own = { ...own, ...part }
    timer ??= setTimeout(send, Math.max(0, lastSent + MIN_SEND_INTERVAL_MS - performance.now()))
  }
  function send() {
    timer = undefined
    lastSent = performance.now()
    awareness.setLocalState(own)
  }

  function listen() {
    const now: Peer[] = []
    const states = awareness.getStates()
    for (const client of [...states.keys()].sort((a, b) => a - b)) {
      if (client === awareness.clientID) continue
      const read = readPeer(client, states.get(client))
      if (!read) continue
      // Each renewal, every 15 s, brings an equal state in a new object.
      const before = known.get(client)
      const peer = before && JSON.stringify(before) === JSON.stringify(read) ? before : read
      known.set(client, peer)
      now.push(peer)
    }
    for (const client of known.keys()) if (!states.has(client)) known.delete(client)
    const before = peers.get()
    if (before.length !== now.length || before.some((peer, at) => peer !== now[at])) peers.set(now)
  }

  awareness.setLocalState(own)
  awareness.on('change', listen)
  return {
    peers,
    setCursor: (cursor) => say({ cursor }),
    setSelection: (ids) => say({ selection: ids.slice(0, MAX_IDS_SENT) }),
    setEditing: (editing) => say({ editing }),
    setDrag: (drag) => say({ drag }),
    // Left out of the state rather than null: most people neither follow nor are followed.
    setView: (view) => say({ view: view ?? undefined }),
    setFollowing: (person) => say({ following: person ?? undefined }),
    setLens: (lens) => say({ lens: lens ?? undefined }),
    dispose() {
      clearTimeout(timer)
      awareness.off('change', listen)
    },
  }
}

/** A peer as its page and the server describe it; undefined without the server's stamp. Never throws. */
export function readPeer(clientId: number, state: unknown): Peer | undefined {
  if (!isJsonObject(state) || !isJsonObject(state.user)) return undefined
  const { id, name, colour } = state.user
  if (typeof id !== 'string' || typeof name !== 'string') return undefined
  const view = readRect(state.view)
  return {
    clientId,
    user: { id: id as UserId, name, colour: typeof colour === 'string' ? colour : 'grey' },
    cursor: readPoint(state.cursor),
    selection: readIds<CardId | LinkId>(state.selection),
    editing: typeof state.editing === 'string' ? (state.editing as CardId) : null,
    drag: readDrag(state.drag),
    ...(view && view.w > 0 && view.h > 0 && { view }),
    ...(typeof state.following === 'string' && { following: state.following as UserId }),
    ...(typeof state.lens === 'string' && { lens: state.lens }),
  }
}

function readDrag(value: unknown): DragPresence | null {
  if (!isJsonObject(value)) return null
  const by = readPoint(value.by)
  if (!by) return null
  const box = readRect(value.box)
  if (box) return { box, by }
  const ids = readIds<CardId>(value.ids)
  return ids.length > 0 ? { ids, by } : null
}

function readPoint(value: unknown): { x: number; y: number } | null {
  if (!isJsonObject(value)) return null
  const { x, y } = value
  return isFiniteNumber(x) && isFiniteNumber(y) ? { x, y } : null
}

function readRect(value: unknown): Rect | null {
  const corner = readPoint(value)
  if (!corner || !isJsonObject(value)) return null
  const { w, h } = value
  return isFiniteNumber(w) && isFiniteNumber(h) && w >= 0 && h >= 0 ? { ...corner, w, h } : null
}

function readIds<Id extends string>(value: unknown): readonly Id[] {
  if (!Array.isArray(value)) return []
  return value.filter((each): each is Id => typeof each === 'string').slice(0, MAX_IDS_SENT)
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
