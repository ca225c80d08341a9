/**
 * Restoring a snapshot from the open board: what it would change, then the change itself as one act of this person,
 * told to everybody else once it is saved.
 */
import type { ApiClient } from '@/lib/api/client'
import type { Board } from '@/lib/board/board'
import type { Notice } from '@/lib/protocol/messages'
import type { SnapshotId } from '@/lib/schema/ids'
import type { Connection } from '@/lib/sync/connection'
import type { Announcement } from './announcement'
import { requireInStep } from './in-step'
import type { Library } from './library'
import type { Restores } from './restores'

export interface RestoresOptions {
  readonly api: Pick<ApiClient, 'snapshotFile' | 'tellRestored'>
  readonly board: Board
  readonly connection: Pick<Connection, 'settled' | 'state'>
  readonly library: Pick<Library, 'snapshots'>
  readonly announce: (message: Announcement) => void
}

export function createRestores({ api, board, connection, library, announce }: RestoresOptions): Restores & {
  /** To be called with every notice of the board's socket. */
  noticed(notice: Notice): void
  /** To be called when the connection is back after a break: the notices of meanwhile do not come any more. */
  returned(): void
} {
  /** Restored here and told by us: their notices are no news. */
  let own: readonly string[] = []
  /** Says whether it was there. */
  function takeOwn(id: string): boolean {
    const at = own.indexOf(id)
    own = own.filter((_, index) => index !== at)
    return at >= 0
  }

  async function tellOthers(id: SnapshotId): Promise<void> {
    await connection.settled() // they hear of it when they can see it
    own = [...own, id]
    await api.tellRestored(id).catch((cause: unknown) => {
      takeOwn(id) // no notice will come: the next one is somebody else's
      throw cause
    })
  }

  return {
    async prepare(id, name) {
      const [file, { compareContent, isEmptyDifference }, { describeChanges }] = await Promise.all([
        api.snapshotFile(id),
        import('@/lib/board/content-difference'),
        import('@/lib/snapshot/describe-changes'),
      ])
      requireInStep(connection)
      const { content } = file.signed.board
      const now = board.content()
      const difference = compareContent(now, content)
      return {
        changes: describeChanges(difference, now, content),
        isEmpty: isEmptyDifference(difference),
        async carryOut() {
          requireInStep(connection)
          const restored = await board.restore(content)
          announce({
            text: `You restored the snapshot “${name}”.`,
            undo: () => sayWhyNot(restored.undo(), announce),
            holds: restored.holds,
          })
          tellOthers(id).catch(() =>
            announce({ text: 'The snapshot is restored, but the others could not be told of it.', tone: 'error' }),
          )
        },
      }
    },
    returned() {
      own = []
    },
    noticed({ kind, id, by }) {
      if (kind !== 'restored') return
      if (takeOwn(id ?? '')) return
      const name = library.snapshots.get()?.find((each) => each.id === id)?.name
      announce({
        text: `${by ?? 'Somebody'} restored ${name === undefined ? 'a snapshot' : `the snapshot “${name}”`}.`,
      })
    },
  }
}

function sayWhyNot(outcome: ReturnType<Board['undo']>, announce: (message: Announcement) => void): void {
  if (outcome.reason) announce({ text: outcome.reason })
}
