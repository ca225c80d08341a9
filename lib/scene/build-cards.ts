/**
 * Cards as items, at each level of detail. Laid-out words are kept per card object: an unchanged card is never wrapped
 * twice, however often it is painted.
 */
import type { Rect } from '@/lib/geometry/rect'
import { CARD_RADIUS, COLOURS, TYPE, type ThemeName } from '@/lib/theme/theme'
import { sketchCard } from './build-items'
import {
  CARD_BORDER,
  FOOTER_GAP,
  FOOTER_LINE,
  HEADER_LINE,
  NOTE_LINE,
  PART_GAP,
  cutToWidth,
  TITLE_FONT,
  QUOTE_FONT,
  type CardSketch,
  type LinePart,
} from './card-sketch'
import type { CardFacts } from './card-facts'
import type { Item } from './display-list'
import { GLYPHS } from './glyphs'
import { blockFill, cardFill, cardName, KIND_GLYPHS, type AnyCard } from './kind-look'
import { OUTLETS_FROM_ZOOM } from './level-of-detail'
import type { FontSpec, TextMeasurer } from './text-measurer'
import {
  inOwnDirection,
  limitLines,
  widestWord,
  withEllipsis,
  wrapRuns,
  type PlacedRun,
  type StyledRun,
  type TextLine,
} from './wrap-text'
import { runsRightToLeft } from '@/lib/schema/own-direction'

/** Where the middle of Latin letters sits below a line's middle, in ems: Inter and Source Serif agree to a hundredth. */
const BASELINE_EM = 0.36
const INSET = 13
/** A card lower than this shows its first words and no footer. */
const FIRST_LINE_END = INSET + HEADER_LINE + PART_GAP + TYPE.title[1]
/** White above a note's letters, which may lie under that line. */
const NOTE_SLACK = 4

// — whole

const sketches = new WeakMap<
  AnyCard,
  { facts: CardFacts; size: Size; measurer: TextMeasurer; epoch: number; sketch: CardSketch }
>()

type Size = Pick<Rect, 'w' | 'h'>

/**
 * The card's layout; the same object while card, facts and size are. One that is too low for it, as after two people wrote
 * its title, is set tightly if that spares lines: what the page still has room for is not left out of a picture.
 */
export function sketchOf(card: AnyCard, facts: CardFacts, { w, h }: Size, measurer: TextMeasurer): CardSketch {
  const known = sketches.get(card)
  if (
    known &&
    known.facts === facts &&
    known.size.w === w &&
    known.size.h === h &&
    known.measurer === measurer &&
    known.epoch === measurer.epoch
  )
    return known.sketch
  const loose = sketchCard(card, facts, w, measurer)
  const tight = loose.height > h && loose.canTighten ? sketchCard(card, facts, w, measurer, true) : loose
  const sketch = tight.height < loose.height ? tight : loose
  sketches.set(card, { facts, size: { w, h }, measurer, epoch: measurer.epoch, sketch })
  return sketch
}

/** Notes of the footer yield to the title, the last ones first. */
function notesWithoutRoom({ footerHeight, leadEnd }: CardSketch, footerTop: number): number {
  const room = footerTop - (leadEnd - NOTE_SLACK)
  return Math.max(0, Math.ceil((footerHeight - FOOTER_GAP - FOOTER_LINE - room) / NOTE_LINE))
}

/**
 * Everything a near card shows. Words that do not fit above the footer are left out: what is there of them ends in an
 * ellipsis.
 */
