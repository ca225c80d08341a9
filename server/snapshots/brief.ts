/** A board file → a briefing as Markdown or HTML. */
import type { MadeOf } from '@/lib/briefing/briefing-source'
import { toHtml } from '@/lib/briefing/to-html'
import { toMarkdown } from '@/lib/briefing/to-markdown'
import { writeBriefing } from '@/lib/briefing/write-briefing'
import { readGrades } from '@/lib/scene/grades'
import { createSnapshotLibrary } from '@/lib/session/snapshot-library'
import type { BriefingFormat } from './form-formats'
import type { OpenFile } from './open-file'

export function briefBoard({ rows, board }: OpenFile, format: BriefingFormat, madeOf: MadeOf): Uint8Array {
  const library = createSnapshotLibrary(rows)
  try {
    const briefing = writeBriefing({
      board,
      title: rows.board.title,
      documents: library.documents.get(),
      sources: library.sources.get(),
      evaluations: library.evaluations.get(),
      grades: readGrades(library),
      madeOf,
    })
    return Buffer.from(format === 'html' ? toHtml(briefing) : toMarkdown(briefing))
  } finally {
    library.dispose()
  }
}
