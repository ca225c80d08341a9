/** A board file in another form, for people: a briefing or a picture. Runs in a board-file worker. */
import type { MadeOf } from '@/lib/briefing/briefing-source'
import type { Hash } from '@/lib/schema/ids'
import type { SnapshotFile } from '@/lib/snapshot/board-file'
import type { FallenDocument } from '@/lib/snapshot/fallen-since'
import { hashOf } from '@/server/storage/blob-store'
import { briefBoard } from './brief'
import type { FileForm, FileTask } from './file-messages'
import { openFile, type OpenFile } from './open-file'
import type { Picture, PictureWish } from './picture'

export interface FormedFile {
  readonly bytes: Uint8Array
  readonly hash: Hash
  /** Pixels per board unit, of a picture. */
  readonly scale?: number
}

/** What draws, in a worker that can. */
export type Draw = (opened: OpenFile, wish: PictureWish) => Promise<Picture>
type SnapshotTask = Extract<FileTask, { readonly kind: 'form' }>

interface FormTools {
  readonly form: FileForm
  readonly draw: Draw | undefined
  readonly fallen?: readonly FallenDocument[]
}

export async function formOf(
  opened: OpenFile,
  { form, draw, fallen = [] }: FormTools,
  madeOf?: MadeOf,
): Promise<FormedFile> {
  if (form.kind === 'briefing') {
    const bytes = briefBoard(opened, { format: form.format, madeOf: madeOf ?? { kind: 'board', at: form.at }, fallen })
    return { bytes, hash: hashOf(bytes) }
  }
  if (!draw) throw new Error('This worker makes no pictures.')
  const { bytes, scale } = await draw(opened, form)
  return { bytes, hash: hashOf(bytes), scale }
}

/** `file` is a file that this server sealed. */
export async function formOfSnapshot(
  { file, form, fallen }: SnapshotTask,
  draw: Draw | undefined,
): Promise<FormedFile> {
  const { hash, signed } = JSON.parse(Buffer.from(file).toString('utf8')) as SnapshotFile
  const { name, takenAt, takenBy, predecessor } = signed.snapshot
  return formOf(
    openFile(signed.board),
    { form, draw, fallen },
    {
      kind: 'snapshot',
      at: takenAt,
      name,
      takenAt,
      takenBy,
      hash,
      predecessor,
    },
  )
}
