/**
 * Verbs with their subjects in one masked sentence. Only what stands there; through whom it is known is read in
 * placed-outlet.ts, who is meant resolved in find-claims.ts.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { CITES_AFTER, CITES_REASON } from '../words/outlet-places'
import { ANY_OUTLET, OUTLET_REFERENCE } from '../words/outlet-names'
import { ROLES } from '../words/people-words'
import { HUMAN_VERB, readVerb, REPORTING_VERB, type ReportingVerb, type VerbForm } from '../words/reporting-verbs'
import type { FrameContext } from './claim-reader'
import { canSay, classifyPhrase, type PhraseKind } from './noun-phrase'
import { readOutletAt } from './outlet-phrase'
import { findSubject } from './subject'
import type { Subject } from './trim-subject'
import { pattern } from '../words/word-list'

export interface VerbFrame {
  readonly verb: Span & { readonly words: string }
  readonly meaning: ReportingVerb & { readonly form: VerbForm }
  readonly subject: Subject
  readonly kind: PhraseKind
  /** The subject read as an outlet, when it is one. */
  readonly outlet: string | undefined
}

const MAX_VERBS = 30
const SHOWS = /^show/
const SAYS_NO = /^ (?:(?:no|yes|goodbye|hello|farewell|sorry|thanks?) to\b|goodbye\b|grace\b|mass\b)/
/** "The clock said ten" */
const INSTRUMENT =
  /\b(?:clock|watch|thermometer|barometer|scales|gauge|dial|meter|odometer|calendar)(?: (?:over|on|at|in|of|above|by) .*)?$/
/** "recalled 4,000 kettles", "claimed a late victory", "found his keys" */
const DOES = compile(
  pattern`
  ^(?:recall\p{Ll}* (?:\d|(?:the|its|his|her|their|an?|all) (?:\p{Ll}+ )?(?:ambassadors?|envoy|consul|parliament|
  troops|players?|striker|captain|batch|products?|cars|vehicles)\b)|claim\p{Ll}* (?:\p{Ll}+ ){0,3}?(?:victory|win|
  title|prize|medal|lives|lead|seat|crown|benefits?|asylum|compensation|expenses|refund|ownership|credit)\b|
  found (?:his|her|their|its) |announce\p{Ll}* (?:the |its )?(?:winners?|results?)\b)
`,
  'u',
)
const SACKED = compile(
  /^ (?:its|their|his|her|the) (?:\p{Ll}+ )??(\p{Ll}+)(?=[,.]| (?:on|after|for|in|over|last|and)\b)/u,
)
/** Papers of which the text does not say whose they are. */
export const BARE_TEXTS =
  /^(?:(?:the|new|official|latest|early|preliminary|initial) )*(?:figures|data|records|documents|reports|estimates|statistics)$/i
/** Nouns that look like verbs: "the claim", "its report", "European states". */
const NOUN_BEFORE = compile(
  pattern`
  (?:\b(?:the|a|an|this|that|these|those|its|his|her|their|our|no|any|some|such|new|first|latest|recent|previous|of|
  for|in|on|at|with|from|by|about|other|several|these|one|two|three|four|five|six|seven|eight|nine|ten|press|news|
  media|see)|'s)$
`,
  'i',
)
const STATES_BEFORE = /(?:ian|ean|ese|ish|Arab|Gulf|Baltic|Nordic|member|nation)$/
const NOUN_AFTER = /^\s+(?:of|by|from|for)\b/
const MODAL_AFTER = /^\s+(?:may|might|can|could|will|would|should|must|is|are|was|were|has|have|had)\b/
const PLURAL_SUBJECT = /(?:s|people|police|men|women|staff|troops|crew|media|data|they|both|side|who)$/i

