/** A board file → a briefing as Markdown or HTML. */
import { createCell } from '@/lib/cell/cell'
import type { MadeOf } from '@/lib/briefing/briefing-source'
import { toHtml } from '@/lib/briefing/to-html'
import { toMarkdown } from '@/lib/briefing/to-markdown'
import { writeBriefing } from '@/lib/briefing/write-briefing'
import { readGrades } from '@/lib/scene/grades'
import { createSnapshotLibrary } from '@/lib/session/snapshot-library'
import { fallenSince, type FallenDocument } from '@/lib/snapshot/fallen-since'
import type { BriefingFormat } from './form-formats'
import type { OpenFile } from './open-file'

interface BriefingWish {
  readonly format: BriefingFormat
  readonly madeOf: MadeOf
  readonly fallen: readonly FallenDocument[]
}

export function briefBoard({ rows, board }: OpenFile, { format, madeOf, fallen }: BriefingWish): Uint8Array {
  const library = createSnapshotLibrary(rows)
  const fallenNow = new Map(fallenSince(library.documents.get(), fallen).map((each) => [each.id, each]))
  const documents = library.documents.get().map((each) => fallenNow.get(each.id) ?? each)
  try {
    const briefing = writeBriefing({
      board,
      title: rows.board.title,
      documents,
      textOf: (id, version) => rows.documents[id]?.versions.find(({ n }) => n === version)?.text,
      changedSince: new Set(fallenNow.keys()),
      sources: library.sources.get(),
      evaluations: library.evaluations.get(),
      grades: readGrades({ ...library, documents: createCell(documents) }),
      madeOf,
    })
    return Buffer.from(format === 'html' ? toHtml(briefing) : toMarkdown(briefing))
  } finally {
    library.dispose()
  }
}
