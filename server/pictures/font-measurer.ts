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

/** Where marks stand changes no width, and reading it takes longer than all kerning. */
const WITHOUT_MARKS = { curs: false, mark: false, mkmk: false }
const KERNING_ONLY = {
  ...{ calt: false, ccmp: false, liga: false, clig: false, rlig: false, locl: false, rclt: false },
  ...WITHOUT_MARKS,
}
/** Letters below it, and pairs of them, are looked up in tables, the others in maps. */
const TABLED = 256
/** Joins two pictures to one. */
const JOINER = 0x200d
const UNDRAWN = /[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/u

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
  const bySpec = new WeakMap<FontSpec, Face>()
  return {
    epoch: 0,
    width(text, font) {
      let face = bySpec.get(font)
      if (!face) bySpec.set(font, (face = faceFor(font)))
      return face.width(text) * font.size
    },
    lacksLetters: () => isLacking,
  }
}

/** Widths in parts of the font's size. Adding up tabled numbers is quicker than keeping words. */
class Face {
  private readonly letters = new Map<number, number>()
  private readonly pairs = new Map<number, number>()
  // NaN where nobody asked yet.
  private readonly letterTable = new Float64Array(TABLED).fill(NaN)
  private readonly pairTable = new Float64Array(TABLED * TABLED).fill(NaN)

  constructor(
    private readonly font: Font,
    private readonly onLacking: () => void,
  ) {}

  width(text: string): number {
    let width = 0
    let before = -1
    for (let at = 0; at < text.length; at++) {
      // Nearly every letter follows another of the tables, and both are known.
      const unit = text.charCodeAt(at)
      if (unit < TABLED && before >= 0 && before < TABLED) {
        const advance = this.letterTable[unit] as number
        const kerning = this.pairTable[before * TABLED + unit] as number
        if (!Number.isNaN(advance + kerning)) {
          // Not added up first: a sum in another order could break a line elsewhere.
          width += advance
          width += kerning
          before = unit
          continue
        }
      }
      const point = text.codePointAt(at) as number
      if (point > 0xffff) at++
      // What is joined to the letter before is one picture with it, in fonts that have it.
      if (before !== JOINER) width += this.advance(point)
      if (before >= 0) width += this.kerning(before, point)
      before = point
    }
    return width
  }

  private advance(point: number): number {
    const known = point < TABLED ? this.letterTable[point] : this.letters.get(point)
    if (known !== undefined && !Number.isNaN(known)) return known
    const has = this.font.hasGlyphForCodePoint(point)
    if (!has) this.onLacking()
    const width = has ? this.font.glyphForCodePoint(point).advanceWidth / this.font.unitsPerEm : usualWidth(point)
    if (point < TABLED) this.letterTable[point] = width
    else this.letters.set(point, width)
    return width
  }

  private kerning(a: number, b: number): number {
    const isTabled = a < TABLED && b < TABLED
    const key = isTabled ? a * TABLED + b : a * 0x11_0000 + b
    const known = isTabled ? this.pairTable[key] : this.pairs.get(key)
    if (known !== undefined && !Number.isNaN(known)) return known
    const both = this.font.hasGlyphForCodePoint(a) && this.font.hasGlyphForCodePoint(b)
    const together = both
      ? this.font.layout(String.fromCodePoint(a, b), KERNING_ONLY).advanceWidth / this.font.unitsPerEm
      : this.advance(a) + this.advance(b)
    const kerning = together - this.advance(a) - this.advance(b)
    if (isTabled) this.pairTable[key] = kerning
    else this.pairs.set(key, kerning)
    return kerning
  }
}

/** Of letters that no face has. Marks that are not drawn, and skin tones, take no room. */
function usualWidth(point: number): number {
  if (UNDRAWN.test(String.fromCodePoint(point))) return 0
  return point >= 0x2e80 ? 1 : 0.55
}
