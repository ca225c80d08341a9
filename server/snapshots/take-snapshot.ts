/**
 * Freezes a board: its state at the log's head, what it rests on, the hash of the snapshot before it, a hash over all
 * that, and the server's signature. The file is on disk before the row that names it.
 */
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { randomId, type BoardId, type Hash, type SnapshotId } from '@/lib/schema/ids'
import {
  BOARD_FILE_VERSION,
  SNAPSHOT_FORMAT,
  signedMessage,
  type SnapshotFile,
  type SnapshotLabel,
} from '@/lib/snapshot/board-file'
import { canonicalJson } from '@/lib/snapshot/canonical-json'
import type { SnapshotRow } from '@/lib/schema/snapshot'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import { requireStill } from '@/server/boards/require-still'
import { isUniqueViolation, type Database } from '@/server/storage/database'
import { buildFile } from './build-in-worker'
import type { SnapshotContext } from './context'
import type { SigningKey } from './signing-key'

/** How often to try again when somebody else's snapshot became the predecessor meanwhile. */
const MAX_TRIES = 5

export interface TakeRequest {
  readonly boardId: BoardId
  readonly principal: Principal
  readonly name: string
  readonly note: string
}

export async function takeSnapshot(context: SnapshotContext, request: TakeRequest): Promise<SnapshotRow> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await takeOnce(context, request)
    } catch (error) {
      if (attempt === MAX_TRIES || !isUniqueViolation(error)) throw error
    }
  }
}

async function takeOnce(context: SnapshotContext, request: TakeRequest): Promise<SnapshotRow> {
  const { database, blobs, signingKey, rooms } = context
  const { boardId, principal, name, note } = request
  const last = await lastSnapshot(database, boardId)
  const label: SnapshotLabel = {
    id: randomId<SnapshotId>(),
    name,
    note,
    takenAt: Date.now(),
    takenBy: principal.name,
    predecessor: (last?.hash as Hash | undefined) ?? null,
  }
  const { bytes, hash, cards } = await buildFile(context, { boardId, principal, label })
  const fileHash = await blobs.put(sealFile(bytes, hash, signingKey))
  const row: SnapshotRow = { id: label.id, name, note, takenAt: label.takenAt, takenBy: principal.name, hash, cards }
  const keep = async (transaction: Database) => {
    const since = 'while the snapshot was taken'
    await requireStill(transaction, principal, { boardId, action: 'take-snapshot', since })
    await transaction
      .insertInto('signing_keys')
      .values({ id: signingKey.id, public_key: signingKey.publicKey, first_used_at: label.takenAt })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    await transaction
      .insertInto('snapshots')
      .values({
        id: row.id,
        board_id: boardId,
        name,
        note,
        taken_at: row.takenAt,
        taken_by: principal.userId,
        taken_by_name: principal.name,
        hash,
        file_hash: fileHash,
        predecessor: label.predecessor,
        n: (last?.n ?? 0) + 1,
        cards,
      })
      .execute()
    await writeAudit(transaction, { action: 'snapshot-taken', by: principal, object: boardId, detail: { hash } })
  }
  await database
    .transaction()
    .execute(keep)
    .catch(async (cause: unknown) => {
      // Refused, and so named by no row; after any other failure it might be, as far as is known here.
      if (isRefused(cause)) await blobs.remove(fileHash)
      throw cause
    })
  rooms.notice(boardId, { kind: 'snapshots', id: row.id, by: principal.name })
  return row
}

/** By our own rules, or because somebody else's became the next snapshot. */
function isRefused(cause: unknown): boolean {
  return isUniqueViolation(cause) || (isRedthreadError(cause) && ['not-found', 'forbidden'].includes(cause.code))
}

async function lastSnapshot(database: Database, boardId: BoardId) {
  return database
    .selectFrom('snapshots')
    .select(['hash', 'n'])
    .where('board_id', '=', boardId)
    .orderBy('n', 'desc')
    .executeTakeFirst()
}

/** The whole file, canonical too: the signed part goes in as the very bytes that were hashed. */
function sealFile(signed: Uint8Array, hash: Hash, key: SigningKey): Buffer {
  const signature: SnapshotFile['signature'] = {
    algorithm: 'Ed25519',
    key: key.id,
    value: key.sign(signedMessage(hash)),
  }
  // Sorted keys: format, hash, signature, signed, version.
  const head = canonicalJson({ format: SNAPSHOT_FORMAT, hash, signature }).slice(0, -1)
  return Buffer.concat([Buffer.from(`${head},"signed":`), signed, Buffer.from(`,"version":${BOARD_FILE_VERSION}}`)])
}
