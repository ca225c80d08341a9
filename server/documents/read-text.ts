/** The canonical text of a document with what the rules marked in it, and the untouched original. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { PageMarkup } from '@/lib/import/document-analysis'
import type { DocumentId } from '@/lib/schema/ids'
import type { Principal } from '@/server/auth/principal'
import type { DocumentContext } from './context'
import type { Original, StoredText } from './documents'
import { getDocument, newestText } from './read-documents'
import { reread } from './reread'

export async function readText(context: DocumentContext, id: DocumentId, principal: Principal): Promise<StoredText> {
  const row = await newestText(context.database, id)
  const marks = row.marks === null ? await markText(context, id, { ...row, principal }) : row.marks
  const text = { documentId: id, version: row.n, text: row.text, textHash: row.text_hash, marks }
  if (row.markup === null) return text
  const { captions, columnHeads } = JSON.parse(row.markup) as PageMarkup
  return { ...text, captions, ...(columnHeads && { columnHeads }) }
}

/** The text of an imported board, or of an older version, has no marks; the rules make them when somebody first reads it. */
async function markText(
  context: DocumentContext,
  id: DocumentId,
  version: { n: number; text: string; markup: string | null; principal: Principal },
) {
  const document = await getDocument(context.database, id)
  const day = document.referenceDate?.precision === 'day' ? document.referenceDate.iso : null
  const { marks } = await reread(context, { document, ...version, day: day ?? undefined, proposals: 1 })
  await context.database
    .updateTable('document_versions')
    .set({ marks })
    .where('document_id', '=', id)
    .where('n', '=', version.n)
    .where('marks', 'is', null)
    .execute()
  return marks
}

export async function readOriginal({ database, blobs }: DocumentContext, id: DocumentId): Promise<Original> {
  const { filename, versions } = await getDocument(database, id)
  const version = versions.at(-1)
  if (!version) throw new RedthreadError('not-found', 'This document does not exist any more.')
  // An imported file may name the hash of any bytes; only who brought bytes in made them this board's.
  if (version.capturedBy.userId === null) {
    throw new RedthreadError(
      'not-found',
      `“${filename}” came with an imported board; its original is where it was captured.`,
    )
  }
  return { bytes: await blobs.get(version.originalHash), filename, mime: version.mime }
}
