/** A passage as a hand drew it, with the words that it cut made whole: half a word is nobody's words. Pure. */
import type { Span } from '@/lib/schema/excerpt'
import { wordsNear } from './words-near'

/** A full stop without a space behind it: to Unicode "plants.Donald" is one word, unlike "U.S" and "example.com". */
const STOP_IN_WORD = /(?<=\p{L}{2})[.．](?=\p{Lu}\p{L}|\p{Lo})/u

/** The span with both ends moved outwards to where their words begin and end; never past the end of a sentence. */
export function wholeWords(text: string, { start, end }: Span, language: string): Span {
  return { start: cutWord(text, start, language)?.start ?? start, end: cutWord(text, end, language)?.end ?? end }
}

/** The word that `offset` stands within; its ends are not within it. */
function cutWord(text: string, offset: number, language: string): Span | undefined {
  const word = wordsNear(text, offset, language).find(({ start, end }) => start < offset && offset < end)
  if (!word) return undefined
  let from = word.start
  for (const part of text.slice(word.start, word.end).split(STOP_IN_WORD)) {
    const to = from + part.length
    if (offset <= to) return from < offset && offset < to ? { start: from, end: to } : undefined
    from = to + 1
  }
  return undefined
}
