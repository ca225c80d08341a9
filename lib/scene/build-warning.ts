/** The sign on a card seen from afar whose ground no longer stands: a picture, and its words while words can be read. */
import type { Rect } from '@/lib/geometry/rect'
import { COLOURS, type ThemeName } from '@/lib/theme/theme'
import type { GlyphItem, Item } from './display-list'
import { GLYPHS } from './glyphs'
import { titleSizeAt, type Detail } from './level-of-detail'
import type { FontSpec, TextMeasurer } from './text-measurer'

const INSET = 13
/** Screen pixels of the picture where no word can be read. */
export const SIGN_PX = 12
/** The picture and the space at its right and under it, in parts of its size. */
const SIGN_ROOM = 1.3
/** Of a line of words and its picture, in parts of their size. */
const LINE = 1.6

/** What a card warns of. */
export interface WarningWords {
  /** In two or three words. */
  readonly words: string
  /** In one or two, for where those have no room. */
  readonly inBrief?: string | undefined
}

interface Warning extends WarningWords {
  readonly detail: Detail
  readonly zoom: number
  readonly theme: ThemeName
}

/** `items` are drawn over the card's own, in its lowest `height` units, or in a corner where no word can be read. */
export function warningItems(
  rect: Rect,
  { words, inBrief, detail, zoom, theme }: Warning,
  measurer: TextMeasurer,
): { readonly items: readonly Item[]; readonly height: number } {
  if (detail !== 'titles') {
    const { x, y, w } = farSign(rect, zoom)
    return { items: [warningSign(x, y, w, theme)], height: 0 }
  }
  const height = Math.min(rect.h / 2, titleSizeAt(zoom) * 0.8 * LINE)
  const size = Math.min(height / LINE, rect.w - 2 * INSET)
  const y = rect.y + rect.h - height
  const font: FontSpec = { family: 'sans', size, weight: 600 }
  const x = rect.x + INSET + size * 1.4
  const fits = (text: string) => x + measurer.width(text, font) <= rect.x + rect.w - INSET / 2
  // Whole words or none: the picture says enough, and half a word nothing.
  const text = [words, ...(inBrief === undefined ? [] : [inBrief])].find(fits)
  const items: Item[] = [warningSign(rect.x + INSET, y + (height - size) / 2 - 1, size, theme)]
  if (text !== undefined) {
    const width = measurer.width(text, font)
    items.push({ type: 'text', x, y: y + height / 2 + size * 0.36 - 1, text, width, font, fill: COLOURS.danger[theme] })
  }
  return { items, height }
}

/** Where the picture stands from afar, in board units. At the bottom: over the top the names of points stand at reading size. */
export function farSign({ x, y, w, h }: Rect, zoom: number): Rect {
  const size = Math.min(SIGN_PX / zoom, h / 2, w / SIGN_ROOM)
  return { x: x + w - size * SIGN_ROOM, y: y + h - size * SIGN_ROOM, w: size, h: size }
}

export function warningSign(x: number, y: number, size: number, theme: ThemeName): GlyphItem {
  return { type: 'glyph', name: 'warning', path: GLYPHS.warning, x, y, size, stroke: COLOURS.danger[theme] }
}
