/**
 * Goes through the sentences in order and says who holds what, through whom: what a sentence says is read by the
 * language's reader (claim-reader.ts), names and pronouns are resolved in discourse.ts. What the text does not give stays null.
 */
import type { Attribution } from '@/lib/schema/attribution'
import type { Span } from '@/lib/schema/excerpt'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import { compile } from '../compile-pattern'
import type { Claim, Sentence } from '../document-analysis'
import { QUOTED } from '../masked-text'
import type { People } from '../names/people'
import { isDirectQuote } from '../quotes'
import { firstAtOrAfter } from '../span-search'
import { carriedOn, type Carrier } from './carried-on'
import type { ClaimReader, FrameContext, PlacedClaim } from './claim-reader'
import { rememberNamed } from './remember-named'
import { createDiscourse, type Discourse } from './discourse'
import type { OutletBook } from './outlet-book'
import { createTurnTest } from './outlet-label'
import { createCallings, createOtherTrades } from './other-trade'
import { createReviewItems, openingOutlet } from './review-items'
import { findSaidDate } from './said-date'

export interface ClaimInput {
  /** Of the text's language. */
  readonly reader: ClaimReader
  readonly text: string
  /** The same text with dates and quoted words blotted out (masked-text.ts). */
  readonly masked: string
  readonly sentences: readonly Sentence[]
  /** The index of the paragraph each sentence stands in, in step with `sentences`. */
  readonly paragraphs: readonly number[]
  /** In text order; only those that are outlets matter. */
  readonly headings: readonly { readonly title: string; readonly start: number }[]
  readonly quotes: readonly Span[]
  readonly dates: readonly (Span & { readonly date: FuzzyDate })[]
  /** The document's own day, `2025-03-18`: nothing in it was said later. Null when not known. */
  readonly day: string | null
  readonly people: People
  readonly isKnownName: (name: string) => boolean
  /** Whether the text goes through what outlets print, paragraph by paragraph. */
  readonly isPressReview: boolean
}

/** In text order. */
export function findClaims(input: ClaimInput): Claim[] {
  const isCalledOtherwise = createCallings(input.masked)
  const book = input.reader.createOutletBook((name) => input.people.isCertain(name) || isCalledOtherwise(name))
  const discourse = createDiscourse(input.people, input.reader)
  const contextAt = createContexts(input, book)
  const told = learnOutlets(input, book, contextAt)
  const claims: Claim[] = []
  let last: { attribution: Attribution; paragraph: number; index: number } | undefined
  let carrier: (Carrier & { paragraph: number; index: number }) | undefined
  /** Sentences of a quotation that is still open: whoever closes it said them. */
  let waiting: Sentence[] = []
  let headingAt = 0
  const items = input.isPressReview
    ? createReviewItems((phrase) => book.read(phrase), input.reader.elsewhere)
    : undefined
  input.sentences.forEach((sentence, index) => {
    for (; (input.headings[headingAt]?.start ?? Infinity) < sentence.start; headingAt++) {
      const title = input.headings[headingAt]?.title ?? ''
      const outlet = items?.heading(title) ?? book.read(title.replace(/ \([^()]*\)$/, ''))
      if (outlet) book.remember(outlet)
    }
    const paragraph = input.paragraphs[index] ?? 0
    const words = input.masked.slice(sentence.start, sentence.end)
    if (input.reader.openingSubject) {
      discourse.noteOpeningName(sentence)
      discourse.noteOpening(() => openingName(words))
    }
    const opening = OPENING_CLAUSE.exec(words)?.[0] ?? ''
    // "«Волна» вчера внесла правку: …, пишет газета": of two outlets, the one that opens the sentence.
    if (
      input.reader.otherTrades &&
      opening.length < words.length - 1 &&
      book.read(opening.split(' ', 1)[0] ?? '') === undefined
    )
      rememberNamed(opening, contextAt(sentence.start), input.reader, [])
    const isNext = carrier?.paragraph === paragraph && carrier.index === index - waiting.length - 1
    const before = isNext && !input.reader.elsewhere.test(words) ? carrier : undefined
    const read = claimsOfSentence(input, index, index - waiting.length - 1, contextAt, discourse).map((claim) =>
      before ? carriedOn(claim, words, before) : claim,
    )
    const named = rememberNamed(words, contextAt(sentence.start), input.reader, told[index] ?? [])
    const found =
      items?.carry(read, {
        words: input.text.slice(sentence.start, sentence.end),
        masked: words,
        named,
        inParagraph: paragraph,
      }) ?? read
    discourse.noteNamed(named.at(-1) ?? found.at(-1)?.attribution.outlet ?? null, sentence.end)
    if (found.length === 0)
      noteWhatItIsAbout(words, named, input.reader, contextAt(sentence.start), discourse, sentence.start)
    const isQuotation = found.length === 0 && isOnlyQuoted(words)
    if (isQuotation) waiting.push(sentence)
    if (isQuotation && isQuoteOpen(input.quotes, sentence)) return
    const next = input.paragraphs[index + 1] === paragraph ? input.sentences[index + 1] : undefined
    const by =
      found[0]?.attribution ??
      (isQuotation && next ? attributionOfDoer(input, next, discourse) : undefined) ??
      (last?.paragraph === paragraph ? last.attribution : undefined)
    if (by) for (const quotation of waiting) claims.push(continued(quotation, by))
    waiting = []
    claims.push(...found)
    const isReported =
      found.length === 0 &&
      last?.paragraph === paragraph &&
      last.index === index - 1 &&
      input.reader.isReported?.(words) === true
    if (last && isReported) claims.push(reportedOn(sentence, last.attribution))
    const latest = found.at(-1)?.attribution ?? (isReported ? last?.attribution : undefined)
    if (latest) last = { attribution: latest, paragraph, index }
    const airs = !latest?.speaker && input.reader.airs?.test(words) === true
    const outlet = latest?.outlet ?? (airs ? named.at(-1) : undefined)
    if (isQuotation && by) carrier = carrier && { ...carrier, index }
    else if (outlet && (airs || latest?.speaker))
      carrier = { outlet, speaker: latest?.speaker ?? null, sentence: words, paragraph, index }
    else carrier = undefined
  })
  return claims
}