export function wholeCard(
  card: AnyCard,
  rect: Rect,
  sketch: CardSketch,
  { theme, measurer }: { readonly theme: ThemeName; readonly measurer: TextMeasurer },
): Item[] {
  const colour = (name: keyof typeof COLOURS) => COLOURS[name][theme]
  const items: Item[] = [
    {
      type: 'rect',
      ...rect,
      radius: CARD_RADIUS,
      fill: cardFill(card, theme),
      stroke: colour('hairline'),
      lineWidth: CARD_BORDER,
    },
  ]
  const hasFooter = sketch.footerHeight > 0 && rect.h - INSET - FOOTER_LINE >= FIRST_LINE_END - NOTE_SLACK
  const footerTop = hasFooter ? rect.h - INSET - FOOTER_LINE : rect.h - NOTE_SLACK
  const footed = hasFooter ? sketch.footerHeight + INSET - NOTE_SLACK : INSET
  const floor = Math.max(rect.h - footed, Math.min(sketch.leadEnd, footerTop))
  const withoutRoom = notesWithoutRoom(sketch, footerTop)
  const all = sketch.parts.filter((part): part is LinePart => part.type === 'line' && part.anchor === 'top')
  const lines = all.filter((part) => part.y + part.height <= floor)
  const cutLine = lines.length < all.length ? cutLineOf(all, lines) : undefined
  for (const part of sketch.parts) {
    if (part.anchor === 'bottom' && !hasFooter) continue
    const height = part.type === 'line' ? part.height : part.type === 'bar' ? part.h : part.size
    const isNote = part.anchor === 'bottom' && rect.h + part.y <= footerTop - NOTE_LINE
    const top = part.anchor === 'top' ? part.y : rect.h + part.y + (isNote ? withoutRoom * NOTE_LINE : 0)
    if (isNote && top >= footerTop) continue
    const y = rect.y + top
    const x = rect.x + part.x
    if (part.anchor === 'top' && part.y + height > floor) {
      if (part.type === 'bar' && part.y < floor) items.push(bar({ ...part, h: floor - part.y }, x, y))
      continue
    }
    if (part.type === 'bar') items.push(bar(part, x, y))
    else if (part.type === 'glyph') {
      items.push({
        type: 'glyph',
        name: part.glyph,
        path: GLYPHS[part.glyph],
        x,
        y,
        size: part.size,
        stroke: colour(part.colour),
      })
    } else {
      const runs = part === cutLine ? withEllipsis(part.runs, rect.w - INSET - part.x, measurer) : part.runs
      for (const [index, run] of runs.entries()) {
        items.push({
          type: 'text',
          x: x + run.x,
          y: y + part.height / 2 + run.font.size * BASELINE_EM,
          text: run.text,
          width: run.width,
          font: run.font,
          fill: colour(part.colour),
          ...(run.mark && { underline: run.mark === 'hedge' ? ('dots' as const) : ('line' as const) }),
          ...(goesOn(runs, index) && { continues: true }),
        })
      }
    }
  }
  return items

  function bar(part: Extract<CardSketch['parts'][number], { type: 'bar' }>, x: number, y: number): Item {
    const { w, h, radius } = part
    return {
      type: 'rect',
      ...{ x, y, w, h, radius },
      ...(part.fill && { fill: colour(part.fill) }),
      ...(part.stroke && { stroke: colour(part.stroke), lineWidth: 1 }),
    }
  }
}

/** Those of a line that runs from right to left stand one by one: each begins left of the one before. */
function goesOn(runs: readonly PlacedRun[], index: number): boolean {
  return index > 0 && (runs[index]?.x ?? 0) > (runs[index - 1]?.x ?? 0)
}

/** The last line that is kept of words of which more are not: of the title, else of whatever is lowest. */
function cutLineOf(all: readonly LinePart[], kept: readonly LinePart[]): LinePart | undefined {
  const ofTitle = ({ isTitle }: LinePart) => isTitle === true
  if (kept.filter(ofTitle).length < all.filter(ofTitle).length) return kept.findLast(ofTitle)
  const lowest = Math.max(...kept.map(({ y }) => y))
  return kept.findLast(({ y }) => y === lowest)
}

// — titles

/** A quote may be pages long; far off nobody reads more than its first lines. */
const MAX_TITLE_SHOWN_UNITS = 1000

/** The picture of a card's kind before its title, in parts of the title's size, and the gap behind it in parts of the picture. */
const GLYPH_SHARE = 0.95
const GLYPH_GAP = 0.25
/** A title is set so much smaller for a word that is too wide. */
const LEAST_TITLE_SHARE = 0.8

interface TitleLines {
  readonly lines: readonly TextLine[]
  /** Begins at the right. */
  readonly isMirrored: boolean
}

const titles = new WeakMap<AnyCard, TitleLines & { readonly key: string; readonly measurer: TextMeasurer }>()

/** A card with its kind's picture and its real title at `size` board units; its body as quiet lines. The lowest `reserved` units stay free. */
export function titledCard(
  card: AnyCard,
  rect: Rect,
  size: number,
  measurer: TextMeasurer,
  theme: ThemeName,
  reserved = 0,
): Item[] {
  const free = { ...rect, h: rect.h - reserved }
  const { lines, isMirrored, lineHeight, top, glyph } = titleLines(card, free, size, measurer)
  const items: Item[] = [
    {
      type: 'rect',
      ...rect,
      radius: CARD_RADIUS,
      fill: cardFill(card, theme),
      stroke: COLOURS.hairline[theme],
      lineWidth: 1,
    },
  ]
  const name = KIND_GLYPHS[card.kind]
  items.push({
    type: 'glyph',
    name,
    path: GLYPHS[name],
    x: isMirrored ? rect.x + rect.w - INSET - glyph : rect.x + INSET,
    y: rect.y + top + (lineHeight - glyph) / 2,
    size: glyph,
    stroke: COLOURS.secondary[theme],
  })
  lines.forEach((line, row) => {
    for (const [index, run] of line.runs.entries()) {
      items.push({
        type: 'text',
        x: rect.x + INSET + run.x,
        y: rect.y + top + row * lineHeight + lineHeight / 2 + run.font.size * BASELINE_EM,
        text: run.text,
        width: run.width,
        font: run.font,
        fill: COLOURS.ink[theme],
        ...(goesOn(line.runs, index) && { continues: true }),
      })
    }
  })
  const boxes = quietLines(free, top + lines.length * lineHeight + 10)
  if (boxes.length > 0) items.push({ type: 'rects', boxes, fill: COLOURS.hairline[theme] })
  return items
}

