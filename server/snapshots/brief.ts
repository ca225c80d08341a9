/** A board file → a briefing as Markdown or HTML. */
import { createCell } from '@/lib/cell/cell'
import { DOCUMENT_STATUSES, type SourceDocument } from '@/lib/schema/source'
import type { MadeOf } from '@/lib/briefing/briefing-source'
import { toHtml } from '@/lib/briefing/to-html'
import { toMarkdown } from '@/lib/briefing/to-markdown'
import { writeBriefing } from '@/lib/briefing/write-briefing'
import { readGrades } from '@/lib/scene/grades'
import { createSnapshotLibrary } from '@/lib/session/snapshot-library'
import type { BriefingFormat } from './form-formats'
import type { FallenDocument } from './file-messages'
import type { OpenFile } from './open-file'

interface BriefingWish {
  readonly format: BriefingFormat
  readonly madeOf: MadeOf
  readonly fallen: readonly FallenDocument[]
}

export function briefBoard({ rows, board }: OpenFile, { format, madeOf, fallen }: BriefingWish): Uint8Array {
  const library = createSnapshotLibrary(rows)
  const then = library.documents.get()
  const now = then.map((each) => fallenSince(each, fallen))
  const changedSince = new Set(now.flatMap((each, at) => (each === then[at] ? [] : [each.id])))
  try {
    const briefing = writeBriefing({
      board,
      title: rows.board.title,
      documents: now,
      changedSince,
      sources: library.sources.get(),
      evaluations: library.evaluations.get(),
      grades: readGrades({ ...library, documents: createCell(now) }),
      madeOf,
    })
    return Buffer.from(format === 'html' ? toHtml(briefing) : toMarkdown(briefing))
  } finally {
    library.dispose()
  }
}

/** The document as it stands now, if that is worse than what the file says. */
function fallenSince(document: SourceDocument, fallen: readonly FallenDocument[]): SourceDocument {
  const now = fallen.find(({ id }) => id === document.id)
  const isWorse = now && DOCUMENT_STATUSES.indexOf(now.status) > DOCUMENT_STATUSES.indexOf(document.status)
  return isWorse ? { ...document, ...now } : document
}