/** What stands at a place in the text, for the rules to ask. */
type ContextAt = (at: number) => FrameContext

function createContexts(input: ClaimInput, book: OutletBook): ContextAt {
  const hasOtherTrade = input.reader.otherTrades?.(input.masked) ?? createOtherTrades(input.masked)
  const isKnownOtherwise = (name: string) => input.people.isOtherThanOutlet(name) || hasOtherTrade(name)
  const isTurn = createTurnTest(input.text)
  return (at) => ({
    book,
    isKnownName: input.isKnownName,
    isKnownOtherwise,
    isItalic: ({ start, end }) => isItalic(input.text, at + start, at + end),
    isTurn,
  })
}

/** What the text tells anywhere of who is an outlet, it means everywhere. Those told of in each sentence. */
function learnOutlets(
  { reader, text, masked, sentences, people, isPressReview }: ClaimInput,
  book: OutletBook,
  contextAt: ContextAt,
): (readonly string[])[] {
  if (!reader.outletsNamedIn || !book.learn) return []
  const own = findOwnOutlet(text.slice(0, Math.min(sentences[0]?.start ?? 0, MAX_HEAD_UNITS)), book)
  if (own !== undefined) book.rememberOwn?.(own)
  return sentences.map(({ start, end }) => {
    const opening = isPressReview ? openingOutlet(text.slice(start, end)) : undefined
    if (opening !== undefined && !people.isOtherThanOutlet(opening)) book.learn?.(opening)
    const told = reader.outletsNamedIn?.(masked.slice(start, end), contextAt(start)) ?? []
    for (const name of told) book.learn?.(name)
    return told
  })
}

const MAX_HEAD_UNITS = 1000

const NAME_FIRST = compile(/^\s*(?:The )?\p{Lu}/u)

