/** A name in lines, for where it is read from afar: no word breaks, and the last line is filled before it is cut short. */
import { cutToWidth } from './card-sketch'
import type { FontSpec, TextMeasurer } from './text-measurer'
import { wrapRuns } from './wrap-text'

const BREAKS_ANYWHERE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** At most `most` lines, none wider than `width`: a word that is ends in an ellipsis, and so does the last line where there is more. */
export function nameLines(
  name: string,
  { width, most, font }: { readonly width: number; readonly most: number; readonly font: FontSpec },
  measurer: TextMeasurer,
): readonly string[] {
  const cut = (words: string) => cutToWidth(words, width, font, measurer)
  const words = name.trim().split(/\s+/u)
  const text = words.map((word) => (BREAKS_ANYWHERE.test(word) ? word : cut(word))).join(' ')
  const lines = wrapRuns([{ text, font }], width, measurer).map(({ runs }) => runs.map((run) => run.text).join(''))
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most - 1)
  const rest = kept.reduce((left, line) => left.slice(line.trimEnd().length).trimStart(), text)
  return [...kept, cut(rest)]
}
