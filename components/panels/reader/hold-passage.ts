/** A passage on its way from the reader to the board: what the drag carries. The board's surface reads it on drop. */
import type { HeldPassage } from '@/lib/session/board-session'

export const PASSAGE_MIME = 'application/x-redthread-passage'

export function holdPassage(carrier: DataTransfer, passage: HeldPassage, text: string): void {
  carrier.setData(PASSAGE_MIME, JSON.stringify(passage))
  carrier.setData('text/plain', text.slice(passage.span.start, passage.span.end))
  carrier.effectAllowed = 'copy'
}