/** In text order. */
export function findVerbFrames(sentence: string, context: FrameContext): VerbFrame[] {
  const frames: VerbFrame[] = []
  let seen = 0
  for (const match of matchesIn(sentence, REPORTING_VERB)) {
    if (++seen > MAX_VERBS) break
    const verb = { start: match.index, end: match.index + match[0].length, words: match[0] }
    const meaning = readVerb(match)
    if (isNoun(sentence, verb, meaning.form) && !REPORTS_FROM.test(sentence.slice(verb.start, verb.start + 120)))
      continue
    const subject = findSubject(sentence, verb, meaning.form) ?? quotingSubject(sentence, verb, context)
    if (!subject || /^according to\s/i.test(subject.words)) continue
    // "what ministers have said so far" holds nothing.
    if (
      /\bwhat\s+(?:\S+ and )?$/.test(sentence.slice(0, subject.start)) &&
      /^\s*(?:so far|next|then|there|later|afterwards|about|on|in|to|at|of|and|or|[,.;]|$)/.test(
        sentence.slice(verb.end),
      )
    )
      continue
    if (verb.words === 'called' && /\ban? /i.test(subject.words) && IS_NAME.test(sentence.slice(verb.end))) continue
    if (INSTRUMENT.test(subject.words) || / (?:who|which)$/.test(subject.words)) continue
    // "the leaders issued a statement calling on …": the statement's verb, not the leaders'.
    if (/ing(?: |$)/.test(match[0]) && /\s\p{Ll}+ed (?:an?|the|its|his|her|their)\s/u.test(subject.words)) continue
    const outlet =
      readOutlet(sentence, subject, context) ??
      readOutletOfIt(sentence, subject, context) ??
      readTrailingReporter(sentence, verb, subject, context) ??
      readCitingSubject(sentence, verb, subject, context)
    // "says no to sugar"
    if (SAYS_NO.test(sentence.slice(verb.end, verb.end + 12))) continue
    if (DOES.test(sentence.slice(verb.start, verb.end + 60))) continue
    // "dismissed its coach"
    const sacked = /^dismiss/.test(verb.words) ? SACKED.exec(sentence.slice(verb.end))?.[1] : undefined
    if (sacked !== undefined && ROLES.has(sacked)) continue
    const kind = classifyPhrase(subject.words, subject.start === 0, context.isKnownName)
    // Whoever stands behind a quotation and its verb said it.
    const isQuoted = subject.isInverted === true && kind === 'other' && /"\s*$/.test(sentence.slice(0, verb.start))
    if (
      outlet === undefined &&
      !isQuoted &&
      (kind === undefined || !canSay(kind, meaning.class, HUMAN_VERB.test(verb.words)))
    )
      continue
    // Papers show what people say; of people and events it means something else.
    const isBare = BARE_TEXTS.test(subject.words) && !/, $/.test(sentence.slice(0, subject.start))
    if (SHOWS.test(verb.words) && (kind !== 'text' || isBare)) continue
    // "the Reuters report that …" is a noun.
    if (meaning.form === 'base' && outlet !== undefined && !/ and /.test(subject.words)) continue
    if (meaning.form === 'base' && !PLURAL_SUBJECT.test(headWords(subject.words)) && !/ and /.test(subject.words))
      continue
    frames.push({ verb, meaning, subject, kind: kind ?? 'name', outlet })
  }
  return frames
}

/** "a former foreman called Odo Falk, said": no verb. */
const IS_NAME = compile(
  /^ \p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3}(?=[,.]| (?:says?|said|has|had|was|is|wrote|told|who|which|published|posted)\b)/u,
)

/** "The Echo names only two and quotes one of them": whoever opens the sentence, where that is an outlet. */
function quotingSubject(sentence: string, verb: Span & { words: string }, context: FrameContext): Subject | undefined {
  if (!/^(?:quote[sd]?|cite[sd]?|has|had)$/.test(verb.words) || !/\band\s+$/.test(sentence.slice(0, verb.start)))
    return undefined
  const opening = readOutletAt(sentence, 0, context, false)
  if (!opening || !/^ \p{Ll}/u.test(sentence.slice(opening.end))) return undefined
  return { start: opening.start, end: opening.end, words: sentence.slice(opening.start, opening.end) }
}

