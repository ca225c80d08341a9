/** The words of a text, as its language tells them apart: also where nothing stands between them. Pure. */
import type { Span } from '@/lib/schema/excerpt'

/** How far around a place words are looked for; UTF-16 units. */
const REACH_UNITS = 400

/** The whole words near `offset`, in order, without marks. */
export function wordsNear(text: string, offset: number, language: string): readonly Span[] {
  const from = Math.max(0, offset - REACH_UNITS)
  const to = Math.min(text.length, offset + REACH_UNITS)
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, { granularity: 'word' })
  return [...segmenter.segment(text.slice(from, to))].flatMap(({ index, segment, isWordLike }) => {
    const [start, end] = [from + index, from + index + segment.length]
    // What the window cuts may be half a word.
    const isCut = (start === from && from > 0) || (end === to && to < text.length)
    return isWordLike && !isCut ? [{ start, end }] : []
  })
}
