import { openSync, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { fontFaces } from './font-faces'
import { createFontMeasurer } from './font-measurer'

const SENTENCES = [
  'The harbour master said the eastern quay stays closed until Friday.',
  '“To Avoid” a pretext — 14:05, 55–80 %; Tyre, Wołomin, Ђаковица, Αθήνα',
  'AVATAR To. Yes, “we’re” off (again)',
]

describe('widths by the font files', () => {
  it.each(fontFaces())('are those of full shaping, within a hundredth ($family $weight italic: $italic)', (face) => {
    const measurer = createFontMeasurer()
    const font = openSync(face.file) as Font
    for (const sentence of SENTENCES) {
      const shaped = font.layout(sentence).advanceWidth / font.unitsPerEm
      const width = measurer.width(sentence, { ...face, size: 1 })
      expect(Math.abs(width - shaped) / shaped).toBeLessThan(0.01)
    }
    expect(measurer.lacksLetters()).toBe(false)
  })

  it('grow with the size, and take the nearest weight', () => {
    const measurer = createFontMeasurer()
    const of = (size: number, weight: number) => measurer.width('Quay', { family: 'sans', size, weight })
    expect(of(30, 400)).toBeCloseTo(2 * of(15, 400))
    expect(of(15, 600)).toBeGreaterThan(of(15, 400))
    expect(of(15, 700)).toBe(of(15, 600))
  })

  it('count pictures that are joined, and their skin tones, as one', () => {
    const widthOf = (text: string) => createFontMeasurer().width(text, { family: 'sans', size: 10, weight: 400 })
    expect(widthOf('👩🏽‍🚀')).toBe(widthOf('👩'))
    expect(widthOf('\u2068דוח\u2069')).toBe(widthOf('דוח'))
  })

  it('tell when a letter is met that no face has', () => {
    const measurer = createFontMeasurer()
    expect(measurer.width('港', { family: 'sans', size: 15, weight: 400 })).toBeGreaterThan(0)
    expect(measurer.lacksLetters()).toBe(true)
  })
})
