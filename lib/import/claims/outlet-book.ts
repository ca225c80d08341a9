/**
 * Tells outlets from speakers, and remembers those that the text has named, so that "the Courier" and "the paper" can
 * be read further on. A name is an outlet by the list, by its head word, by a word before it, or not at all. Other
 * languages have books of their own (word-book.ts, chinese-book.ts).
 */
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import {
  BROADCASTERS,
  NAMELESS_OUTLET,
  ARTICLE_HEADS,
  NO_OUTLET,
  OPENING_HEADS,
  OUTLET_DESCRIPTORS,
  OUTLET_DOMAIN,
  OUTLET_ENDING,
  OUTLET_HEADS,
  OUTLET_PAIRS,
  OUTLET_REFERENCE,
  OWN_REFERENCE,
  OUTLET_WORD,
  OUTLETS,
  PLATFORMS,
  ROMANCE_TITLE,
} from '../words/outlet-names'
import { NOT_NAMES, ORGANISATION_HEADS, PLACE_HEADS } from '../words/name-words'
import { ROLES, TITLES } from '../words/people-words'
import { MAX_NAMES, rememberIn } from './outlet-memory'
import { pattern } from '../words/word-list'

export interface OutletBook {
  /** The outlet's name when `phrase` names one, as written, without "the"; "the paper" gives the one named last. */
  read(phrase: string): string | undefined
  /** For places where only an outlet can stand: takes any short name. */
  readAsOutlet(phrase: string): string | undefined
  remember(name: string): void
  /** The outlet that carries the text itself: "this newspaper". */
  rememberOwn?(name: string): void
  /** Knows the name for an outlet's from here on; nothing refers back to it yet. Only where a reader looks ahead. */
  learn?(name: string): void
}

