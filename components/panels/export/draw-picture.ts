/** Draws a picture of the board in the browser, from the same scene as the screen. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { CardId } from '@/lib/schema/ids'
import type { BoardSession } from '@/lib/session/board-session'

export interface PictureWish {
  readonly format: 'svg' | 'png'
  /** Null for all. */
  readonly ids: readonly CardId[] | null
  /** 0–1. */
  onProgress(progress: number): void
  readonly signal: AbortSignal
}
export interface Picture {
  readonly blob: Blob
  /** What the person should know of it, such as its scale: the end of a sentence. */
  readonly note?: string
}

export async function drawPicture(_session: BoardSession, _wish: PictureWish): Promise<Picture> {
  throw new RedthreadError('not-available', 'Pictures cannot be drawn yet.')
}
