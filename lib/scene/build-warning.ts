/** The sign on a card seen from afar whose ground no longer stands: a picture, and its words while words can be read. */
import type { Rect } from '@/lib/geometry/rect'
import { COLOURS, type ThemeName } from '@/lib/theme/theme'
import { cutToWidth } from './card-sketch'
import type { Item } from './display-list'
import { GLYPHS } from './glyphs'
import { titleSizeAt, type Detail } from './level-of-detail'
import type { FontSpec, TextMeasurer } from './text-measurer'

const INSET = 13
/** Screen pixels of the picture where no word can be read. */
const SIGN_PX = 12

interface Warning {
  readonly words: string
  readonly detail: Detail
  readonly zoom: number
  readonly theme: ThemeName
}

/** `items` are drawn over the card's own, in its lowest `height` units, or in a corner where no word can be read. */
export function warningItems(
  rect: Rect,
  { words, detail, zoom, theme }: Warning,
  measurer: TextMeasurer,
): { readonly items: readonly Item[]; readonly height: number } {
  const stroke = COLOURS.danger[theme]
  if (detail !== 'titles') {
    const size = Math.min(SIGN_PX / zoom, rect.h / 2)
    // At the bottom: over the top the names of points stand at reading size.
    return { items: [sign(rect.x + rect.w - size * 1.3, rect.y + rect.h - size * 1.3, size, stroke)], height: 0 }
  }
  const size = titleSizeAt(zoom) * 0.8
  const height = Math.min(rect.h / 2, size * 1.6)
  const y = rect.y + rect.h - height
  const font: FontSpec = { family: 'sans', size, weight: 600 }
  const x = rect.x + INSET + size * 1.4
  const text = cutToWidth(words, rect.x + rect.w - INSET / 2 - x, font, measurer)
  const items: Item[] = [
    sign(rect.x + INSET, y + (height - size) / 2 - 1, size, stroke),
    {
      type: 'text',
      x,
      y: y + height / 2 + size * 0.36 - 1,
      text,
      width: measurer.width(text, font),
      font,
      fill: stroke,
    },
  ]
  return { items, height }
}

function sign(x: number, y: number, size: number, stroke: string): Item {
  return { type: 'glyph', name: 'warning', path: GLYPHS.warning, x, y, size, stroke }
}