/** "The site Undertow disagreed: it reported": the outlet that opens the sentence. */
function readOutletOfIt(sentence: string, subject: Subject, context: FrameContext): string | undefined {
  // "A leader in the Echo takes another view: they, it argues, bought time"
  const inOutlet = /^it$/i.test(subject.words) ? TEXT_IN.exec(sentence)?.[0].length : undefined
  if (inOutlet !== undefined) return readOutletAt(sentence, inOutlet, context, false)?.outlet
  if (
    !/^it(?:s (?:splash|front page|headline|leader|editorial))?$/i.test(subject.words) ||
    (!/(?:[:;](?: [^.:;"]{2,60},)?|\bwhat)\s*$/.test(sentence.slice(0, subject.start)) &&
      !isSetAside(sentence, subject))
  )
    return undefined
  const opening = readOutletAt(sentence, 0, context, false)
  return opening && /^,? \p{Ll}/u.test(sentence.slice(opening.end)) ? opening.outlet : undefined
}

/** "The Echo tells of a wedding at which, it reveals, the cake fell" */
function isSetAside(sentence: string, { start, end }: Subject): boolean {
  return /,\s*$/.test(sentence.slice(0, start)) && /^ \p{Ll}+,/u.test(sentence.slice(end))
}

/** "Both the Echo and the Post": the first. */
export function readFirstOfTwo(words: string, { book }: FrameContext): string | undefined {
  const [first = '', second, ...more] = words.replace(/^[Bb]oth /, '').split(' and ')
  return second === undefined || more.length > 0 || book.read(second) === undefined ? undefined : book.read(first)
}

/** A book's. */
const BY_AUTHOR = compile(
  /^\s*(?:,? (?:by|from) \p{Lu}|\(?(?:1[89]|20)\d\d\)?|, (?:an?|his|her|their|the) (?:\p{L}+ ){0,3}(?:book|novel|memoir|history|biography|film|study|report|play|poem))/u,
)

function readOutlet(sentence: string, subject: Subject, context: FrameContext): string | undefined {
  // "Monday's Echo"
  const words = subject.words.replace(/^'s /, '')
  return (
    context.book.read(words) ??
    readFirstOfTwo(words, context) ??
    readOutletOfText(words, context) ??
    (context.isItalic(subject) && !BY_AUTHOR.test(sentence.slice(subject.end))
      ? context.book.readAsOutlet(words)
      : undefined)
  )
}

const OUTLETS_TEXT = compile(
  pattern`
  ^(?:an? |the |The |An? )?(.{2,60}?)(?:'s)? (?:own |recent |\p{Ll}+ )?(?:investigation|report|story|article|analysis|
  editorial|leader|documentary|count|tally|fact-check|live blog|website|front page|poll|survey|review|headline|
  splash)(?: (?:of|into|on|about|from|in|published|which|based) .*)?$|^(?:the |The )?(.{2,40}?)'s (?:\uE001+ |
  \p{Ll}+ )?(?:edition|issue|bulletin|splash)$
`,
  'u',
)

/** Any of the nouns below; most subjects hold none. */
const NAMES_A_TEXT = compile(pattern`
  item|edition|issue|op-ed|piece|bulletin|broadcast|investigat|report|stor(?:y|ies)|article|analys|editorial|leader|
  leading|documentary|count|tally|fact-check|blog|site|page|poll|survey|review|headline|splash|feed|account|channel
`)

/** What only an outlet has: "its front page". */
const ITS_TEXT = compile(
  /^[Ii]ts (?:own |\p{Ll}+ )?(?:editorial|leader|leader column|leading article|front page|headline|splash|cover story|opinion page|letters page|live blog)$/u,
)
/** "The same article": what an outlet named before has printed. */
const SAME_TEXT =
  /^[Tt]he (?:same )?(?:article|item|op-ed|editorial)$|^[Tt]he same (?:story|piece|report|bulletin|broadcast)$/
/** Of a letter to the editor. */
const YOUR_TEXT = compile(
  /^[Yy]our (?:own |\p{Ll}+ )?(?:report|article|editorial|leader|story|headline|review)(?: (?:of|on|about|in) .*)?$/u,
)
const TEXT_IN = compile(
  /^(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne) (?:[\p{L}-]+ ){0,3}?(?:editorial|leader|leading article|leader column|headline) (?:in|of|on) (?=\S)/u,
)

const TEXT_ON_SITE = compile(
  /^[Aa]n? (?:[\p{L}-]+ ){0,2}(?:statement|notice|message|post|banner|note) on (the .{3,30})'s (?:own )?(?:site|website|page|feed|account|channel)$/u,
)

/** "A Reuters investigation", "the Courier's editorial", "an editorial in the same paper": the outlet speaks for itself. */
function readOutletOfText(words: string, { book }: FrameContext): string | undefined {
  if (!NAMES_A_TEXT.test(words)) return undefined
  if (ITS_TEXT.test(words)) return book.read(ANY_OUTLET)
  if (SAME_TEXT.test(words)) return book.read(ANY_OUTLET)
  if (YOUR_TEXT.test(words)) return book.read('this paper')
  const site = TEXT_ON_SITE.exec(words)?.[1]
  if (site !== undefined && OUTLET_REFERENCE.test(site)) return book.read(site)
  const place = TEXT_IN.exec(words)?.[0].length
  if (place !== undefined) return book.read(words.slice(place))
  const [, report, edition] = OUTLETS_TEXT.exec(words) ?? []
  const owner = report ?? edition
  if (owner === undefined) return undefined
  return startsWithCapital(owner) || OUTLET_REFERENCE.test(`the ${owner}`)
    ? (book.read(owner) ?? book.read(`the ${owner}`))
    : undefined
}

/** "…, APA reports." at the end: whoever reports there is an outlet, known or not. */
function readTrailingReporter(
  sentence: string,
  verb: Span & { words: string },
  subject: Subject,
  context: FrameContext,
): string | undefined {
  if (!/^report(?:s|ed)$/.test(verb.words) || !/[,"]\s*$/.test(sentence.slice(0, subject.start))) return undefined
  const rest = sentence.slice(verb.end)
  if (!/^(?:\s+(?:citing|quoting|on|in)\s[^,]{1,80})?[\s.,"]*$/u.test(rest)) return undefined
  return context.book.read(subject.words) ?? readUnknownAt(sentence, subject, context)
}

/** Whoever stands there whole, if it could be an outlet. */
function readUnknownAt(sentence: string, subject: Subject, context: FrameContext): string | undefined {
  const found = readOutletAt(sentence, subject.start, context, true)
  return found?.end === subject.end ? found.outlet : undefined
}

const QUOTES_SOMEBODY = /^(?:quot|cit)(?:e|es|ed|ing)$/
const SAYS_AFTER = compile(
  /^\s[^;:"]{2,140}?\s(?:as saying|as telling|saying|who (?:say|said|told|describe|claim|warn|argue|call|confirm|admit)\p{L}*)\b/u,
)

/** "Its story quoted her as saying" */
const ITS_STORY = compile(/^(?:[Ii]ts|[Tt]heir) (?:\p{Ll}+ )?(?:story|report|article|piece|item|dispatch|account)$/u)

/** "Horizont quoted her as saying", "Horizont, citing two officials, reported": only an outlet does that, or a person. */
function readCitingSubject(
  sentence: string,
  verb: Span & { words: string },
  subject: Subject,
  context: FrameContext,
): string | undefined {
  const after = sentence.slice(verb.end)
  const cites =
    CITES_AFTER.test(sentence.slice(subject.end, verb.start)) ||
    CITES_AFTER.test(after) ||
    (QUOTES_SOMEBODY.test(verb.words) && SAYS_AFTER.test(after))
  if (!cites || /^(?:it|they|he|she|who|we|i)$/i.test(subject.words)) return undefined
  if (CITES_REASON.test(sentence.slice(subject.end)) || CITES_REASON.test(after)) return undefined
  if (ITS_STORY.test(subject.words)) return context.book.read(ANY_OUTLET)
  return readUnknownAt(sentence, subject, context)
}

/** "The Echo reports from the border town of Vell that": no noun. */
const REPORTS_FROM = compile(
  /^reports? (?:(?:live )?from|on|of) (?:the )?(?:\p{Ll}+ ){0,3}(?:of )?(?:\p{Lu}[\p{L}'-]* ?){1,3},? that\b/u,
)

/** "The bridge is shut, officials say.": no noun. */
const SET_OFF_PLURAL =
  /[,"] [^,;:"]{0,60}(?:(?:s|people|police|men|women|staff|data)|(?:seen|obtained|reviewed) by [^,;:"]{2,40}) $/

function isNoun(sentence: string, verb: Span & { words: string }, form: VerbForm): boolean {
  const after = sentence.slice(verb.end, verb.end + 12)
  // "the plan proposed by", "the man accused of": participles after their noun.
  if (
    form === 'past' &&
    (/^\s+by (?!e-?mail|phone|telephone|text|letter|post|message|video)/.test(
      sentence.slice(verb.end, verb.end + 16),
    ) ||
      (verb.words === 'accused' && /^\s+of\b/.test(after)))
  )
    return true
  if (form !== 'base' && form !== 'third') return false
  const before = sentence.slice(Math.max(0, verb.start - 24), verb.start).trimEnd()
  if (verb.words === 'states' && STATES_BEFORE.test(before)) return true
  // "Written comments may be sent"
  if (/^\p{Lu}\p{Ll}+$/u.test(sentence.slice(0, verb.start).trimEnd()) && MODAL_AFTER.test(after)) return true
  // "Marren News reports"
  const isNewsName = /\p{Lu}\p{L}* (?:News|Press|Media)$/u.test(before)
  return (
    (NOUN_BEFORE.test(before) && !isNewsName) ||
    NOUN_AFTER.test(after) ||
    (/^\s*[,.;]/.test(after) && form === 'base' && !SET_OFF_PLURAL.test(sentence.slice(0, verb.start)))
  )
}

function headWords(words: string): string {
  const stop = words.search(
    /\s(?:of|for|from|in|at|on|with|to|by|familiar|close|who|I|we|seen|obtained|reviewed|viewed|published|interviewed|quoted|cited|polled|surveyed|canvassed|consulted|contacted|questioned|approached|reached)\s/,
  )
  return stop < 0 ? words : words.slice(0, stop)
}
