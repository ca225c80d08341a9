/**
 * Reads the outlet that a phrase begins with: "the Ostrava-based daily Rovnost on Monday that …" → "Rovnost". Longest
 * first, so that a name ends where the sentence goes on.
 */
import type { Span } from '@/lib/schema/excerpt'
import { DATED, QUOTED } from '../masked-text'
import { FIRST_NAMES } from '../words/first-names'
import { ORGANISATION_HEADS, PLACE_HEADS, PLACES } from '../words/name-words'
import { OUTLET_DESCRIPTORS, OUTLET_HEADS, PLATFORMS } from '../words/outlet-names'
import { BODIES, DEMONYM, ROLES, TITLES } from '../words/people-words'
import type { FrameContext } from './claim-reader'

/** Where the phrase ends that the outlet was read from. */
export interface OutletPhrase extends Span {
  readonly outlet: string
}

const MAX_WORDS = 10
const REACH_UNITS = 120
const WORD = new RegExp(`[^\\s,;:"()—–${DATED}${QUOTED}]+`, 'uy')
/** Between the capitals of one name. */
const PARTICLE = /^(?:of|de|du|des|la|le|les|del|della|der|die|das|den|el|y|e|i|ton|tou|van|von|na|nan|da|do|og|och|&)$/

/** The words of the phrase that begins at `at`, up to the first mark or date; spans within `sentence`. */
function wordsAt(sentence: string, at: number): Span[] {
  const words: Span[] = []
  let from = at + (/^\s*/.exec(sentence.slice(at, at + REACH_UNITS))?.[0].length ?? 0)
  const limit = Math.min(sentence.length, at + REACH_UNITS)
  while (words.length < MAX_WORDS && from < limit) {
    WORD.lastIndex = from
    const match = WORD.exec(sentence)
    if (!match) break
    const end = from + match[0].length
    const isStopped = match[0].endsWith('.') && !/^\p{Lu}\.$/u.test(match[0])
    // "Radio Marren's breakfast show" and "the Post's reporter" end the name; "People's Daily" goes on.
    const isOwner = /'s?$/.test(match[0]) && !/^ \p{Lu}/u.test(sentence.slice(end, limit))
    const isLast = isStopped || isOwner
    const bare = isLast ? match[0].replace(/\.+$|'s?$/, '') : match[0]
    words.push({ start: from, end: from + bare.length })
    from = end + (/^ */.exec(sentence.slice(end, limit))?.[0].length ?? 0)
    if (isLast || from === end) break
  }
  return words
}

/** `takesAnyName`: nothing but an outlet, or a person, can stand there. */
export function readOutletAt(
  sentence: string,
  at: number,
  context: FrameContext,
  takesAnyName: boolean,
): OutletPhrase | undefined {
  const apposed = readApposed(sentence, at)
  if (apposed) return apposed
  const words = wordsAt(sentence, at)
  const name = nameAt(sentence, words)
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1]
    if (!last) continue
    const phrase = sentence.slice(at, last.end)
    const outlet = context.book.read(phrase) ?? readOwner(phrase, context)
    if (outlet === undefined || (name && takesAnyName && isBegun(sentence, last, name))) continue
    // "Le Journal du Lac": a name goes on past its head.
    const isCut = name && name.end > last.end && PARTICLE.test(/^ (\S+) /.exec(sentence.slice(last.end))?.[1] ?? '')
    const whole = isCut ? context.book.readAsOutlet(sentence.slice(name.start, name.end)) : undefined
    return whole === undefined
      ? { start: at, end: last.end, outlet }
      : { start: at, end: name?.end ?? last.end, outlet: whole }
  }
  if (!name) return undefined
  const isTaken = context.isItalic(name) || (takesAnyName && couldBeOutlet(sentence, at, name, context))
  const outlet = isTaken ? context.book.readAsOutlet(sentence.slice(name.start, name.end)) : undefined
  return outlet === undefined ? undefined : { start: at, end: name.end, outlet }
}

/** "the Valley Ledger's Ana Velic": up to its reporter. */
function readOwner(phrase: string, { book }: FrameContext): string | undefined {
  return phrase.endsWith("'s") ? book.read(phrase.slice(0, -2)) : undefined
}

