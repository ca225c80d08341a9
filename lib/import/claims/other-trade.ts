/** Names that a text shows at another trade than news: "Nordfrost, which owns the store", "Tessel's plant". */
import { compile } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { matchesIn } from '../matches-in'
import { pattern } from '../words/word-list'

/** "In a letter to the Echo, the company says": whose words follow is not what stands before. */
const NOT_SAYING = pattern`
  (?! (?:now |also |later |then |still )?(?:says?|said|writes?|wrote|confirm(?:s|ed)|insist(?:s|ed)|den(?:ies|ied)|
  called|described|acknowledged|admitted|argued|apologi[sz]ed|promised|blamed|defended|disputed|declined|has|had|
  did)\b)
`

/** What companies and offices do of themselves, and outlets hardly. */
const DEEDS = `(?:, (?:which|the|an?) (?:\\p{Ll}+ ){0,4}(?:owns|runs|operates|makes|builds|built|supplies|sells|employs|owner|maker|operator|company|firm|group|supplier|bank|party|builder|charity|consultancy|insurer|lender|union|campaign|manufacturer|contractor|developer|retailer|utility|startup|ngo)${NOT_SAYING}|,? (?:is|was) (?:an?|the|one of the) (?:[\\p{L}-]+ ){0,4}(?:company|firm|group|charity|consultancy|insurer|lender|union|manufacturer|operator|supplier|maker|contractor|developer|retailer|utility|ngo|think tank|bank|shipyard|town|city|village|port|district|province|island|river)\\b| (?:plc|PLC|Ltd|Limited|Inc|LLC|GmbH|AG|SA|NV|AB|ASA|Oyj|Holdings)\\b| (?:owns|owned|rents|rented|leases|leased|ships|shipped|stores|handles|delivers|delivered|imports|exports|supplies|supplied|installed|manages|managed|runs|operates|operated|plans|employs|builds|built|sells|sold|makes|produces|produced|hopes|wants|intends|denies|denied|insists|insisted|rejected|refused|promises|promised|pledged|agreed|paid|owes|will|hired|employed|bought|closed|opened|declined|refuses|shares|workers|staff|executives?|factory|plant|contract|(?:further |also |today )?announce[sd]?|informed|notified|(?:has|had|have) (?:informed|notified|assured|applied|filed|bid|won|lost|signed|ordered)|said (?:\uE001+ )?(?:that )?(?:it|its) (?!(?:had|has) (?:seen|obtained|spoken|reviewed|been told|learned|stood)\\b)|officials?|spokes(?:man|woman|person)))`
/** … but these are an outlet's too. */
const ITS_OWN = pattern`
  (?:\p{Ll}+ )?(?:report|reporter|correspondent|editor|editorial|website|site|readers|viewers|listeners|story|
  coverage|journalist|columnist|interview|article|account|front|own|headline|station|presenter|host|newsroom|pages?|
  bureau|columns?|man|woman|airwaves|morning|evening|breakfast|sister|rival)
`
/** Whom one works for, deals with or owns a part of. */
const DEALINGS = compile(
  pattern`
  (?<![\p{L}])(?:owned|run|built|operated|supplied|made|developed|managed|employed|hired|acquired|manufactured) by|
  (?:shares?|stake|jobs|workers|staff|employees|engineers|contracts?|deal|orders?|lawyers?|customers|clients|
  subsidiary|arm|fine|charges|case) (?:in|at|of|for|with|from|against)|bought from|sold to|works (?:at|for)|
  (?:spokes(?:man|woman|person)|manager|director|chief executive|president|chairman|founder|owner|mayor|port|city|
  town|village|district|province|outskirts|people|residents|governor|north|south|east|west) (?:of|for|at)|
  (?:near|outside)|sued|fined (?:the )?
`,
  'u',
)
const DEALT_WITH = compile(`(?:${DEALINGS.source}) (?:the )?(?=\\p{Lu})`, 'gu')
const NAME_RUN = compile(/^\p{Lu}[\p{L}\p{N}'-]*(?: \p{Lu}[\p{L}\p{N}'-]*){0,3}/u)
const OTHER_TRADE = compile(`(?<=\\S)(?:${DEEDS}|'s? (?!${ITS_OWN}))`, 'gu')
const NAME_STARTS = compile(/(?<![\p{L}\p{N}])\p{Lu}/gu)
/** "Corvane Shipping plc" is "Corvane" too. */
const COMPANY_FORM = /^ (?:plc|Ltd|Limited|Inc|LLC|GmbH|AG|SA|NV|AB|ASA|Oyj|Holdings)$/i
const LONG_NAME = compile(/(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}-]+)(?: \p{Lu}[\p{L}\p{N}&-]*){1,3}$/u)
/** Where something happens, or somebody is from … */
const INSIDE = compile(/(?<=\S) (?:in|near|from|outside) (?=\p{Lu})/gu)
/** … but one also writes in an outlet. */
const PRINTED = compile(
  pattern`
  (?:\b(?:wrot|writ|publish|print|carrie|appear|read|quot|sa[iy]|claim|alleg|argu|report|accus|leak|seen|saw|reveal|
  complain|suggest|den(?:y|ie)|interview|article|piece|story|column|op-ed|letter|editorial|comment|essay|cartoon|poll|
  survey|play|item|clip|footage|segment|broadcast|air|podcast|programme|episode|edition|listen|hear|watch|advert|
  headline|leader|obituary|question|quer|request|email|e-mail|call|allegation|news|journalist|correspondent|columnist|
  editor|crew|photo|picture|extract|review|profile|series|investigation|coverage|episode|notice|announc|describ|warn|
  admit|explain|remark|defend)\p{L}*)[^.;:]*$
`,
  'u',
)
/** Of names; what is longer is none. */
const MAX_UNITS = 80

