/**
 * What one tick has to store: the writes as they came, and the log rows they become: one a run of writes of one session,
 * so that each row has one author and builds only on rows before it. Pure.
 */
import type { UserId } from '@/lib/schema/ids'
import type { LogRow } from '@/server/storage/board-storage'
import { mergeInGroups } from '@/lib/sync/merge-updates'
import type { Member } from './member'

export interface Write {
  /** The socket it came from. */
  readonly member: Member
  readonly author: UserId
  readonly session: string | null
  /** Undefined: nothing in it was new. It only waits for what is under way to be durable. */
  readonly update: Uint8Array | undefined
  readonly newClients: readonly number[]
  /** How many of the member's write frames it stands for. */
  readonly frames: number
}

export function toLogRows(writes: readonly Write[], at: number): LogRow[] {
  const runs: { author: UserId; session: string | null; updates: Uint8Array[]; clients: number[] }[] = []
  for (const { author, session, update, newClients } of writes) {
    if (!update) continue
    let run = runs.at(-1)
    if (run?.author !== author || run.session !== session) {
      run = { author, session, updates: [], clients: [] }
      runs.push(run)
    }
    run.updates.push(update)
    for (const client of newClients) run.clients.push(client)
  }
  return runs.flatMap(({ author, session, updates, clients }) =>
    mergeInGroups(updates).map((update, i) => ({ update, author, session, at, newClients: i === 0 ? clients : [] })),
  )
}

/** The one socket that wrote all of it and so needs none of it back; undefined when there are several, or none. */
export function onlyWriter(writes: readonly Write[]): Member | undefined {
  const members = new Set(writes.filter(({ update }) => update).map(({ member }) => member))
  return members.size === 1 ? [...members][0] : undefined
}
