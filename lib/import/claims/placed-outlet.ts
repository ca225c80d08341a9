/** Which outlet carries a claim, by the places of words/outlet-places.ts. Masked sentence in; offsets count within it. */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { ANY_OUTLET, PLATFORMS } from '../words/outlet-names'
import { AFTER_VERB, OUTLET_PLACES, PER, PRESS_PERSON, type OutletPlace } from '../words/outlet-places'
import type { FrameContext } from './claim-reader'
import { readOutletAt, type OutletPhrase } from './outlet-phrase'
import { pattern } from '../words/word-list'

/** What the claim is already known to hold; both undefined where nobody speaks. */
export interface ClaimParts {
  readonly verb: Span | undefined
  readonly speaker: Span | undefined
}

/** The outlet that was told, or that stands nearest behind the verb, or before whoever speaks. */
export function readPlacedOutlet(sentence: string, parts: ClaimParts, context: FrameContext): string | undefined {
  for (const place of OUTLET_PLACES) {
    if (place.only && !place.only.test(sentence)) continue
    const found = findInPlace(sentence, place, context, parts)
    if (found) return found.outlet
  }
  return parts.verb ? readAfterVerb(sentence, parts.verb, context) : undefined
}

function findInPlace(
  sentence: string,
  place: OutletPlace,
  context: FrameContext,
  { verb, speaker }: ClaimParts,
): OutletPhrase | undefined {
  for (const match of matchesIn(sentence, place.lead)) {
    const isVerbs = verb !== undefined && match.index <= verb.start && verb.start < match.index + match[0].length
    if (place.isOfVerb && verb !== undefined && !isVerbs && !SAID_NEXT.test(sentence.slice(verb.end))) continue
    if (place.isOutsideContent && verb && /\bthat\b/.test(sentence.slice(verb.end, match.index))) continue
    const found = readOutletAt(sentence, match.index + match[0].length, context, place.takesAnyName)
    if (!found || OWNERS.test(sentence.slice(found.end))) continue
    if (place.tail && !place.tail.test(sentence.slice(found.end))) continue
    if (speaker && belongsToOther(sentence, found, speaker)) continue
    return found
  }
  return undefined
}

/** "The pilots dispute that: two told the Echo" */
const SAID_NEXT = /^(?: (?:that|this|it))?[:;] /

/** "told the Echo's owner": somebody with an interest of their own. */
const OWNERS = compile(
  pattern`
  ^'s? (?:\p{Ll}+ ){0,2}(?:owners?|lawyers?|publisher|parent|board|shareholders?|staff|union|management|directors?|
  managers?|advertisers?|landlord|executives?|chief executive|chairman)\b
`,
  'u',
)

