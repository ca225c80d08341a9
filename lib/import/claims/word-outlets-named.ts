/**
 * The outlets that a sentence tells for what they are, wherever it names them, in languages that part words by spaces:
 * "газета «Берег»", "el diario La Hora". Masked sentences in, names out.
 */
import { NAMED } from '../masked-text'
import { matchesIn } from '../matches-in'
import type { FrameContext } from './claim-reader'
import type { OutletWords } from './word-book'
import { longestOutlet } from './word-outlets'

const AHEAD_UNITS = 60
/** "aseguró a esta agencia Blas Lira": who spoke to this one. */
const OWN = /(?<!\p{L})(?:est[ea]|es[ea]|nuestr[oa]|ce|cet|cette|notre|diese[mnrs]?|unsere[mnrs]?) $/iu
const OWN_UNITS = 10

export function createOutletFinder({ descriptors, reference }: OutletWords) {
  const described = new RegExp(`(?<!\\p{L})(?:${descriptors}) (?=[\\p{Lu}${NAMED}])`, 'gu')
  const refers = new RegExp(reference, 'iu')
  return (sentence: string, context: FrameContext): string[] =>
    [...matchesIn(sentence, described)].flatMap(({ index, 0: words }) => {
      // «Радио Берег» is a whole name.
      if (sentence[index - 1] === NAMED || OWN.test(sentence.slice(Math.max(0, index - OWN_UNITS), index))) return []
      const name = sentence.slice(index + words.length, index + words.length + AHEAD_UNITS)
      const quoted = new RegExp(`^${NAMED}[^${NAMED}]+${NAMED}`, 'u').exec(name)?.[0]
      const outlet =
        quoted === undefined
          ? longestOutlet(words + name, context, (phrase, { book }) =>
              refers.test(phrase) ? undefined : book.read(phrase),
            )
          : context.book.read(words + quoted)
      return outlet ?? []
    })
}
