/**
 * Attributions told by where words stand, whatever the verb: behind a quotation ("„…“, ätzt der Kurier"), behind what
 * the mood passes on ("Der Preis steige, orakelt sie"), and ahead of a colon and a quotation ("Der Kurier blickt voraus:
 * „…“"). Asked of sentences in which no reporting verb was found. Masked text.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { NAMED, QUOTED } from '../masked-text'
import { matchesIn } from '../matches-in'
import { isFirstName } from '../words/first-names'
import type { PlacedVerbWords } from './claim-words'
import type { FrameContext, Speaker } from './claim-reader'
import type { WordSubject } from './subject-words'
import type { Frame } from './word-frames'
import { longestOutlet, outletBefore, readOutlet } from './word-outlets'
import type { SubjectFinder } from './word-subject'

/** A quotation with its comma, or a long one that opens its sentence and ends with a mark of its own. */
const BEHIND_QUOTE = /(?:\uE000{9}"|^ ?\uE002[^\uE002]+\uE002 ?|^"\uE000+"),\s+|^"\uE000{20,}"\s+/gu
/** The last clause, but for a verb's other half. */
const LAST_CLAUSE = /,\s+(?=[^,;:"]{5,90}\.?$)/u
const AHEAD_OF_QUOTE = compile(`^([^":;${QUOTED}]{3,160}):\\s+"${QUOTED}{9}`, 'u')
/** "Anders die Morgenpost: Dort heißt es …" */
const LABELLED = compile(`^([^":;.${QUOTED}]{3,70}):\\s+(?=\\p{Lu})`, 'u')
const LABEL_WORDS = 6
/** "Anders die Bergwacht, das Parteiblatt" */
const APPOSED = compile(/(?:^|\s)(?:der|die|das|le|la) (\p{Lu}[^,]{2,40}), ([^,]+)/u)
const OPENING_NAME = compile(/^(?:\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|du|von|van|der) )?|(?=[ ,]))){2,5}/u)
const OPENING_NOUN = compile(/^(\p{L}{1,3}(?: |['’]))([\p{L}-]+)/u)

interface Tools {
  readonly subjects: SubjectFinder
  readonly isTitle: (word: string) => boolean
  readonly readSpeaker: (phrase: string) => Speaker
  readonly isReported: (sentence: string) => boolean
  readonly isPronoun: (word: string) => boolean
}

export function createPlacedVerbs(
  words: PlacedVerbWords,
  tools: Tools,
): (sentence: string, context: FrameContext) => Frame | undefined {
  const { subjects, isTitle, readSpeaker, isReported, isPronoun } = tools
  const verb = compile(`(?!(?:${words.none})(?![\\p{L}]))(?:${words.verb})(?![\\p{L}])`, 'uy')

  const medium = compile(`^(?:\\p{Ll}{1,3} |l['’])?(?:\\p{Ll}+ ){0,2}(?:${words.media})(?![\\p{L}])`, 'u')

  const frameAt = (sentence: string, from: number, context: FrameContext): Frame | undefined => {
    verb.lastIndex = from
    const said = verb.exec(sentence)?.[0]
    if (said === undefined) return undefined
    const at = { start: from, end: from + said.length, words: said }
    const subject = subjects.find(sentence, at, true)
    return subject?.isInverted ? frameOf(at, subject, readOutlet(subject, true, context, isTitle)) : undefined
  }

  const behindQuote = (sentence: string, context: FrameContext): Frame | undefined => {
    for (const match of matchesIn(sentence, BEHIND_QUOTE)) {
      const frame = frameAt(sentence, match.index + match[0].length, context)
      if (frame) return frame
    }
    return undefined
  }

  const behindReported = (sentence: string, context: FrameContext): Frame | undefined => {
    const last = isReported(sentence) ? LAST_CLAUSE.exec(sentence) : null
    return last ? frameAt(sentence, last.index + last[0].length, context) : undefined
  }

  /** "Die Bürgermeisterin winkt ab: „…“" */
  const opening = (lead: string, context: FrameContext): WordSubject | undefined => {
    const named = OPENING_NAME.exec(lead)?.[0].trim() ?? ''
    const speaker = named === '' ? undefined : readSpeaker(named)
    const isPerson = speaker?.kind === 'person' && speaker.name.split(' ').some(isFirstName)
    if (isPerson || context.isKnownOtherwise(speaker?.name ?? '')) return { start: 0, end: named.length, words: named }
    const first = /^\p{L}+(?= )/u.exec(lead)?.[0] ?? ''
    if (isPronoun(first) || context.isKnownOtherwise(first)) return { start: 0, end: first.length, words: first }
    const [office, , noun = ''] = OPENING_NOUN.exec(lead) ?? []
    if (office === undefined || !isTitle(noun)) return undefined
    const phrase = subjects.after(lead, 0, false)
    return phrase?.start === 0 && !/ \p{Ll}+ \p{Ll}/u.test(phrase.words)
      ? { ...phrase, isInverted: false }
      : { start: 0, end: office.length, words: office }
  }

  /** Whichever stands in the nominative: "Der in Lohnde erscheinende Kurier blickt nach vorn". */
  const outletIn = (lead: string, context: FrameContext): string | undefined => {
    const [, name = '', what = ''] = APPOSED.exec(lead) ?? []
    if (medium.test(what)) return context.book.readAsOutlet(name)
    const tokens = lead.split(' ')
    for (let from = 0; from < tokens.length; from++) {
      const rest = tokens.slice(from).join(' ')
      if (from > 0 && !/^(?:der|die|das|le|la) |^(?:L['’]|Le |La )/u.test(rest)) {
        // "Der in Lohnde erscheinende HARBOUR LEDGER"
        if (!startsWithCapital(rest) || !/(?:ende|te|e)$/u.test(tokens[from - 1] ?? '')) continue
      }
      const outlet = longestOutlet(rest, context) ?? (from > 0 ? longestOutlet(`der ${rest}`, context) : undefined)
      if (outlet !== undefined) return outlet
    }
    return undefined
  }

  const aheadOfQuote = (sentence: string, context: FrameContext): Frame | undefined => {
    const lead = AHEAD_OF_QUOTE.exec(sentence)?.[1]
    if (lead === undefined) return undefined
    const subject = { start: 0, end: lead.length, words: lead }
    const outlet = outletIn(lead, context)
    if (outlet !== undefined) return frameOf({ ...subject, start: lead.length }, subject, outlet)
    const speaker = opening(lead, context)
    return speaker && frameOf({ start: speaker.end, end: lead.length, words: lead.slice(speaker.end) }, speaker)
  }

  const labelled = (sentence: string, context: FrameContext): Frame | undefined => {
    const label = LABELLED.exec(sentence)?.[1]
    if (label === undefined || label.split(' ').length > LABEL_WORDS) return undefined
    const outlet = outletBefore(label, (phrase) => context.book.read(phrase))
    const at = { start: label.length, end: label.length, words: '' }
    return outlet === undefined ? undefined : frameOf(at, { ...at, start: 0, words: label }, outlet)
  }

  return (sentence, context) =>
    labelled(sentence, context) ??
    (sentence.includes(QUOTED) || sentence.trimStart().startsWith(NAMED)
      ? (behindQuote(sentence, context) ?? aheadOfQuote(sentence, context))
      : behindReported(sentence, context))
}

function frameOf(verb: Span & { words: string }, subject: WordSubject, outlet?: string): Frame {
  return { verb: { ...verb, words: verb.words.trim() }, stance: 'asserts', subject, outlet }
}
