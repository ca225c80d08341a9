/** A board, or one of its snapshots, as a file for people. Decides names, and keeps the trail. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, Hash } from '@/lib/schema/ids'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import type { BriefingFormat } from './briefing-formats'
import { buildFile } from './build-in-worker'
import type { SnapshotContext } from './context'
import type { FileForm } from './file-messages'
import { readTitle } from './gather-rows'
import type { FormedDownload, FormWish } from './snapshots'

export interface FormRequest extends FormWish {
  readonly boardId: BoardId
  readonly principal: Principal
}

const FILES: Readonly<Record<BriefingFormat, { readonly ending: string; readonly mime: string }>> = {
  markdown: { ending: 'briefing.md', mime: 'text/markdown; charset=utf-8' },
  html: { ending: 'briefing.html', mime: 'text/html; charset=utf-8' },
}

/** Throws `not-found` for a snapshot that is not of this board. */
export async function exportForm(context: SnapshotContext, request: FormRequest): Promise<FormedDownload> {
  const { database } = context
  const { boardId, principal, format, snapshotId } = request
  const form: FileForm = { kind: 'briefing', format, at: Date.now() }
  const { name, bytes } =
    snapshotId === null ? await ofBoard(context, boardId, form) : await ofSnapshot(context, request, form)
  await writeAudit(database, { action: 'board-exported', by: principal, object: boardId, detail: { format } })
  const { ending, mime } = FILES[format]
  return { filename: `${name}.${ending}`, mime, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
}

async function ofBoard(context: SnapshotContext, boardId: BoardId, form: FileForm) {
  const [name, { bytes }] = await Promise.all([
    readTitle(context.database, boardId),
    buildFile(context, boardId, { form }),
  ])
  return { name, bytes }
}

async function ofSnapshot(
  { database, blobs, workers }: SnapshotContext,
  { boardId, snapshotId }: FormRequest,
  form: FileForm,
) {
  const row = await database
    .selectFrom('snapshots')
    .select(['name', 'file_hash'])
    .where('id', '=', snapshotId)
    .where('board_id', '=', boardId)
    .executeTakeFirst()
  if (!row) throw new RedthreadError('not-found', 'This board has no such snapshot.')
  const result = await workers.run({ kind: 'form', file: await blobs.get(row.file_hash as Hash), form })
  if (result.kind !== 'composed') throw new RedthreadError('internal', 'The snapshot was not put into another form.')
  return { name: row.name, bytes: result.bytes }
}
