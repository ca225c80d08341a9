/** Puts the verbs of this folder together as the `Snapshots` service. Decides nothing but names of downloads. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, Hash, SnapshotId } from '@/lib/schema/ids'
import type { SnapshotRow } from '@/lib/schema/snapshot'
import { writeAudit } from '@/server/auth/audit'
import type { Database } from '@/server/storage/database'
import { requireStill } from '@/server/boards/require-still'
import { buildFile } from './build-in-worker'
import type { SnapshotContext } from './context'
import { exportForm } from './export-form'
import { readTitle } from './gather-rows'
import { importBoard } from './import-board'
import { createFileWorkers } from './run-file-worker'
import type { PublishedKey, Snapshots } from './snapshots'
import { takeSnapshot } from './take-snapshot'

export type SnapshotsOptions = Omit<SnapshotContext, 'workers'>

export function createSnapshots(options: SnapshotsOptions): Snapshots {
  const workers = createFileWorkers()
  // Strangers stand in a line of their own, so that they can hold up nobody's export.
  const verifiers = createFileWorkers()
  // Pictures take seconds: they hold up no export that a board is moved or kept by.
  const drawers = createFileWorkers('picture-worker')
  const context: SnapshotContext = { ...options, workers }
  const { database, blobs, signingKey } = context

  async function rowOf(id: SnapshotId) {
    const row = await database.selectFrom('snapshots').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new RedthreadError('not-found', 'This snapshot does not exist.')
    return row
  }

  async function publishedKeys(): Promise<PublishedKey[]> {
    const rows = await database.selectFrom('signing_keys').selectAll().orderBy('first_used_at', 'desc').execute()
    const earlier = rows.filter(({ id }) => id !== signingKey.id)
    return [
      publish(signingKey.id, signingKey.publicKey),
      ...earlier.map(({ id, public_key }) => publish(id, public_key)),
    ]
  }

  return {
    take: (boardId, principal, label) => takeSnapshot(context, { boardId, principal, ...label }),
    async list(boardId) {
      const rows = await database
        .selectFrom('snapshots')
        .selectAll()
        .where('board_id', '=', boardId)
        .orderBy('n', 'desc')
        .execute()
      return rows.map((row): SnapshotRow => ({
        id: row.id as SnapshotId,
        name: row.name,
        note: row.note,
        takenAt: row.taken_at,
        takenBy: row.taken_by_name,
        hash: row.hash,
        cards: row.cards,
      }))
    },
    async open(id) {
      const row = await rowOf(id)
      return { filename: `${row.name}.redthread-snapshot.json`, bytes: await blobs.get(row.file_hash as Hash) }
    },
    async boardOf(id) {
      const row = await database.selectFrom('snapshots').select('board_id').where('id', '=', id).executeTakeFirst()
      return (row?.board_id as BoardId | undefined) ?? null
    },
    async changesSince(id, principal) {
      const { board_id, file_hash } = await rowOf(id)
      const { updates } = await context.rooms.stateOf(board_id as BoardId)
      const task = { kind: 'compare', updates, file: await blobs.get(file_hash as Hash) } as const
      const result = await workers.run(task, { sender: principal.userId })
      if (result.kind !== 'compared') throw new RedthreadError('internal', 'The snapshot was not compared.')
      return result.changes
    },
    async tellRestored(id, principal) {
      const { board_id, hash } = await rowOf(id)
      await writeAudit(database, { action: 'snapshot-restored', by: principal, object: board_id, detail: { hash } })
      context.rooms.notice(board_id as BoardId, { kind: 'restored', id, by: principal.name })
    },
    async exportBoard(boardId, principal) {
      const [title, { bytes }] = await Promise.all([
        readTitle(database, boardId),
        buildFile(context, { boardId, principal }),
      ])
      await writeAudit(database, { action: 'board-exported', by: principal, object: boardId })
      return {
        filename: `${title}.redthread.json`,
        bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      }
    },
    exportForm: (boardId, principal, wish) => exportForm(context, { drawers, boardId, principal, ...wish }),
    importBoard: (principal, file, options) => importBoard(context, principal, file, options),
    async duplicateBoard(principal, boardId) {
      const [{ teamId }, { bytes }] = await Promise.all([
        context.boards.get(principal, boardId),
        buildFile(context, { boardId, principal }),
      ])
      const check = (transaction: Database) =>
        requireStill(transaction, principal, { boardId, action: 'duplicate-board', since: 'while it was copied' })
      return importBoard(context, principal, bytes, { teamId, mark: 'copy', check })
    },
    async verify(sender, file) {
      const result = await verifiers.run({ kind: 'verify', file, keys: await publishedKeys() }, { sender })
      if (result.kind !== 'verified') throw new RedthreadError('internal', 'The file was not verified.')
      return result.verdict
    },
    publishedKeys,
    async dispose() {
      await Promise.all([workers.dispose(), verifiers.dispose(), drawers.dispose()])
    },
  }
}

function publish(kid: string, x: string): PublishedKey {
  return { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x }
}
