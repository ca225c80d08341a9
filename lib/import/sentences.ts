/**
 * Splits paragraphs into sentences: Intl.Segmenter, then joins what it tears apart (abbreviations, initials, list
 * numbers, a quote and its "he said"). Never across a paragraph's end. Segmenter follows the engine's ICU, so a
 * document is split once and the result kept.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsSmall } from './capitals'
import { compile } from './compile-pattern'
import { ENGLISH } from './languages/english'
import type { LanguageRules } from './languages/language-rules'
import { rulesOf } from './languages/rules-of'
import { UKRAINIAN_ABBREVIATIONS } from './words/abbreviations'
import { pattern } from './words/word-list'

/** Spans without the space around them, in text order; spaces alone give none. */
export type SentenceSplitter = (text: string, paragraph: Span) => Span[]

/** Segmenter's cost grows faster than its input on one huge line, so such a line goes in pieces. */
const MAX_SEGMENT_UNITS = 20_000

export function createSentenceSplitter(language: string): SentenceSplitter {
  const segmenter = segmenterOf(isLocale(language) ? language : 'en')
  const stops = stopsOf(language)
  return (text, paragraph) => {
    const sentences: Span[] = []
    if (isOneSentence(text, paragraph)) return trimSpan(text, paragraph)
    for (let from = paragraph.start; from < paragraph.end; from += MAX_SEGMENT_UNITS) {
      // Wrapped lines are one paragraph: a line end in it is a space to the segmenter.
      const piece = text
        .slice(from, Math.min(paragraph.end, from + MAX_SEGMENT_UNITS))
        .replace(/[\n\u2028\u2029\u0085]/g, ' ')
      for (const { index, segment } of segmenter.segment(piece)) {
        // "…。”《晨报》": the segmenter leaves the opening mark with the sentence before.
        const opens = from + index > paragraph.start ? openingMarks(sentences, text) : 0
        const start = from + index - opens
        const end = from + index + segment.length
        for (const part of splitBeforeNumbers(text, { start, end }, stops)) addSegment(sentences, text, part, stops)
      }
    }
    return sentences
  }
}

/** "La esclusa cerró. 12 de mayo fue …": before a small letter the segmenter ends no sentence, whatever number is between. */
const BEFORE_NUMBER = compile(/(?<=(?<word>\p{L}{4,})[”»)]?[.!?]["”’»)]{0,2})\s+(?=\d{1,4}(?:[–-]\d{1,4})?\s+\p{Ll})/gu)

function splitBeforeNumbers(text: string, { start, end }: Span, { abbreviations, beforeNumbers }: Stops): Span[] {
  const starts = [start]
  for (const { index, groups } of text.slice(start, end).matchAll(BEFORE_NUMBER)) {
    const word = groups?.word?.toLowerCase() ?? ''
    if (!abbreviations.has(word) && !beforeNumbers.has(word)) starts.push(start + index)
  }
  return starts.map((from, at) => ({ start: from, end: starts[at + 1] ?? end }))
}

/** How many such marks end the last sentence, of which they are cut off. */
function openingMarks(sentences: Span[], text: string): number {
  const last = sentences.at(-1)
  if (!last) return 0
  const marks =
    /(?:(?<=[。！？.!?”’」』])[《〈「『]|(?<=[。！？]”?)“)$/u.exec(
      text.slice(Math.max(last.start, last.end - 3), last.end),
    )?.[0].length ?? 0
  if (marks === 0 || last.end - marks <= last.start) return 0
  sentences[sentences.length - 1] = { ...last, end: last.end - marks }
  return marks
}

/** Making one costs as much as splitting a page. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, known)
  return known
}

const SHORT_UNITS = 400
/** Something after what may end a sentence, in any script. */
const INNER_STOP = /[.!?…‥。．！？｡؟۔।॥:;\u0E2F\u203C-\u2049]["”’»)\]」』]*[^"”’»)\]」』]/u

/** Most short lines hold one sentence; asking the segmenter for each costs more than all other stages. */
function isOneSentence(text: string, { start, end }: Span): boolean {
  if (end - start > SHORT_UNITS) return false
  const words = text.slice(start, end)
  return !INNER_STOP.test(words) && !/[\n\u2028\u2029\u0085]/.test(words)
}

/** Without the space around it; empty when there is nothing else. */
function trimSpan(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  const inner = words.trim()
  const from = start + words.indexOf(inner)
  return inner === '' ? [] : [{ start: from, end: from + inner.length }]
}

/** The words of a language that end in a stop and go on. */
type Stops = Pick<LanguageRules, 'language' | 'abbreviations' | 'beforeNumbers' | 'alsoLast'>

function stopsOf(language: string): Stops {
  if (language === 'uk')
    return { language, abbreviations: UKRAINIAN_ABBREVIATIONS, beforeNumbers: new Set(), alsoLast: new Set(['р']) }
  return rulesOf(language) ?? ENGLISH
}

