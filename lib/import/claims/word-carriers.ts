/**
 * Through whom a sentence's claim is known, in languages that part words by spaces, where an outlet is neither subject
 * nor source: told, interviewing, having the paper, given in a bracket. Masked sentences in, an outlet's name out.
 */
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { wordPattern } from '../word-edges'
import type { FrameContext } from './claim-reader'
import type { ClaimWords } from './claim-words'
import type { WordSubject } from './subject-words'
import { MAX_FRAMES, type Frame } from './word-frames'
import {
  certainOutlet,
  createPlatformFinder,
  longestOutlet,
  outletBefore,
  ownersOutlet,
  readName,
  reportPattern,
  reportsOutlet,
  shapedOutletAt,
  titleToldAt,
} from './word-outlets'
import { titleTest } from './word-titles'

export interface CarrierFinder {
  /** `frame` is the claim's verb, if it has one, and `speaker` whose claim it is. */
  find(
    sentence: string,
    claim: { frame: Frame | undefined; speaker: string },
    context: FrameContext,
  ): string | undefined
  /** "(Quelle: Nordpost)", in the sentence with its brackets. */
  inBracket(sentence: string, context: FrameContext): string | undefined
  /** "einem Bericht des Anzeigers": the outlet, not its article, is meant. */
  readReport(source: WordSubject, sentence: string, context: FrameContext): string | undefined
}

/** Of a sentence behind the words that an outlet follows. */
const AHEAD_UNITS = 90
/** "Между тем «Степным ведомостям» собеседник … рассказал" */
const DATIVE_OPENING =
  /(?:^|[,:—] |(?:тем|этом|также|ранее|позже|накануне|ещё|уже|однако) )\uE002([^\uE002]{1,38}(?:у|ю|ам|ям))\uE002 /iu
const SAME_TOLD = compile(/^(?:Тому|Той|Этому|Этой) же \p{Ll}+[уюеи](?= )/u)
const TOLD_BEHIND = /^ \uE002([^\uE002]{1,38}(?:у|ю|ам|ям))\uE002/iu
/** "агентству тогда ответили" */
const ADVERB_LAST = / (?:тогда|также|позже|позднее|ранее|уже|затем|вчера)\s*$/u
/** "la información publicada por El Faro" */
const PUBLISHED = compile(
  /^ (?:publicad|difundid|emitid|adelantad|recogid|firmad)[oa]s? (?:\uE001+ )?(?:por|en) [^,;:.\uE000-\uE002]{3,60}/u,
)
const DATIVE_NAME = /\uE002([^\uE002]{1,38}(?:у|ю|ам|ям|ой|ей))\uE002\s*$/u

/** "… zum Jahresende (Nordpost, S. 3).": not what is short for the name before it, "die Deutsche Presse-Agentur (dpa).". */
const BRACKET_LAST = compile(
  / \([*_]?(?<name>(?:\p{Lu}|taz|dpa|rbb|epd|[\uE002])[^()[\],;:]{1,40}?)[*_]?(?:[,;] [^()]{1,30})?\)[.…]?$/u,
)

const WORD_NEXT = compile(/^ (\p{Ll}+)(?=[ ,.:]|$)/u)

const ARTICLE_LAST = compile(/(?<!\p{L})(?:der|dem|au|du|al)$/u)

const TWO_WORDS = compile(/^\p{L}+ \p{L}+/u)

