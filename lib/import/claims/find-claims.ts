/**
 * Goes through the sentences in order and says who holds what, through whom: frames from sentence-claim.ts, names and
 * pronouns resolved against what the text said before. What the text does not give stays null.
 */
import type { Attribution } from '@/lib/schema/attribution'
import type { Span } from '@/lib/schema/excerpt'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import type { Claim, Sentence } from '../document-analysis'
import { QUOTED } from '../masked-text'
import type { People } from '../names/people'
import { isDirectQuote } from '../quotes'
import { UNNAMED } from '../words/people-words'
import { splitClauses } from './clauses'
import type { FrameContext } from './frames'
import { createOutletBook, type OutletBook } from './outlet-book'
import { findSaidDate } from './said-date'
import { readSentenceClaim, type SentenceClaim } from './sentence-claim'
import { isAnonymous, readSpeaker, type Speaker } from './speaker'

export interface ClaimInput {
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
  readonly people: People
  readonly isKnownName: (name: string) => boolean
}

/** What a following "he", "it" or bare quotation refers to. */
interface Discourse {
  person: string | undefined
  body: string | undefined
  outletSpeaking: string | undefined
  /** Whether the last thing that spoke was an outlet, a body or a person. */
  lastSpoke: 'outlet' | 'body' | 'person' | undefined
  /** Bodies as named in full, by their last word: "ministry" → "mining ministry". */
  readonly bodies: Map<string, string>
  lastClaim: { readonly attribution: Attribution; readonly paragraph: number } | undefined
}

/** In text order. */
export function findClaims(input: ClaimInput): Claim[] {
  const book = createOutletBook()
  const discourse: Discourse = {
    person: undefined,
    body: undefined,
    outletSpeaking: undefined,
    lastSpoke: undefined,
    bodies: new Map(),
    lastClaim: undefined,
  }
  const claims: Claim[] = []
  let waiting: Sentence[] = []
  let headingAt = 0
  input.sentences.forEach((sentence, index) => {
    for (; (input.headings[headingAt]?.start ?? Infinity) < sentence.start; headingAt++) {
      const outlet = book.read(input.headings[headingAt]?.title ?? '')
      if (outlet) book.remember(outlet)
    }
    const paragraph = input.paragraphs[index] ?? 0
    const found = claimsOfSentence(input, sentence, index, book, discourse)
    const first = found[0]
    if (first) {
      for (const quoteOnly of waiting) claims.push(continued(quoteOnly, first.attribution))
      claims.push(...found)
      const last = found.at(-1)
      if (last) discourse.lastClaim = { attribution: last.attribution, paragraph }
    } else if (isOnlyQuoted(input.masked.slice(sentence.start, sentence.end))) {
      if (isQuoteOpen(input.quotes, sentence) && discourse.lastClaim?.paragraph !== paragraph)
        return void waiting.push(sentence)
      if (discourse.lastClaim?.paragraph === paragraph)
        claims.push(continued(sentence, discourse.lastClaim.attribution))
    }
    waiting = []
  })
  return claims
}

/** A sentence of a quotation that another sentence attributes. */
function continued(sentence: Sentence, { speaker, stance, anonymous }: Attribution): Claim {
  const isView = stance === 'no-comment' || stance === 'reverses'
  return {
    start: sentence.start,
    end: sentence.end,
    partId: sentence.partId,
    attribution: {
      speaker,
      outlet: null,
      stance: isView ? 'asserts' : stance,
      originState: 'not-established',
      ...(anonymous && { anonymous }),
    },
  }
}

