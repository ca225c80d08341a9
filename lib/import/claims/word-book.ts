/**
 * Tells outlets from speakers in languages that part words by spaces, by word lists, and remembers those named. A name
 * is an outlet by the list, by one of its words, by a word before it, or not at all.
 */
import { compile } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { BROADCASTERS, OUTLET_DOMAIN, OUTLETS } from '../words/outlet-names'
import { isFirstName } from '../words/first-names'
import { stemOfName } from '../words/russian-names'
import type { OutletBook } from './outlet-book'
import { TITLE_ADJECTIVE } from './title-adjective'
import { kindOfOutlet, type OutletKind } from './outlet-kinds'
import { MAX_NAMES, rememberIn } from './outlet-memory'
import { pattern } from '../words/word-list'

/** What tells an outlet in a language besides English. Pattern sources, but for `names` and `heads`: parted by "|". */
export interface OutletWords {
  readonly names: string
  /** A capitalised name that holds one of these is an outlet. */
  readonly heads: string
  /** Whether a capitalised article is part of the name: "El Faro", "Le Matin". */
  readonly keepsArticle?: boolean
  /** Endings that make one word an outlet's name: "Nordpost". */
  readonly endings?: string
  /** Words before a name that say it is one. */
  readonly descriptors: string
  /** Behind a name that opens its sentence: what only outlets do, "lleva a su portada". */
  readonly acts?: string
  /** What only outlets have, before a title with its article: "el editorial de". */
  readonly belongings?: string
  /** Nouns before a name that say it is none: "Firma", "société". A whole word each. */
  readonly noOutlets: string
  /** A whole phrase that means the outlet named last: "the paper". */
  readonly reference: string
  /** A whole phrase for outlets without a name: "local media". */
  readonly nameless: string
}

/** "Courrier de l'Ouest"; between marks of quotation a name may go on in lower case: «Новая волна». */
const ANY_NAME = compile(
  /^\p{Lu}[\p{L}\p{N}'’./-]*(?: (?:(?:de|du|des|la|le|les|del|el|los|der|die|das|von|für|und|y|et|и|&) )*(?:[ldLD]['’])?(?:\p{Lu}|\d)[\p{L}\p{N}'’./-]*){0,5}$/u,
)
const QUOTED_NAME = compile(
  /^(?:\p{Lu}|\d{2,4}$)[\p{L}\p{N}'’./-]*(?: (?:(?:de|du|des|la|le|les|del|el|los|der|die|das|von|und|y|et|и|&) )*(?:[ldLD]['’])?[\p{L}\p{N}][\p{L}\p{N}'’./-]*){0,5}$/u,
)
/** "nord:ost", "mer&terre": behind a word for a medium. */
const SMALL_NAME = compile(/^[\p{L}\p{N}]+(?:[.:&+_@-][\p{L}\p{N}]+)+$/u)
/** "der Nachrichtenagentur nwd" */
const SMALL_AGENCY =
  /^(?!(?:am|an|auf|aus|bei|bis|der|die|das|dem|den|des|dass|ein|es|für|hat|ihr|im|in|ist|mit|nach|nun|nur|ob|sei|sie|so|und|vom|von|vor|war|wie|zu|zum|zur)$)[a-z]{2,4}$/u
