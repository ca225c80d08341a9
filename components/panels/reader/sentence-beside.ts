/** The sentence before or after a place of the text, for whoever selects by keys. Pure. */
import type { Span } from '@/lib/schema/excerpt'
import { trimSpan } from '@/lib/anchors/trim-span'

/**
 * The first sentence that starts at or after `from` (1), or the last that ends at or before it (-1), without white space
 * at its ends; undefined at the end of the text. Sentences end with their line, as in the rules that read documents.
 */
export function sentenceBeside(text: string, from: number, by: 1 | -1, language: string): Span | undefined {
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, { granularity: 'sentence' })
  for (let line = lineAt(text, from); line; line = lineAt(text, by > 0 ? line.end + 1 : line.start - 1)) {
    const { start, end } = line
    const sentences = [...segmenter.segment(text.slice(start, end))].flatMap(({ index, segment }) => {
      const sentence = trimSpan(text, { start: start + index, end: start + index + segment.length })
      return sentence ? [sentence] : []
    })
    const found = by > 0 ? sentences.find((each) => each.start >= from) : sentences.findLast((each) => each.end <= from)
    if (found) return found
  }
  return undefined
}

/** The sentence that holds a caret, which at the end of a line is still in that line; between two it is the second. */
export function sentenceAt(text: string, caret: number, language: string): Span | undefined {
  const isAtLineEnd = caret > 0 && (caret >= text.length || text[caret] === '\n')
  const before = sentenceBeside(text, isAtLineEnd ? caret - 1 : caret, -1, language)
  return sentenceBeside(text, before?.end ?? 0, 1, language)
}

/** The line that holds `offset`, without its break; undefined outside the text. */
function lineAt(text: string, offset: number): Span | undefined {
  if (offset < 0 || offset > text.length) return undefined
  const end = text.indexOf('\n', offset)
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end }
}
