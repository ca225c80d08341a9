/**
 * Where cards are drawn while they move: held by this hand, dragged by someone else, or gliding to where a remote act put
 * them. Gives one map for `scene.hold`. No DOM; the clock is a parameter.
 */
import { moveRect, type Rect } from '@/lib/geometry/rect'
import type { CardId } from '@/lib/schema/ids'
import type { Peer } from '@/lib/sync/presence'

export const GLIDE_MS = 120
/** How long another's drag is believed after it ended, until the dropped place arrives. */
const DROP_WAIT_MS = 1000

interface Glide {
  readonly from: Rect
  readonly started: number
}
interface RemoteDrag {
  readonly ids: readonly CardId[]
  readonly by: { readonly x: number; readonly y: number }
  /** When the peer stopped saying so; undefined while it drags. */
  readonly ended?: number
  /** The dropped place came before the word that the drag is over: it is shown no more, unless it goes on. */
  readonly landed?: true
}

export interface Motion {
  /** A card was put elsewhere by somebody else; `from` is where it was drawn. */
  glide(id: CardId, from: Rect, now: number): void
  /** The place that a drag ended at arrived. */
  arrived(ids: ReadonlySet<CardId>): void
  setPeers(peers: readonly Peer[], now: number): void
  setLocal(held: ReadonlyMap<CardId, Rect> | undefined): void
  /** The rectangles to hold at `now`; the same empty map while nothing moves. */
  step(now: number): ReadonlyMap<CardId, Rect>
  /** Something changes by itself with time. */
  isMoving(): boolean
}

const NOTHING: ReadonlyMap<CardId, Rect> = new Map()

export function createMotion(rectOf: (id: CardId) => Rect | undefined, prefersReducedMotion: () => boolean): Motion {
  const glides = new Map<CardId, Glide>()
  const drags = new Map<number, RemoteDrag>()
  let local: ReadonlyMap<CardId, Rect> = NOTHING

  return {
    glide(id, from, now) {
      if (!prefersReducedMotion()) glides.set(id, { from, started: now })
    },
    arrived(ids) {
      for (const [client, drag] of drags) {
        if (!drag.ids.some((id) => ids.has(id))) continue
        if (drag.ended !== undefined) drags.delete(client)
        else drags.set(client, { ...drag, landed: true })
      }
    },
    setPeers(peers, now) {
      const dragging = new Set<number>()
      for (const { clientId, drag } of peers) {
        if (!drag || !('ids' in drag)) continue
        dragging.add(clientId)
        const last = drags.get(clientId)
        const isLanded = last?.landed && last.by.x === drag.by.x && last.by.y === drag.by.y
        drags.set(clientId, { ids: drag.ids, by: drag.by, ...(isLanded && { landed: true }) })
      }
      for (const [client, drag] of drags) {
        if (dragging.has(client) || drag.ended !== undefined) continue
        if (drag.landed) drags.delete(client)
        else drags.set(client, { ...drag, ended: now })
      }
    },
    setLocal(held) {
      local = held ?? NOTHING
    },
    step(now) {
      if (local.size === 0 && drags.size === 0 && glides.size === 0) return NOTHING
      const held = new Map<CardId, Rect>()
      for (const [id, { from, started }] of glides) {
        const to = rectOf(id)
        const t = Math.min(1, (now - started) / GLIDE_MS)
        if (!to || t >= 1) glides.delete(id)
        else held.set(id, mix(from, to, 1 - (1 - t) ** 2))
      }
      for (const [client, { ids, by, ended, landed }] of drags) {
        if (landed) continue
        if (ended !== undefined && now - ended > DROP_WAIT_MS) {
          drags.delete(client)
          continue
        }
        for (const id of ids) {
          const rect = rectOf(id)
          if (rect) held.set(id, moveRect(rect, by))
        }
      }
      // What one holds oneself is glued to the pointer, whoever else pulls at it.
      for (const [id, rect] of local) held.set(id, rect)
      return held.size === 0 ? NOTHING : held
    },
    isMoving: () => glides.size > 0 || [...drags.values()].some((drag) => drag.ended !== undefined),
  }
}

function mix(a: Rect, b: Rect, t: number): Rect {
  const between = (from: number, to: number) => from + (to - from) * t
  return { x: between(a.x, b.x), y: between(a.y, b.y), w: between(a.w, b.w), h: between(a.h, b.h) }
}
