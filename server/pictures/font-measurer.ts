/**
 * Measures words with the font files: advance widths and kerning, as the browser adds them up. Full shaping of each word
 * takes a hundred times as long and differs by nothing that moves a line; letters that the fonts lack count as they do on
 * average in fonts that have them.
 */
import { openSync, type Font } from 'fontkit'
import type { FontSpec, TextMeasurer } from '@/lib/scene/text-measurer'
import { fontFaces, type FontFace } from './font-faces'

export interface FontMeasurer extends TextMeasurer {
  /** A letter was met that no face has. */
  lacksLetters(): boolean
}

const KERNING_ONLY = { calt: false, ccmp: false, liga: false, clig: false, rlig: false, locl: false, rclt: false }
const MAX_KEPT = 100_000

export function createFontMeasurer(): FontMeasurer {
  const faces = fontFaces()
  const opened = new Map<FontFace, Face>()
  let isLacking = false
  const faceFor = ({ family, weight, italic = false }: FontSpec): Face => {
    const ofFamily = faces.filter((each) => each.family === family && each.italic === italic)
    const nearest = ofFamily.sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0]
    if (!nearest) throw new Error(`There is no font file for the family “${family}”.`)
    const known = opened.get(nearest) ?? new Face(openSync(nearest.file) as Font, () => (isLacking = true))
    opened.set(nearest, known)
    return known
  }
  const bySpec = new Map<string, Face>()
  return {
    epoch: 0,
    width(text, font) {
      const key = `${font.family} ${font.weight} ${font.italic ?? false}`
      const face = bySpec.get(key) ?? faceFor(font)
      bySpec.set(key, face)
      return face.width(text) * font.size
    },
    lacksLetters: () => isLacking,
  }
}

/** Widths in parts of the font's size. */
class Face {
  private words = new Map<string, number>()
  private readonly letters = new Map<number, number>()
  private readonly pairs = new Map<number, number>()

  constructor(
    private readonly font: Font,
    private readonly onLacking: () => void,
  ) {}

  width(text: string): number {
    const known = this.words.get(text)
    if (known !== undefined) return known
    let width = 0
    let before: number | undefined
    for (const letter of text) {
      const point = letter.codePointAt(0) as number
      width += this.advance(point)
      if (before !== undefined) width += this.kerning(before, point)
      before = point
    }
    if (this.words.size >= MAX_KEPT) this.words = new Map()
    this.words.set(text, width)
    return width
  }

  private advance(point: number): number {
    const known = this.letters.get(point)
    if (known !== undefined) return known
    const has = this.font.hasGlyphForCodePoint(point)
    if (!has) this.onLacking()
    const width = has ? this.font.glyphForCodePoint(point).advanceWidth / this.font.unitsPerEm : usualWidth(point)
    this.letters.set(point, width)
    return width
  }

  private kerning(a: number, b: number): number {
    const key = a * 0x11_0000 + b
    const known = this.pairs.get(key)
    if (known !== undefined) return known
    const both = this.font.hasGlyphForCodePoint(a) && this.font.hasGlyphForCodePoint(b)
    const together = both
      ? this.font.layout(String.fromCodePoint(a, b), KERNING_ONLY).advanceWidth / this.font.unitsPerEm
      : this.advance(a) + this.advance(b)
    const kerning = together - this.advance(a) - this.advance(b)
    this.pairs.set(key, kerning)
    return kerning
  }
}

function usualWidth(point: number): number {
  return point >= 0x2e80 ? 1 : 0.55
}
