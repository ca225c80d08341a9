/**
 * Makes of a sentence's frames one claim: which subject speaks, which outlet carries it. Several verbs compete: the
 * attribution at the sentence's end wins over what it reports, an outlet's "reported" never is the speaker.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { readCarried, type Carried } from './carried'
import type { FrameContext, SentenceClaim } from './claim-reader'
import { classifyPhrase } from './noun-phrase'
import { DATED } from '../masked-text'
import { BARE_TEXTS, findVerbFrames, type VerbFrame } from './frames'
import { findSourcePhrases, type PhraseFrame } from './source-phrases'
import { IS_THERE, PAPERS_PIECE, SAME_PIECE } from './same-piece'
import { readSpeaker } from './speaker'
import { readLabel } from './label'
import { readOutletOfPress, readOutletOfSpeaker, readPerOutlet, readPlacedOutlet, readPlatform } from './placed-outlet'
import { pattern } from '../words/word-list'

const MAX_UNITS = 2000
const DOCUMENT_BY = compile(
  pattern`
  ^(?:an? |the )?(?:joint |written |brief |new |official )*(?:statement|report|letter|memo|e-mail|email|document|
  survey|study|analysis|post|message|note)s? (?:published |issued |released |sent |made )?(?:by|from|of)[ ]
`,
  'i',
)

/** "The decision was first reported by the blog Horizon", "I read in the Echo": nobody speaks, an outlet carries it. */
const REPORTED_BY = compile(pattern`
  \b(?:(?:(?:was|were|been) (?:(?:first|also|later|initially|originally|previously) )?|first )(?:reported|revealed|
  disclosed|broken|picked up) |(?:is|are|was|were|been) (?:described|dubbed|branded|called|labelled|
  portrayed) (?=(?:by|in) )|[Ii]t was [^,;:"]{2,50} (?:that|which|who) (?:first )?(?:reported|revealed|published|
  broke|wrote|disclosed) |(?:I|[Ww]e|[Yy]ou) (?:(?:may|will|have|had|also|only|just|recently|once) ){0,2}(?:read|saw|
  seen|heard) (?=[^,;:"]{2,60} that\b)|, (?:I|we) (?:read|learn|hear|see|gather) (?:in|from|on) (?=[^;:"]{2,90}$))
`)

const UNNAMED_TEXT: SentenceClaim = {
  speaker: null,
  outlet: null,
  verb: null,
  stance: 'asserts',
  isOutletSpeaking: false,
  isOutletPronoun: false,
}

/** "It is shut," came the reply. */
const CAME_REPLY = compile(
  /"[,.]? (?:was|is|came|comes) (?:the|his|her|their) (?:\p{Ll}+ )?(?:reply|answer|response|retort)(?=[.,]|$)/u,
)

