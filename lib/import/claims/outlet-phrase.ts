/**
 * Reads the outlet that a phrase begins with: "the Ostrava-based daily Rovnost on Monday that …" → "Rovnost". Longest
 * first, so that a name ends where the sentence goes on.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from '../capitals'
import { compile, LETTERS } from '../compile-pattern'
import { DATED, QUOTED } from '../masked-text'
import { isFirstName } from '../words/first-names'
import { ORGANISATION_HEADS, PLACE_HEADS, PLACES } from '../words/name-words'
import { OUTLET_DESCRIPTORS, OUTLET_HEADS, OUTLET_WORD, PLATFORMS } from '../words/outlet-names'
import { PRESS_PERSON } from '../words/outlet-places'
import { BODIES, DEMONYM, NOT_PEOPLE, PLURAL_PEOPLE, ROLES, TITLES } from '../words/people-words'
import { WORD_UNITS } from '../word-edges'
import type { FrameContext } from './claim-reader'
import { pattern, wordsIn } from '../words/word-list'

/** Where the phrase ends that the outlet was read from. */
export interface OutletPhrase extends Span {
  readonly outlet: string
}

const MAX_WORDS = 10
const REACH_UNITS = 120
/** Of what it is called, that say what it is. */
const WORDS_BEHIND_NAME = 3
const WORD = compile(`[^\\s,;:"()—–${DATED}${QUOTED}]+`, 'uy')
/** Between the capitals of one name. */
const PARTICLE = /^(?:of|de|du|des|la|le|les|del|della|der|die|das|den|el|y|e|i|ton|tou|van|von|na|nan|da|do|og|och|&)$/

const CAPITAL_NEXT = compile(/^ \p{Lu}/u)

const INITIAL = compile(/^\p{Lu}\.$/u)

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
    const isStopped = match[0].endsWith('.') && !INITIAL.test(match[0])
    // "Radio Marren's breakfast show" and "the Post's reporter" end the name; "People's Daily" goes on.
    const isOwner = /'s?$/.test(match[0]) && !CAPITAL_NEXT.test(sentence.slice(end, limit))
    const isLast = isStopped || isOwner
    const bare = isLast ? match[0].replace(/\.+$|'s?$/, '') : match[0]
    words.push({ start: from, end: from + bare.length })
    from = end + (/^ */.exec(sentence.slice(end, limit))?.[0].length ?? 0)
    if (isLast || from === end) break
  }
  return words
}

const CAPITAL_WITHIN = compile(/ \p{Lu}/u)

const ARTICLE_OF_NAME = compile(/^an? (?=\p{Lu})/u)

