/** A board file → a briefing as Markdown or HTML. */
import { createFrozenBoard } from '@/lib/board/frozen-board'
import type { MadeOf } from '@/lib/briefing/briefing-source'
import { toHtml } from '@/lib/briefing/to-html'
import { toMarkdown } from '@/lib/briefing/to-markdown'
import { writeBriefing } from '@/lib/briefing/write-briefing'
import { readGrades } from '@/lib/scene/grades'
import { createSnapshotLibrary } from '@/lib/session/snapshot-library'
import type { BoardFile } from '@/lib/snapshot/board-file'
import type { BriefingFormat } from './form-formats'

export function briefBoard(file: BoardFile, format: BriefingFormat, madeOf: MadeOf): Uint8Array {
  const board = createFrozenBoard(file.content)
  const library = createSnapshotLibrary(file)
  try {
    const briefing = writeBriefing({
      board,
      title: file.board.title,
      documents: library.documents.get(),
      sources: library.sources.get(),
      evaluations: library.evaluations.get(),
      grades: readGrades(library),
      madeOf,
    })
    return Buffer.from(format === 'html' ? toHtml(briefing) : toMarkdown(briefing))
  } finally {
    library.dispose()
    board.dispose()
  }
}
