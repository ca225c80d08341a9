/** Finds reporting verbs with their subjects, in languages that part words by spaces. Works on one masked sentence. */
import type { Span } from '@/lib/schema/excerpt'
import type { Stance } from '@/lib/schema/attribution'
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { matchesIn } from '../matches-in'
import { wordPattern } from '../word-edges'
import type { FrameContext } from './claim-reader'
import type { ClaimWords } from './claim-words'
import type { WordSubject } from './subject-words'
import { outletBehindVerb, readLatinWriter, readOutlet, reportPattern, reportsOutlet } from './word-outlets'
import { titleTest } from './word-titles'
import { createSubjectFinder, type SubjectFinder } from './word-subject'

/** A reporting verb and who its subject is. Offsets within the sentence. */
export interface Frame {
  readonly verb: Span & { readonly words: string }
  readonly stance: Stance
  readonly subject: WordSubject | 'implied'
  readonly outlet: string | undefined
  /** The verb is one by which outlets pass on what others say. */
  readonly isReport?: boolean
  /** Whom the outlet quotes, by a pronoun. */
  readonly him?: WordSubject
}

/** Of one kind in one sentence. */
export const MAX_FRAMES = 30

export interface FrameFinder {
  readonly subjects: SubjectFinder
  /** In text order. */
  find(sentence: string, context: FrameContext): Frame[]
  /** The last reporting verb of `text`, whoever its subject is. */
  lastVerb(text: string): { readonly verb: Frame['verb']; readonly stance: Stance | undefined } | undefined
}

