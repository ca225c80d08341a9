/** Measures words with a 2D canvas: the browser's own shaping. Widths are kept per font and word. Needs the DOM. */
import { FONTS } from '@/lib/theme/theme'
import type { FontSpec, TextMeasurer } from './text-measurer'

/** Words are measured at this size and scaled, so that one entry serves every size. */
const REFERENCE_PX = 32
const MAX_KEPT = 40_000

/** Loads the two fonts in the weights that cards use; when they are here, forgets earlier widths and calls `onFonts`. */
export function createCanvasMeasurer(onFonts: () => void): TextMeasurer {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('This browser gives no 2D canvas, which the board is drawn with.')
  let kept = new Map<string, number>()
  let current = ''
  let epoch = 0
  const wanted = Object.values(FONTS).flatMap((family) => [`15px ${family}`, `600 15px ${family}`])
  void Promise.all(wanted.map((font) => document.fonts.load(font))).then(
    () => {
      kept = new Map()
      current = ''
      epoch++
      onFonts()
    },
    // Without the fonts the fallback's widths are the right ones.
    () => undefined,
  )
  return {
    get epoch() {
      return epoch
    },
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
  }
}

/** The font as CSS and canvas write it. */
export function cssFont(font: FontSpec): string {
  return `${font.italic ? 'italic ' : ''}${font.weight} ${font.size}px ${FONTS[font.family]}`
}