/** A look-up over one masked text, which is gone through once, when the first name is asked for. */
export function createOtherTrades(text: string): (name: string) => boolean {
  let names: ReadonlySet<string> | undefined
  return (name) => (names ??= namesAtOtherTrades(text)).has(name)
}

/** Of "the Old Nordfrost owns" both "Old Nordfrost" and "Nordfrost": where a name begins is for those who ask to say. */
function namesAtOtherTrades(text: string): Set<string> {
  const names = new Set<string>()
  for (const { index, 0: deed } of matchesIn(text, OTHER_TRADE)) {
    const before = text.slice(Math.max(0, index - MAX_UNITS), index)
    const short = COMPANY_FORM.test(deed) ? LONG_NAME.exec(before)?.[1] : undefined
    if (short !== undefined) names.add(short)
    for (const start of matchesIn(before, NAME_STARTS)) names.add(before.slice(start.index))
  }
  for (const match of matchesIn(text, DEALT_WITH)) {
    const at = match.index + match[0].length
    const name = NAME_RUN.exec(text.slice(at, at + MAX_UNITS))?.[0].replace(/'s?$/, '')
    if (name) names.add(name)
  }
  for (const match of matchesIn(text, INSIDE)) {
    const at = match.index + match[0].length
    if (PRINTED.test(text.slice(Math.max(0, match.index - MAX_UNITS), match.index))) continue
    const name = NAME_RUN.exec(text.slice(at, at + MAX_UNITS))?.[0].replace(/'s?$/, '')
    if (name) names.add(name)
  }
  return names
}

const THING = pattern`
  (?:ferry|trawler|tanker|freighter|vessel|ship|steamer|yacht|lugger|tug|dredger|barge|schooner|brig|lifeboat|boat|
  cutter|frigate|destroyer|submarine|locomotive|train|express|racehorse|horse|colt|filly|dog|hotel|inn|pub|bar|cafe|
  café|restaurant|brewery|cinema|theatre|mill|mine|pit|colliery|football club|club|team|side|band|choir|company|firm|
  insurer|haulier|contractor|shipowner|shipping line|bank|supermarket|retailer|charity|union|party|building|tower|
  arcade|school|novel|book|play|film|satellite|rocket|aircraft|bus|rose|variety)
`
/** "the ferry Morning Star" */
const CALLED = compile(
  `(?=${THING},? (?:called |named |the )?\\p{Lu})(?<![\\p{L}-])${THING},? (?:called |named |the )?`,
  'gu',
)
/** "The Daily Brannock, the 07:10 express" */
const EXPLAINED = compile(`, (?:an?|the|once an?) (?:[\\p{Ll}\\d:-]+ ){0,3}?${THING}(?![\\p{L}-])${NOT_SAYING}`, 'gu')

/** A look-up of what a masked text says, in so many words, to be a ship, a club, a house or a firm. */
export function createCallings(text: string): (name: string) => boolean {
  let names: ReadonlySet<string> | undefined
  return (name) => (names ??= namesCalled(text)).has(name)
}

function namesCalled(text: string): Set<string> {
  const names = new Set<string>()
  const add = (name: string | undefined) => {
    if (name) names.add(name)
  }
  for (const match of matchesIn(text, CALLED)) {
    const at = match.index + match[0].length
    add(NAME_RUN.exec(text.slice(at, at + MAX_UNITS))?.[0].replace(/'s?$/, ''))
  }
  for (const { index } of matchesIn(text, EXPLAINED))
    add(LAST_RUN.exec(text.slice(Math.max(0, index - MAX_UNITS), index))?.[0])
  return names
}

const LAST_RUN = compile(/(?<![\p{L}\p{N}])(?!The )\p{Lu}[\p{L}\p{N}'-]*(?: \p{Lu}[\p{L}\p{N}'-]*){0,3}$/u)

const CASE = /(?:[оеы][гм][оуи]?|[аяы]ми|[оеиы][йемх]|[уюаяоеёыиьй]|[ое]в)$/u

/** Without the endings of its case: "Северного пути" → "Северн пут". */
function stemOf(name: string): string {
  return name.replace(/[а-яё]+/giu, (word) => (word.length > 4 ? word.replace(CASE, '') : word))
}

/** What an ending may add to a name. */
const ENDING_UNITS = 4

/** Match at the end of what stands before a name. */
export interface TradePatterns {
  /** "компания «Северный путь»" */
  readonly called: RegExp
  /** "El contratista, Faro Norte,": between commas. */
  readonly apposed: RegExp
}

/** `nouns` are those for what is no outlet. */
export function tradePatterns(nouns: string): TradePatterns {
  return {
    called: compile(`(?<![\\p{L}-])(?:${nouns}) ${NAMED}?$`, 'iu'),
    apposed: compile(`(?<![\\p{L}-])(?:${nouns})(?: \\p{Ll}+){0,3}, ${NAMED}?$`, 'iu'),
  }
}

/** A look-up of the names that stand behind the noun of a trade in a masked text. */
export function createNamedTrades({ called, apposed }: TradePatterns, text: string): (name: string) => boolean {
  const known = new Map<string, boolean>()
  const isTraded = (name: string): boolean => {
    const stem = stemOf(name)
    const first = stem.split(' ', 1)[0] ?? ''
    for (let at = text.indexOf(first); at >= 0 && first !== ''; at = text.indexOf(first, at + 1)) {
      const here = text.slice(at, at + name.length + ENDING_UNITS)
      if (!stemOf(here).startsWith(stem)) continue
      const before = text.slice(Math.max(0, at - MAX_UNITS), at)
      if (called.test(before) || (here[name.length] === ',' && apposed.test(before))) return true
    }
    return false
  }
  return (name) => {
    const found = known.get(name) ?? isTraded(name)
    known.set(name, found)
    return found
  }
}
