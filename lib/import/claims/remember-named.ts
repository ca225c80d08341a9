/** The outlets a sentence names, which the text may go on to call "the station". */
import { compile, LETTERS } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { matchesIn } from '../matches-in'
import { WORD_UNITS } from '../word-edges'
import { pattern } from '../words/word-list'
import type { ClaimReader, FrameContext } from './claim-reader'

const NAMED_OUTLET = compile(
  pattern`
    (?<![${WORD_UNITS}'-])(?:[Tt]he )?\p{Lu}[${LETTERS}'.-]*(?: (?:(?:(?:of|and|del?|la|de la|los|de los|du|des) |d'|
    de l')?\p{Lu}[${LETTERS}'.-]*|\d{1,2}(?![${WORD_UNITS}]))){0,4}(?:(?<=\bToday) programme)?|
    ^(?:taz|dpa|epd|rbb|rbb24|swr|mdr|ntv|n-tv|t-online)(?=,? |:)
  `,
  'gu',
)
const MAX_NAMES_A_SENTENCE = 40
/** "D'après Littoral Éco" */
const BEFORE_SOURCE = compile(/^(?:Selon|D'après|Dans|Chez|Pour|Im|Beim|Comme|Según|Como|Laut|Nach|Wie) (?=\p{Lu})/u)
const QUOTED_OUTLET = compile(`(?:(?<!\\p{L})\\p{L}+ {1,2})?(${NAMED}[^${NAMED}]{2,40}${NAMED})`, 'gu')

/**
 * "He gave an interview to Channel Ridge.": whom "the station" means further on. Those it names, in order, behind them
 * those it told for what they are.
 */
export function rememberNamed(
  sentence: string,
  { book, isKnownOtherwise }: FrameContext,
  reader: ClaimReader,
  told: readonly string[],
): string[] {
  if (reader.outletsMentioned) {
    const mentioned = [...reader.outletsMentioned(sentence, book)]
    for (const outlet of mentioned) book.remember(outlet)
    return mentioned
  }
  const named: string[] = []
  let seen = 0
  for (const [name] of matchesIn(sentence, NAMED_OUTLET)) {
    if (++seen > MAX_NAMES_A_SENTENCE) return named
    const outlet = book.read(name.replace(BEFORE_SOURCE, '').replace(/'s\.?$/, ''))
    if (outlet === undefined || isKnownOtherwise(outlet)) continue
    book.remember(outlet)
    named.push(outlet)
  }
  // "Иную картину рисует «Горный телеграф».", "die Zeitschrift „Bauwoche Ost“"
  for (const [words, name] of sentence.includes(NAMED) ? matchesIn(sentence, QUOTED_OUTLET) : []) {
    if (++seen > MAX_NAMES_A_SENTENCE) return named
    const outlet = book.read(words) ?? book.read(name ?? '')
    if (outlet === undefined) continue
    book.remember(outlet)
    named.push(outlet)
  }
  for (const outlet of told) book.remember(outlet)
  return [...named, ...told]
}