/** `takesAnyName`: nothing but an outlet, or a person, can stand there. */
export function readOutletAt(
  sentence: string,
  at: number,
  context: FrameContext,
  takesAnyName: boolean,
): OutletPhrase | undefined {
  const reach = sentence.slice(at, at + REACH_UNITS)
  if (!CAN_NAME.test(reach)) return undefined
  const apposed = readApposed(sentence, at)
  if (apposed) return apposed
  const handle = takesAnyName ? HANDLE.exec(reach)?.[0] : undefined
  if (handle !== undefined) return { start: at, end: at + handle.length, outlet: handle }
  // "an Echo reporter"
  const article = ARTICLE_OF_NAME.exec(reach)?.[0].length
  if (article !== undefined) {
    const found = readOutletAt(sentence, at + article, context, false)
    return found && OF_PRESS.test(sentence.slice(found.end)) ? found : undefined
  }
  // "told Viktor Hale of The Touchline"
  const home = takesAnyName ? PERSON_OF.exec(reach)?.[0].length : undefined
  if (home !== undefined) {
    const found = readOutletAt(sentence, at + home, context, false)
    if (found) return found
  }
  const words = wordsAt(sentence, at)
  const name = nameAt(sentence, words)
  if (
    name &&
    isBodysName(sentence.slice(name.start, name.end)) &&
    !context.book.read(sentence.slice(name.start, name.end))
  )
    return undefined
  // "the Ritzau state news agency"; but "the Lisbon paper Diário do Sado".
  const isLastName = name && !CAPITAL_WITHIN.test(sentence.slice(name.end, words.at(-1)?.end))
  const most = isLastName ? words.filter(({ start }) => start < name.end).length + WORDS_BEHIND_NAME : words.length
  for (let count = Math.min(words.length, most); count > 0; count--) {
    const last = words[count - 1]
    if (!last) continue
    const phrase = sentence.slice(at, last.end)
    const outlet = context.book.read(phrase) ?? readOwner(phrase, context)
    if (outlet === undefined || (name && takesAnyName && isBegun(sentence, last, name))) continue
    if (PAPER_TRADE.test(sentence.slice(last.end - ' paper'.length, last.end + REACH_UNITS))) continue
    // "Le Journal du Lac": a name goes on past its head.
    const rest = name ? sentence.slice(last.end, name.end) : ''
    const isCut =
      PARTICLE.test(/^ (\S+) /.exec(rest)?.[1] ?? '') ||
      // "Radio Marren Ost"
      (/ (?:Radio|TV|News)$/.test(phrase) && /^ \p{Lu}\p{Ll}+$/u.test(rest))
    const whole = isCut && name ? context.book.readAsOutlet(sentence.slice(name.start, name.end)) : undefined
    return whole === undefined
      ? { start: at, end: last.end, outlet }
      : { start: at, end: name?.end ?? last.end, outlet: whole }
  }
  if (!name) return undefined
  const isTaken = context.isItalic(name) || (takesAnyName && couldBeOutlet(sentence, at, name, context))
  const outlet = isTaken ? context.book.readAsOutlet(sentence.slice(name.start, name.end)) : undefined
  return outlet === undefined ? undefined : { start: at, end: name.end, outlet }
}

/** "the Merrin paper mill" */
const PAPER_TRADE = /^ paper (?:mills?|factory|works|makers?|merchants?|trade|industry|plant|company|recycling|bags?)\b/

