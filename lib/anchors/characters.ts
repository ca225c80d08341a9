/** Where a text may be cut: between characters as people count them, not inside one. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The longest character looked at: families of emoji take about 30 units, stacked marks may take any number. */
const REACH_UNITS = 64

/** The nearest place at or before `at` (after, for `ceil`) that cuts no character of `text` in two. */
export function characterBoundary(text: string, at: number, side: 'floor' | 'ceil'): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length))
  // Most cuts stand beside plain ASCII, where nothing joins: CR LF is the one exception.
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  if (before < 0x80 && after < 0x80 && !(before === 0x0d && after === 0x0a)) return at
  let from = Math.max(0, at - REACH_UNITS)
  // A window that opened in mid-pair would see half a character.
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from--
  const window = text.slice(from, at + REACH_UNITS)
  const segment = segmenter.segment(window).containing(at - from)
  if (!segment) return at
  const start = from + segment.index
  return start === at ? at : side === 'floor' ? start : start + segment.segment.length
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
