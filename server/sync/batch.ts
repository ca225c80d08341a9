/**
 * What one tick has to store: the writes as they came, the log rows they become (one an author, so that the log stays
 * attributable) and the frames that everybody gets. Pure.
 */
import type { UserId } from '@/lib/schema/ids'
import type { LogRow } from '@/server/storage/board-storage'
import { mergeInGroups } from './merge-updates'
import type { Member } from './member'

export interface Write {
  /** The socket it came from; undefined when the server itself wrote it. */
  readonly member: Member | undefined
  readonly author: UserId | null
  readonly session: string | null
  /** Undefined: nothing in it was new. It only waits for what is under way to be durable. */
  readonly update: Uint8Array | undefined
  readonly newClients: readonly number[]
  /** How many of the member's write frames it stands for. */
  readonly frames: number
  /** For the server's own writes. */
  readonly settle?: { resolve(): void; reject(error: Error): void }
}

export function toLogRows(writes: readonly Write[], at: number): LogRow[] {
  const byAuthor = new Map<string, { first: Write; updates: Uint8Array[]; clients: number[] }>()
  for (const write of writes) {
    if (!write.update) continue
    const key = `${write.author} ${write.session}`
    const group = byAuthor.get(key) ?? { first: write, updates: [], clients: [] }
    group.updates.push(write.update)
    group.clients.push(...write.newClients)
    byAuthor.set(key, group)
  }
  return [...byAuthor.values()].flatMap(({ first: { author, session }, updates, clients }) =>
    mergeInGroups(updates).map((update, i) => ({ update, author, session, at, newClients: i === 0 ? clients : [] })),
  )
}

/** The one socket that wrote all of it and so needs none of it back; undefined when there are several, or none. */
export function onlyWriter(writes: readonly Write[]): Member | undefined {
  const members = new Set(writes.filter(({ update }) => update).map(({ member }) => member))
  return members.size === 1 ? [...members][0] : undefined
}