/** Two names before "of": of more, or of one, it may be a paper's own ("Voice of Vell"). */
const PERSON_OF = compile(/^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'-]+,? (?:of|from|at) (?=\S)/u)

/** A capital before the first mark, or a word that outlets without a name have. Most phrases have neither. */
const CAN_NAME = compile(`^[^,;:"()]*?(?:[\\p{Lu}@]|media|tv\\b|television|radio|${OUTLET_WORD.source})`, 'u')
/** "told @MarrenPost": of a thread. */
const HANDLE = compile(/^@[\p{L}\d_]{3,30}/u)
const OF_PRESS = compile(
  `^ (?:\\p{Ll}[\\p{Ll}-]* ){0,2}(?:${PRESS_PERSON}|crew|team|podcast|programme|poll|survey)\\b`,
  'u',
)

/** "the Red Lantern Society", "Echo Park": what its last word makes of it, whatever stands before. */
function isBodysName(text: string): boolean {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  return words.length > 1 && (ORGANISATION_HEADS.has(last) || PLACE_HEADS.has(last) || ORDERED.has(last))
}

/** "the Valley Ledger's Ana Velic": up to its reporter. */
function readOwner(phrase: string, { book }: FrameContext): string | undefined {
  return phrase.endsWith("'s") ? book.read(phrase.slice(0, -2)) : undefined
}

const APPOSED = compile(
  pattern`
    ^\s*(?:[Aa]n?|[Tt]he|[Ii]ts|another|his|her|their) (?:[${LETTERS}'-]+ ){0,3}?${OUTLET_DESCRIPTORS}, +(?:called )?
    (?<name>\p{Lu}[${WORD_UNITS}'&.-]*(?: (?:(?:of|and|the|de|la) )?\p{Lu}[${WORD_UNITS}'&.-]*){0,4})(?= ?[,.;])
  `,
  'u',
)

/** "a podcast, Rails and Rules," */
function readApposed(sentence: string, at: number): OutletPhrase | undefined {
  const reach = sentence.slice(at, at + REACH_UNITS)
  const match = OUTLET_WORD.test(reach.slice(0, Math.max(0, reach.indexOf(',')))) ? APPOSED.exec(reach) : null
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
    if (startsWithCapital(word) || (last >= from && /^\d+$/.test(word))) last = index
    else if (last < from || !(PARTICLE.test(word) || (word === 'the' && wordOf(index - 1) === 'of'))) break
    if (/'s?$/.test(word)) break
  }
  const first = words[from]
  const end = words[last]
  return first && end && last >= from ? { start: first.start, end: end.end } : undefined
}

/** Words that stand for no outlet though they have a capital of their own. */
const ASSEMBLIES = compile(pattern`
  ^(?:Parliament|Congress|Senate|Commons|Lords|Duma|Rada|Bundestag|Bundesrat|Knesset|Sejm|Storting|Riksdag|Folketing|
  Cortes|Dáil|Stormont|Holyrood|Westminster|Whitehall|Downing|Vatican|Pentagon|Kremlin|House|Conference|Summit|
  Hearing|Inquiry|Tribunal|Assizes|Bailey|God|Heaven|Mass|Cabinet|NASA|FIFA|UEFA|FBI|CIA|MI5|MI6|KGB|FSB|NSA|ASEAN|
  OPEC|UNESCO|FEMA|OCHA|UNDP|IOM|WFP|FAO|WTO|ILO|ICRC|MSF|EBRD|ECB|FDA|EPA|DHS|GCHQ|BND|EASA|FAA|ICAO|IMO|ICC|ICJ|
  OECD|ECHR|United|Interpol|Europol|Eurojust|Eurostat|Frontex|Greenpeace|Oxfam|Unesco|Unicef|Nato|Ofwat|Ofgem|Ofcom|
  Amnesty|Caritas|Unite|Unison|MPs?|AI|CEO|English|French|German|Russian|Chinese|Spanish|Arabic|Latin|Greek|I)$
`)

/** Last words of companies and campaigns. */
const TRADES = compile(pattern`
  ^(?:International|Watch|Initiative|Research|Capital|Securities|Shipping|Motors|Systems|Technologies|Technology|
  Consulting|Analytics|Logistics|Marine|Maritime|Steel|Oil|Gas|Petroleum|Power|Water|Railways|Ferries|Foods|Farms|
  Mining|Minerals|Chemicals|Semiconductors|Software|Labs|Insurance|Solutions|Construction|Development|Properties|
  Coaches|Buses|Dynamics|Pharmaceuticals|Hotel|Hotels|Stores|Risk|Bros|Brothers|Sons|Co|AG|SA|GmbH|plc|PLC|LLC|School|
  College|Project|Campaign|Network)$
`)

/** Bodies that minutes and memos call by a common noun with a capital: "told the Cell". */
const ORDERED: ReadonlySet<string> = new Set(
  wordsIn(`
    Cell Bench Hub Initiative Panel Chair Mission Observatory Office Task Taskforce Desk Branch Section Division
    Directorate Team Club Festival Park Hall Rotary Convention Conference Congregation Chapter Consortium Cooperative
    Co-op Collective Circle Lodge Guild Order Corps Squad Squadron Regiment Battalion Embassy Consulate Legation
    Delegation Presidency Governor Mayor Regent Crown State Kingdom Republic Federation Faculty Museum Library
    Laboratory Campus Parish Diocese Synod Plant Mill Works Yard Refinery Registrar Ombudsman Regulator Operator
    Contractor Supplier Manufacturer Owner Owners Company Fund Members Trustees Directors Governors Growers Workers
  `),
)

/** "Brightwell, a software firm,", "The Long Quay, his memoir,", "Brightwell residents". */
const SAID_OTHERWISE = compile(
  pattern`
  ^(?:,? \(?(?:an?|the|his|her|its|their|one of) (?:[\p{L}-]+ ){0,4}(?<noun>[\p{L}-]+)(?=[,.;)]| (?:that|which|who|
  based|in|of|for|from|on)\b)| (?<people>\p{Ll}[\p{Ll}-]+)(?=[ ,.]))
`,
  'u',
)

function isSaidOtherwise(after: string): boolean {
  const { noun, people } = SAID_OTHERWISE.exec(after)?.groups ?? {}
  if (people !== undefined)
    return (
      (BODIES.has(people) && !OUTLET_NOUN.test(people)) ||
      (ROLES.has(people) && !PRESS_ROLE.test(people)) ||
      (PLURAL_PEOPLE.test(people) && !NOT_PEOPLE.has(people) && !PRESS_ROLE.test(people))
    )
  const key = noun?.toLowerCase() ?? ''
  return (BODIES.has(key) && !OUTLET_NOUN.test(key)) || OTHER_WORKS.test(key)
}

const HONORIFIC =
  /^(?:Madame|Mme|Monsieur|Lady|Lord|Herr|Frau|Señora?|Signora?|Father|Sister|Brother|Imam|Sheikh|Pastor|Rabbi|Chief|Professor|Uncle|Aunt|Saint|St)$/
const PRESS_ROLE = compile(`^(?:${PRESS_PERSON}|editor)s?$`, 'u')
const OUTLET_NOUN = compile(`^(?:${OUTLET_DESCRIPTORS}|agency|service|network)$`, 'u')
const OTHER_WORKS = compile(pattern`
  ^(?:book|novel|memoirs?|autobiography|diary|film|play|poem|thesis|study|history|consultancy|lender|insurer|ngo|
  nonprofit|non-profit|think|thinktank|pollster|supermarket|shipowner|brewery|farm|hotel|ship|vessel|tanker|trawler|
  ferry)$
`)

function couldBeOutlet(sentence: string, at: number, name: Span, context: FrameContext): boolean {
  const text = sentence.slice(name.start, name.end)
  if (/'s?$/.test(text) || text.length < 2 || context.isKnownOtherwise(text)) return false
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  const hasArticle = name.start > at
  if (PLACES.has(text) || PLATFORMS.has(text)) return false
  // "told Meridian that", but not "told Norwegian officials" or "told Italians".
  const after = sentence.slice(name.end, name.end + REACH_UNITS)
  if (
    DEMONYM.test(text) &&
    (hasArticle ||
      !/[ae]n$/.test(text) ||
      /^ (?!that\b|on\b|in\b|by\b|it\b|he\b|she\b|they\b|there\b)\p{Ll}/u.test(after))
  )
    return false
  if (isSaidOtherwise(after)) return false
  if (hasArticle && words.length === 1 && ORDERED.has(text)) return false
  if (
    PLACE_HEADS.has(last) ||
    PLACE_HEADS.has(words[0] ?? '') ||
    HONORIFIC.test(words[0] ?? '') ||
    (words.length > 1 && TRADES.test(last))
  )
    return false
  // "told the OSCE": an abbreviation that takes an article is a body's, mostly.
  if (hasArticle && /^\p{Lu}{2,6}$/u.test(text)) return false
  const isBody = (word: string) => ORGANISATION_HEADS.has(word) || ASSEMBLIES.test(word)
  if (words.some((word) => isBody(word) && !OUTLET_HEADS.has(word))) return false
  if (words.some((word) => isOffice(word))) return false
  return !(words.length < 4 && isFirstName(words[0] ?? ''))
}

function isOffice(word: string): boolean {
  const key = word.toLowerCase()
  return ROLES.has(key) || TITLES.has(key) || BODIES.has(key)
}
