/** A board file in another form, for people: a briefing. Runs in the board-file worker. */
import type { MadeOf } from '@/lib/briefing/briefing-source'
import type { Hash } from '@/lib/schema/ids'
import type { BoardFile, SnapshotFile } from '@/lib/snapshot/board-file'
import { hashOf } from '@/server/storage/blob-store'
import { briefBoard } from './brief'
import type { FileForm } from './file-messages'

export interface FormedFile {
  readonly bytes: Uint8Array
  readonly hash: Hash
}

export async function formOf(file: BoardFile, form: FileForm, madeOf?: MadeOf): Promise<FormedFile> {
  const bytes = briefBoard(file, form.format, madeOf ?? { kind: 'board', at: form.at })
  return { bytes, hash: hashOf(bytes) }
}

/** `bytes` is a file that this server sealed. */
export async function formOfSnapshot(bytes: Uint8Array, form: FileForm): Promise<FormedFile> {
  const { hash, signed } = JSON.parse(Buffer.from(bytes).toString('utf8')) as SnapshotFile
  const { name, takenAt, takenBy, predecessor } = signed.snapshot
  return formOf(signed.board, form, { kind: 'snapshot', at: takenAt, name, takenAt, takenBy, hash, predecessor })
}