/** `sentence` is masked. Undefined when nobody is said to hold anything. */
export function readSentenceClaim(sentence: string, context: FrameContext): SentenceClaim | undefined {
  if (sentence.length > MAX_UNITS) return undefined
  const frames = findVerbFrames(sentence, context)
  const sources = findSourcePhrases(sentence, context)
  const outletSource = sources.map(({ outlet }) => outlet).find((outlet) => outlet !== undefined)
  const spokenSource = sources.find(
    (source) =>
      source.outlet === undefined &&
      !BARE_TEXTS.test(source.words) &&
      !/^(?:Article|Section|Annex|Chapter|Table|Figure)\b/.test(source.words),
  )
  const outletFrame = frames.find((frame) => frame.outlet !== undefined)
  const quoted = readQuotedAsSaying(sentence, frames)
  const carried = quoted ? undefined : readCarried(sentence, context)
  // "Reuters reported, citing two engineers, that …": they are the speaker, not whoever the report is about.
  const isCited =
    outletFrame !== undefined &&
    spokenSource !== undefined &&
    /\b(?:citing|quoting)\s+$/.test(sentence.slice(0, spokenSource.start))
  const main = quoted || isCited ? undefined : chooseSpeaker(sentence, frames, carried !== undefined)
  const told =
    quoted ??
    carried?.speaker ??
    (main
      ? (meantInPiece(main, carried) ?? meantByPronoun(sentence, main, context))
      : spokenSource
        ? withoutDocument(spokenSource)
        : outletFrame
          ? null
          : (readWhoSaid(sentence) ?? readActor(sentence, context) ?? readNominal(sentence) ?? readView(sentence)))
  const label = readLabel(sentence, context)
  const speaker = selfNamed(sentence, told ?? label?.speaker ?? null)
  const frame = main ?? outletFrame
  const verb = main ? endOfVerb(main) : undefined
  const outlet =
    carried?.outlet ??
    outletFrame?.outlet ??
    outletSource ??
    readPerOutlet(sentence, context) ??
    (main ? readPlatform(sentence, main.verb) : undefined) ??
    (speaker || REPORTED_BY.test(sentence)
      ? readPlacedOutlet(sentence, { verb, speaker: speaker ?? undefined }, context)
      : undefined) ??
    (speaker ? readOutletOfSpeaker(speaker.words, context) : undefined) ??
    (speaker ? readOutletOfPress(sentence, context) : undefined) ??
    label?.outlet ??
    null
  const isSamePiece =
    outlet === null && (speaker !== null || sentence.includes('ccording to the ')) && SAME_PIECE.test(sentence)
  if (!speaker && outlet === null && !isSamePiece)
    return sources.some(({ words }) => BARE_TEXTS.test(words)) || CAME_REPLY.test(sentence) ? UNNAMED_TEXT : undefined
  // "The Gazette published a map" passes nothing on.
  if (
    !speaker &&
    outletFrame?.meaning.class === 'carry' &&
    outletSource === undefined &&
    !frames.some((each) => isWhatItSaid(sentence, each))
  )
    return undefined
  return {
    speaker: speaker && byPerson(withoutReader(speaker)),
    outlet,
    verb: frame?.verb ?? null,
    stance: main?.meaning.stance ?? 'asserts',
    isOutletSpeaking:
      (outletFrame === undefined && !speaker) ||
      (outletFrame !== undefined && (!main || outletFrame.verb.start < main.verb.start)),
    isSamePiece,
    isOutletPronoun:
      (quoted !== undefined && /^(?:it|they)$/i.test(quoted.by)) ||
      (isSamePiece && IS_THERE.test(sentence)) ||
      (outlet === null && PAPERS_PIECE.test(sentence)),
  }
}

const QUOTED_PERSON = compile(
  pattern`
  ^\s+([^;:"]{2,140}?)(?::\s*(?=")|,?\s+(?:as \p{Ll}+ing|to the effect|saying|claiming|grumbling|complaining|
  insisting|admitting|promising|warning|denying|predicting|vowing|arguing|who (?:said|told|thought|den(?:y|ies|ied)|
  (?:say|tell|admit|claim|warn|argue|confirm|describe|call|believe|insist|reckon|think)(?:s|d|ed|ted)?))\b)
`,
  'u',
)

const DATED_LAST = compile(`,?(?: (?:on|in|at|late|early|last))* ${DATED}+$`, 'u')