/** Names that are also common words or surnames are outlets only with "the" before them. */
const NEEDS_ARTICLE = new Set([
  'Sun',
  'Times',
  'Guardian',
  'Independent',
  'Mirror',
  'Economist',
  'Telegraph',
  'Atlantic',
  'Hindu',
  'Time',
  'Bild',
  'Dawn',
  'Puck',
  'Vox',
  'Standard',
  'VG',
  'NRC',
  'Age',
  'Australian',
  'Nation',
  'National',
  'Punch',
  'Hill',
  'Slate',
  'Salon',
  'Vice',
  'Wired',
  'Nature',
  'Science',
  'Lancet',
  'Verge',
  'Intercept',
  'Insider',
  'Inquirer',
  'Fars',
  'Herald',
  'Scotsman',
  'Spectator',
  'Expresso',
  'Público',
  'Reforma',
  'East African',
  'Daily Star',
])
/** … which are waters. */
const WATERS = /^(?:Channel|Canal) (?:Tunnel|Islands?|Coast|Ports?|Street|Road|Zone|Authority|Company)\b/
const ENGLISH_DESCRIBED = compile(
  `^(?:(?!(?:for|of|at|by|in|to|with|from|on|who)\\s)[\\p{L}'.-]+ ){0,4}?${OUTLET_DESCRIPTORS},? (?:(?:called|named) )?((?:the |The )?\\p{Lu}.*)$`,
  'u',
)
/** After a word that says it is an outlet: "the site Follow the Money". */
const DESCRIBED_NAME = compile(
  /^\p{Lu}[\p{L}\p{N}'’./-]*(?: (?:(?:\p{Ll}{1,3}|&) ){0,2}(?:\p{Lu}[\p{L}\p{N}'’./-]*|\d+)){0,5}$/u,
)
/** "News agency TT", "Public broadcaster SVT": at a sentence's start, its capital taken off. */
const OPENING_DESCRIPTOR = compile(
  `^(?:\\p{Ll}[\\p{Ll}-]* )?(?!(?:daily|weekly|monthly|quarterly|journal|channel) )${OUTLET_DESCRIPTORS} (\\p{Lu}.*)$`,
  'u',
)
/** "the Ritzau news agency". */
const DESCRIBED_AFTER = compile(
  `^(\\p{Lu}.*?) (?:\\p{Ll}+ )?(?!(?:site|channel|station|outlet|network)$)(?:${OUTLET_DESCRIPTORS}|radio|television)$`,
  'u',
)
/** "Denmark's Ritzau", "Norway's public broadcaster NRK". */
const OWNER = compile(/^(?:The |the )?(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?)'s (?=\S)/u)
/** "pro-government Daily Accord", "Marren-based weekly Horizont": what a paper is called before its name. */
const EPITHETS = compile(
  pattern`
  ^(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) )?(?:(?!(?:the|an?|its|his|her|their|this|of|for|at|by|in|to|
  with|from|on|who|that|and|or|as|but|than|about|against|into|over|through|via|per|when|while|under|after|before|
  since|is|was|are|were|has|had|not)\s)(?:\p{Ll}[\p{L}-]*|\p{Lu}[\p{L}]+-(?:based|owned|backed|run|funded|born|
  language)) ){1,3}(?=\p{Lu})
`,
  'u',
)
const NAME = compile(
  pattern`
  ^\p{Lu}[\p{L}\p{N}'’./-]*(?: of the(?= ))?(?: (?:(?:of|and|de|du|la|le|del|der|die|das|della|di|da|do|van|von|na|
  nan|an|ton|tou|y|og|och|&) )?(?:\p{Lu}[\p{L}\p{N}'’./-]*|\d+)){0,4}$
`,
  'u',
)
const ARTICLE = /^(?:the|The|THE) /

/**
 * A name with a word before or behind it that says it is an outlet's. `name` is the phrase without its article,
 * `opening` the phrase with a small letter first.
 */
function readDescribed(phrase: string, name: string, opening: string): string | undefined {
  const opened = OPENING_DESCRIPTOR.exec(opening)?.[1]
  if (opened && DESCRIBED_NAME.test(opened)) return opened
  const before = DESCRIBED_AFTER.exec(name)?.[1]
  if (before && NAME.test(before) && !NOT_NAMES.has(before.split(' ')[0]?.toLowerCase() ?? '')) return before
  const behind = ENGLISH_DESCRIBED.exec(phrase)?.[1]?.replace(ARTICLE, '')
  return behind && DESCRIBED_NAME.test(behind) ? behind : undefined
}

/** "the Tribune-Courier". */
function hasHyphenedHead(word: string): boolean {
  const parts = word.split('-')
  return parts.length === 2 && OUTLET_HEADS.has(parts[1] ?? '') && startsWithCapital(parts[0] ?? '')
}

/** "Finansbladet", "Svod.info". */
function isOneWordOutlet(name: string): boolean {
  return OUTLET_ENDING.test(name) || (name.includes('.') && OUTLET_DOMAIN.test(name))
}

/** "Sunday School", "Channel Authority". */
function isBodys(word: string): boolean {
  return ORGANISATION_HEADS.has(word) || PLACE_HEADS.has(word)
}

/** "BBC Chairman": somebody there. */
function isOffice(word: string): boolean {
  const key = word.toLowerCase()
  return ROLES.has(key) || TITLES.has(key)
}

/** "the agency Nordtelegraf" */
const AGENCY_CALLED = compile(/^[Tt]he agency (\p{Lu}[\p{L}-]+)$/u)

/** "Mr Mail", "Judge Amelia Courier", "FC Tribune": somebody, whatever the name. */
const TITLED = compile(
  pattern`
  ^(?:FC|AFC|MV|SS|HMS|USS|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Judge|Justice|Captain|Capt|Col|Colonel|
  Gen|General|Sgt|Sergeant|Inspector|Cllr|Councillor|Rev|Father|Sister|Senator|Sen)\.? \p{Lu}
`,
  'u',
)

const CAPITAL_WITHIN = compile(/ \p{Lu}/u)

/** The English one. `isOther`: whether the text says that a name which sounds like an outlet's is another's. */
export function createOutletBook(isOther: (name: string) => boolean = () => false): OutletBook {
  const named: string[] = []
  const learnt = new Set<string>()
  /** Of all outlets known so far: most phrases are none, and are not looked for one by one. */
  const shortForms = new Set<string>()
  const noteShortForms = (name: string) => {
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      if (startsWithCapital(name.slice(at + 1))) shortForms.add(name.slice(at + 1))
      if (TRADE.test(name.slice(at)) || STATION.test(name.slice(0, at))) shortForms.add(name.slice(0, at))
    }
  }
  let own: string | undefined
  const isNamed = (name: string) => named.includes(name) || learnt.has(name)
  const isKnown = (name: string, hasArticle: boolean) =>
    OUTLETS.has(name) && (hasArticle || !NEEDS_ARTICLE.has(name) || isNamed(name))
  /** "the Lowmoor Echo and Radio Marren": two outlets; the shorter phrase names the first. */
  const isTwo = (name: string) => {
    const at = name.indexOf(' and ')
    if (at < 0 || !name.slice(0, at).includes(' ')) return false
    const second = name.slice(at + ' and '.length)
    const isOther = OPENING_HEADS.has(second.split(' ')[0] ?? '') || read(second) !== undefined
    return isOther && read(name.slice(0, at)) !== undefined
  }
  const read = (phrase: string): string | undefined => {
    const trimmed = phrase
      .trim()
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .replace(/[,.;:]$/, '')
    if (trimmed.length < 1 || trimmed.length > 80) return undefined
    const kind = /^[Tt]h/.test(trimmed) ? OUTLET_REFERENCE.exec(trimmed)?.[1] : undefined
    if (kind !== undefined) return named.findLast((each) => canBeCalled(each, kind))
    if (TITLED.test(trimmed)) return undefined
    if (OWN_REFERENCE.test(trimmed)) return own
    const hasArticle = ARTICLE.test(trimmed)
    const name = trimmed.replace(ARTICLE, '')
    // "the Herald" after "the Capital Herald".
    const isShort = (known: string) => isShortFor(name, known) && !(hasArticle && OTHER_TIMES.test(known))
    const longer = shortForms.has(name) ? (named.findLast(isShort) ?? [...learnt].find(isShort)) : undefined
    if (longer !== undefined) return longer
    if (isKnown(name, hasArticle) && !isOther(name)) return name
    if (NAMELESS_WORD.test(name) && NAMELESS_OUTLET.test(name)) return name
    const owner = trimmed.includes("'s ") && !PEOPLES.test(name) ? OWNER.exec(trimmed) : null
    if (owner) {
      // "Norway's Ritzau", "the BBC's Today programme".
      const whose = owner[1] ?? ''
      const thing = trimmed.slice(owner[0].length)
      // "Channel Two's Breakfast Table": a station's own, whatever it is.
      const isProgramme = ON_AIR.test(whose) && startsWithCapital(thing)
      return read(thing) ?? (isKnown(whose, hasArticle) ? whose : isProgramme ? read(whose) : undefined)
    }
    const epithets = CAPITAL_WITHIN.test(trimmed) ? EPITHETS.exec(trimmed)?.[0] : undefined
    if (epithets) {
      const bare = trimmed.slice(epithets.length)
      const outlet = read(bare) ?? read(`the ${bare}`)
      if (outlet !== undefined && outlet !== named.at(-1)) return outlet
    }
    if (isTwo(name)) return undefined
    // "the VPA agency"
    const called = AGENCY_CALLED.exec(trimmed)?.[1]
    if (called !== undefined && !isOther(called)) return called
    const agency = name.endsWith(' agency') ? /^(\p{Lu}[\p{L}-]+) agency$/u.exec(name)?.[1] : undefined
    if (agency !== undefined && (/^\p{Lu}+$/u.test(agency) || isKnown(agency, true) || isNamed(agency))) return agency
    const opening = trimmed.charAt(0).toLowerCase() + trimmed.slice(1)
    const described = OUTLET_WORD.test(opening) ? readDescribed(trimmed, name, opening) : undefined
    if (described !== undefined) return described
    if (!NAME.test(name) && isNamed(name) && !isOther(name)) return name
    if (!NAME.test(name) || /'s$/.test(name)) return undefined
    const words = name.split(' ')
    if (words.length === 1 && !hasHyphenedHead(name))
      return isNamed(name) || (hasArticle && isOwnHead(name) && !isOther(name)) || isOneWordOutlet(name)
        ? name
        : undefined
    const isOutlet =
      (OUTLET_HEADS.has(words.at(-1) ?? '') && !NO_OUTLET.test(name)) ||
      (hasArticle && ARTICLE_HEADS.has(words.at(-1) ?? '') && !NO_OUTLET.test(name)) ||
      (OPENING_HEADS.has(words[0] ?? '') && !WATERS.test(name) && !isBodys(words.at(-1) ?? '')) ||
      OUTLET_PAIRS.test(name) ||
      ROMANCE_TITLE.test(name) ||
      hasHyphenedHead(words.at(-1) ?? '') ||
      (BROADCASTERS.test(name) && !isOffice(words.at(-1) ?? ''))
    return (isOutlet || isNamed(name)) && !isOther(name) ? name : undefined
  }
  return {
    read,
    readAsOutlet: (phrase) => {
      const name = phrase.trim().replace(ARTICLE, '')
      return NAME.test(name) ? name : undefined
    },
    remember: (name) => {
      if (NAMELESS_OUTLET.test(name) || PLATFORMS.has(name)) return
      rememberIn(named, name)
      noteShortForms(name)
    },
    rememberOwn: (name) => {
      own = name
    },
    learn: (name) => {
      if (learnt.size >= MAX_NAMES || PLATFORMS.has(name)) return
      learnt.add(name)
      noteShortForms(name)
    },
  }
}

const ON_AIR =
  /(?:^|[\s-])(?:Radio|TV|RTV|Television|Channel|Kanal|Canal|FM|Broadcasting|Broadcaster)(?:$|[\s-])|^(?:BBC|CNN|ITV|NPR)\b/
const AGENCYS = /(?:^|[\s-])(?:Agency|Agence|Agencia|Wire|Press|Newswire|Service)(?:$|[\s-])/
const AIRED = /^(?:broadcaster|station|channel|network)$/
const PRINTED = /^(?:paper|newspaper|tabloid|broadsheet|daily|weekly|monthly|magazine|journal)$/
const WIRED = /^(?:agency|newswire|wire)$/

const WIRES =
  /^(?:AP|Associated Press|Reuters|AFP|Agence France-Presse|dpa|DPA|ANSA|EFE|PTI|Kyodo|Xinhua|TASS|Tass|Interfax|Bloomberg|Yonhap|APA|UPI|Ritzau|NTB)$/

/** "People's Echo": all of it is its name. */
const PEOPLES = compile(/^(?:People|Women|Farmer|Worker|Fisherman|Citizen|Children)'s \p{Lu}\p{L}+$/u)

/** "The agency" is no Gazette, "the paper" no Radio Marren; of other names nothing tells. */
function canBeCalled(name: string, kind: string): boolean {
  if (WIRES.test(name)) return WIRED.test(kind) || kind === 'outlet'
  const isPrinted = OUTLET_HEADS.has(name.split(' ').at(-1) ?? '') && !ON_AIR.test(name) && !AGENCYS.test(name)
  if (WIRED.test(kind)) return !isPrinted && !ON_AIR.test(name)
  if (AIRED.test(kind)) return !isPrinted && !AGENCYS.test(name)
  return !PRINTED.test(kind) || !(ON_AIR.test(name) || /Agency$/.test(name))
}

/** Heads that are no paper's whole name. */
const NO_WHOLE_NAME = new Set(
  'Press Radio TV Television Broadcasting News Newspaper Weekly Magazine Daily Today Agence Reporter Correspondent Newsletter Star Register Monitor Standard Presse Prensa'.split(
    ' ',
  ),
)

/** "the Gazette": a paper, whatever town it is of. */
function isOwnHead(name: string): boolean {
  return OUTLET_HEADS.has(name) && !NO_WHOLE_NAME.has(name)
}

/** Cheap to ask first. */
const NAMELESS_WORD = /(?:media|television|tv|radio|agency|broadcaster|newspapers?|press|reports?|outlets?)$/i

const TRADE = /^ (?:Press|News|Press Agency|Wire|Newswire|News Agency|News Service|Media)$/

/** Stations go by their number: "Channel 9" is "Channel 9 Merrin". */
const STATION = /^(?:Radio|TV|Channel|Kanal|Canal) \d+$/

/** "The Times" is none of these. */
const OTHER_TIMES = /^(?:Financial|Irish|Straits|Moscow|Global|Sunday|Radio) Times$/

/** "the Herald" for "the Capital Herald", "Meridian" for "Meridian Press". */
function isShortFor(name: string, known: string): boolean {
  return (
    known.endsWith(` ${name}`) ||
    (known.startsWith(`${name} `) &&
      (STATION.test(name) || (!OUTLETS.has(name) && TRADE.test(known.slice(name.length)))))
  )
}
