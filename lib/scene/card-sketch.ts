/**
 * One whole card laid out: lines of words, small pictures and bars from its top left corner, colours still by name.
 * A `CardSketcher` is what the builders of each kind draw with; its metrics are the near view's (components/cards).
 */
import { CARD_PADDING, TYPE, type ColourName } from '@/lib/theme/theme'
import type { CoveragePart, Note } from './card-facts'
import type { WarningWords } from './build-warning'
import { fitHeader } from './fit-header'
import type { GlyphName } from './glyphs'
import { layoutBody, BODY_FONT } from './rich-text-lines'
import { runsRightToLeft } from '@/lib/schema/own-direction'
import type { RichText } from '@/lib/schema/rich-text'
import type { FontSpec, TextMeasurer } from './text-measurer'
import {
  inOwnDirection,
  limitLines,
  TIGHT_SHARE,
  WRAP_SHARE,
  wrapRuns,
  type PlacedRun,
  type StyledRun,
} from './wrap-text'

export const TITLE_FONT: FontSpec = { family: 'sans', size: TYPE.title[0], weight: TYPE.title[2] }
export const QUOTE_FONT: FontSpec = { family: 'serif', size: TYPE.quote[0], weight: TYPE.quote[2] }
export const META_FONT: FontSpec = { family: 'sans', size: TYPE.meta[0], weight: TYPE.meta[2] }
export const META_STRONG: FontSpec = { ...META_FONT, weight: 600 }

/** Board units: border, header line, footer line, and the spaces between parts. */
export const CARD_BORDER = 1
export const HEADER_LINE = 16
export const FOOTER_LINE = 20
export const NOTE_LINE = 18
const META_LINE = TYPE.meta[1]
export const PART_GAP = 6
export const FOOTER_GAP = 10
const QUOTE_INDENT = 12
/** Less room than this shows no tag but its first letters. */
const MIN_TAGS_WIDTH = 24
const INSET = CARD_PADDING + CARD_BORDER

interface PartBase {
  /** Counted from the card's top, or, in the footer, from its bottom upwards (negative). */
  readonly y: number
  readonly anchor: 'top' | 'bottom'
}
export interface LinePart extends PartBase {
  readonly type: 'line'
  readonly x: number
  /** Height of the line's box; `y` is its top. */
  readonly height: number
  readonly runs: readonly PlacedRun[]
  readonly colour: ColourName
  readonly isTitle?: true
}
export interface GlyphPart extends PartBase {
  readonly type: 'glyph'
  readonly glyph: GlyphName
  readonly x: number
  readonly size: number
  readonly colour: ColourName
}
export interface BarPart extends PartBase {
  readonly type: 'bar'
  readonly x: number
  readonly w: number
  readonly h: number
  readonly radius: number
  readonly fill?: ColourName
  readonly stroke?: ColourName
}
export type SketchPart = LinePart | GlyphPart | BarPart
export interface CardSketch {
  readonly width: number
  /** Tall enough that nothing is cut off. */
  readonly height: number
  readonly footerHeight: number
  /** Where the title ends, or without one the first line of its words: what stays whatever else there is no room for. */
  readonly leadEnd: number
  /** Where all that stands over the footer ends. */
  readonly contentEnd: number
  readonly parts: readonly SketchPart[]
  /** Set tightly, it may be lower. */
  readonly canTighten: boolean
}

export class CardSketcher {
  private readonly parts: SketchPart[] = []
  private y = INSET
  private footerHeight = 0
  private leadEnd = 0
  private canTighten = false
  private readonly wrapShare: number
  readonly innerWidth: number

  constructor(
    readonly width: number,
    readonly measurer: TextMeasurer,
    isTight = false,
  ) {
    this.wrapShare = isTight ? TIGHT_SHARE : WRAP_SHARE
    this.innerWidth = Math.max(24, width - 2 * INSET)
  }

