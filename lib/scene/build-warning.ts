/** The sign on a card seen from afar whose ground no longer stands: a picture, and its words while words can be read. */
import type { Rect } from '@/lib/geometry/rect'
import { CARD_RADIUS, COLOURS, type ThemeName } from '@/lib/theme/theme'
import { cutToWidth } from './card-sketch'
import type { Item } from './display-list'
import { GLYPHS } from './glyphs'
import { cardFill, type AnyCard } from './kind-look'
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

/** To be drawn over the card's own items. */
export function warningItems(
  card: AnyCard,
  rect: Rect,
  { words, detail, zoom, theme }: Warning,
  measurer: TextMeasurer,
): readonly Item[] {
  const stroke = COLOURS.danger[theme]
  if (detail !== 'titles') {
    const size = Math.min(SIGN_PX / zoom, rect.h / 2)
    return [sign(rect.x + rect.w - size * 1.3, rect.y + size * 0.3, size, stroke)]
  }
  const size = titleSizeAt(zoom) * 0.8
  const strip = Math.min(rect.h / 2, size * 1.6)
  const y = rect.y + rect.h - strip
  const font: FontSpec = { family: 'sans', size, weight: 600 }
  const x = rect.x + INSET + size * 1.4
  const text = cutToWidth(words, rect.x + rect.w - INSET - x, font, measurer)
  return [
    { type: 'rect', x: rect.x + 1, y, w: rect.w - 2, h: strip - 1, radius: CARD_RADIUS, fill: cardFill(card, theme) },
    sign(rect.x + INSET, y + (strip - size) / 2 - 1, size, stroke),
    {
      type: 'text',
      x,
      y: y + strip / 2 + size * 0.36 - 1,
      text,
      width: measurer.width(text, font),
      font,
      fill: stroke,
    },
  ]
}

function sign(x: number, y: number, size: number, stroke: string): Item {
  return { type: 'glyph', name: 'warning', path: GLYPHS.warning, x, y, size, stroke }
}