/** "In an interview with the Post he spoke, and Ana Velic denied it": another clause's. */
function belongsToOther(sentence: string, found: Span, speaker: Span): boolean {
  const between = sentence.slice(found.end, speaker.start)
  const isList = /^ and (?:the )?\p{Lu}[\p{L}' -]*,? (?:the )?$/u.test(between)
  return found.end <= speaker.start && !isList && /,? (?:and|but|while)\s(?!(?:\p{Ll}+ly )?\p{Ll}+ed\b)/u.test(between)
}

const REACH_UNITS = 120
/** "That" behind these may be what is called or denied. */
const TAKES_THING = /^(?:describ|dismiss|reject|den|confirm|call|repeat|disput|mock)/

function readAfterVerb(sentence: string, verb: Span, context: FrameContext): string | undefined {
  // What is said begins at "that" or a comma.
  const isOfThing = TAKES_THING.test(sentence.slice(verb.start, verb.end))
  const content = sentence
    .slice(verb.end, verb.end + REACH_UNITS)
    .replace(isOfThing ? /\bthat(?= (?:\p{Ll}+ )?(?:on|in|to|as)\b)/u : /(?!)/, 'this')
    .search(
      /\bthat\b|[,:;"]|\b(?:of|for) \p{Ll}+ing\b|\b(?:it|they|he|she|there) (?:is|was|are|were|has|had|will|would|could|may|might|did|does)\b(?! (?:read|heard|seen|learn))/u,
    )
  const until = content < 0 ? Math.min(sentence.length, verb.end + REACH_UNITS) : verb.end + content
  for (const match of matchesIn(sentence, AFTER_VERB)) {
    if (match.index < verb.end) continue
    if (match.index >= until) return undefined
    const found = readOutletAt(sentence, match.index + match[0].length, context, false)
    if (found) return found.outlet
  }
  return undefined
}

/** "…, per Reuters": needs no verb. */
export function readPerOutlet(sentence: string, context: FrameContext): string | undefined {
  for (const match of matchesIn(sentence, PER)) {
    const found = readOutletAt(sentence, match.index + match[0].length, context, false)
    if (found) return found.outlet
  }
  return undefined
}

const PRESS_PEOPLE = compile(
  /^(?:the |an? )?(.{2,60}?)(?:'s)? (?:\p{Ll}+ )?(?:reporters?|correspondents?|columnists?|journalists?|sources?|informants?|editor|editorial board)$/u,
)

/** "Jim Tate of the Lowmoor Echo" */
const PERSON_OF = compile(
  /^\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]+){1,3},? (?:of|from|at|with|for|in) ((?:the )?\p{Lu}.{1,60})$/u,
)

/** "the programme Night Desk on Channel Six" */
const ON_STATION = compile(
  /(?:programme|program|show|bulletin|series|podcast) [^,;:]{0,40}?\bon ((?:the )?\p{Lu}[^,;:]{1,40})$/u,
)
/** "a woman from Radio Marren" */
const CALLER = compile(
  /^(?:[Aa]n? |[Tt]he )?(?:man|woman|voice|somebody|someone|producer|researcher|presenter|guest|caller|panellist) (?:from|at|of|on|to) ((?:the )?\p{Lu}.{1,60})$/u,
)
/** "The Echo's Petra Lind" */
const OF_ITS_OWN = compile(
  /^((?:[Tt]he )?\p{Lu}[^,;:]{1,40}?|[Tt]he (?:paper|newspaper|agency|broadcaster|station|magazine|site|channel|daily|weekly))'s \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+$/u,
)

/** "The Courier's correspondent", "a Reuters reporter": the speaker tells the outlet. */
export function readOutletOfSpeaker(speaker: string, context: FrameContext): string | undefined {
  const home = PERSON_OF.exec(speaker)?.[1]
  if (home !== undefined) return context.book.read(home)
  const station = ON_STATION.exec(speaker)?.[1]
  if (station !== undefined) return context.book.read(station)
  const caller = CALLER.exec(speaker)?.[1]
  if (caller !== undefined) return readOutletAt(caller, 0, context, false)?.outlet
  const owner = PRESS_PEOPLE.exec(speaker)?.[1] ?? OF_ITS_OWN.exec(speaker)?.[1]
  return owner === undefined ? undefined : (context.book.read(owner) ?? context.book.read(`the ${owner}`))
}

const ITS_PRESS = compile(
  `(?:^|[,;] |\\b(?:by|as|says?|said|writes|wrote|told|tells|to|with|told) )(?:[Ii]ts|[Tt]heir) (?:\\p{Ll}[\\p{Ll}-]* |\\p{Lu}\\p{Ll}+ ){0,2}${PRESS_PERSON}(?![\\p{L}-])`,
  'u',
)

/** Of a letter to the editor. */
const YOUR_PRESS = compile(`(?<![\\p{L}])[Yy]our (?:\\p{Ll}[\\p{Ll}-]* ){0,2}${PRESS_PERSON}(?![\\p{L}-])`, 'u')

/** "Presenter Ana Velic called it", behind what a station aired. */
const HOST = compile(/^(?:Presenter|Host|Co-host|Anchor|Newsreader) \p{Lu}/u)

/** "Its commentator Ana Velic": of whichever outlet was named last. */
export function readOutletOfPress(sentence: string, { book }: FrameContext): string | undefined {
  if (YOUR_PRESS.test(sentence)) return book.read('this paper')
  return ITS_PRESS.test(sentence) || HOST.test(sentence) ? book.read(ANY_OUTLET) : undefined
}

const ON_PLATFORM = compile(
  pattern`
    \b(?:[Oo]n|via|took to) (?:(?:the |its |his |her |their )?(?:own |official )?(?:social media|social network|
    social networking|messaging|microblogging)?\s?(?:platform|site|app|network|service|
    channel)?\s?)(${[...PLATFORMS].sort((a, b) => b.length - a.length).join('|')})(?![\p{L}])
  `,
  'u',
)
/** "In a Telegram post" */
const PLATFORMS_POST = compile(
  pattern`
    \b(${[...PLATFORMS].sort((a, b) => b.length - a.length).join('|')}) (?:post|message|video|statement|thread|
    livestream|broadcast|comment|update|channel|account|page)s?(?![\p{L}])
  `,
  'u',
)
const POSTS = compile(pattern`
  \b(?:[Ww]riting|[Pp]osting|wrote|writes|writing|posted|posts|posting|tweeted|said|says|announced|declared|replied|
  shared|written|published|post|statement|message|video|took to)\b
`)

/** Behind the verb a post may be what the claim is about. */
const READS_BACK_UNITS = 30

/** The platform somebody posted on in their own name. */
export function readPlatform(sentence: string, verb: Span): string | undefined {
  const post = PLATFORMS_POST.exec(sentence)
  if (post && post.index < verb.start + READS_BACK_UNITS) return post[1]
  const match = ON_PLATFORM.exec(sentence)
  if (!match?.[1]) return undefined
  // "denied it on Facebook"
  const isBeside = /^ (?:(?:it|this|that|them|him|her|us|the \p{Ll}+) )?$/u.test(sentence.slice(verb.end, match.index))
  return POSTS.test(sentence) || isBeside ? match[1] : undefined
}
