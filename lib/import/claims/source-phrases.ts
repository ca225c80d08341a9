/** "According to" and its like in one masked sentence: "in Ana Velic's view", "for the Echo, …". */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { DATED } from '../masked-text'
import { matchesIn } from '../matches-in'
import { PRESS_PERSON } from '../words/outlet-places'
import { pattern } from '../words/word-list'
import type { FrameContext } from './claim-reader'
import { readFirstOfTwo } from './frames'
import { classifyPhrase } from './noun-phrase'

/** "its development plan", "the council's own accounts": of somebody the text has named. */
const OWN_PAPERS = compile(
  /^(?:(?:its|his|her|their)|.{2,40}'s?) (?:[\p{L}-]+ ){0,3}(?:accounts|books|plans?|timetable|schedule|budget|calculations?|brochure|prospectus|calendar|log|website)$/iu,
)

export interface PhraseFrame extends Span {
  readonly words: string
  /** Nobody's but an outlet's. */
  readonly isOutlets?: boolean
  /** Of those who reply: whatever noun stands there, it is somebody. */
  readonly isReply?: boolean
}

interface SourcePhrase extends PhraseFrame {
  /** The phrase read as an outlet, when it is one. */
  readonly outlet: string | undefined
}

const PHRASE_END = '(?=[,;:"(]|\\.(?:\\s|$)|$|\\s(?:it|he|she|they|there|nobody|this|these|that)\\s)'
const ACCORDING = compile(
  pattern`
    \b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Aa]s (?:(?:first|also|earlier|previously) )?(?:reported|quoted|
    revealed) by|heard (?:evidence )?from|(?<=^|[,;] )[Pp]er(?= the )|[Ii]f (?:you|we|one) (?:are to )?believe|
    (?:was|is|came) the (?:\p{Ll}+ )?(?:reply|answer|response|verdict|retort|comment|explanation) (?:of|from|
    given by)|(?:am|is|are|was|were|been) (?:told|informed|assured|warned|advised) by|[Ii]n the (?:words|view|opinion|
    eyes|judge?ment|estimation) of)\s+([^,;:"(]{2,140}?)${PHRASE_END}
  `,
  'gu',
)
const REPLY = /^(?:was|is|came) the /
/** "In Ana Velic's view", "by the ministry's own account". */
const OPINION_OF = compile(
  pattern`
  \b(?:[Ii]n|[Bb]y) ((?:[Tt]he )?[^,;:"()]{2,60}?)(?:'s|(?<=s)') (?:own )?(?:view|opinion|estimation|judge?ment|words|
  telling|account|eyes|reading|reckoning|estimate|admission|calculation)(?=[,.;]|\s(?:the|it|this|that|\p{Lu}))
`,
  'gu',
)

/** "In his view", "by her account", "to her mind". */
const THEIR_OPINION = compile(
  pattern`
  \b(?:[Ii]n|[Bb]y|[Tt]o|[Oo]n) (his|her|their) (?:own )?(?:view|opinion|estimation|judge?ment|words|telling|account|
  eyes|mind|reading|reckoning|admission|experience)(?=[,.;]|\s(?:the|it|this|that|every|no|an?|all|there|\p{Lu}))
`,
  'gu',
)
const PRONOUN_SOURCE = /^(?:him|her|them|his|their)$/
/** "For the pilot, Odo Falk, "it is over"" */
const SAID_FOR = compile(/^For ([^,;:"]{2,60}?(?:, \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,2})?), "\uE000/u)
/** "For the Echo's political editor, Odo Falk, the plan is a gift" */
const FOR_PRESS = compile(
  `^For (?:the )?\\p{Lu}[^,;:"]{1,40}'s? (?:\\p{Ll}+ )?${PRESS_PERSON}, (\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){1,2})(?=, )`,
  'u',
)
/** "For the Echo, the plan is a gift": of outlets alone. */
const IN_EYES_OF = compile(/^(?:For|To) ((?:the )?\p{Lu}[^,;:"]{1,40}|the [\p{L}-]+ (?:paper|daily|weekly))(?=, )/u)
/** "Monday's Echo" */
const DAY_OF = compile(`^(?:the )?${DATED}+(?:'s)? `)

/** "a report in the Herald", "officials quoted by Reuters": whose paper it is, or who quotes. */
const PAPER_OF = compile(
  pattern`
  ^(?:an? |the |new |recent |earlier |separate |\p{Ll}+ )*(?:report|story|article|investigation|analysis|survey|poll|
  editorial|interview|documentary|podcast|reporting|count|tally|piece|item|dispatch|leader|column)s? (?:published |
  carried |broadcast )?(?:by|in|from|on|with) |^(?:the |an? )?(?:\p{Ll}+ ){0,2}(?:desk|newsroom) (?:of|at)[ ]
`,
  'u',
)
const QUOTED_BY = / (?:quoted|cited|interviewed) (?:by|in) (?=\S)/

/** Who follows "according to" and its like, with a name that explains it: "…, Simon Okafor". */
export function findSourcePhrases(sentence: string, context: FrameContext): SourcePhrase[] {
  const phrases = [...matchesIn(sentence, ACCORDING)].map((match): PhraseFrame => {
    const whole = match[1] ?? ''
    const words = whole.replace(/\s(?:who|speaking)\s.*$/, '')
    const end = match.index + match[0].length - (whole.length - words.length)
    const name = /^, ((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){0,3})(?=[,.]|$)/u.exec(sentence.slice(end))
    const isExplained =
      name?.[1] !== undefined && /^(?:the|an?|its|his|her|their|\p{L}+'s)\s|\b(?:from|by) the \p{Ll}+$/iu.test(words)
    if (isExplained && name?.[1]) return { start: end + 2, end: end + 2 + name[1].length, words: name[1] }
    return { start: end - words.length, end, words, isReply: REPLY.test(match[0]) }
  })
  for (const match of / (?:his|her|their) /.test(sentence) ? matchesIn(sentence, THEIR_OPINION) : []) {
    const words = match[1] ?? ''
    const start = match.index + match[0].indexOf(words, match[0].indexOf(' '))
    phrases.push({ start, end: start + words.length, words })
  }
  const saidFor = SAID_FOR.exec(sentence)?.[1]
  if (saidFor !== undefined) {
    const words = saidFor.slice(saidFor.lastIndexOf(', ') + 1).trim()
    phrases.push({ start: 'For '.length + saidFor.length - words.length, end: 'For '.length + saidFor.length, words })
  }
  const critic = FOR_PRESS.exec(sentence)
  if (critic?.[1]) phrases.push({ start: critic[0].length - critic[1].length, end: critic[0].length, words: critic[1] })
  const eyes = critic ? null : IN_EYES_OF.exec(sentence)
  if (eyes?.[1])
    phrases.push({ start: eyes[0].length - eyes[1].length, end: eyes[0].length, words: eyes[1], isOutlets: true })
  for (const match of sentence.includes("'") ? matchesIn(sentence, OPINION_OF) : []) {
    const words = match[1] ?? ''
    const start = match.index + match[0].indexOf(words)
    phrases.push({ start, end: start + words.length, words })
  }
  return phrases.flatMap((phrase): SourcePhrase[] => {
    const paper = PAPER_OF.exec(phrase.words)?.[0].length
    const source = (paper === undefined ? phrase.words : phrase.words.slice(paper)).replace(DAY_OF, '')
    const outlet = context.book.read(source) ?? readFirstOfTwo(source, context)
    if (outlet !== undefined) return [{ ...phrase, outlet }]
    if (phrase.isOutlets) return []
    const { words, start } = phrase
    const spoken = words.slice(0, QUOTED_BY.exec(words)?.index ?? words.length)
    const kind = classifyPhrase(spoken, false, context.isKnownName)
    // "citing fear of expulsion" and "according to plan" name nobody.
    const isPronoun = PRONOUN_SOURCE.test(spoken)
    const isSomebodys = isPronoun || phrase.isReply === true || OWN_PAPERS.test(spoken)
    if (!isPronoun && (kind === undefined || (kind === 'other' && !isSomebodys) || kind === 'pronoun')) return []
    return [{ start, end: start + spoken.length, words: spoken, outlet: undefined }]
  })
}