export function createFrameFinder(words: ClaimWords): FrameFinder {
  const verb = wordPattern(words.verbs.map(({ sources }, index) => `(?<v${index}>${sources.join('|')})`).join('|'))
  // The pattern is a large one: a second copy of it, compiled, would slow every other.
  const holdsVerb = (text: string): boolean => {
    verb.lastIndex = 0
    return verb.test(text)
  }
  const negated = compile(`(?<![\\p{L}])(?:${words.negations})\\s*$`, 'iu')
  const citing = wordPattern(words.citing)
  const nominative = words.papers
    ? compile(
        `^\\s(?:и |также |первым |первой |первыми )?((?:\\p{Ll}+(?:ое|ая|ый|ий) )?(?:${words.papers}) (?:\\uE002[^\\uE002]{2,40}\\uE002|\\p{Lu}[\\p{L}.-]+))`,
        'u',
      )
    : undefined
  const told = words.tellsBare ? compile(`^\\s+(?:${words.addressees ?? '(?!)'})\\s+\\p{L}`, 'u') : undefined
  const reports = reportPattern(words.reports)
  const apposed = compile(
    `^, (?:(?:das|die|der|eine?|une?|le|la) |l['’])?(?!kein|unser|dies)(?:[\\p{Ll}-]+e[nrs]? ){0,2}(?:${words.outlets.descriptors})(?![\\p{L}])`,
    'u',
  )
  /** "Le South Harbour Ledger, journal de Hongkong, …" */
  const outletByApposition = (sentence: string, subject: WordSubject | 'implied', context: FrameContext) =>
    subject !== 'implied' && apposed.test(sentence.slice(subject.end, subject.end + 90))
      ? context.book.readAsOutlet(subject.words)
      : undefined
  const himBefore = words.him ? compile(`^(?:${words.him}) `, 'iu') : undefined
  const isTitle = titleTest(words)
  const subjects = createSubjectFinder(words, isTitle, holdsVerb)

  const meaningOf = (match: RegExpExecArray) =>
    words.verbs.find((_, index) => match.groups?.[`v${index}`] !== undefined)

  const find = (sentence: string, context: FrameContext): Frame[] => {
    const frames: Frame[] = []
    for (const match of matchesIn(sentence, verb)) {
      if (frames.length >= MAX_FRAMES) break
      const at = placed(match)
      // "„Wir klagen“, so Kolb": inside marks of quotation.
      if (isInMarks(sentence, at.start) || isPartOfName(sentence, at)) continue
      const meaning = meaningOf(match)
      if (!meaning || (meaning.stance !== 'no-comment' && negated.test(sentence.slice(0, at.start)))) continue
      const isTold = told?.test(sentence.slice(at.end, at.end + 90)) === true
      const whole =
        (meaning.isOutlets ? paperBehind(sentence, at, context) : undefined) ??
        (meaning.isOutlets && !words.phrase && !isTold ? outletBehindVerb(sentence, at, context) : undefined) ??
        closingOutlet(sentence, at, context) ??
        goingOn(frames.at(-1), sentence, at) ??
        withoutTold(withoutCiting(subjects.find(sentence, at, meaning.isOutlets)), context) ??
        (isTold ? undefined : outletBehindVerb(sentence, at, context)) ??
        (words.mayLackSubject && (isBare(sentence, at) || isStating(sentence, at) || isSecond(sentence, at))
          ? ('implied' as const)
          : undefined)
      if (!whole) continue
      const opening =
        whole === 'implied' && (meaning.isOutlets || isSecond(sentence, at))
          ? openingOutlet(sentence, context)
          : undefined
      if (whole === 'implied' && !opening && !isBare(sentence, at) && !isStating(sentence, at)) continue
      const quoted = meaning.isOutlets && whole !== 'implied' ? himBefore?.exec(whole.words)?.[0].length : undefined
      const subject =
        quoted === undefined || whole === 'implied'
          ? (opening ?? whole)
          : { ...whole, start: whole.start + quoted, words: whole.words.slice(quoted) }
      frames.push({
        verb: at,
        stance: meaning.stance,
        subject,
        isReport: meaning.isOutlets === true,
        ...(quoted !== undefined &&
          whole !== 'implied' && {
            him: { ...whole, words: whole.words.slice(0, quoted - 1), end: whole.start + quoted - 1 },
          }),
        outlet:
          readOutlet(subject, meaning.isOutlets, context, isTitle) ??
          readLatinWriter(sentence.slice(at.start, at.end), subject, context) ??
          outletByApposition(sentence, subject, context) ??
          (subject === 'implied' ? undefined : reportsOutlet(subject.words, reports, context)),
      })
    }
    return frames
  }

  /** "El Alba va más lejos: ayer publicó que …" */
  const openingOutlet = (sentence: string, { book }: FrameContext): WordSubject | undefined => {
    const words = OPENING_NAME.exec(sentence)?.[0]
    return words === undefined || book.read(words) === undefined ? undefined : { start: 0, end: words.length, words }
  }

  /** "Первым о решении написал телеграм-канал «Берег»": in the nominative, whatever leads up to the verb. */
  const paperBehind = (sentence: string, verb: Span, { book }: FrameContext): WordSubject | undefined => {
    const [lead, named = ''] = nominative?.exec(sentence.slice(verb.end, verb.end + 90)) ?? []
    const start = verb.end + (lead?.length ?? 0) - named.length
    return lead === undefined || book.read(named) === undefined
      ? undefined
      : { start, end: start + named.length, words: named, isInverted: true }
  }

  /** "Son patron, Luc Nore, aurait cédé, affirme Le Phare.": behind a comma, and the last of its clause. */
  const closingOutlet = (sentence: string, verb: Span, context: FrameContext): WordSubject | undefined => {
    if (words.phrase || !/,\s*$/.test(sentence.slice(0, verb.start))) return undefined
    const outlet = outletBehindVerb(sentence, verb, context)
    return outlet && LARGE_ARTICLE.test(outlet.words) && /^(?:[.,]|$)/.test(sentence.slice(outlet.end))
      ? outlet
      : undefined
  }

  /** "Der Minister dementierte den Bericht und forderte …": of two verbs that "and" joins, whoever does the first. */
  const goingOn = (first: Frame | undefined, sentence: string, verb: Span): WordSubject | undefined => {
    if (!first || first.subject === 'implied' || first.subject.isInverted) return undefined
    const between = sentence.slice(first.verb.end, verb.start)
    return GOES_ON.test(between) ? first.subject : undefined
  }

  /** "Агентство Интерфакс со ссылкой на профсоюз": whoever cites, without those cited. */
  const withoutCiting = (subject: WordSubject | undefined): WordSubject | undefined => {
    const at = subject?.words.search(citing) ?? -1
    if (!subject || at < 1) return subject
    const kept = subject.words.slice(0, at).trimEnd()
    return { ...subject, words: kept, end: subject.start + kept.length }
  }

  /** "sagte ein Sprecher der Polizei der Agentur Nordpress": without the outlet that was told. */
  const withoutTold = (subject: WordSubject | undefined, { book }: FrameContext): WordSubject | undefined => {
    const at = words.phrase && subject?.isInverted ? subject.words.search(TOLD) : -1
    if (!subject || at < 1 || PRESS_PERSON.test(subject.words)) return subject
    const kept = subject.words.slice(0, at)
    return book.read(subject.words.slice(at).replace(TOLD, '')) === undefined
      ? subject
      : { ...subject, words: kept, end: subject.start + kept.length }
  }

  /** "En diálogo con la radio dijo que …" */
  const isStating = (sentence: string, verb: Span): boolean =>
    /^(?:(?:\s+(?:de|en))?\s+que\s|:)/.test(sentence.slice(verb.end)) &&
    !/, que\s*$/.test(sentence.slice(0, verb.start)) &&
    subjects.isOpen(sentence, verb)

  return {
    subjects,
    find,
    lastVerb: (text) => {
      const said = [...matchesIn(text, verb)].at(-1)
      return said && { verb: placed(said), stance: meaningOf(said)?.stance }
    },
  }
}

