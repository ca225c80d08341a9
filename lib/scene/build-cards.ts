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
import { cardFill, KIND_GLYPHS, markedName, type AnyCard } from './kind-look'
import { lineItems } from './line-items'
import { quietLines } from './build-far-cards'
import type { FontSpec, TextMeasurer } from './text-measurer'
import {
  inOwnDirection,
  limitLines,
  widestWord,
  withEllipsis,
  wrapRuns,
  type StyledRun,
  type TextLine,
} from './wrap-text'
import { runsRightToLeft } from '@/lib/schema/own-direction'

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

/** Notes of the footer yield to all that the card says over them, the last ones first. */
function notesWithRoom({ footerHeight, contentEnd }: CardSketch, footerTop: number): { kept: number; left: number } {
  const all = Math.max(0, footerHeight - FOOTER_GAP - FOOTER_LINE) / NOTE_LINE
  const kept = Math.min(all, Math.max(0, Math.floor((footerTop - contentEnd + NOTE_SLACK) / NOTE_LINE)))
  return { kept, left: all - kept }
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
  const { kept, left } = notesWithRoom(sketch, footerTop)
  const footed = kept > 0 ? footerTop - kept * NOTE_LINE + NOTE_SLACK : footerTop
  const floor = hasFooter ? footed : Math.max(rect.h - INSET, Math.min(sketch.leadEnd, footerTop))
  const all = sketch.parts.filter((part): part is LinePart => part.type === 'line' && part.anchor === 'top')
  const lines = all.filter((part) => part.y + part.height <= floor)
  const cutLine = lines.length < all.length ? cutLineOf(all, lines) : undefined
  for (const part of sketch.parts) {
    if (part.anchor === 'bottom' && !hasFooter) continue
    const height = part.type === 'line' ? part.height : part.type === 'bar' ? part.h : part.size
    const isNote = part.anchor === 'bottom' && rect.h + part.y <= footerTop - NOTE_LINE
    const top = part.anchor === 'top' ? part.y : rect.h + part.y + (isNote ? left * NOTE_LINE : 0)
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
      items.push(...lineItems(runs, x, y + part.height / 2, colour(part.colour)))
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
  lines.forEach(({ runs }, row) => {
    const middle = rect.y + top + (row + 0.5) * lineHeight
    items.push(...lineItems(runs, rect.x + INSET, middle, COLOURS.ink[theme]))
  })
  items.push(...quietLines(free, top + lines.length * lineHeight + 10, theme))
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
  const text = markedName(card).slice(0, MAX_TITLE_SHOWN_UNITS)
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