const APPOSED = new RegExp(
  `^\\s*(?:an?|the|its|another|his|her|their) (?:[\\p{L}-]+ ){0,3}?${OUTLET_DESCRIPTORS}, (?:called )?(?<name>\\p{Lu}[\\p{L}\\p{N}'&.-]*(?: (?:(?:of|and|the|de|la) )?\\p{Lu}[\\p{L}\\p{N}'&.-]*){0,4})(?=[,.;])`,
  'u',
)

/** "a podcast, Rails and Rules," */
function readApposed(sentence: string, at: number): OutletPhrase | undefined {
  const match = APPOSED.exec(sentence.slice(at, at + REACH_UNITS))
  const name = match?.groups?.name
  return match && name ? { start: at, end: at + match[0].length, outlet: name.replace(/\.$/, '') } : undefined
}

/** "The Lantern" of "The Lantern Room": its article is not all that stands before its last word. */
function isBegun(sentence: string, last: Span, name: Span): boolean {
  return name.end > last.end && /^(?:[Tt]he )?\S+$/.test(sentence.slice(name.start, last.end))
}

/** The capitalised run that the phrase begins with, its article left out. */
function nameAt(sentence: string, words: readonly Span[]): Span | undefined {
  const wordOf = (index: number) => {
    const word = words[index]
    return word ? sentence.slice(word.start, word.end) : ''
  }
  const from = /^the$/.test(wordOf(0)) ? 1 : 0
  let last = -1
  for (let index = from; index < words.length; index++) {
    const word = wordOf(index)
    if (/^\p{Lu}/u.test(word) || (last >= from && /^\d+$/.test(word))) last = index
    else if (last < from || !(PARTICLE.test(word) || (word === 'the' && wordOf(index - 1) === 'of'))) break
    if (/'s?$/.test(word)) break
  }
  const first = words[from]
  const end = words[last]
  return first && end && last >= from ? { start: first.start, end: end.end } : undefined
}

/** Words that stand for no outlet though they have a capital of their own. */
const ASSEMBLIES =
  /^(?:Parliament|Congress|Senate|Commons|Lords|Duma|Rada|Bundestag|Bundesrat|Knesset|Sejm|Storting|Riksdag|Folketing|Cortes|Dáil|Stormont|Holyrood|Westminster|Whitehall|Downing|Vatican|Pentagon|Kremlin|House|Conference|Summit|Hearing|Inquiry|Tribunal|Assizes|Bailey|God|Heaven|Mass|Cabinet|NASA|FIFA|UEFA|FBI|CIA|MI5|MI6|KGB|FSB|NSA|ASEAN|OPEC|UNESCO|FEMA|MPs?|AI|CEO|English|French|German|Russian|Chinese|Spanish|Arabic|Latin|Greek|I)$/

/** Last words of companies and campaigns. */
const TRADES =
  /^(?:International|Watch|Initiative|Research|Capital|Securities|Shipping|Motors|Systems|Technologies|Technology|Consulting|Analytics|Logistics|Marine|Maritime|Steel|Oil|Gas|Petroleum|Power|Water|Railways|Ferries|Foods|Farms|Mining|Minerals|Chemicals|Semiconductors|Software|Labs|Insurance|Solutions|Construction|Development|Properties|Coaches|Buses|Dynamics|Pharmaceuticals|Hotel|Hotels|Stores|Risk|Bros|Brothers|Sons|Co|AG|SA|GmbH|plc|PLC|LLC|School|College|Project|Campaign|Network)$/

function couldBeOutlet(sentence: string, at: number, name: Span, context: FrameContext): boolean {
  const text = sentence.slice(name.start, name.end)
  if (/'s?$/.test(text) || text.length < 2 || context.isKnownOtherwise(text)) return false
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  const hasArticle = name.start > at
  if (PLACES.has(text) || PLATFORMS.has(text) || DEMONYM.test(text)) return false
  if (PLACE_HEADS.has(last) || (words.length > 1 && TRADES.test(last))) return false
  // "told the OSCE": an abbreviation that takes an article is a body's, mostly.
  if (hasArticle && /^\p{Lu}{2,6}$/u.test(text)) return false
  const isBody = (word: string) => ORGANISATION_HEADS.has(word) || ASSEMBLIES.test(word)
  if (words.some((word) => isBody(word) && !OUTLET_HEADS.has(word))) return false
  if (words.some((word) => isOffice(word))) return false
  return !(words.length < 4 && FIRST_NAMES.has(words[0] ?? ''))
}

function isOffice(word: string): boolean {
  const key = word.toLowerCase()
  return ROLES.has(key) || TITLES.has(key) || BODIES.has(key)
}
