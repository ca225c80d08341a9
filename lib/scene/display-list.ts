/**
 * What is to be painted, as plain data: where, which words, which colour, all decided. Painters translate and decide
 * nothing. Board units throughout, colours as CSS hex, later items over earlier ones.
 */
import type { FontSpec } from './text-measurer'

export interface RectItem {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly radius: number
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly dash?: readonly number[]
  readonly opacity?: number
}
/** Many sharp-cornered rectangles of one colour. `boxes`: x, y, w, h, x, y, … */
export interface RectsItem {
  readonly type: 'rects'
  readonly boxes: readonly number[]
  readonly fill: string
  readonly opacity?: number
}
/** One line of words, or its part in one style; `y` is the baseline, `width` what the measurer gave for it. */
export interface TextItem {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly width: number
  readonly font: FontSpec
  readonly fill: string
  readonly underline?: 'line' | 'dots'
  /** Goes on with the line of the item before it, where that ends: the two are read as one text. */
  readonly continues?: true
  readonly opacity?: number
}
export interface PathItem {
  readonly type: 'path'
  readonly path: PathData
  readonly stroke?: string
  readonly lineWidth?: number
  readonly dash?: readonly number[]
  readonly fill?: string
  readonly opacity?: number
}
/** A small picture out of `GLYPHS`, drawn in a square. */
export interface GlyphItem {
  readonly type: 'glyph'
  readonly name: string
  /** The glyph's own path in a 24 × 24 box. */
  readonly path: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly stroke: string
  readonly opacity?: number
}
export type Item = RectItem | RectsItem | TextItem | PathItem | GlyphItem
export type DisplayList = readonly Item[]

/** A path as numbers: an operation and its coordinates. See PathBuilder. */
export type PathData = readonly number[]
export const PATH_OPS = { move: 0, line: 1, cubic: 2, close: 3, circle: 4 } as const
/** How many numbers follow each operation. */
export const PATH_ARITY = [2, 2, 6, 0, 3] as const

/** Collects a path. One builder can take many lines: they are stroked together. */
export class PathBuilder {
  readonly data: number[] = []

  move(x: number, y: number): this {
    this.data.push(PATH_OPS.move, x, y)
    return this
  }
  line(x: number, y: number): this {
    this.data.push(PATH_OPS.line, x, y)
    return this
  }
  cubic(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): this {
    this.data.push(PATH_OPS.cubic, c1x, c1y, c2x, c2y, x, y)
    return this
  }
  close(): this {
    this.data.push(PATH_OPS.close)
    return this
  }
  circle(x: number, y: number, radius: number): this {
    this.data.push(PATH_OPS.circle, x, y, radius)
    return this
  }
  get isEmpty(): boolean {
    return this.data.length === 0
  }
}
