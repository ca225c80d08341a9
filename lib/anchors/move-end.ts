/** Moves one end of a passage by a word, for whoever corrects which words it has. Pure. */
import type { Span } from '@/lib/schema/excerpt'
import { wordsNear } from './words-near'

const OPENING = /[\p{Ps}\p{Pi}"'¿¡]/u
const CLOSING = /[\p{Pe}\p{Pf}\p{Po}%°]/u

/**
 * The span with its start or end moved to the next word (1) or the one before (-1); the marks that hug a word go with it.
 * Undefined where there is no word more, or none would be left.
 */
export function moveEnd(
  text: string,
  span: Span,
  { end, by, language }: { readonly end: 'start' | 'end'; readonly by: 1 | -1; readonly language: string },
): Span | undefined {
  const words = wordsAround(text, span[end], language)
  if (end === 'start') {
    const starts = words.map(({ start }) => start).filter((start) => start < span.end)
    const start = by > 0 ? starts.find((each) => each > span.start) : starts.findLast((each) => each < span.start)
    return start === undefined ? undefined : { start, end: span.end }
  }
  const ends = words.map((word) => word.end).filter((each) => each > span.start)
  const moved = by > 0 ? ends.find((each) => each > span.end) : ends.findLast((each) => each < span.end)
  return moved === undefined ? undefined : { start: span.start, end: moved }
}

/** The whole words near `offset`, in order, each with the marks that open and close it. */
function wordsAround(text: string, offset: number, language: string): readonly Span[] {
  return wordsNear(text, offset, language).map(({ start, end }) => {
    while (start > 0 && OPENING.test(text[start - 1] ?? '')) start -= 1
    while (end < text.length && CLOSING.test(text[end] ?? '')) end += 1
    return { start, end }
  })
}