  /**
   * The kind's picture and word, then a warning, and tags as far as there is room; at the right end a marker or label.
   * What is to be said in fewer words where there is little room is (fit-header.ts).
   */
  header(glyph: GlyphName, word: string, { right, isByRule = false, warning, tags = '' }: HeaderExtras = {}): void {
    this.parts.push({ type: 'glyph', glyph, x: INSET, y: this.y + 2, size: 12, colour: 'secondary', anchor: 'top' })
    const wish = { kind: word, pictures: isByRule ? 1 : 0, warning, right }
    const said = fitHeader(wish, this.innerWidth, (words, isStrong) =>
      this.measurer.width(words, isStrong ? META_STRONG : META_FONT),
    )
    if (said.kind !== '') this.words(said.kind, META_FONT, INSET + 18, this.y, HEADER_LINE, 'secondary')
    // Most cards have none of it, and need no measuring.
    let x = INSET + 18
    if (said.kind !== '' && (isByRule || warning || tags !== '')) x += 6 + this.measurer.width(said.kind, META_FONT)
    if (isByRule) {
      this.parts.push({ type: 'glyph', glyph: 'rule', x, y: this.y + 3, size: 10, colour: 'secondary', anchor: 'top' })
      x += 16
    }
    const end = () => this.width - INSET - (said.right === '' ? 0 : this.measurer.width(said.right, META_STRONG) + 6)
    if (warning) {
      const y = this.y + 2
      this.parts.push({ type: 'glyph', glyph: 'warning', x, y, size: 12, colour: 'danger', anchor: 'top' })
      x += 16
      if (said.warning !== '') {
        this.words(said.warning, META_FONT, x, this.y, HEADER_LINE, 'danger')
        x += this.measurer.width(said.warning, META_FONT) + 6
      }
    }
    if (tags !== '') {
      const cut = end() - x > MIN_TAGS_WIDTH ? cutToWidth(tags, end() - x, META_FONT, this.measurer) : ''
      if (cut !== '') this.words(cut, META_FONT, x, this.y, HEADER_LINE, 'secondary')
    }
    if (right) this.putRight([{ text: said.right, font: META_STRONG }], this.y, HEADER_LINE, right.colour)
    this.y += HEADER_LINE
  }

  title(text: string, colour: ColourName = 'ink'): void {
    if (text === '') return
    this.y += PART_GAP
    const from = this.parts.length
    this.flow([{ text, font: TITLE_FONT }], INSET, this.innerWidth, TYPE.title[1], colour)
    for (let at = from; at < this.parts.length; at++) {
      const part = this.parts[at]
      if (part?.type === 'line') this.parts[at] = { isTitle: true, ...part }
    }
    this.leadEnd = this.y
  }

  /** Our own words for what somebody wants, as large as a body and as dark as a title. */
  statement(text: string): void {
    this.y += PART_GAP
    this.leadEnd ||= this.y + TYPE.body[1]
    this.flow([{ text, font: BODY_FONT }], INSET, this.innerWidth, TYPE.body[1], 'ink')
  }

  body(body: RichText, colour: ColourName = 'secondary'): void {
    if (body.length === 0) return
    this.y += PART_GAP
    this.leadEnd ||= this.y + TYPE.body[1]
    const { lines, height } = layoutBody(body, this.innerWidth, this.measurer, this.wrapShare)
    for (const line of lines) {
      if (line.isSpared) this.canTighten = true
      if (line.marker) {
        this.put(
          [{ text: line.marker, font: BODY_FONT }],
          INSET + line.indent - 14,
          this.y + line.top,
          TYPE.body[1],
          'secondary',
        )
      }
      this.place(line.runs, INSET + line.indent, this.y + line.top, line.height, colour)
    }
    this.y += height
  }

  /** A source's own words, in serif, behind a mark that hangs where their lines begin. */
  quote(runs: readonly StyledRun[]): void {
    this.y += PART_GAP
    this.leadEnd ||= this.y + TYPE.quote[1]
    const top = this.y
    const isTurned = runsRightToLeft(runs.map(({ text }) => text).join(''))
    const x = isTurned ? INSET : INSET + QUOTE_INDENT
    this.flow(runs, x, this.innerWidth - QUOTE_INDENT, TYPE.quote[1], 'ink')
    this.parts.push({
      type: 'bar',
      x: isTurned ? this.width - INSET - 2 : INSET,
      y: top + 2,
      w: 2,
      h: this.y - top - 4,
      radius: 1,
      fill: 'control',
      anchor: 'top',
    })
  }

