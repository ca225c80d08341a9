/** Draws a picture of the board in the browser, from the same scene as the screen. */
import { prepareDrawing, type DrawingProgress } from '@/lib/export/drawing'
import { embedFonts } from '@/lib/export/embed-fonts'
import { exportPng } from '@/lib/export/export-png'
import { exportSvg } from '@/lib/export/export-svg'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'

export interface PictureWish {
  readonly format: 'svg' | 'png'
  /** Null for all. */
  readonly ids: readonly CardId[] | null
  onProgress(progress: DrawingProgress): void
  readonly signal: AbortSignal
}
export interface Picture {
  readonly blob: Blob
  /** What the person should know of it, such as its scale: the end of a sentence. */
  readonly note?: string
}

/** Always in the light colours: pictures go onto paper and into other people's documents. */
export async function drawPicture(
  { scene }: BoardSession,
  { format, ids, onProgress, signal }: PictureWish,
): Promise<Picture> {
  const drawing = await prepareDrawing(scene, { ids, theme: 'light', onProgress, signal })
  if (format === 'png') return exportPng(drawing, 'light')
  const svg = exportSvg(drawing, 'light', await embedFonts(drawing.list))
  return { blob: new Blob([svg], { type: 'image/svg+xml' }) }
}