function titleLines(card: AnyCard, rect: Rect, size: number, measurer: TextMeasurer) {
  const isGrown = size > TITLE_FONT.size
  const top = isGrown ? 10 : INSET + HEADER_LINE + PART_GAP
  const lineHeight = Math.round(size * 1.3)
  const room = Math.max(1, Math.floor((rect.h - top - 8) / lineHeight))
  const glyph = size * GLYPH_SHARE
  const key = `${size}/${rect.w}/${room}/${measurer.epoch}`
  const known = titles.get(card)
  if (known && known.key === key && known.measurer === measurer) return { lineHeight, top, glyph, ...known }
  const isQuote = card.kind === 'evidence' && card.title === ''
  const base = isQuote ? QUOTE_FONT : TITLE_FONT
  const width = Math.max(24, rect.w - 2 * INSET)
  const indent = glyph * (1 + GLYPH_GAP)
  const text = cardName(card).slice(0, MAX_TITLE_SHOWN_UNITS)
  const font: FontSpec = { ...base, size: isQuote && !isGrown ? QUOTE_FONT.size : size }
  const wrapped = wrapRuns([unbroken({ text, font }, width, indent, measurer)], width, measurer, indent)
  const lines = inOwnDirection(limitLines(wrapped, room, width, measurer), width)
  const made = { lines, isMirrored: runsRightToLeft(text) }
  titles.set(card, { ...made, key, measurer })
  return { lineHeight, top, glyph, ...made }
}

/**
 * A title with a word wider than its line, which for the first word begins after `indent`: set smaller, and where that is
 * not enough the word is cut short. None breaks.
 */
function unbroken({ text, font }: StyledRun, width: number, indent: number, measurer: TextMeasurer): StyledRun {
  const [first = '', ...others] = text.split(' ')
  const lineOf = (word: string) => (word === first ? width - indent : width)
  const excess = Math.max(
    ...[first, others.join(' ')].map(
      (words) => widestWord({ text: words, font }, lineOf(words), measurer) / lineOf(words),
    ),
  )
  if (excess <= 1) return { text, font }
  const smaller = { ...font, size: font.size * Math.max(LEAST_TITLE_SHARE, 0.99 / excess) }
  const isWide = (word: string) => widestWord({ text: word, font: smaller }, lineOf(word), measurer) > lineOf(word)
  const words = [first, ...others].map((word) =>
    isWide(word) ? cutToWidth(word, lineOf(word), smaller, measurer) : word,
  )
  return { text: words.join(' '), font: smaller }
}

// — bars and blocks

const OUTLET_FONT: FontSpec = { family: 'sans', size: 40, weight: 600 }
const OUTLET_LINE = 52

/**
 * A card as a sheet with a title bar and grey lines. Of its words only the outlet of evidence is written, where it fits.
 */
export function barredCard(card: AnyCard, rect: Rect, zoom: number, measurer: TextMeasurer, theme: ThemeName): Item[] {
  const edge = 1 / zoom
  const { x, y, w, h } = rect
  const bar = { h: Math.min(18, h / 4), w: Math.min(w - 2 * INSET, w * (0.45 + (((x / 40) | 0) & 3) * 0.1)) }
  const top = INSET + bar.h + 14
  const outlet = zoom < OUTLETS_FROM_ZOOM ? undefined : outletName(card, rect, measurer)
  const lines = quietLines(rect, outlet ? top + OUTLET_LINE : top)
  return [
    { type: 'rects', boxes: [x - edge, y - edge, w + 2 * edge, h + 2 * edge], fill: COLOURS.hairline[theme] },
    { type: 'rects', boxes: [x, y, w, h], fill: cardFill(card, theme) },
    { type: 'rects', boxes: [x + INSET, y + INSET, bar.w, bar.h], fill: blockFill(card, theme) },
    ...(outlet
      ? [
          {
            type: 'text',
            x: x + INSET,
            y: y + top + 31,
            ...outlet,
            font: OUTLET_FONT,
            fill: COLOURS.secondary[theme],
          } as const,
        ]
      : []),
    ...(lines.length > 0 ? [{ type: 'rects', boxes: lines, fill: COLOURS.hairline[theme] } as const] : []),
  ]
}

/** Undefined where it has no room whole. */
function outletName(
  card: AnyCard,
  { w, h }: Rect,
  measurer: TextMeasurer,
): { text: string; width: number } | undefined {
  const text = card.kind === 'evidence' ? (card.attribution?.outlet ?? card.attribution?.speaker) : undefined
  if (!text || h < 2 * INSET + 32 + OUTLET_LINE || text.length * OUTLET_FONT.size > 4 * w) return undefined
  const width = measurer.width(text, OUTLET_FONT)
  return width > w - 2 * INSET ? undefined : { text, width }
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

function quietLines(rect: Rect, from: number): number[] {
  const boxes: number[] = []
  const width = rect.w - 2 * INSET
  const last = rect.h - INSET - 6
  for (let y = from, index = 0; y <= last && index < 8; y += 20, index++) {
    boxes.push(rect.x + INSET, rect.y + y, y + 20 > last ? width * 0.6 : width * (index % 3 === 1 ? 0.92 : 1), 5)
  }
  return boxes
}
