/** Which outlet a phrase names where the languages' word lists say that one may stand there. Masked text. */
import { isFirstName } from '../words/first-names'
import { PLATFORMS } from '../words/outlet-names'
import type { Span } from '@/lib/schema/excerpt'
import type { FrameContext } from './claim-reader'
import type { OutletBook } from './outlet-book'
import type { WordSubject } from './subject-words'

/** "Le Phare de Merrin", "El Faro": inside a sentence a large article begins the title of a paper … */
const TITLE_LIKE =
  /^(?:(?:Le|La|El) |L['’])(?<noun>\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+| \p{Ll}+(?:é|ée|ique|al|ale|el|elle|aire|ais|ain|aine|ien|ico|ica|ano|ana|eño|ero|libre))?(?: (?:de|del|du|des|d['’])(?! sources?(?:\s|$)) ?(?:(?:la |los |las |l['’]))?\p{L}[\p{L}'’-]*){0,2}$/u
/** … if it is no place, party or family. */
const NO_TITLE =
  /^(?:Pen|Drian|Maire|Goff|Gall|Bris|Clézio|Havre|Mans|Haye|Réunion|Rochelle|Baule|Ciotat|Poste|France|République|Salvador|Cairo|Paz|Rioja|Habana|Haya|Moncloa|Zarzuela|Caixa|Laguna|Coruña|Mancha|Pampa|Plata|Ejido|Roche|Libertad|Corte|Cimade|Quadrature|Ligue|Fondation)$/u

/** `phrase` stands behind other words of its sentence. */
function readTitleLike(phrase: string, book: OutletBook): string | undefined {
  const noun = TITLE_LIKE.exec(phrase)?.groups?.noun
  return noun === undefined || NO_TITLE.test(noun) ? undefined : book.readAsOutlet(phrase)
}

const TITLE_HEAD =
  /^(?:(?:Le|La|El) |L['’])\p{Lu}[\p{L}-]+(?: (?:(?:de|del|du|des|la|le|les|d['’]|l['’])\s?){0,2}\p{Lu}[\p{L}'’-]*| (?:de|del|des|du) \p{Ll}[\p{L}-]+(?=[,.]|$)){0,3}/u

/** Behind a comma or a quotation and its verb: ", révèle le quotidien Le Phare dans …", ", выяснил «Берег»". */
export function outletBehindVerb(sentence: string, verb: Span, { book }: FrameContext): WordSubject | undefined {
  if (!/[,"—–\uE000\uE002]$|(?:selon|según|comme|como|wie|как)$/iu.test(sentence.slice(0, verb.start).trimEnd()))
    return undefined
  const lead =
    /^\s+(?:(?:ce|este|esta|en|am|в) )?(?:\uE001+\s+)?/u.exec(sentence.slice(verb.end, verb.end + 60))?.[0].length ?? 0
  if (lead === 0) return undefined
  const start = verb.end + lead
  const words = longestPhrase(sentence.slice(start, start + 90), (phrase) => readsAsOutlet(phrase, book))
  return words === undefined ? undefined : { start, end: start + words.length, words, isInverted: true }
}

function readsAsOutlet(phrase: string, book: OutletBook): boolean {
  return book.read(phrase) !== undefined || (quotedOutlet(phrase, book) ?? readTitleLike(phrase, book)) !== undefined
}

/** "confirmaron a El Faro que …", "a déclaré à La Dépêche": told right behind the verb. */
export function titleToldAt(rest: string, book: OutletBook): string | undefined {
  const title = TITLE_HEAD.exec(/^\s(?:a|à) (.{3,80})/u.exec(rest)?.[1] ?? '')?.[0]
  return title === undefined ? undefined : readTitleLike(title, book)
}

/** A name in marks of quotation is an outlet's where a source stands, if it is not read otherwise. */
export function readSourceOutlet({ words }: WordSubject, { book }: FrameContext): string | undefined {
  const named = QUOTED_NAME.exec(words)?.[1]
  return book.read(words) ?? (named === undefined ? readTitleLike(words, book) : book.readAsOutlet(named))
}

/** `isOutlets`: of a verb by which outlets report, so that any name in marks before it is one. */
export function readOutlet(
  subject: WordSubject | 'implied',
  isOutlets: boolean | undefined,
  context: FrameContext,
): string | undefined {
  if (subject === 'implied') return undefined
  const title = subject.isInverted ? readTitleLike(subject.words, context.book) : undefined
  const known = context.book.read(subject.words) ?? title
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
  const outletOf = (phrase: string) => book.read(phrase) ?? quotedOutlet(phrase, book)
  const phrase = longestPhrase(words, (each) => outletOf(each) !== undefined)
  return phrase === undefined ? undefined : outletOf(phrase)
}

function longestPhrase(words: string, isOne: (phrase: string) => boolean): string | undefined {
  const tokens = words.split(/\s+/, OUTLET_WORDS)
  for (let count = tokens.length; count > 0; count--) {
    const phrase = tokens
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.]$/, '')
    if (isOne(phrase)) return phrase
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
    const outlet =
      book.read(tokens.slice(from).join(' ')) ??
      quotedOutlet(tokens.slice(from).join(' '), book) ??
      (from === 1 ? quotedOutlet(tokens[from] ?? '', book) : undefined)
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
  // "gegenüber dem Landrat": where nouns have capitals, one behind an article names nobody.
  if (tokens.length === 1 && /^\s+(?:der|die|das|dem|den)\s/u.test(words)) return undefined
  const isPerson = tokens.length > 1 && tokens.length < 4 && isFirstName(tokens[0] ?? '')
  return isPerson ? undefined : book.readAsOutlet(name)
}

/** "der „Nordpost“": whoever is told something and stands in marks of quotation. */
function quotedOutlet(phrase: string, book: OutletBook): string | undefined {
  const named = QUOTED_NAME.exec(phrase)?.[1]
  return named === undefined ? undefined : book.readAsOutlet(named)
}