/** "der Tageskurier aus Lomnitz" */
const FROM_PLACE = compile(/ aus (?:der |dem )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*$/u)
/** "Abendblatt Lomnitz", "Stadtradio Lux": what they are is part of their names. */
const PART_OF_NAME = compile(/^\p{Lu}\p{Ll}+(?:(?<!Fach|Witz|Nachrichten)blatt|radio)$/u)
/** "В «Независимой газете»", "Британская The Times" */
const OPENING_IN = compile(
  /^(?:(?:Во?|На|Из|Для|От|По|Об?) (?=\p{Lu})|\p{Lu}[а-яё-]+(?:ая|ое|ий|ый|ую|ой|ого|ому|ым|им) (?=[A-Z]))/u,
)
const INFLECTED = compile(/(?<=\p{Ll}{3})(?:es|s|n)$/u)
const ANY_ARTICLE = /^(?:(?:le|la|les|der|die|das|dem|den|des|el|los|las) |l['’] ?)/iu

/** "Der „Tagesspiegel“": an article before the marks is no part of the name. */
const BEFORE_MARKS = compile(`^(?:der|die|das|dem|den|des) ${NAMED}`, 'iu')
/** "ZDF-„Morgenmagazin“": whose programme it is. */
const STATION = compile(
  `^(?:(?:der|die|das|dem|den|des) )?(ARD|ZDF|[NWM]DR|SWR|BR|RBB|rbb|HR|hr|ORF|SRF|RTL)-(?=${NAMED})`,
  'u',
)

/** "La Dépêche économique": of Romance names only the noun has a capital. */
const WITH_ADJECTIVE = compile(
  `^(?:(?:L[ae]s?|El|Los) |L['’] ?)?(\\p{Lu}\\p{Ll}+) (?:${TITLE_ADJECTIVE}|\\p{Ll}*(?:in|ine|eux|euse|arde?|ante?|ande?|onne?|ario|aria|eña|és|esa|ense|libéré))$`,
  'u',
)
/** "Courrier des rives", "Les Dossiers du littoral" */
const WITH_COMPLEMENT = compile(
  /^(?:(?:L[ae]s?|El|Los) |L['’] ?)?(\p{Lu}\p{Ll}+) (?:de la |de l['’]|des |du |d['’]|de |del )\p{L}[\p{L}'’-]*$/u,
)
/** What offices and boats are called, too. */
const NO_TITLE_HEAD = /^(?:Agence|Presse|Journal|Télé|Radio|Agencia|Prensa|Diario|Diarios|Radios)$/u
/** "La Vanguardia del Tera": its last word is a place. */
const PLACE_LAST = /\s(?:de|del|du|des|de la|von|der|la|le) \S+$/iu

/** "Sprecher der Nordpost": of two nouns the second says whose, and only the first could be a title. */
const OF_ANOTHER = compile(/^(?:[Ee]in(?:e[mnrs]?)? )?(\p{Lu}\p{Ll}[\p{L}-]*) (?:der|des|vom|von|dem|den) \p{Lu}/u)
/** Waters, and railways' stops. */
const NO_CHANNEL = compile(/^(?:El |Le )?Canal (?:de|du|des|d['’])(?: la)? ?\p{L}/u)

/** "Карганийскому радио": a country's. */
const NATIONAL_RADIO = compile(
  /^(?!(?:Местн|Областн|Районн|Частн|Городск|Государственн|Региональн|Цифров|Народн))\p{Lu}[а-яё]{4,}(?:ое|ому|ого|ом) (?:радио|телевидени[еюяи])$/u,
)

const CAPITAL_EARLY = compile(/^.?\p{Lu}/u)

const IN_CAPITALS = compile(/^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u)

/** "TAGESKURIER", "STIMME DES OSTENS", as press reviews set them → "Tageskurier", "Stimme Des Ostens". */
function inMixedCase(name: string): string {
  return CAPITAL_EARLY.test(name.slice(1)) && IN_CAPITALS.test(name)
    ? name.replace(/\p{Lu}+/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase())
    : name
}

/** "Klaus Kurier", "Abgeordnete Peter Post", "Herr Tagblatt" */
function isPersonsName(phrase: string): boolean {
  const tokens = phrase.split(' ')
  const first = tokens.at(-2)
  return (
    first !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(tokens.at(-1) ?? '') &&
    (isFirstName(first) || /^(?:Herrn?|Frau|Mme|Mlle|M\.)$/.test(first))
  )
}

/** "gegenüber dem „Boten“ „Unsinn“" */
function holdsTwoNames(phrase: string): boolean {
  return phrase.indexOf(NAMED) >= 0 && phrase.split(NAMED).length > 3
}

/** "Morgenblatt Immobilien", "Gazette Frères": a firm's name. */
const FIRM_LAST = compile(
  pattern`
   (?:GmbH|AG|KG|SE|SA|SARL|SAS|Holding|Immobilien|Logistik|Bau|Energie|Apotheke|Versicherung(?:en)?|Reisen|
  Transporte|Capital|Invest|Partners?|Verlag|Druck|Frères|Fils|Söhne|Co|Conseil|Immobilier|Transports|Assurances|
  Énergie|S|S\. ?[LA])\.?$
`,
  'u',
)
const WIRES = compile(
  pattern`
  ^(?:ТАСС|РИА|Интерфакс|Регнум|Росбалт|БЕЛТА|БелТА|Укринформ|Казинформ|Рейтер|Франс-? ?Пресс|Синьхуа|Анадолу|Reuters|
  AFP|AP|Associated Press|Bloomberg|EFE|Efe|Agencia EFE|Europa Press|Servimedia|Colpisa|Télam|Noticias Argentinas|
  Notimex|ANSA|Lusa|Xinhua|Prensa Latina|ABI|dpa|DPA|TASS)(?!\p{L})
`,
  'u',
)
/** "Обозреватель РИА Новости Антон Велич" */
const PRESS_FIRST = compile(
  /^(?:\p{L}+-)?(?:обозреватель|корреспондент|журналист|колумнист|редактор|главред|ведущ|автор|источник|собеседник|представител|спецкор|columnista|periodista|corresponsal|redactora?|director|fuentes)\p{Ll}*\s/iu,
)
const AGENCY = /agen[ct]|press|prensa|wire|агентств|пресс|инфо/iu

/** A noun right before a name in marks of quotation. */
const LEAD_WORD = compile(`^[^${NAMED}]*\\p{L}{4}[^${NAMED}]*${NAMED}`, 'u')

/** "programa «Primera Hora» de Canal Andino" */
const QUOTED_AND_WHOSE = compile(
  `${NAMED}(?<name>[^${NAMED}]+)${NAMED} (?:del?|du|von|der|des|auf) (?<whose>\\p{Lu}.+)$`,
  'u',
)

/** "la RTBF et Le Temps", "NDR und WDR" */
const TWO_OF_THEM = compile(
  /^(.{2,40}?) (?:et|und|sowie|y) ((?:[Ll][ae]s? |[Ll]['’]|der |die |das |dem |el |la )?\p{Lu}.{0,40})$/u,
)
const AND_ANOTHER = compile(`^(.+?),? (?:und|sowie|et) (?:(?:der|die|das|dem) )?${NAMED}[^${NAMED}]+${NAMED}$`, 'u')

/** Compiled once a language. */
const compiled = new Map<OutletWords, ReturnType<typeof patternsOf>>()

function patternsOf(words: OutletWords) {
  const names = new Set(words.names.split('|'))
  const heads = new Set(words.heads.split('|'))
  // Case tells "radio Sur", a radio by the name of Sur, from "Radio Sur".
  // "este diario Julia Manso": who spoke to this one.
  const described = compile(
    `^(?!(?:est[ea]|es[ea]|nuestr[oa]|ce|cet|cette|notre|diese[mnrs]?|unsere[mnrs]?) )(?:\\p{L}{1,3}(?: |['’]))?(?:[\\p{Ll}-]+ )?(${words.descriptors}) (.+)$`,
    'u',
  )
  const reference = compile(words.reference, 'iu')
  const nameless = compile(words.nameless, 'iu')
  const ending = words.endings ? compile(`^\\p{Lu}[\\p{L}-]+(?:${words.endings})$`, 'u') : undefined
  const none = compile(`^(?:${words.noOutlets})(?=\\s|$)`, 'iu')
  return { names, heads, described, reference, nameless, ending, none }
}

const STATION_FIRST = compile(/^\p{Lu}\p{Ll}+(?:funk|welle|sender)s?$/u)

/** The book of a language that has `words`. */
export function createWordBook(words: OutletWords): OutletBook {
  const patterns = compiled.get(words) ?? patternsOf(words)
  compiled.set(words, patterns)
  const { names, heads, described, reference, nameless, ending, none } = patterns
  const named: string[] = []
  /** By what a name keeps in every case; "«Телеграф»" for «Волжский телеграф» too. */
  const learned = new Map<string, string>()
  const learn = (name: string) => {
    if (learned.size >= MAX_NAMES) return
    learned.set(keyOf(name), name)
    const last = / (\p{Ll}+)$/u.exec(name)?.[1]
    if (last !== undefined && !learned.has(keyOf(last))) learned.set(keyOf(last), name)
  }
  const agencies = new Set<string>()
  /** What the text calls those it names, by the same key. */
  const kinds = new Map<string, OutletKind>()
  /** "The radio" is whoever was named last and is no paper. */
  const lastOfKind = (reference: string) => {
    const kind = kindOfOutlet(reference)
    const fits = (name: string) => (kinds.get(keyOf(name)) ?? kindOfOutlet(name) ?? kind) === kind
    return (kind && named.findLast(fits)) ?? named.at(-1)
  }
  /** "The agency" is no paper. */
  const isAgency = (name: string) => agencies.has(name) || isListed(name) || AGENCY.test(name)
  /** Without its article, unless that is part of the name. */
  const ownName = (name: string) =>
    words.keepsArticle && /^\p{Lu}\S* \p{Lu}/u.test(name) ? name : name.replace(ANY_ARTICLE, '')
  const isListed = (name: string) => names.has(name) || OUTLETS.has(name)
  /** The "Boten" and the "Bote" are the "Neuhafener Bote" that the text has named. */
  const namedInFull = (word: string): string | undefined => {
    const stem = word.replace(INFLECTED, '')
    return named.findLast((each) => {
      const last = each.slice(each.lastIndexOf(' ') + 1)
      return (
        each === word ||
        each.startsWith(`${word} für `) ||
        (each !== last && last.startsWith(stem) && last.replace(INFLECTED, '') === stem && !PLACE_LAST.test(each))
      )
    })
  }
  /** By its words, or since it was named before. `name` is the phrase without its article. */
  const readByName = (phrase: string, name: string, isQuoted: boolean): string | undefined => {
    if (NATIONAL_RADIO.test(name)) return name
    if (!(isQuoted && QUOTED_NAME.test(name)) && !ANY_NAME.test(name)) {
      if (!words.keepsArticle) return undefined
      const head = WITH_ADJECTIVE.exec(phrase)?.[1]
      const owner = head === undefined ? WITH_COMPLEMENT.exec(phrase)?.[1] : undefined
      const isOne = heads.has(head ?? '')
        ? /^(?:L|El|Los)/.test(phrase)
        : heads.has(owner ?? '') && !NO_TITLE_HEAD.test(owner ?? '')
      return isOne || named.includes(phrase) ? phrase : undefined
    }
    if (BROADCASTERS.test(name)) return name
    const parts = inMixedCase(name).split(' ')
    // A bare word is a surname where papers bear an article.
    const isBare = words.keepsArticle === true && phrase === name && !heads.has(name)
    // "Le Matin": inside a sentence a noun has no capital.
    if (parts.length === 1 && heads.has(name) && /^(?:L[ae]s? |L['’]|El |Los )/u.test(phrase))
      return named.findLast((each) => each.startsWith(`${phrase} `)) ?? ownName(phrase)
    if (parts.length === 1)
      return (
        (isBare ? named.find((each) => each.replace(ANY_ARTICLE, '') === name) : namedInFull(name)) ??
        (ending?.test(parts.join(' ')) ? name : undefined)
      )
    if (ending?.test(parts.join(' '))) return name
    if (named.includes(ownName(phrase))) return ownName(phrase)
    const isNamedSo =
      parts.some((part) => heads.has(part)) ||
      ending?.test(parts.at(-1) ?? '') === true ||
      STATION_FIRST.test(parts[0] ?? '')
    return isNamedSo || named.includes(name) ? ownName(phrase) : undefined
  }
  /** Asked last, for few names get as far. */
  const isAnothers = (phrase: string, name: string): boolean => {
    const first = OF_ANOTHER.exec(name)?.[1]
    return (
      none.test(name) ||
      FIRM_LAST.test(name) ||
      PRESS_FIRST.test(name) ||
      isPersonsName(phrase) ||
      NO_CHANNEL.test(phrase) ||
      (first !== undefined && !heads.has(first) && ending?.test(first) !== true)
    )
  }
  const read = (whole: string): string | undefined => {
    // "NDR und „Nordpost“"
    const phrase = (whole.endsWith(NAMED) ? AND_ANOTHER.exec(whole)?.[1] : undefined) ?? whole
    const bare = phrase
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[,.;:]$/, '')
      .replaceAll(NAMED, '')
      .replace(/["«»]/g, '')
    const isQuoted = phrase.trim().endsWith(NAMED)
    const trimmed = (bare.includes(' aus ') ? bare.replace(FROM_PLACE, '') : bare).replace(OPENING_IN, '')
    if (trimmed.length < 1 || trimmed.length > 80 || holdsTwoNames(phrase)) return undefined
    const station = phrase.includes('-') ? STATION.exec(phrase.trim())?.[1] : undefined
    if (station !== undefined) return station
    const site = trimmed.includes('.') ? (/\S+$/u.exec(trimmed)?.[0] ?? '') : ''
    if (site !== '' && OUTLET_DOMAIN.test(site)) return site
    const name = trimmed.replace(ANY_ARTICLE, '')
    // "la Agencia Austral" is none, where only names have capitals; "Das Handelsblatt" is that paper.
    if (reference.test(trimmed) && !isListed(name) && !(words.keepsArticle && /\s\p{Lu}\S*$/u.test(trimmed)))
      return AGENCY.test(trimmed)
        ? (named.findLast((each) => agencies.has(each) || WIRES.test(each)) ?? named.findLast(isAgency))
        : lastOfKind(trimmed)
    if (isListed(trimmed) && !BEFORE_MARKS.test(phrase))
      return (trimmed.includes(' ') ? undefined : namedInFull(trimmed)) ?? trimmed
    // "The Globe and Mail", where its article is no word of the language.
    if (trimmed.startsWith('The ') && isListed(trimmed.slice('The '.length))) return trimmed
    if (isListed(name)) return (name.includes(' ') ? undefined : namedInFull(name)) ?? name
    if (nameless.test(trimmed)) return name
    const known = isQuoted ? learned.get(keyOf(name)) : undefined
    // "компания «Берег»", where a paper is called so too.
    if (known !== undefined && !none.test(trimmed)) return known
    const inside = isQuoted || !phrase.includes(NAMED) ? undefined : QUOTED_AND_WHOSE.exec(phrase)
    const whose = inside?.groups && read(inside.groups.whose ?? '')
    if (whose !== undefined) return whose
    if (inside?.groups && described.test(trimmed)) return inside.groups.name
    const [, kind, after] = (trimmed.includes(' ') ? described.exec(trimmed) : null) ?? []
    // «Радио Берег» is a whole name.
    const isInMarks = kind !== undefined && isQuoted && phrase.includes(`${NAMED}${kind}`)
    const isWhole = isInMarks || (kind === 'Радио' && !isQuoted)
    if (
      kind &&
      after &&
      !isWhole &&
      (isListed(after) ||
        (isQuoted ? QUOTED_NAME : ANY_NAME).test(after) ||
        SMALL_NAME.test(after) ||
        (AGENCY.test(kind) && SMALL_AGENCY.test(after)) ||
        (words.keepsArticle === true && (WITH_ADJECTIVE.test(after) || WITH_COMPLEMENT.test(after))))
    ) {
      if (AGENCY.test(kind)) agencies.add(after)
      const called = kindOfOutlet(kind)
      if (called && kinds.size < MAX_NAMES) kinds.set(keyOf(after), called)
      return !isQuoted && PART_OF_NAME.test(kind) ? `${kind} ${after}` : after
    }
    // "компания «Голос»"
    if (isQuoted && LEAD_WORD.test(phrase.trim())) return undefined
    const [, one = '', other = ''] = / (?:et|und|sowie|y) /.test(whole) ? (TWO_OF_THEM.exec(whole) ?? []) : []
    const first = one === '' || read(other) === undefined ? undefined : read(one)
    if (first !== undefined) return first
    const found = readByName(trimmed, name, isQuoted)
    return found === undefined || isAnothers(trimmed, name) ? undefined : found
  }
  return {
    read,
    readAsOutlet: (phrase) => {
      const isWhole = phrase.startsWith(NAMED)
      const name = isWhole ? phrase.replaceAll(NAMED, '') : ownName(phrase.trim().replaceAll(NAMED, ''))
      return QUOTED_NAME.test(name) && !none.test(name) ? name : undefined
    },
    remember: (name) => {
      if (!nameless.test(name)) rememberIn(named, name)
    },
    learn,
  }
}

function keyOf(name: string): string {
  return name.split(' ').map(stemOfName).join(' ').toLowerCase()
}
