/**
 * The outlets that a sentence tells for what they are, by words beside the name: learnt from the whole text first, so
 * that "Horizont reported" is understood above the line that calls it a weekly.
 */
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { NOT_NAMES, PLACES } from '../words/name-words'
import { OPENING_HEADS, OUTLET_DESCRIPTORS, OUTLET_HEADS, OUTLET_WORD } from '../words/outlet-names'
import { CITES_REASON, OUTLET_PLACES } from '../words/outlet-places'
import { WORD_UNITS } from '../word-edges'
import type { FrameContext } from './claim-reader'
import { readOutletAt } from './outlet-phrase'
import { pattern } from '../words/word-list'

const NAME = `(?<![${WORD_UNITS}'-])\\p{Lu}[${WORD_UNITS}'./-]*(?: (?:(?:of|de|la|le|del|der|&) )?(?:\\p{Lu}[${WORD_UNITS}'./-]*|\\d+)){0,4}`
/** Not "the paper's editor" or "a newspaper owner": the outlet's word ends there. */
const ENDS = pattern`
  (?=[,.;:)]|$|\s(?:that|which|based|run|owned|published|in|from|with|and|close|said|says|reported|reports|wrote|
  writes|on|quoted|quotes|for|about|of|covering|everyone|everybody|nobody|people|most|I|we|you)\b)
`

interface Telling {
  /** Holds the name in `name`, its article left out. */
  readonly pattern: RegExp
  /** Sentences without it need no look. */
  readonly only: RegExp
}

