/** Which outlet a phrase names where the languages' word lists say that one may stand there. Masked text. */
import { isFirstName } from '../words/first-names'
import { PLATFORMS } from '../words/outlet-names'
import type { FrameContext } from './claim-reader'
import type { OutletBook } from './outlet-book'
import type { WordSubject } from './subject-words'

/** A name in marks of quotation is an outlet's where a source stands, if it is not read otherwise. */
export function readSourceOutlet({ words }: WordSubject, { book }: FrameContext): string | undefined {
  const named = QUOTED_NAME.exec(words)?.[1]
  return book.read(words) ?? (named === undefined ? undefined : book.readAsOutlet(named))
}

/** `isOutlets`: of a verb by which outlets report, so that any name in marks before it is one. */
export function readOutlet(
  subject: WordSubject | 'implied',
  isOutlets: boolean | undefined,
  context: FrameContext,
): string | undefined {
  if (subject === 'implied') return undefined
  const known = context.book.read(subject.words)
  if (known !== undefined || !isOutlets) return known
  const named = /^(?:\p{L}+ )?\uE002([^\uE002]+)\uE002$/u.exec(subject.words)?.[1]
  return named === undefined ? undefined : context.book.readAsOutlet(named)
}

/** Nothing but a name in marks of quotation. */
export const QUOTED_ONLY = /^\uE002[^\uE002]+\uE002$/u
const QUOTED_NAME = /^(?:\p{L}{1,5} )?\uE002([^\uE002]+)\uE002[,.;:]?$/u

/** `lead`: what stands before a platform's name. */
export function platformPattern(lead: string): RegExp {
  const names = [...PLATFORMS].filter((name) => name !== 'Medium').sort((a, b) => b.length - a.length)
  return new RegExp(`(?<!\\p{L})(?:${lead})\\s(${names.join('|')})(?![\\p{L}])`, 'u')
}

const OUTLET_WORDS = 7

/** The longest run of words at the start of `words` that names an outlet. */
export function longestOutlet(words: string, { book }: Pick<FrameContext, 'book'>): string | undefined {
  const tokens = words.split(/\s+/, OUTLET_WORDS)
  for (let count = tokens.length; count > 0; count--) {
    const phrase = tokens
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.]$/, '')
    const outlet = book.read(phrase) ?? (count <= 6 ? quotedOutlet(phrase, book) : undefined)
    if (outlet !== undefined) return outlet
  }
  return undefined
}

const ANY_OUTLET =
  /^\s+(?:(?:la|le|les|el|los|las|der|die|das|dem|den|une?|l['’]) ?)?(\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:(?:de|del|la|du|des|und|y|et|i) ){0,2}\p{Lu}[\p{L}\p{N}'’.-]*){0,4})/u

/** People of the press and their informants. */
const PRESS =
  /(?:^|\s)(?:источник|собеседник|корреспондент|журналист|reporter|periodista|corresponsal|fuentes? de|journaliste|correspondante?|envoyée? spéciale?|korrespondent|journalist)\p{L}*\s/iu

/** "Источник РБК", "un journaliste de l'AFP": whose they are. */
export function ownersOutlet(words: string, { book }: FrameContext): string | undefined {
  if (!PRESS.test(words)) return undefined
  const tokens = words.split(' ')
  for (let from = 1; from < tokens.length; from++) {
    const outlet = book.read(tokens.slice(from).join(' ')) ?? quotedOutlet(tokens.slice(from).join(' '), book)
    if (outlet !== undefined) return outlet
  }
  return undefined
}

/** Where nothing but an outlet, or a person, can stand. */
export function certainOutlet(words: string, { book, isKnownOtherwise }: FrameContext): string | undefined {
  const listed = longestOutlet(words.trimStart(), { book })
  if (listed !== undefined) return listed
  const name = ANY_OUTLET.exec(words)?.[1]?.replace(/[.,]$/, '')
  if (name === undefined || isKnownOtherwise(name)) return undefined
  const tokens = name.split(' ')
  const isPerson = tokens.length > 1 && tokens.length < 4 && isFirstName(tokens[0] ?? '')
  return isPerson ? undefined : book.readAsOutlet(name)
}

/** "der „Nordpost“": whoever is told something and stands in marks of quotation. */
function quotedOutlet(phrase: string, book: OutletBook): string | undefined {
  const named = QUOTED_NAME.exec(phrase)?.[1]
  return named === undefined ? undefined : book.readAsOutlet(named)
}