function isOnlyQuoted(masked: string): boolean {
  return masked.includes(QUOTED) && masked.replace(/[\uE000\uE001"\s.,!?;:—–-]/g, '') === ''
}

function isQuoteOpen(quotes: readonly Span[], sentence: Sentence): boolean {
  const quote = quotes[lowerBound(quotes, sentence.end) - 1]
  return quote !== undefined && sentence.end < quote.end
}

function claimsOfSentence(
  input: ClaimInput,
  sentence: Sentence,
  index: number,
  book: OutletBook,
  discourse: Discourse,
): Claim[] {
  const masked = input.masked.slice(sentence.start, sentence.end)
  const context = (offset: number): FrameContext => ({
    book,
    isKnownName: input.isKnownName,
    isItalic: ({ start, end }) => isItalic(input.text, sentence.start + offset + start, sentence.start + offset + end),
  })
  const clauses = splitClauses(masked)
  const parts = clauses.flatMap((clause) => {
    const claim =
      clauses.length > 1 ? readSentenceClaim(masked.slice(clause.start, clause.end), context(clause.start)) : undefined
    return claim ? [{ clause, claim }] : []
  })
  const resolve = (claim: SentenceClaim, span: Span, outlet: string | null) =>
    resolveClaim(input, { sentence, index, span, claim, outlet }, discourse)
  const speakers = new Set(parts.map(({ claim }) => claim.speaker?.words ?? `outlet ${claim.outlet ?? ''}`))
  if (parts.length > 1 && speakers.size > 1 && parts.every(({ claim }) => claim.verb)) {
    const tailOutlet = parts.at(-1)?.claim
    const shared = tailOutlet && !tailOutlet.speaker ? tailOutlet.outlet : null
    const spoken = shared === null ? parts : parts.slice(0, -1)
    return spoken.map(({ claim }, at) => {
      const start = at === 0 ? 0 : (spoken[at]?.clause.start ?? 0)
      const end = at === spoken.length - 1 ? masked.length : (spoken[at + 1]?.clause.start ?? masked.length)
      const span = {
        start: sentence.start + start,
        end: sentence.start + start + masked.slice(start, end).replace(/[\s,;]+$/, '').length,
      }
      rememberOutlet(book, claim.outlet)
      return resolve(shift(claim, spoken[at]?.clause.start ?? 0), span, claim.outlet ?? shared)
    })
  }
  const claim = readSentenceClaim(masked, context(0))
  if (!claim) return []
  rememberOutlet(book, claim.outlet)
  return [resolve(claim, sentence, claim.outlet)]
}

function rememberOutlet(book: OutletBook, outlet: string | null): void {
  if (outlet !== null) book.remember(outlet)
}

/** Offsets of a clause → offsets of its sentence. */
function shift(claim: SentenceClaim, by: number): SentenceClaim {
  const move = <T extends Span>(span: T | null): T | null =>
    span ? { ...span, start: span.start + by, end: span.end + by } : null
  return { ...claim, speaker: move(claim.speaker), verb: move(claim.verb) }
}

interface Place {
  readonly sentence: Sentence
  readonly index: number
  readonly span: Span
  readonly claim: SentenceClaim
  readonly outlet: string | null
}

function resolveClaim(input: ClaimInput, { sentence, index, span, claim, outlet }: Place, discourse: Discourse): Claim {
  const named = claim.speaker ? nameSpeaker(input, sentence, index, claim.speaker, discourse) : undefined
  const carrier = outlet ?? (named === 'outlet' ? (discourse.outletSpeaking ?? null) : null)
  const speaker = named === 'outlet' ? undefined : named
  note(discourse, speaker, carrier, claim)
  const sentenceText = input.text.slice(sentence.start, sentence.end)
  const saidAt = claim.verb
    ? findSaidDate(input.masked.slice(sentence.start, sentence.end), claim.speaker, claim.verb)
    : undefined
  const said = saidAt === undefined ? undefined : input.dates[lowerBound(input.dates, sentence.start + saidAt)]
  const quote = directQuote(input, span)
  const isUnnamed =
    speaker !== undefined && (isAnonymous(speaker) || (speaker.kind === 'role' && UNNAMED.test(sentenceText)))
  return {
    start: span.start,
    end: span.end,
    partId: sentence.partId,
    attribution: {
      speaker: speaker?.name ?? null,
      outlet: carrier,
      stance: claim.stance,
      originState: 'not-established',
      ...(claim.verb && { verb: claim.verb.words }),
      ...(quote !== undefined && { quote }),
      ...(said && said.start < sentence.end && { said: said.date }),
      ...(isUnnamed && { anonymous: true }),
    },
  }
}

function nameSpeaker(
  input: ClaimInput,
  sentence: Sentence,
  index: number,
  subject: Span & { readonly words: string },
  discourse: Discourse,
): Speaker | 'outlet' | undefined {
  const at = sentence.start + subject.start
  const key = subject.words.toLowerCase()
  if (key === 'he' || key === 'she') {
    const previous = input.sentences[index - 1]
    const name = discourse.lastClaim && discourse.lastSpoke === 'person' ? discourse.person : undefined
    const before = previous ? input.people.firstBetween(previous.start, previous.end) : undefined
    const person =
      (name !== undefined && before !== undefined && !isLastClaimIn(input, discourse, index) ? before : name) ??
      before ??
      discourse.person
    return person === undefined ? undefined : { name: person, kind: 'person' }
  }
  if (key === 'it') {
    if (discourse.lastSpoke === 'outlet') return 'outlet'
    return discourse.body === undefined ? undefined : { name: discourse.body, kind: 'body' }
  }
  if (key === 'they') return discourse.body === undefined ? undefined : { name: discourse.body, kind: 'body' }
  const phrase = input.text.slice(at, sentence.start + subject.end)
  const speaker = readSpeaker(phrase)
  if (speaker.kind === 'person' || !speaker.name.includes(' ')) {
    const name = input.people.fullName(speaker.name, at)
    if (name !== speaker.name) return { name, kind: 'person' }
  }
  if (/^the\s/i.test(phrase) && speaker.kind !== 'person')
    return namedElsewhere(input.people, speaker, at, discourse) ?? speaker
  return speaker
}

function isLastClaimIn(input: ClaimInput, discourse: Discourse, index: number): boolean {
  return discourse.lastClaim !== undefined && discourse.lastClaim.paragraph === input.paragraphs[index - 1]
}

const COMPANIES = [
  'company',
  'firm',
  'operator',
  'manufacturer',
  'supplier',
  'producer',
  'maker',
  'utility',
  'airline',
  'developer',
  'contractor',
]

/** "The company" → the one the text called its operator; "the ministry" → "mining ministry". */
function namedElsewhere(people: People, speaker: Speaker, at: number, discourse: Discourse): Speaker | undefined {
  const role = speaker.name.toLowerCase()
  const bearer =
    people.bearerOf(role, at) ??
    (COMPANIES.includes(role) ? firstDefined(COMPANIES, (each) => people.bearerOf(each, at)) : undefined)
  if (bearer !== undefined) return { name: bearer, kind: COMPANIES.includes(role) ? 'body' : 'person' }
  const full = discourse.bodies.get(role)
  return full === undefined ? undefined : { name: full, kind: 'body' }
}

function firstDefined<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

function note(discourse: Discourse, speaker: Speaker | undefined, outlet: string | null, claim: SentenceClaim): void {
  if (outlet !== null) discourse.outletSpeaking = outlet
  if (claim.isOutletSpeaking && outlet !== null) discourse.lastSpoke = 'outlet'
  if (!speaker) return
  if (speaker.kind === 'person') discourse.person = speaker.name
  else {
    discourse.body = speaker.name
    const head = speaker.name.slice(speaker.name.lastIndexOf(' ') + 1).toLowerCase()
    if (speaker.kind === 'body' && speaker.name.includes(' ')) discourse.bodies.set(head, speaker.name)
  }
  if (!claim.isOutletSpeaking) discourse.lastSpoke = speaker.kind === 'person' ? 'person' : 'body'
}

/** The first direct quotation in the claim, without its marks. */
function directQuote(input: ClaimInput, span: Span): string | undefined {
  for (let at = lowerBound(input.quotes, span.start); at < input.quotes.length; at++) {
    const quote = input.quotes[at]
    if (!quote || quote.end > span.end) return undefined
    const words = input.text.slice(quote.start, quote.end)
    if (isDirectQuote(words)) return words.slice(1, -1)
  }
  return undefined
}

/** The first of `spans`, which are in order, that starts at `start` or later. */
function lowerBound(spans: readonly Span[], start: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

function isItalic(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start + 1)
  const after = text.slice(end - 1, end + 2)
  return /[*_]/.test(before) && /[*_]/.test(after)
}
