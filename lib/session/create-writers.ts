/**
 * Who the people behind Yjs clients are. The server binds a client to an account before anybody sees its first edit, so
 * each is asked for once; what could not be asked is asked when it is wanted again.
 */
import type { ApiClient } from '@/lib/api/client'
import { createCell, type Cell } from '@/lib/cell/cell'
import type { BoardId } from '@/lib/schema/ids'
import { MAX_WRITERS_ASKED } from '@/lib/schema/limits'
import type { Writer } from '@/lib/schema/people'

export interface Writers {
  /** By Yjs client; what the server itself wrote is nobody's. */
  readonly known: Cell<ReadonlyMap<number, Writer>>
  /** Asks for those that are not known. */
  want(clients: Iterable<number>): void
}

export const NO_WRITERS: Writers = { known: createCell<ReadonlyMap<number, Writer>>(new Map()), want: () => {} }

/** `own`: this page's client, known from the start. */
export function createWriters(
  api: Pick<ApiClient, 'writers'>,
  boardId: BoardId,
  [ownClient, me]: readonly [client: number, me: Writer],
): Writers {
  const known = createCell<ReadonlyMap<number, Writer>>(new Map([[ownClient, me]]))
  const asked = new Set([ownClient])

  async function ask(clients: readonly number[]) {
    for (const client of clients) asked.add(client)
    try {
      const answer = await api.writers(boardId, clients)
      known.set(new Map([...known.get(), ...answer.map(({ client, ...writer }) => [client, writer] as const)]))
    } catch {
      for (const client of clients) asked.delete(client)
    }
  }

  return {
    known,
    want(clients) {
      const missing = [...new Set(clients)].filter((client) => !asked.has(client))
      for (let from = 0; from < missing.length; from += MAX_WRITERS_ASKED)
        void ask(missing.slice(from, from + MAX_WRITERS_ASKED))
    },
  }
}