const OPENING_NAME = compile(
  /^\p{Lu}[\p{L}\p{N}'-]*(?: (?:(?:de|del|la|los|las) ){0,2}\p{Lu}[\p{L}\p{N}'-]*){0,4}(?= \p{Ll})/u,
)

function isInMarks(sentence: string, at: number): boolean {
  return sentence.includes(NAMED) && sentence.slice(0, at).split(NAMED).length % 2 === 0
}
const LARGE_ARTICLE = /^(?:L[ae]s? |L['’])/u
/** The last article in the dative. */
const TOLD = / (?:der|dem) (?!.* (?:der|dem) )/u
const PRESS_PERSON =
  /(?:[Rr]eporter|[Rr]edakteur|[Jj]ournalist|[Kk]orrespondent|[Kk]ommentator|[Aa]utor|[Hh]erausgeber|[Vv]erleger|[Mm]oderator|[Ll]eitartikler)(?:in)? (?:der|dem)/u
/** "La Sentinelle du Jura": with a capital inside its sentence it is no verb. */
function isPartOfName(sentence: string, verb: Span & { words: string }): boolean {
  return startsWithCapital(verb.words) && /\p{L} $/u.test(sentence.slice(0, verb.start))
}
const GOES_ON = /^(?:[^,;:."—–\uE000]|"\uE000+")*\s(?:и|y|e|und|et)\s$/u

/** "La Nación eleva la cifra y añade …": the second of two verbs. */
function isSecond(sentence: string, verb: Span): boolean {
  return /\s[ye]\s*$/u.test(sentence.slice(0, verb.start))
}

function placed({ index, 0: words }: RegExpExecArray): Frame['verb'] {
  return { start: index, end: index + words.length, words }
}

/** A verb that opens its sentence, closes it behind a comma, or stands right behind a quotation. */
function isBare(sentence: string, verb: Span): boolean {
  // "El texto volverá en julio, según adelantó."
  const before = sentence
    .slice(0, verb.start)
    .trimEnd()
    .replace(/(?:^S|(?<=, )s)egún$/u, '')
    .trimEnd()
  if (before === '' || (before.endsWith(',') && /^[\s.]*$/.test(sentence.slice(verb.end)))) return true
  return /[",—–\uE002]$/.test(before) && /[\uE000\uE002]/.test(before)
}

const LAST_UNITS = 70

/** Whether the sentence all but ends with it. */
export function isLast(sentence: string, { verb, subject }: Frame): boolean {
  const end = subject === 'implied' ? verb.end : Math.max(verb.end, subject.end)
  return sentence.length - end < LAST_UNITS
}
