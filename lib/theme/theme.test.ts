import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COLOURS, PRESENCE_COLOURS, CARD_TINTS, type ColourName, type ThemeName } from './theme'
import { SIGN_COLOURS } from '@/lib/scene/state-words'
import { themeCss } from './theme-css'

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('theme', () => {
  it('is what app/theme.css says', () => {
    const file = fileURLToPath(new URL('../../app/theme.css', import.meta.url))
    expect(readFileSync(file, 'utf8')).toBe(themeCss())
  })

  const themes: ThemeName[] = ['light', 'dark']
  const texts: ColourName[] = [
    'ink',
    'secondary',
    'thread',
    'supports',
    'contradicts',
    'restsOn',
    'bearsOn',
    'undercuts',
    'danger',
  ]
  const grounds: ColourName[] = ['panel', 'card']
  for (const theme of themes) {
    for (const text of texts) {
      it.each(grounds)(`${theme}: ${text} is readable on %s`, (ground) => {
        expect(contrast(COLOURS[text][theme], COLOURS[ground][theme])).toBeGreaterThanOrEqual(4.5)
      })
    }
    it(`${theme}: ink and secondary are readable on every card tint and the canvas`, () => {
      for (const ground of [
        ...Object.values(CARD_TINTS).map((tint) => tint[theme]),
        COLOURS.canvas[theme],
        COLOURS.sunken[theme],
      ]) {
        expect(contrast(COLOURS.ink[theme], ground)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(COLOURS.secondary[theme], ground)).toBeGreaterThanOrEqual(4.5)
      }
    })
    it(`${theme}: signs of a state stand out from every card they lie on`, () => {
      for (const ground of [COLOURS.card[theme], ...Object.values(CARD_TINTS).map((tint) => tint[theme])]) {
        for (const sign of Object.values(SIGN_COLOURS))
          expect(contrast(COLOURS[sign][theme], ground)).toBeGreaterThanOrEqual(3)
      }
    })
    it(`${theme}: controls and focus stand out from what they lie on`, () => {
      for (const ground of ['panel', 'card', 'canvas'] as const) {
        for (const line of ['control', 'focus', 'selection', 'context'] as const) {
          expect(contrast(COLOURS[line][theme], COLOURS[ground][theme])).toBeGreaterThanOrEqual(3)
        }
      }
    })
  }

  it('shows where a frame ends in the dark, more quietly than a control', () => {
    const onCanvas = (line: ColourName) => contrast(COLOURS[line].dark, COLOURS.canvas.dark)
    expect(onCanvas('frame')).toBeGreaterThanOrEqual(2)
    expect(onCanvas('frame')).toBeLessThan(onCanvas('control') / 1.3)
  })

  it('carries white names on every presence colour', () => {
    for (const colour of PRESENCE_COLOURS) expect(contrast(colour, '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
  })
})
