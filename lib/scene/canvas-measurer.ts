/** Measures words with a 2D canvas: the browser's own shaping. Widths are kept per font and word. Needs the DOM. */
import { FONTS } from '@/lib/theme/theme'
import type { FontSpec, TextMeasurer } from './text-measurer'

/** Words are measured at this size and scaled, so that one entry serves every size. */
const REFERENCE_PX = 32
const MAX_KEPT = 40_000

export function createCanvasMeasurer(): TextMeasurer & { forget(): void } {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('This browser gives no 2D canvas, which the board is drawn with.')
  let kept = new Map<string, number>()
  let current = ''
  return {
    width(text, font) {
      const css = cssFont({ ...font, size: REFERENCE_PX })
      const key = css + text
      let width = kept.get(key)
      if (width === undefined) {
        if (css !== current) context.font = current = css
        width = context.measureText(text).width
        if (kept.size >= MAX_KEPT) kept = new Map()
        kept.set(key, width)
      }
      return (width * font.size) / REFERENCE_PX
    },
    /** Widths measured before the web fonts arrived are wrong afterwards. */
    forget() {
      kept = new Map()
      current = ''
    },
  }
}

/** The font as CSS and canvas write it. */
export function cssFont(font: FontSpec): string {
  return `${font.italic ? 'italic ' : ''}${font.weight} ${font.size}px ${FONTS[font.family]}`
}
