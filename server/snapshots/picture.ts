/** What is asked of whoever draws a board file, and what it gives: the drawing itself is server/pictures. */
import type { CardId } from '@/lib/schema/ids'
import type { ThemeName } from '@/lib/theme/theme'

export interface PictureWish {
  readonly format: 'svg' | 'png'
  /** Null for the whole board. */
  readonly frame: CardId | null
  readonly theme: ThemeName
  readonly maxPixels: number
}
export interface Picture {
  readonly bytes: Uint8Array
  /** Pixels per board unit; 1 for SVG. */
  readonly scale: number
}