  /** A row with a quiet label at the left of its first line; `fill` draws the rest of it. */
  row(label: string, height: number, fill: (x: number, y: number, width: number) => void): void {
    this.y += PART_GAP + 2
    this.put([{ text: label, font: META_FONT }], INSET, this.y, TYPE.body[1], 'secondary')
    fill(INSET + 76, this.y, this.innerWidth - 76)
    this.y += height
  }

  /** Words that wrap beside a row's label; gives the height they took. */
  flowAt(runs: readonly StyledRun[], x: number, width: number, lineHeight: number, colour: ColourName): number {
    const start = this.y
    this.flow(runs, x, width, lineHeight, colour)
    const height = this.y - start
    this.y = Math.max(start, this.y - lineHeight)
    return height
  }

  bar(
    x: number,
    y: number,
    w: number,
    h: number,
    colours: { fill?: ColourName; stroke?: ColourName },
    radius = h / 2,
  ): void {
    this.parts.push({ type: 'bar', x, y, w, h, radius, anchor: 'top', ...colours })
  }

  words(text: string, font: FontSpec, x: number, y: number, height: number, colour: ColourName): void {
    this.put([{ text, font }], x, y, height, colour)
  }

  /** A row whose value is words: wrapped, or with `isCut` one line of them; a sign before them. */
  wordsRow(label: string, text: string, { colour = 'ink', sign, isCut = false }: WordsRow = {}): void {
    this.row(label, TYPE.body[1], (left, y, space) => {
      if (sign) this.parts.push({ type: 'glyph', ...sign, x: left, y: y + 2, size: 14, anchor: 'top' })
      const x = sign ? left + 20 : left
      const width = space - (x - left)
      if (isCut) this.words(cutToWidth(text, width, BODY_FONT, this.measurer), BODY_FONT, x, y, TYPE.body[1], colour)
      else this.flowAt([{ text, font: BODY_FONT }], x, width, TYPE.body[1], colour)
    })
  }

  /**
   * The line of facts at the card's bottom, with its notes over it: words at the left, on a second line what has no room on
   * the first, a badge at the right.
   */
  footer(text: string, { colour = 'secondary', badge, sign, bars = [], notes: all = [] }: FooterExtras = {}): void {
    const notes = all.filter(({ warning }) => warning === undefined)
    this.footerHeight = FOOTER_GAP + FOOTER_LINE + notes.length * NOTE_LINE
    notes.forEach((note, index) => {
      const y = -(INSET + FOOTER_LINE + (notes.length - index) * NOTE_LINE)
      const words = cutToWidth(note.words, this.innerWidth, META_FONT, this.measurer)
      const line = placeRuns([{ text: words, font: META_FONT }], this.measurer)
      this.place(line, INSET, y, NOTE_LINE, 'secondary', 'bottom')
    })
    const y = -(INSET + FOOTER_LINE)
    let right = this.width - INSET
    if (badge) {
      const wide = this.measurer.width(badge, META_STRONG) + 12
      right -= wide
      this.parts.push({
        type: 'bar',
        x: right,
        y: y + 1,
        w: wide,
        h: 18,
        radius: 4,
        stroke: 'hairline',
        anchor: 'bottom',
      })
      this.place(
        placeRuns([{ text: badge, font: META_STRONG }], this.measurer),
        right + 6,
        y,
        FOOTER_LINE,
        'secondary',
        'bottom',
      )
      right -= 8
    }
    let x = INSET
    if (sign) {
      this.parts.push({ type: 'glyph', ...sign, x, y: y + 3, size: 14, anchor: 'bottom' })
      x += 20
    }
    for (const { width: w, colour: tint, isHollow } of bars) {
      const look = isHollow ? { stroke: tint } : { fill: tint }
      this.parts.push({ type: 'bar', x, y: y + 8, w, h: 4, radius: 2, anchor: 'bottom', ...look })
      x += w + 2
    }
    if (bars.length > 0) x += 6
    const room = right - x
    const runs = [{ text, font: META_FONT }]
    if (this.measurer.width(text, META_FONT) <= room) {
      this.place(placeRuns(runs, this.measurer), x, y, FOOTER_LINE, colour, 'bottom')
      return
    }
    const lines = limitLines(wrapRuns(runs, room * this.wrapShare, this.measurer), 2, room, this.measurer)
    // Two lie half a line beyond the line's box, where the space above it and the card's padding are.
    const top = y + (FOOTER_LINE - lines.length * META_LINE) / 2
    inOwnDirection(lines, room).forEach((line, row) => {
      this.place(line.runs, x, top + row * META_LINE, META_LINE, colour, 'bottom')
    })
  }