const APPOSED_TO_NAME = compile(/^((?:\p{Lu}[\p{L}'.-]+ ){1,3}\p{Lu}[\p{L}'-]+), \p{Ll}.*$/u)

/** "Reuters reported her as saying". */
const REPORTED_AS = /^\s+([^;,:"]{2,80}?) as (?:saying|telling)\b/

/** "Bloomberg quoted people with knowledge of the matter as saying". */
function readQuotedAsSaying(
  sentence: string,
  frames: readonly VerbFrame[],
): (Span & { words: string; by: string }) | undefined {
  for (const frame of frames) {
    if (!/^(?:quote|quotes|quoted|cite|cites|cited|reports|reported|has|had)$/.test(frame.verb.words)) continue
    const match = (/^report/.test(frame.verb.words) ? REPORTED_AS : QUOTED_PERSON).exec(sentence.slice(frame.verb.end))
    if (!match?.[1]) continue
    const start = frame.verb.end + match[0].indexOf(match[1])
    // "an insurer, whom it does not name, as saying", "an official, Odo Falk, on Monday as saying"
    const words = match[1]
      .replace(/, whom? .*$/, '')
      .replace(DATED_LAST, '')
      .replace(APPOSED_TO_NAME, '$1')
    return { start, end: start + words.length, words, by: frame.subject.words }
  }
  return undefined
}

const WHO_SAID = compile(
  pattern`
  (?<![\p{L}])((?:an?|the|one|two|three|several|another) (?:[\p{L}'.-]+ ){0,8}?[\p{L}'.-]+),? who (?:has |had |later |
  also |since )?(?:said|says|wrote|writes|told|claimed|claims|admitted|argued|argues|warned|warns|insisted|insists|
  described|confirmed|puts?(?= (?:the|it|its|his|her|their)\b)|called|blamed|accused|denied|recalled|estimated|
  estimates) (?!(?:he|she|goodbye|sorry)\b.{0,12}$)
`,
  'u',
)

const BY_WHO = compile(
  pattern`
  \b(?:by|from) ((?:the |an? |its |his |her |their |
  \p{Lu}[\p{L}-]+'s )?[^,;:"()]{2,70}), (?:(\p{Lu}[\p{L}&'.-]*(?: [\p{Lu}&][\p{L}&'.-]*){0,4}), )?(?:who|
  which) (?:(?:says?|said|argues?|argued|claims?|claimed|alleges?|alleged|contends?|contended|insists?|insisted|
  maintains?|complains?|complained) (?:that|of|it|they|the|\p{Ll}+s (?:had|have|were|are|would|will))|described|
  describes|called|calls|accused|accuses|warned|warns)\b
`,
  'u',
)

/** "The suit was brought by the power company, Eastlight, which argues that": who acts there says it. */
function readActor(sentence: string, { book }: FrameContext): (Span & { words: string }) | null {
  const match = BY_WHO.exec(sentence)
  const words = match?.[2] ?? match?.[1]
  if (!match || words === undefined || book.read(words) !== undefined) return null
  const start = match.index + match[0].indexOf(words)
  return { start, end: start + words.length, words }
}

const NOMINAL_WORD = compile(
  /'s? (?:\p{Ll}+ )?(?:claim|assert|alleg|conten|insist|warning|predic|promis|complain|suggest|accus|admiss|denial|assur)/u,
)
const NOMINAL = compile(
  pattern`
  (?<![\p{L}'-])((?:[Tt]he |[Aa]n? )?(?:[\p{L}.-]+ ){0,3}?\p{L}[\p{L}.-]+)'s? (?:own |latest |repeated |earlier |
  public )?(?:claim|assertion|allegation|contention|insistence|warning|prediction|promise|complaint|suggestion|
  accusation|admission|denial|assurance)s?(?:, [^,;:"]{2,70},)? (?:that|of having)\b
`,
  'u',
)

/** "The governor's claim, made on Liberty 1, that the state would sue has been dropped." */
function readNominal(sentence: string): (Span & { words: string }) | null {
  const match = NOMINAL_WORD.test(sentence) ? NOMINAL.exec(sentence) : null
  return match?.[1] ? { start: match.index, end: match.index + match[1].length, words: match[1] } : null
}

const VIEW_WORD = compile(
  /'s? (?:\p{Ll}+ )?(?:advice|view|verdict|answer|reply|response|assessment|explanation|theory|guess|complaint|message|conclusion|account|version|argument|position)/u,
)
const VIEW = compile(
  pattern`
  (?<![\p{L}'-])((?:[Tt]he |[Aa]n? )?(?:[\p{L}.-]+ ){0,3}?\p{L}[\p{L}.-]+)'s? (?:own |latest |only |
  \p{Ll}+ )?(?:advice|view|verdict|answer|reply|response|assessment|explanation|theory|guess|complaint|message|
  conclusion|account|version|argument|position)(?:, (?:[^,;:"]|,(?= \d)){2,60},| (?:on|in|to|of|when|
  about) [^,;:"]{2,40}(?:, [^,;:"]{2,30},)?)? (?:is|was|remains) (?:that\b|to \p{Ll}|"|simple:|blunt:)
`,
  'u',
)

/** "The mayor's advice, given on Monday, is to stay at home." */
function readView(sentence: string): (Span & { words: string }) | null {
  const match = VIEW_WORD.test(sentence) ? VIEW.exec(sentence) : null
  return match?.[1] ? { start: match.index, end: match.index + match[1].length, words: match[1] } : null
}

/** "So did a reporter from the Bugle, who wrote that": where nobody else speaks. */
function readWhoSaid(sentence: string): (Span & { words: string }) | null {
  const match = sentence.includes(' who ') ? WHO_SAID.exec(sentence) : null
  if (!match?.[1] || / (?:say|know|tell|ask|see)$/.test(match[1])) return null
  return { start: match.index, end: match.index + match[1].length, words: match[1] }
}

/** "an interview with Ana Velic, in which she says" */
function meantInPiece({ subject }: VerbFrame, carried: Carried | undefined): (Span & { words: string }) | undefined {
  return /^(?:he|she|they)$/i.test(subject.words) ? carried?.antecedent : undefined
}

const OPENING_PERSON = compile(
  pattern`
  ^(?:(?:Mr|Mrs|Ms|Dr|Cllr|Councillor|Sir|Dame|Captain|Judge|Professor)\.? )?\p{Lu}[\p{L}'-]+
  (?: \p{Lu}[\p{L}'-]+){0,2}(?=(?:, [^,;:"]{2,80},)? (?:is|was|had|has|did|does|\p{Ll}{2,}ed|\p{Ll}+s)(?: |[:;]))
`,
  'u',
)

/** "The army released a video, which it says shows": who made it says it. */
const MAKER = compile(
  pattern`
  ^((?:The|An?|Its|His|Her|Their|\p{Lu}[\p{L}'-]*)(?: [\p{L}'-]+){0,7}?) (?:has |had |also |later |then )*(?:releas|
  publish|issu|post|shar|show|produc|present|air|circulat|sent|gave|put)\p{Ll}* [^,;:"]{2,80},? (?:which|what) (?:it|
  they|s?he)[ ]
`,
  'u',
)

/** "The report seems to agree: it describes …": who opens the sentence is meant, where that is a text or a body. */
function meantByPronoun(sentence: string, main: VerbFrame, context: FrameContext): Span & { words: string } {
  if (/^s?he$/i.test(main.subject.words) && /[:;][^.:;"]{0,40}$/.test(sentence.slice(0, main.subject.start))) {
    const words = OPENING_PERSON.exec(sentence)?.[0]
    if (words !== undefined) return { start: 0, end: words.length, words }
  }
  const maker = /\b(?:which|what) $/.test(sentence.slice(0, main.subject.start)) ? MAKER.exec(sentence)?.[1] : undefined
  if (maker !== undefined && classifyPhrase(maker, true, context.isKnownName) !== undefined)
    return { start: 0, end: maker.length, words: maker }
  if (!/^it$/i.test(main.subject.words) || !/[:;]\s*$/.test(sentence.slice(0, main.subject.start))) return main.subject
  const opening =
    /^(?:The|An?|Its|His|Her|Their) [^,;:"]{2,60}?(?=,| (?:is|was|has|had|seems?|appears?|does|did|\p{Ll}+s|\p{Ll}+ed)\s)/u.exec(
      sentence,
    )
  const kind = opening ? classifyPhrase(opening[0], true, context.isKnownName) : undefined
  return opening && (kind === 'text' || kind === 'body')
    ? { start: 0, end: opening[0].length, words: opening[0] }
    : main.subject
}

/** The attribution at the end, else the first that is not an outlet's; participles only where nothing else is. */
function chooseSpeaker(sentence: string, frames: readonly VerbFrame[], isCarried: boolean): VerbFrame | undefined {
  const outletAt = isCarried ? Infinity : (frames.find((frame) => frame.outlet !== undefined)?.verb.end ?? Infinity)
  const spoken = frames.filter(
    (frame) =>
      frame.outlet === undefined &&
      (frame.verb.start < outletAt || isSpeech(sentence, frame)) &&
      !(outletAt !== Infinity && isWhatItSaid(sentence, frame)),
  )
  const finite = spoken.filter(
    (frame) =>
      frame.meaning.form !== 'participle' ||
      /\b(?:is|are|was|were)\s/.test(sentence.slice(frame.subject.end, frame.verb.start)),
  )
  return finite.findLast((frame) => isTrailing(sentence, frame)) ?? finite[0]
}

/** "showed what it said was a drone": the outlet's own words. */
function isWhatItSaid(sentence: string, { subject }: VerbFrame): boolean {
  return subject.words === 'it' && /\bwhat\s+$/.test(sentence.slice(0, subject.start))
}

/** What an outlet reports somebody did ("that the U.S. rejected the offer") is no statement; what they say is one. */
function isSpeech(sentence: string, { meaning, verb }: VerbFrame): boolean {
  return meaning.class === 'say' || /^\s*(?:that\b|,?\s*"|\uE000|it\b|they\b|he\b|she\b)/.test(sentence.slice(verb.end))
}

const TRAILING_WORDS = 9

/** "…, a White House official said on Tuesday": nothing but an adverbial or another attribution follows. */
function isTrailing(sentence: string, { subject, verb }: VerbFrame): boolean {
  const before = sentence.slice(0, Math.min(subject.start, verb.start)).trimEnd()
  if (before.length < 3 || !/[,"—–]$/.test(before)) return false
  const end = Math.max(verb.end, subject.isInverted ? subject.end : verb.end)
  const rest = /^[^,;"]*/.exec(sentence.slice(end))?.[0] ?? ''
  const isAdverbial = !/\s(?:that|whether|how|is|are|was|were|has|have|had|will|would)\s/.test(rest)
  return (
    isAdverbial &&
    rest.trim().split(/\s+/).length <= TRAILING_WORDS &&
    rest.trim().length < 60 &&
    !isFollowedByContent(sentence.slice(end + rest.length))
  )
}

function isFollowedByContent(rest: string): boolean {
  return (
    rest
      .replace(/[,."\s]+/g, ' ')
      .trim()
      .split(' ').length > 14
  )
}

/** The claim's verb; where whoever speaks stands behind it ("said Ana Velic in …"), up to their end. */
function endOfVerb({ verb, subject }: VerbFrame): Span {
  return subject.isInverted ? { start: verb.start, end: subject.end } : verb
}

const GIVES_NAME = compile(
  pattern`
  ^[^,;:"]{0,60}?,? who (?:gave|gives|asked|signs|calls|identified|introduced|would give|
  wanted) (?:to be (?:identified|named) )?(?:only |just )?(?:his|her|their|himself|herself)?(?: (?:first |full |
  own )?name)?,? ?(?:only |just )?(?:as |only as |by )?(?:only |
  just )?"?(\p{Lu}\p{Ll}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]+)?)(?=[,."]| (?:said|says|told))
`,
  'u',
)

/** "said a driver, who gave his name only as Pavo": the name. */
function selfNamed(
  sentence: string,
  speaker: (Span & { readonly words: string }) | null,
): (Span & { readonly words: string }) | null {
  if (!speaker || !sentence.includes(' who ')) return speaker
  const cut = speaker.words.search(/,? who /)
  const end = cut < 0 ? speaker.end : speaker.start + cut
  const match = GIVES_NAME.exec(sentence.slice(end))
  if (!match?.[1]) return speaker
  const start = end + match[0].lastIndexOf(match[1])
  return { start, end: start + match[1].length, words: match[1] }
}

const READ_BY = compile(
  / (?:he|she|they) \p{Ll}|,? (?:(?:seen|obtained|reviewed|viewed|quoted|cited|reached|contacted|canvassed) by|interviewed for) /u,
)

/** "An internal memo obtained by Reuters", "A study he published" → "An internal memo", "A study". */
function withoutReader(speaker: Span & { words: string }): Span & { words: string } {
  const cut = speaker.words.search(READ_BY)
  if (cut < 1) return speaker
  return { ...speaker, end: speaker.start + cut, words: speaker.words.slice(0, cut) }
}

/** "A letter from Mrs Lind" → "Mrs Lind": of people alone; a body's report is its own. */
function byPerson(speaker: Span & { words: string }): Span & { words: string } {
  const person = withoutDocument(speaker)
  return person.start > speaker.start && readSpeaker(person.words).kind === 'person' ? person : speaker
}

/** "a statement from the operator" → "the operator". */
function withoutDocument(source: PhraseFrame): PhraseFrame {
  const lead = DOCUMENT_BY.exec(source.words)?.[0].length ?? 0
  return { start: source.start + lead, end: source.end, words: source.words.slice(lead) }
}