/** "By Ana Velic | Halden Gazette, 3 May": above the first sentence. */
function findOwnOutlet(head: string, book: OutletBook): string | undefined {
  for (const part of head.replaceAll('’', "'").split(/[\n|,·•—–()*_#]| - | for |[Ee]ditor of (?:the )?/)) {
    const outlet = NAME_FIRST.test(part) ? book.read(part) : undefined
    // "Court Reporter": what somebody is there.
    if (outlet !== undefined && !/(?:Reporter|Correspondent)$/.test(outlet)) return outlet
  }
  return undefined
}

/** Up to the first mark. */
const OPENING_CLAUSE = /^[^,:;—–]{3,120}/u
const OPENING_NAME = compile(
  /^(?:The )?\p{Lu}[\p{L}'.-]*(?: (?:(?:of|and|de|la) )?\p{Lu}[\p{L}'.-]*){0,4}(?= \p{Ll}| ?[(:])/u,
)

/** "Marrow Lines", in full, where a sentence opens with it; `sentence` is masked. */
function openingName(sentence: string): string | undefined {
  const name = OPENING_NAME.exec(sentence.replace(DATELINE, ''))?.[0].replace(/^The /, '')
  return name?.includes(' ') && !/'s?(?: |$)/.test(name) ? name : undefined
}

/**
 * "The Courier sent a reporter.", "The ministry was sent a draft.", "The first comes from the Tollbooth.": a sentence that says
 * nothing of its own may name whom "it" and "the paper" mean.
 */
function noteWhatItIsAbout(
  sentence: string,
  named: readonly string[],
  reader: ClaimReader,
  context: FrameContext,
  discourse: Discourse,
  at: number,
): void {
  const opening = context.book.read(OPENING_NAME.exec(sentence)?.[0] ?? '')
  if (opening !== undefined) {
    context.book.remember(opening)
    discourse.noteOutlet(opening)
    return
  }
  const body = reader.openingSubject?.(sentence, context)
  if (body !== undefined) discourse.noteBody(reader.readSpeaker(body), at)
  else if (reader.openingSubject && new Set(named).size === 1) discourse.noteOutlet(named[0] ?? '')
}

/** A sentence of a quotation that another sentence attributes. */
function continued({ start, end, partId }: Sentence, { speaker, outlet, stance, anonymous }: Attribution): Claim {
  const isAboutSpeaking = stance === 'no-comment' || stance === 'reverses'
  return {
    start,
    end,
    partId,
    attribution: {
      speaker,
      // What an outlet says by itself goes on in it.
      outlet,
      stance: isAboutSpeaking ? 'asserts' : stance,
      originState: 'not-established',
      ...(anonymous && { anonymous }),
    },
  }
}

/** A sentence that goes on with what the one before attributes. */
function reportedOn(sentence: Sentence, by: Attribution): Claim {
  const claim = continued(sentence, by)
  return { ...claim, attribution: { ...claim.attribution, stance: 'asserts' } }
}

function isOnlyQuoted(masked: string): boolean {
  return masked.includes(QUOTED) && masked.replace(/[\uE000\uE001"\s.,!?;:—–-]/g, '') === ''
}

function isQuoteOpen(quotes: readonly Span[], sentence: Span): boolean {
  const quote = quotes[firstAtOrAfter(quotes, sentence.end) - 1]
  return quote !== undefined && sentence.end < quote.end
}

const DATELINE = compile(/^\p{Lu}{2}[\p{L} ,.'\uE001-]{0,60}\([^()]{2,40}\)\s*(?:[-–—]+\s+)?/u)

/** `before` is the sentence in which a pronoun's antecedent may stand: the last one ahead of an open quotation. */
function claimsOfSentence(
  input: ClaimInput,
  index: number,
  before: number,
  contextAt: ContextAt,
  discourse: Discourse,
): Claim[] {
  const sentence = input.sentences[index]
  if (!sentence) return []
  const whole = input.masked.slice(sentence.start, sentence.end)
  // "MOSCOW (Agency) — ": where it was written, by whom it is carried; nobody's words.
  const masked = whole.replace(DATELINE, (dateline) => ' '.repeat(dateline.length))
  const { book } = contextAt(sentence.start)
  return input.reader
    .read(masked, (offset) => contextAt(sentence.start + offset))
    .flatMap((placed) => {
      if (placed.claim.outlet !== null) book.remember(placed.claim.outlet)
      const claim = resolveClaim(input, sentence, input.sentences[before], placed, discourse)
      // A verb without a subject says nothing where nobody spoke before.
      const subject = placed.claim.speaker?.words.toLowerCase() ?? null
      const isNobodys =
        claim.attribution.speaker === null &&
        subject !== null &&
        (subject === '' || input.reader.readPronoun(subject) === 'body')
      return isNobodys && claim.attribution.outlet === null ? [] : [claim]
    })
}

/** "“…” The baker Ana Velic shook her head." */
function attributionOfDoer(input: ClaimInput, sentence: Sentence, discourse: Discourse): Attribution | undefined {
  const speaker = input.reader.doerIn?.(input.masked.slice(sentence.start, sentence.end))
  if (!speaker) return undefined
  const claim = {
    speaker,
    outlet: null,
    verb: null,
    stance: 'asserts',
    isOutletSpeaking: false,
    isOutletPronoun: false,
  } as const
  return resolveClaim(input, sentence, undefined, { claim, span: speaker }, discourse).attribution
}

function resolveClaim(
  input: ClaimInput,
  sentence: Sentence,
  previous: Sentence | undefined,
  { span, claim }: PlacedClaim,
  discourse: Discourse,
): Claim {
  const at = sentence.start
  const subject = claim.speaker
  const meant = subject
    ? discourse.resolve(input.text.slice(at + subject.start, at + subject.end), at + subject.start, previous)
    : undefined
  const speaker = meant === 'outlet' ? undefined : meant
  const outlet =
    claim.outlet ??
    (meant === 'outlet' || claim.isOutletPronoun ? discourse.speakingOutlet() : null) ??
    (claim.isOutletPronoun && previous ? discourse.outletNamedIn(previous) : null) ??
    (claim.isSamePiece ? ((previous && discourse.outletNamedIn(previous)) ?? discourse.carrier()) : null)
  discourse.note(speaker, outlet, claim)
  const isUnnamed = speaker !== undefined && input.reader.isAnonymous(speaker, input.text.slice(at, sentence.end))
  const said = claim.verb ? saidDate(input, sentence, subject, claim.verb) : undefined
  const quote = directQuote(input, { start: at + span.start, end: at + span.end })
  return {
    start: at + span.start,
    end: at + span.end,
    partId: sentence.partId,
    attribution: {
      speaker: speaker?.name ?? null,
      outlet,
      stance: claim.stance,
      originState: 'not-established',
      ...(claim.verb && { verb: claim.verb.words }),
      ...(quote !== undefined && { quote }),
      ...(said && { said }),
      ...(isUnnamed && { anonymous: true }),
    },
  }
}

function saidDate(input: ClaimInput, sentence: Span, subject: Span | null, verb: Span): FuzzyDate | undefined {
  const place = findSaidDate(input.masked.slice(sentence.start, sentence.end), subject, verb)
  if (place === undefined) return undefined
  const mark = input.dates[firstAtOrAfter(input.dates, sentence.start + place)]
  if (!mark || mark.start >= sentence.end || isToCome(mark.date, input.day)) return undefined
  return mark.date
}

/** Whether all of the date's time lies behind the day. */
function isToCome({ iso }: FuzzyDate, day: string | null): boolean {
  if (iso === null || day === null) return false
  const from = iso.split('/')[0] ?? ''
  return from.slice(0, day.length) > day.slice(0, from.length)
}

/** The first direct quotation in the claim, without its marks. */
function directQuote(input: ClaimInput, span: Span): string | undefined {
  for (let at = firstAtOrAfter(input.quotes, span.start); at < input.quotes.length; at++) {
    const quote = input.quotes[at]
    if (!quote || quote.end > span.end) return undefined
    const words = input.text.slice(quote.start, quote.end)
    if (isDirectQuote(words)) return words.slice(1, -1).trim()
  }
  return undefined
}

function isItalic(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start + 1)
  // Two stand for bold letters, which people and points have.
  return /[*_]/.test(before) && !/[*_]{2}/.test(before) && /[*_]/.test(text.slice(end - 1, end + 2))
}
