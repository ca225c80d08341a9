/**
 * Cards whose words can no longer be read as they stand: a sheet with the card's name at a size that can be read on screen,
 * as far as that has room, or with bars; farther still, a block. The names of what the argument hangs on are the overlay's.
 */
import type { Rect } from '@/lib/geometry/rect'
import { COLOURS, type ThemeName } from '@/lib/theme/theme'
import { QUOTE_FONT, TITLE_FONT } from './card-sketch'
import type { Item } from './display-list'
import { blockFill, cardFill, isNamedByQuote, isNamedOver, markedName, type AnyCard } from './kind-look'
import { LEAST_NAMED_PX, titleSizeAt } from './level-of-detail'
import { lineItems } from './line-items'
import { nameLines } from './name-lines'
import type { FontSpec, TextMeasurer } from './text-measurer'
import { inOwnDirection, type TextLine } from './wrap-text'

const INSET = 13
/** Of a line of a name, in parts of its size. */
const LINE = 1.28
/** Screen pixels: the stripe that tells a named card's kind, and the words behind it. */
const STRIPE_PX = 3
const PADDING_PX = 6
/** How much of its corner the sign takes, in parts of a name's size, and of the card's height at most. */
const SIGN = 1.55
const SIGN_SHARE = 0.65
/** More lines of it would be read as text, and a name is enough to find a card by. */
const MAX_LINES = 4
const MAX_NAME_UNITS = 120

interface FarView {
  readonly zoom: number
  readonly theme: ThemeName
  /** The sign of a card that warns stands in its corner. */
  readonly isSigned: boolean
}

export function barredCard(card: AnyCard, rect: Rect, view: FarView, measurer: TextMeasurer): Item[] {
  const { zoom, theme } = view
  const edge = 1 / zoom
  const { x, y, w, h } = rect
  const sheet: Item[] = [
    { type: 'rects', boxes: [x - edge, y - edge, w + 2 * edge, h + 2 * edge], fill: COLOURS.hairline[theme] },
    { type: 'rects', boxes: [x, y, w, h], fill: cardFill(card, theme) },
  ]
  const isNamed = w * zoom >= LEAST_NAMED_PX && !isNamedOver(card)
  return [...sheet, ...(isNamed ? nameItems(card, rect, view, measurer) : barItems(card, rect, theme))]
}

function barItems(card: AnyCard, { x, y, w, h }: Rect, theme: ThemeName): Item[] {
  const bar = { h: Math.min(18, h / 4), w: Math.min(w - 2 * INSET, w * (0.45 + (((x / 40) | 0) & 3) * 0.1)) }
  return [
    { type: 'rects', boxes: [x + INSET, y + INSET, bar.w, bar.h], fill: blockFill(card, theme) },
    ...quietLines({ x, y, w, h }, INSET + bar.h + 14, theme),
  ]
}

function nameItems(card: AnyCard, rect: Rect, { zoom, theme, isSigned }: FarView, measurer: TextMeasurer): Item[] {
  const { x, y, h } = rect
  const size = titleSizeAt(zoom)
  const sign = isSigned ? Math.min(SIGN * size, SIGN_SHARE * h) : 0
  const lines = linesOfName(card, rect, { size, sign }, measurer)
  const top = Math.max(0, Math.min(INSET, (h - lines.length * size * LINE) / 2))
  const fill = COLOURS[card.kind === 'evidence' ? 'secondary' : 'ink'][theme]
  return [
    { type: 'rects', boxes: [x, y, STRIPE_PX / zoom, h], fill: blockFill(card, theme) },
    ...lines.flatMap(({ runs }, row) =>
      lineItems(runs, x + paddingOf(size), y + top + (row + 0.5) * size * LINE, fill),
    ),
    ...quietLines(rect, top + lines.length * size * LINE + 10, theme),
  ]
}

/** A step of the zoom has one padding, as it has one size: the words are wrapped once for it. */
function paddingOf(size: number): number {
  return (PADDING_PX / TITLE_PX) * size
}
/** How large a name is on screen, more or less. */
const TITLE_PX = 11

interface NameLines {
  readonly key: string
  readonly measurer: TextMeasurer
  readonly lines: readonly TextLine[]
}
const names = new WeakMap<AnyCard, NameLines>()

/** `sign`: how wide and high the sign's corner is; the words end above it, or before it where there is room for one line alone. */
function linesOfName(
  card: AnyCard,
  { w, h }: Rect,
  { size, sign }: { readonly size: number; readonly sign: number },
  measurer: TextMeasurer,
): readonly TextLine[] {
  const key = [size, w, h, sign, measurer.epoch].join('/')
  const known = names.get(card)
  if (known && known.key === key && known.measurer === measurer) return known.lines
  const most = Math.max(1, Math.min(MAX_LINES, Math.floor((h - sign) / (size * LINE))))
  const width = w - 2 * paddingOf(size) - (h - sign < size * LINE ? sign : 0)
  const font: FontSpec = { ...(isQuoted(card) ? QUOTE_FONT : TITLE_FONT), size }
  const words = nameLines(nameFromAfar(card).slice(0, MAX_NAME_UNITS), { width, most, font }, measurer)
  const lines = words.map((text) => {
    const wide = measurer.width(text, font)
    return { runs: [{ text, font, x: 0, width: wide }], width: wide }
  })
  const made = { key, measurer, lines: inOwnDirection(lines, width) }
  names.set(card, made)
  return made.lines
}

/** Of evidence who says it, which is shorter than what is said. */
function nameFromAfar(card: AnyCard): string {
  return (card.kind === 'evidence' && sayerOf(card)) || markedName(card)
}

function isQuoted(card: AnyCard): boolean {
  return isNamedByQuote(card) && !(card.kind === 'evidence' && sayerOf(card))
}

function sayerOf({ attribution }: Extract<AnyCard, { kind: 'evidence' }>): string | null | undefined {
  return attribution?.outlet ?? attribution?.speaker
}

/** The colour and box of a card that is only a block; never so small that it vanishes. */
export function blockOf(
  card: AnyCard,
  rect: Rect,
  zoom: number,
  theme: ThemeName,
): { fill: string; box: readonly number[] } {
  const least = 1.5 / zoom
  return { fill: blockFill(card, theme), box: [rect.x, rect.y, Math.max(rect.w, least), Math.max(rect.h, least)] }
}

/** Lines that stand for words, from `from` below the card's top. */
export function quietLines({ x, y, w, h }: Rect, from: number, theme: ThemeName): Item[] {
  const boxes: number[] = []
  const width = w - 2 * INSET
  const last = h - INSET - 6
  for (let top = from, index = 0; top <= last && index < 8; top += 20, index++) {
    boxes.push(x + INSET, y + top, top + 20 > last ? width * 0.6 : width * (index % 3 === 1 ? 0.92 : 1), 5)
  }
  return boxes.length > 0 ? [{ type: 'rects', boxes, fill: COLOURS.hairline[theme] }] : []
}