export function createCarrierFinder(words: ClaimWords): CarrierFinder {
  const tellers = wordPattern(words.tellers)
  const certain = words.certainTellers ? wordPattern(words.certainTellers) : undefined
  const carries = words.carries ? wordPattern(words.carries) : undefined
  const onPlatform = words.onPlatform
    ? createPlatformFinder(words.onPlatform, words.platforms ?? [], words.platformParts)
    : undefined
  const reports = reportPattern(words.reports)
  const bracket = compile(`\\((?:${words.sourceLabel})\\s?:\\s?([^()]{2,50})\\)`, 'iu')
  const isTitle = titleTest(words)
  const shapedTold = words.telling ? compile(words.telling, 'iu') : undefined

  /** An outlet behind one of the words by which one is told: "dijo … a la agencia EFE". */
  const findTold = (sentence: string, context: FrameContext): string | undefined => {
    for (const match of certain ? [...matchesIn(sentence, certain)].slice(0, MAX_FRAMES) : []) {
      const article = / (?:der|die|das|dem|den)$/u.exec(match[0])?.[0].length ?? 0
      const from = match.index + match[0].length - article
      const outlet = certainOutlet(sentence.slice(from, from + AHEAD_UNITS), context, isTitle)
      if (outlet !== undefined) return outlet
    }
    for (const match of [...matchesIn(sentence, tellers)].slice(0, MAX_FRAMES)) {
      const from = match.index + match[0].length
      const article = ARTICLE_LAST.exec(match[0])?.[0] ?? ''
      const ahead = sentence.slice(from, from + AHEAD_UNITS).trimStart()
      // "…, dem die „Morgenpost“ gehört"
      if (article && /^(?:der|die|das|den) /.test(ahead)) continue
      // "dans L'Aunis libre": a large article begins a title there.
      const isTitled = /^(?:dans|par|chez)$/iu.test(match[0]) && /^L(?:es? |a |['’])/u.test(ahead)
      const outlet =
        longestOutlet(ahead, context, ...(isTitled ? [readName] : [])) ??
        // "sagte der Zeitung": the article is part of what refers back.
        context.book.read(TWO_WORDS.exec(sentence.slice(from - article.length, from + AHEAD_UNITS))?.[0] ?? '')
      if (outlet !== undefined) return outlet
    }
    return undefined
  }

  /** "сообщил ТАСС, что", "подтвердил изданию «Новая вкладка»": without a word by which one is told. */
  const behindVerb = (sentence: string, frame: Frame | undefined, context: FrameContext): string | undefined => {
    if (!words.tellsBare || !frame) return undefined
    // "Об этом «Вечернему Каменску» рассказал …"
    const left = sentence.slice(0, frame.verb.start)
    const before = (DATIVE_NAME.exec(left) ?? DATIVE_OPENING.exec(left))?.[1]
    if (before !== undefined) return context.book.readAsOutlet(before)
    // "Тому же изданию он пожаловался"
    const same = SAME_TOLD.exec(sentence)?.[0]
    if (same !== undefined) return context.book.read(same)
    // "рассказали «Вечернему Каменску» очевидцы"
    const subject = frame.subject === 'implied' ? undefined : frame.subject
    const isInverted = subject?.isInverted === true
    const behind = sentence.slice(frame.verb.end, frame.verb.end + AHEAD_UNITS)
    // "Об этом РИА Новости сообщил …"
    const isBefore = isInverted || (subject !== undefined && subject.end < left.trimEnd().length)
    const toldBefore = isBefore
      ? outletBefore(left.replace(ADVERB_LAST, ''), (phrase) => context.book.read(phrase))
      : undefined
    if (toldBefore !== undefined) return toldBefore
    // "сказала она «Ведомостям»"
    const told = isInverted ? TOLD_BEHIND.exec(sentence.slice(subject.end))?.[1] : undefined
    if (told !== undefined) return context.book.readAsOutlet(told)
    // "пожаловалась газете жительница", "заверил он радиостанцию"
    const past = isInverted ? subject.end : frame.verb.end
    const paper = [behind, sentence.slice(past, past + AHEAD_UNITS)]
      .map((words) => WORD_NEXT.exec(words)?.[1])
      .map((word) => (word === undefined ? undefined : context.book.read(word)))
      .find((outlet) => outlet !== undefined)
    if (paper !== undefined) return paper
    // "сообщил РИА Новости председатель профкома"
    const between = isInverted ? sentence.slice(frame.verb.end, subject.start).trim() : ''
    const toldBetween = startsWithCapital(between) ? context.book.read(between) : undefined
    if (toldBetween !== undefined) return toldBetween
    if (isInverted && !/^\s\uE002[^\uE002]{2,40}\uE002\s\p{L}/u.test(behind)) return undefined
    // "подтвердил это «Северному вестнику»"
    return longestOutlet(behind.trimStart().replace(/^(?:это|об этом|эту информацию|эти сведения) /u, ''), context)
  }

  /** "La chaîne TV Littoral a diffusé un reportage dans lequel …", "Papiere, die dem Morgenblatt vorliegen". */
  const findCarrying = (sentence: string, context: FrameContext): string | undefined => {
    for (const match of carries ? [...matchesIn(sentence, carries)].slice(0, MAX_FRAMES) : []) {
      const from = match.index + match[0].length
      const outlet =
        outletBefore(sentence.slice(0, match.index), (phrase) =>
          // What opens a sentence has its capital there.
          sentence.startsWith(phrase) ? context.book.read(phrase) : readName(phrase, context),
        ) ?? longestOutlet(sentence.slice(from, from + AHEAD_UNITS).trimStart(), context, readName)
      if (outlet !== undefined) return outlet
    }
    return undefined
  }

  return {
    find: (sentence, { frame, speaker }, context) =>
      ownersOutlet(speaker, context) ??
      findTold(sentence, context) ??
      (frame && shapedTold?.test(frame.verb.words)
        ? shapedOutletAt(sentence.slice(frame.verb.end, frame.verb.end + AHEAD_UNITS), context)
        : undefined) ??
      (frame && titleToldAt(sentence.slice(frame.verb.end, frame.verb.end + AHEAD_UNITS), context)) ??
      behindVerb(sentence, frame, context) ??
      findCarrying(sentence, context) ??
      onPlatform?.(sentence) ??
      // "sagte einer Reporterin der „Nordpost“"
      (frame && ownersOutlet(sentence.slice(frame.verb.end, frame.verb.end + AHEAD_UNITS), context)),
    inBracket: (sentence, context) => {
      if (!sentence.includes('(')) return undefined
      const name = bracket.exec(sentence)?.[1]?.trim()
      if (name !== undefined) return context.book.read(name) ?? certainOutlet(` ${name}`, context, isTitle)
      const last = BRACKET_LAST.exec(sentence)
      const isShort = last && outletBefore(sentence.slice(0, last.index), (phrase) => context.book.read(phrase))
      return last && !isShort ? context.book.read(last.groups?.name ?? '') : undefined
    },
    readReport: ({ words, end }, sentence, context) =>
      reportsOutlet(words + (PUBLISHED.exec(sentence.slice(end, end + AHEAD_UNITS))?.[0] ?? ''), reports, context),
  }
}