function addSegment(sentences: Span[], text: string, segment: Span, stops: Stops): void {
  const [span] = trimSpan(text, withoutClosingMarks(sentences, text, segment))
  if (!span) return
  const previous = sentences.at(-1)
  if (previous && belongTogether(text, previous, text.slice(span.start, span.end), stops)) {
    sentences[sentences.length - 1] = { start: previous.start, end: span.end }
  } else sentences.push(span)
}

/** "**The quay is shut.** Nobody …": what closes the emphasis of the last sentence goes to it. */
function withoutClosingMarks(sentences: Span[], text: string, segment: Span): Span {
  const last = sentences.at(-1)
  if (!last || last.end !== segment.start || text.charAt(segment.start) !== '*') return segment
  const marks = /^\*{1,3}(?=\s)/.exec(text.slice(segment.start, segment.end))?.[0].length ?? 0
  sentences[sentences.length - 1] = { ...last, end: last.end + marks }
  return { start: segment.start + marks, end: segment.end }
}

const REPORTED_AFTER_QUOTE = compile(
  /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}(?:said|says|asked|told|wrote|added|replied|explained)\b/u,
)
/** "……。”她说。" */
const REPORTED_IN_CHINESE = compile(
  pattern`
  ^[^，。；：！？“”]{1,40}(?:说|道|表示|称|指出|强调|回应|补充|反问|感叹|坦言|透露|解释|警告|回忆|抱怨|质问|呼吁|直言|
  承诺|承认|确认|证实|否认|感慨|评价|总结|提醒|重申|喊|问|答|笑|叹|吐槽|自嘲|打趣|辩解|介绍|写|
  告诉[^，。；：！？“”]{1,12})[。！]$
`,
  'u',
)
/** "大桥将关闭。（来源：江城晚报）" */
const SOURCE_IN_CHINESE = /^[（(]?(?:消息|信息)?(?:来源|來源|转自|轉自)[:：][^（）()]{2,30}[）)]$/u
const TAIL_UNITS = 40
/** Words that open a sentence even after "U.S." or "p.m." */
const OPENERS = /^(?:The|It|He|She|They|We|In|On|At|But|And|However|This|That|These|A|An)\b/

/** "am 3. Oktober", "der 2. Weltkrieg": an ordinal has its stop. */
const GERMAN_ORDINAL = /(?:^|\s)\d{1,2}\.$/
const AFTER_ORDINAL = compile(
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr|Jahrhundert)(?![\p{L}])/u,
)

const INITIALS = compile(/^(?:\p{L}\.)*\p{L}$/u)

const SHORTENED_LAST = compile(/(?:^|[\s("“„«\d])(\p{L}+(?:[.-]\p{L}+)*)\.$/u)

function belongTogether(text: string, previous: Span, right: string, stops: Stops): boolean {
  const left = text.slice(Math.max(previous.start, previous.end - TAIL_UNITS), previous.end)
  const whole = left.length === previous.end - previous.start
  if (whole && /^\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})[.)]$/.test(left)) return true
  if (startsSmall(right) && !/[。！？]["”」]?$/u.test(left)) return true
  if (/[.!?]["”’»]$/.test(left) && REPORTED_AFTER_QUOTE.test(right)) return true
  if (/[。！？…][”」]$/u.test(left) && REPORTED_IN_CHINESE.test(right.replace(/[《〈「『“]$/u, ''))) return true
  if (SOURCE_IN_CHINESE.test(right)) return true
  const shortened = SHORTENED_LAST.exec(left)?.[1]
  const word = shortened?.toLowerCase()
  if (word === undefined) return GERMAN_ORDINAL.test(left) && AFTER_ORDINAL.test(right)
  if (stops.beforeNumbers.has(word)) return /^[\d(]/.test(right)
  // "Р. Зуев", where "р." is money.
  if (stops.alsoLast.has(word) && !INITIAL_FIRST.test(left)) return goesOn(left, right, stops.language)
  if (stops.abbreviations.has(word)) return true
  return INITIALS.test(word) && !OPENERS.test(right)
}

const INITIAL_FIRST = /^[А-ЯЁ]\.$/u

/** After an abbreviation that may also end a sentence: "in the U.S.", "etc.", "2024 г." */
function goesOn(left: string, right: string, language: string): boolean {
  if (language === 'en') return !OPENERS.test(right)
  // "г. Москва" is a town, "2024 г." a year.
  if (language === 'ru' && /(?:^|[^\d\s]\s+)г\.$|^(?:В|С|К|До|За|На|От) \d{4} г\.$/u.test(left)) return true
  return !/^["«„“(]?\p{Lu}/u.test(right)
}

function isLocale(language: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf([language]).length > 0
  } catch {
    // Not a well-formed language tag: the splitter falls back to English rules.
    return false
  }
}
