/**
 * The outlets that a sentence tells for what they are, wherever it names them, in languages that part words by spaces:
 * "газета «Берег»", "el diario La Hora". Masked sentences in, names out.
 */
import { compile } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { matchesIn } from '../matches-in'
import type { FrameContext } from './claim-reader'
import type { OutletWords } from './word-book'
import { isBody, longestOutlet, readName } from './word-outlets'

const AHEAD_UNITS = 60
/** "aseguró a esta agencia Blas Lira": who spoke to this one. */
const OWN = compile(/(?<!\p{L})(?:est[ea]|es[ea]|nuestr[oa]|ce|cet|cette|notre|diese[mnrs]?|unsere[mnrs]?) $/iu)
const OWN_UNITS = 10
const OPENING_NAME = "\\p{Lu}[\\p{L}\\p{N}'-]*(?: (?:(?:de|del|la|las|los|el) ){0,2}\\p{Lu}[\\p{L}\\p{N}'-]*){0,4}"

export function createOutletFinder({ descriptors, reference, acts, belongings }: OutletWords) {
  const acting = acts ? compile(`^(${OPENING_NAME}) (?:${acts})(?!\\p{L})`, 'u') : undefined
  const owning = belongings ? compile(`(?<!\\p{L})(?:${belongings}) ((?:El|La|Los|Las) .+)$`, 'u') : undefined
  /** "La Hoja Minera lleva a su portada …", "el tono de El Remo": whatever they are called. */
  const actingIn = (sentence: string, context: FrameContext): string[] => {
    const name = acting?.exec(sentence)?.[1]
    const owner = owning?.exec(sentence)?.[1]
    return [
      (name !== undefined && !isBody(name) && !context.isKnownOtherwise(name) && context.book.readAsOutlet(name)) || [],
      (owner !== undefined && longestOutlet(owner.slice(0, AHEAD_UNITS), context, readName)) || [],
    ].flat()
  }
  const described = compile(`(?<!\\p{L})(?:${descriptors}) (?=[\\p{Lu}${NAMED}])`, 'gu')
  const refers = compile(reference, 'iu')
  return (sentence: string, context: FrameContext): string[] => [
    ...actingIn(sentence, context),
    ...[...matchesIn(sentence, described)].flatMap(({ index, 0: words }) => {
      // «Радио Берег» is a whole name.
      if (sentence[index - 1] === NAMED || OWN.test(sentence.slice(Math.max(0, index - OWN_UNITS), index))) return []
      const name = sentence.slice(index + words.length, index + words.length + AHEAD_UNITS)
      const quoted = compile(`^${NAMED}[^${NAMED}]+${NAMED}`, 'u').exec(name)?.[0]
      const outlet =
        quoted === undefined
          ? longestOutlet(words + name, context, (phrase, { book }) =>
              refers.test(phrase) ? undefined : book.read(phrase),
            )
          : context.book.read(words + quoted)
      return outlet ?? []
    }),
  ]
}
