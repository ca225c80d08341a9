/**
 * The attribution frames of one masked sentence: verbs with their subjects, "according to", "per", "told the Times",
 * "wrote on X". Only what stands there; who is meant is resolved in find-claims.ts.
 */
import type { Span } from '@/lib/schema/excerpt'
import { PLACES } from '../words/name-words'
import { PLATFORMS } from '../words/outlet-names'
import { BODIES, ROLES } from '../words/people-words'
import { readVerb, REPORTING_VERB, type ReportingVerb, type VerbForm } from '../words/reporting-verbs'
import type { FrameContext } from './claim-reader'
import { canSay, classifyPhrase, type PhraseKind } from './noun-phrase'
import type { OutletBook } from './outlet-book'
import { findSubject, type Subject } from './subject'

export interface VerbFrame {
  readonly verb: Span & { readonly words: string }
  readonly meaning: ReportingVerb & { readonly form: VerbForm }
  readonly subject: Subject
  readonly kind: PhraseKind
  /** The subject read as an outlet, when it is one. */
  readonly outlet: string | undefined
}

const MAX_VERBS = 30
/** Nouns that look like verbs: "the claim", "its report", "European states". */
const NOUN_BEFORE =
  /(?:\b(?:the|a|an|this|that|these|those|its|his|her|their|our|no|any|some|such|new|first|latest|recent|previous|of|for|in|on|at|with|from|by|about|other|several|these|one|two|three|four|five|six|seven|eight|nine|ten|press|news|media)|'s)$/i
const STATES_BEFORE = /(?:ian|ean|ese|ish|Arab|Gulf|Baltic|Nordic|member|nation)$/
const NOUN_AFTER = /^\s+(?:of|by|from|for)\b/
const PLURAL_SUBJECT = /(?:s|people|police|men|women|staff|troops|crew|media|they|both|side|who)$/i

/** In text order. */
export function findVerbFrames(sentence: string, context: FrameContext): VerbFrame[] {
  const frames: VerbFrame[] = []
  let seen = 0
  for (const match of sentence.matchAll(REPORTING_VERB)) {
    if (++seen > MAX_VERBS) break
    const verb = { start: match.index, end: match.index + match[0].length, words: match[0] }
    const meaning = readVerb(match)
    if (isNoun(sentence, verb, meaning.form)) continue
    const subject = findSubject(sentence, verb, meaning.form)
    if (!subject) continue
    // "what ministers have said so far" holds nothing.
    if (
      /\bwhat\s+(?:\S+ and )?$/.test(sentence.slice(0, subject.start)) &&
      /^\s*(?:so far|about|on|in|to|at|of|and|or|[,.;]|$)/.test(sentence.slice(verb.end))
    )
      continue
    // "the leaders issued a statement calling on …": the statement's verb, not the leaders'.
    if (/ing(?: |$)/.test(match[0]) && /\s\p{Ll}+ed (?:an?|the|its|his|her|their)\s/u.test(subject.words)) continue
    const outlet = readOutlet(subject, context) ?? readTrailingReporter(sentence, verb, subject, context)
    const kind = classifyPhrase(subject.words, subject.start === 0, context.isKnownName)
    if (outlet === undefined && (kind === undefined || !canSay(kind, meaning.class))) continue
    // "the Reuters report that …" is a noun.
    if (meaning.form === 'base' && outlet !== undefined && !/ and /.test(subject.words)) continue
    if (meaning.form === 'base' && !PLURAL_SUBJECT.test(headWords(subject.words)) && !/ and /.test(subject.words))
      continue
    frames.push({ verb, meaning, subject, kind: kind ?? 'name', outlet })
  }
  return frames
}

function readOutlet(subject: Subject, context: FrameContext): string | undefined {
  return (
    context.book.read(subject.words) ??
    (context.isItalic(subject) ? context.book.readAsOutlet(subject.words) : undefined)
  )
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
  return context.book.readAsOutlet(subject.words)
}

function isNoun(sentence: string, verb: Span & { words: string }, form: VerbForm): boolean {
  const after = sentence.slice(verb.end, verb.end + 12)
  // "the plan proposed by", "the man accused of": participles after their noun.
  if (form === 'past' && (/^\s+by\b/.test(after) || (verb.words === 'accused' && /^\s+of\b/.test(after)))) return true
  if (form !== 'base' && form !== 'third') return false
  const before = sentence.slice(Math.max(0, verb.start - 24), verb.start).trimEnd()
  if (verb.words === 'states' && STATES_BEFORE.test(before)) return true
  return NOUN_BEFORE.test(before) || NOUN_AFTER.test(after) || (/^\s*[,.;]/.test(after) && form === 'base')
}

function headWords(words: string): string {
  const stop = words.search(/\s(?:of|for|from|in|at|on|with|to|by|familiar|close|who|I)\s/)
  return stop < 0 ? words : words.slice(0, stop)
}

export interface PhraseFrame extends Span {
  readonly words: string
}

const PHRASE_END = '(?=[,;:"(]|\\.(?:\\s|$)|$)'
const ACCORDING = new RegExp(
  `\\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|as (?:reported|quoted) by|in the (?:words|view|opinion) of)\\s+([^,;:"(]{2,140}?)${PHRASE_END}`,
  'gu',
)
const PER = new RegExp(`(?:^|[\\s,(])[Pp]er ((?:the )?\\p{Lu}[^,;:"()]{1,60}?)(?=[,;:")]|\\.(?:\\s|$)|$)`, 'gu')

/** Who follows "according to" and its like, with a name that explains it: "…, Simon Okafor". */
export function findSourcePhrases(sentence: string, context: FrameContext): PhraseFrame[] {
  const phrases = [...sentence.matchAll(ACCORDING)].map((match) => {
    const whole = match[1] ?? ''
    const words = whole.replace(/\s(?:who|speaking)\s.*$/, '')
    const end = match.index + match[0].length - (whole.length - words.length)
    const name = /^, ((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){0,3})(?=[,.]|$)/u.exec(sentence.slice(end))
    const isExplained =
      name?.[1] !== undefined && /^(?:the|an?|its|his|her|their|\p{L}+'s)\s|\b(?:from|by) the \p{Ll}+$/iu.test(words)
    if (isExplained && name?.[1]) return { start: end + 2, end: end + 2 + name[1].length, words: name[1] }
    return { start: end - words.length, end, words }
  })
  // "citing fear of expulsion" and "according to plan" name nobody.
  return phrases.filter(({ words }) => {
    const kind = classifyPhrase(words, false, context.isKnownName)
    return context.book.read(words) !== undefined || (kind !== undefined && kind !== 'other' && kind !== 'pronoun')
  })
}

/** Outlets named by "per X". */
export function findPerOutlets(sentence: string, book: OutletBook): string[] {
  return [...sentence.matchAll(PER)].flatMap((match) => book.read(match[1] ?? '') ?? [])
}

const STOP_AFTER_OBJECT =
  /(?:,|;|"|:|\.(?:\s|$)|\s(?:that|on|in|by|at|about|how|why|when|what|it|he|she|they|there|during|after|before|last|this|the(?= \p{Ll})|via|over|for|as|and|to)\s|\uE001|$)/u
const OBJECT_UNITS = 110

/** The outlet that was told: "told the Global Times that". Undefined when it is no outlet ("told reporters"). */
export function readToldOutlet(sentence: string, verb: Span, context: FrameContext): string | undefined {
  const after = sentence.slice(verb.end, verb.end + OBJECT_UNITS)
  const lead = /^\s+/.exec(after)?.[0].length ?? 0
  const stop = after.slice(lead).search(STOP_AFTER_OBJECT)
  const words = after.slice(lead, lead + Math.max(0, stop)).trim()
  if (words === '') return undefined
  const start = verb.end + lead
  return (
    context.book.read(words) ??
    (context.isItalic({ start, end: start + words.length }) || isMasthead(words)
      ? context.book.readAsOutlet(words)
      : undefined)
  )
}

/** "told The Lantern": an article that keeps its capital within a sentence belongs to a masthead; "told KVLX", "told Actu.fr". */
function isMasthead(words: string): boolean {
  const key = words.toLowerCase()
  if (BODIES.has(key) || ROLES.has(key) || PLACES.has(words)) return false
  return /^The \p{Lu}/u.test(words) || /^\p{Lu}{3,5}\d?$/u.test(words) || /^\p{Lu}?[\p{L}\d]+\.[a-z]{2,4}$/u.test(words)
}

const LEADING_CARRIER =
  /\b(?:[Ii]n (?:an? |his |her |its )?(?:\p{Ll}+ ){0,2}(?:interview|comments?|remarks|conversation|column|op-ed|article|essay|letter|podcast|appearance) (?:with|to|for|in|on)|[Ss]peaking (?:to|with|on|in)|[Ww]riting (?:in|for|on)|(?:[Aa]sked|[Qq]uestioned|[Ii]nterviewed|[Cc]ontacted|[Aa]pproached|[Rr]eached|[Qq]uoted|[Cc]arried|[Bb]roadcast|[Pp]ublished) (?:by|on|in)|[Aa]ppearing on) ((?:the |The )?(?:\p{Ll}+ ){0,3}\p{Lu}[^,;:"()]{0,60}?)(?=[,;:"(]|\uE001|\.(?:\s|$)|$|\s(?:that|whether|if|why|how|what|about|on|in|at|last|this|earlier|after|before|(?!della\b)\p{Ll}{4,})\s)/gu

/** "In an interview with the Courier, she said", "Asked by the daily Post whether …": before whoever speaks. */
export function readLeadingCarrier(sentence: string, subject: Span, book: OutletBook): string | undefined {
  for (const match of sentence.matchAll(LEADING_CARRIER)) {
    if (/,? (?:and|but|while)\s/.test(sentence.slice(match.index + match[0].length, subject.start))) continue
    const words = match[1] ?? ''
    const outlet = book.read(words) ?? (isMasthead(words) ? book.readAsOutlet(words) : undefined)
    if (outlet) return outlet
  }
  return undefined
}

const ON_PLATFORM = new RegExp(
  `\\bon (?:(?:the |its |his |her )?(?:social media|social network|social networking|messaging|microblogging)?\\s?(?:platform|site|app|network|service|channel)?\\s?)(${[...PLATFORMS].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
  'u',
)
const POSTS =
  /\b(?:wrote|writes|writing|posted|posts|posting|tweeted|said|says|announced|declared|replied|shared|written|published|post|statement|message|video)\b/

/** The platform somebody posted on in their own name. */
export function readPlatform(sentence: string, verb: Span): string | undefined {
  const match = ON_PLATFORM.exec(sentence)
  return match?.[1] && (POSTS.test(sentence) || match.index === verb.end + 1) ? match[1] : undefined
}

/** "alleged in the Daily Lantern", "said in an interview with the BBC", "confirmed the timetable to the broadcaster". */
export function readCarrier(sentence: string, verb: Span, book: OutletBook): string | undefined {
  const after = sentence.slice(verb.end, verb.end + 120)
  for (const match of after.matchAll(
    /\b(?:in|to|with|on|by) ((?:the |The )?(?:\p{Ll}+ ){0,3}\p{Lu}[^,;:"()]{1,60}?)(?=[,;:"(]|\.(?:\s|$)|$|\s(?:that|on|in|and|about|said|says|as)\s)/gu,
  )) {
    const outlet = book.read(match[1] ?? '')
    if (outlet) return outlet
  }
  return undefined
}

const PRESS_PEOPLE =
  /\b(?:reporter|correspondent|columnist|journalist|editor|editorial|leader|article|column|cartoon|investigation|interview|piece|report|headline|profile) (?:from|for|of|at|in|by|with|on) ((?:the |The )?(?:\p{Ll}+ ){0,2}\p{Lu}[^,;:"()]{0,50})$/u

/** "a reporter from the Bugle", "an editorial in the Advertiser": `speaker` tells the outlet. */
export function readPressOutlet(speaker: string, book: OutletBook): string | undefined {
  return book.read(PRESS_PEOPLE.exec(speaker)?.[1] ?? '')
}

const SEEN_BY =
  /\b(?:seen|obtained|reviewed|viewed|reported|carried|published|leaked|passed|given|provided|shared|cited|quoted|broadcast|aired|compiled|collected|revealed|disclosed|spoke|speaking) (?:(?:on |in |late |early )?\uE001+ )?(?:by|to|in|with) ((?:the |The )?(?:\p{Ll}+ ){0,3}\p{Lu}[^,;:"()]{1,50}?)(?=[,;:"(]|\.(?:\s|$)|$|\s(?:on|in|at|last|that|says|said|as|under|and)\s)/gu

const REPORTED_BY =
  /\b(?:was|were|been) (?:(?:first|also|later|initially|originally|previously) )?(?:reported|revealed|disclosed|broken) /

/** "The decision was first reported by the blog Horizon": nobody speaks, an outlet carries it. */
export function readReportedBy(sentence: string, book: OutletBook): string | undefined {
  return REPORTED_BY.test(sentence) ? readSeenBy(sentence, book) : undefined
}

/** "a leaked audit, seen by the magazine Hydrologue", "people … who spoke to Bloomberg": through whom it is known. */
export function readSeenBy(sentence: string, book: OutletBook): string | undefined {
  for (const match of sentence.matchAll(SEEN_BY)) {
    const outlet = book.read(match[1] ?? '')
    if (outlet) return outlet
  }
  return undefined
}