  finish(): CardSketch {
    return {
      width: this.width,
      height: Math.ceil(this.y + this.footerHeight + INSET),
      footerHeight: this.footerHeight,
      leadEnd: this.leadEnd,
      contentEnd: this.y,
      parts: this.parts,
      canTighten: this.canTighten,
    }
  }

  private flow(runs: readonly StyledRun[], x: number, width: number, lineHeight: number, colour: ColourName): void {
    for (const line of inOwnDirection(wrapRuns(runs, width * this.wrapShare, this.measurer), width)) {
      if (line.isSpared) this.canTighten = true
      this.place(line.runs, x, this.y, lineHeight, colour)
      this.y += lineHeight
    }
  }
  private put(runs: readonly StyledRun[], x: number, y: number, height: number, colour: ColourName): void {
    this.place(placeRuns(runs, this.measurer), x, y, height, colour)
  }
  private putRight(runs: readonly StyledRun[], y: number, height: number, colour: ColourName): void {
    const placed = placeRuns(runs, this.measurer)
    const last = placed.at(-1)
    this.place(placed, this.width - INSET - (last ? last.x + last.width : 0), y, height, colour)
  }
  private place(
    runs: readonly PlacedRun[],
    x: number,
    y: number,
    height: number,
    colour: ColourName,
    anchor: 'top' | 'bottom' = 'top',
  ): void {
    if (runs.length > 0) this.parts.push({ type: 'line', x, y, height, runs, colour, anchor })
  }
}

/** A small picture that stands for a state. */
export interface SignLook {
  readonly glyph: GlyphName
  readonly colour: ColourName
}

export interface WordsRow {
  readonly colour?: ColourName
  readonly sign?: SignLook
  readonly isCut?: boolean
}

export interface HeaderExtras {
  readonly right?: (WarningWords & { readonly colour: ColourName }) | undefined
  readonly isByRule?: boolean
  readonly warning?: WarningWords | undefined
  /** "#harbour #port" */
  readonly tags?: string
}

export interface FooterExtras {
  readonly colour?: ColourName
  readonly badge?: string
  /** Lines over it, from the top; a warning among them stands in the header, where it takes no line from what the card says. */
  readonly notes?: readonly Note[] | undefined
  readonly sign?: SignLook
  /** Parts of one small bar, in order. */
  readonly bars?: readonly CoveragePart[]
}

function placeRuns(runs: readonly StyledRun[], measurer: TextMeasurer): PlacedRun[] {
  let x = 0
  return runs.map((run) => {
    const width = measurer.width(run.text, run.font)
    const placed = { x, width, ...run }
    x += width
    return placed
  })
}

/** `text`, or as much of it as fits with an ellipsis. */
export function cutToWidth(text: string, width: number, font: FontSpec, measurer: TextMeasurer): string {
  if (measurer.width(text, font) <= width) return text
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measurer.width(text.slice(0, middle) + '…', font) <= width) low = middle
    else high = middle - 1
  }
  const kept = text.slice(0, low).replace(/[\uD800-\uDBFF]$/, '') // half a pair is no letter
  return kept === '' ? '' : kept.trimEnd() + '…'
}
