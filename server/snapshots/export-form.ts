/** A board, or one of its snapshots, as a file for people. Decides names, and keeps the trail. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { BoardId, Hash } from '@/lib/schema/ids'
import { writeAudit } from '@/server/auth/audit'
import type { Principal } from '@/server/auth/principal'
import { listDocuments } from '@/server/documents/read-documents'
import { buildFile } from './build-in-worker'
import type { SnapshotContext } from './context'
import type { FileForm } from './file-messages'
import { BRIEFING_FORMATS, type FormFormat } from './form-formats'
import { readTitle } from './gather-rows'
import type { FileWorkers } from './run-file-worker'
import type { FormedDownload, FormWish } from './snapshots'

export interface FormRequest extends FormWish {
  readonly boardId: BoardId
  readonly principal: Principal
  /** Workers that can draw. */
  readonly drawers: FileWorkers
}

const FILES: Readonly<Record<FormFormat, { readonly ending: string; readonly mime: string }>> = {
  markdown: { ending: 'briefing.md', mime: 'text/markdown; charset=utf-8' },
  html: { ending: 'briefing.html', mime: 'text/html; charset=utf-8' },
  svg: { ending: 'svg', mime: 'image/svg+xml' },
  png: { ending: 'png', mime: 'image/png' },
}

/** Throws `not-found` for a snapshot or a frame that is not of this board, and whatever drawing throws. */
export async function exportForm(context: SnapshotContext, request: FormRequest): Promise<FormedDownload> {
  const { boardId, principal, format, snapshotId } = request
  const form = formOf(request, context)
  const parts = { ...context, workers: form.kind === 'picture' ? request.drawers : context.workers }
  const { name, bytes, scale } =
    snapshotId === null ? await ofBoard(parts, request, form) : await ofSnapshot(parts, request, form)
  await writeAudit(context.database, { action: 'board-exported', by: principal, object: boardId, detail: { format } })
  const { ending, mime } = FILES[format]
  return {
    filename: `${name}.${ending}`,
    mime,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ...(scale !== undefined && { scale }),
  }
}

function formOf({ format: wished, frameId, theme }: FormRequest, { limits }: SnapshotContext): FileForm {
  const briefing = BRIEFING_FORMATS.find((known) => known === wished)
  if (briefing) return { kind: 'briefing', format: briefing, at: Date.now() }
  const format = wished === 'png' ? 'png' : 'svg'
  return { kind: 'picture', format, frame: frameId, theme, maxPixels: limits.picturePixels }
}

async function ofBoard(context: SnapshotContext, { boardId, principal }: FormRequest, form: FileForm) {
  const [name, built] = await Promise.all([
    readTitle(context.database, boardId),
    buildFile(context, { boardId, principal, form }),
  ])
  return { name, ...built }
}

async function ofSnapshot(
  { database, blobs, workers }: SnapshotContext,
  { boardId, principal, snapshotId }: FormRequest,
  form: FileForm,
) {
  const row = await database
    .selectFrom('snapshots')
    .select(['name', 'file_hash'])
    .where('id', '=', snapshotId)
    .where('board_id', '=', boardId)
    .executeTakeFirst()
  if (!row) throw new RedthreadError('not-found', 'This board has no such snapshot.')
  const [file, documents] = await Promise.all([blobs.get(row.file_hash as Hash), listDocuments(database, boardId)])
  const fallen = documents
    .filter(({ status }) => status !== 'current')
    .map(({ id, status, statusChange }) => ({ id, status, ...(statusChange && { statusChange }) }))
  const result = await workers.run({ kind: 'form', file, form, fallen }, { sender: principal.userId })
  if (result.kind !== 'composed') throw new RedthreadError('internal', 'The snapshot was not put into another form.')
  return { name: row.name, ...result }
}