/** Each in a sentence with an outlet's word. */
const TELLS: readonly Telling[] = [
  // "Plainly, an investigative news site,"
  {
    only: compile(/(?:,| \() ?(?:an?|the|its|their|another|\p{Lu}\p{L}+'s) /u),
    pattern: compile(
      `(?<name>${NAME})(?:,| \\() ?(?:an?|the|its|their|another|\\p{Lu}\\p{L}+'s) (?:[\\p{L}-]+ ){0,3}?${OUTLET_DESCRIPTORS}${ENDS}`,
      'gu',
    ),
  },
  // "Plainly is an investigative news site"
  {
    only: / (?:is|was) /,
    pattern: compile(
      pattern`
        ^(?:The )?(?<name>${NAME}) (?:is|was) (?:an?|the|one of the) (?:[\p{L}-]+ ){0,3}?${OUTLET_DESCRIPTORS}
        (?=[,.;]| (?:in|that|which|run|owned|based|close|published|for|with|founded|set)\b)
      `,
      'gu',
    ),
  },
  // "the Horizont newspaper"
  {
    only: /newspaper|magazine|news agency|news website|news site|broadcaster|radio station|tabloid/,
    pattern: compile(
      `(?<name>${NAME}) (?:\\p{Ll}+ )?(?:newspaper|magazine|news agency|news website|news site|broadcaster|radio station|tabloid)${ENDS}`,
      'gu',
    ),
  },
]
/** "according to The Candle": its article has a capital of its own. */
const WITH_ARTICLE = compile(
  `(?=The )(?<=\\p{Ll}[^.!?]*\\s(?:told|by|to|as) |^As )The (?<name>${NAME})(?=,? (?:that|reported|reports|put|noted|wrote|has|had|revealed|said|says|in|on)\\b|[,.;)]|$)`,
  'gu',
)
/** What only an outlet does, or a person. */
const CITES: readonly Telling[] = [
  // "Netwatch, which broke the story,"
  {
    only: /, which /,
    pattern: compile(
      pattern`
        (?:^|[,;] )(?:The |the )?(?<name>${NAME}), which (?:first )?(?:broke|published|ran|carried|aired|printed|
        reported) (?:the |an? |its )?(?:\p{Ll}+ )?(?:story|report|article|interview|letter|recording|news|
        allegations?|claims?|documents?)
      `,
      'gu',
    ),
  },
  // "Horizont, citing two officials,"
  {
    only: /, (?:citing|quoting)\s/,
    pattern: compile(`^(?:The )?(?<name>${NAME})(?=, (?:citing|quoting)\\s)(?!${CITES_REASON.source.slice(1)})`, 'gu'),
  },
  // "Horizont quoted her as saying"
  {
    only: / as saying/,
    pattern: compile(
      `(?:^|[,;] )(?:The |the )?(?<name>${NAME}) (?:also |then |has |had ){0,2}quote[ds] [^;:]{2,100}? as saying`,
      'gu',
    ),
  },
  // "The Dial claimed in an editorial", "said on its front page"
  {
    only: /editorial|leader|leading article|edition|issue|column|front|page/,
    pattern: compile(
      pattern`
        (?:^|[,;] |\uE001 )(?:The |the )?(?<name>${NAME}) (?:said|says|claimed|claims|argued|argues|called|calls|
        wrote|writes|alleged|demanded|urged|reported|reports|accused|warned|
        asked) (?:(?:on |in )?\uE001+ )?(?:in (?:an?|its) (?:\p{Ll}[\p{Ll}-]* ){0,2}(?:editorial|leader|
        leading article|leader column|edition|issue|print edition|gossip column|front-page \p{Ll}+)|
        on its (?:front|opinion|letters|back) page)
      `,
      'gu',
    ),
  },
]
/** "the weekly Horizont": ends right before the name. */
const DESCRIBED = compile(
  `(?<![\\p{L}-])(?=\\p{Ll}+,? )${OUTLET_DESCRIPTORS},? (?:(?:called|named) )?(?:the )?(?=\\p{Lu})`,
  'gu',
)
/** "Vestnik News Agency (VNA)". */
const ABBREVIATED = compile(`(?<name>${NAME}) \\((?<short>\\p{Lu}[\\p{Lu}\\d-]{1,6})\\)`, 'gu')
/** "MERRIN, Feb 3 (Meridian Press) -": who carries the text. */
const DATELINE = compile(/^\p{Lu}{2}[\p{L} ,.'\uE001-]{0,60}\((?<name>[^()]{2,40})\)\s*[-–—]/u)

/** "Breakfast with Bray, the Radio Littoral programme" */
const PROGRAMME = compile(
  pattern`
    (?<name>\p{Lu}[\p{L}'-]*(?: (?:(?:with|at|in|on|of|and) )?\p{Lu}[\p{L}'-]*){0,4}), (?:the|
    a) (?<station>\p{Lu}[^,;:]{2,30}?) (?:programme|program|show|podcast|bulletin|phone-in)\b
  `,
  'u',
)

/** "Germany's Nordkurier reported" */
const ABROAD = compile(
  `(?:^|[,;] )(?<owner>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)'s (?<name>${NAME}) (?:has |had |also |first ){0,2}(?:reported|reports|revealed|reveals|wrote|writes)\\b`,
  'u',
)

const TEACHING = OUTLET_PLACES.filter(({ teaches }) => teaches)

/** "On Load Bearing, a podcast," */
const LEADS_IN = /^(?:(?:On|In|For|By|From|As|But|And|When|After|While|Even|Yet|Only|At|To) )+/
const MAX_UNITS = 2000

/** "Viktor Hale of The Touchline, a fanzine" */
function withoutPerson(name: string | undefined): string | undefined {
  const [, first = '', second = '', home] =
    /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+) of (?:The |the )?(.+)$/u.exec(name ?? '') ?? []
  return home === undefined || OPENING_HEADS.has(first) || OUTLET_HEADS.has(second) ? name : home
}

/** `sentence` is masked. */
export function outletsNamedIn(sentence: string, context: FrameContext): string[] {
  const names: string[] = []
  if (sentence.length > MAX_UNITS) return names
  /** `isTold`: in so many words. */
  const note = (name: string | undefined, isTold = false) => {
    const outlet =
      name === undefined || (!isTold && context.isKnownOtherwise(name)) ? undefined : context.book.readAsOutlet(name)
    if (outlet !== undefined && outlet.length > 1 && !NOT_NAMES.has(outlet.toLowerCase())) names.push(outlet)
  }
  const hasOutletWord = OUTLET_WORD.test(sentence)
  for (const { only, pattern } of hasOutletWord ? TELLS : [])
    for (const match of only.test(sentence) ? matchesIn(sentence, pattern) : [])
      note(withoutPerson(match.groups?.name?.replace(/^.*'s /, '').replace(LEADS_IN, '')), true)
  for (const match of sentence.includes('(') ? matchesIn(sentence, ABBREVIATED) : [])
    if (context.book.read(match.groups?.name ?? '') !== undefined) note(match.groups?.short)
  const programme = sentence.includes(', the ') ? PROGRAMME.exec(sentence)?.groups : undefined
  if (programme?.name && context.book.read(programme.station ?? '') !== undefined) names.push(programme.name)
  const abroad = sentence.includes("'s ") ? ABROAD.exec(sentence)?.groups : undefined
  if (abroad && PLACES.has(abroad.owner ?? '')) note(abroad.name)
  note(DATELINE.exec(sentence)?.groups?.name)
  for (const match of sentence.includes(' The ') ? matchesIn(sentence, WITH_ARTICLE) : [])
    noteAt(match.index + match[0].indexOf(match.groups?.name ?? ''))
  for (const { only, pattern } of CITES)
    for (const match of only.test(sentence) ? matchesIn(sentence, pattern) : [])
      noteAt(match.index + match[0].indexOf(match.groups?.name ?? ''))
  for (const match of hasOutletWord ? matchesIn(sentence, DESCRIBED) : []) noteAt(match.index + match[0].length)
  for (const { lead, tail, only } of TEACHING)
    if (only?.test(sentence) ?? true)
      for (const match of matchesIn(sentence, lead)) noteAt(match.index + match[0].length, tail)
  return names

  function noteAt(at: number, tail?: RegExp): void {
    const found = readOutletAt(sentence, at, context, true)
    if (found && startsWithCapital(found.outlet) && (tail?.test(sentence.slice(found.end)) ?? true)) note(found.outlet)
  }
}
