/**
 * Markers that may number a point: "1.", "(a)", "II.", "•". One marker alone says little ("I. Petrov" is a person): a
 * family is believed only as a rising sequence from its first member, which marker-runs.ts checks. Those with a word of
 * their own ("Issue 3:") are in label-marker.ts.
 */
import { compile } from '../compile-pattern'
import { LANGUAGES } from '../languages/rules-of'

export type MarkerFamily =
  | `label ${string}`
  | 'bare decimal'
  | 'bare roman'
  | 'decimal-'
  | '[decimal]'
  | 'reference'
  | 'meeting'
  | 'bold'
  | 'capitals'
  | 'decimal.'
  | 'decimal)'
  | 'decimal/'
  | '(decimal)'
  | 'outline-decimal'
  | 'outline-decimal 3'
  | 'roman.'
  | '(roman)'
  | 'letter.'
  | 'letter)'
  | '(letter)'
  | 'cjk'
  | '(cjk)'
  | 'ordinal-word'
  | 'bullet'

export interface Marker {
  readonly family: MarkerFamily
  /** As written: "2.", "(b)", "•". */
  readonly text: string
  /** Possible places in the sequence, from 1: "I." is 1 as a Roman number and 9 as a letter. 0 for bullets. */
  readonly ordinal: number
  /** Units from the line's start to the first word after the marker. */
  readonly length: number
  /** What comes before the member's own number: the "2" of "2.1". */
  readonly outer?: string
}

/** Of these a line is a member only where it is a title: "1 Introduction", "[2] Costs". */
const NEEDS_TITLE: ReadonlySet<MarkerFamily> = new Set([
  'bare decimal',
  'bare roman',
  'decimal-',
  '[decimal]',
  'reference',
])

export function needsTitle(family: MarkerFamily): boolean {
  return NEEDS_TITLE.has(family) || / (?:joined|ascending)$/.test(family)
}

/** Bullets and bold or capital titles, which only their titles make points. */
export function isUnnumbered(family: MarkerFamily | undefined): boolean {
  return family === 'bullet' || family === 'bold' || family === 'capitals'
}

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
]
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const CJK_DIGITS = '一二三四五六七八九十'
const CJK_NUMBER = `([${CJK_DIGITS}]|十[一二三四五六七八九])`
const CIRCLED_MARK = compile(`^([${CIRCLED}])\\s*(?=\\S)`, 'u')
const CJK_MARK = compile(`^${CJK_NUMBER}[、．.]\\s*(?=\\S)`)
const CJK_BRACKETED = compile(`^[(（]${CJK_NUMBER}[)）]\\s*(?=\\S)`)

/** Those that number; ё does not. */
const CYRILLIC_LETTERS = 'абвгдежзи'

export function romanNumber(digits: string): number {
  return ROMAN.indexOf(digits.toUpperCase()) + 1 || -1
}

export function cjkNumber(digits: string): number {
  return digits.length === 2 ? 10 + CJK_DIGITS.indexOf(digits.charAt(1)) + 1 : CJK_DIGITS.indexOf(digits) + 1
}

/** By the place in the series that the words of one language open: "Deuxièmement, …" → 2. */
const ORDINAL_WORDS = LANGUAGES.map(({ ordinals }) =>
  ordinals.map((source) => compile(`^(?:${source})(?:[,，、]|\\s?[:：]|\\s[–—-]\\s)\\s*(?=\\S)`, 'iu')),
)

/** Whether a line begins as an item of a list does; "12 Harbour Street" does not. */
export function hasListMark(line: string): boolean {
  return readMarkers(line).some(({ family }) => !needsTitle(family))
}

const decimal = (digits: string) => Number(digits)
const letter = (digits: string) => digits.toLowerCase().charCodeAt(0) - 96
const cyrillic = (digit: string) => CYRILLIC_LETTERS.indexOf(digit) + 1
const circled = (digit: string) => CIRCLED.indexOf(digit) + 1

/** What each kind of marker looks like, and which place in its series it gives. */
const MARKERS: readonly (readonly [MarkerFamily, RegExp, (digits: string) => number])[] = [
  ['decimal.', /^(\d{1,2})(?:\.|:)(?:\s+[–—-])?\s+(?=\S)/, decimal],
  // "1.0 Scope", whose inner numbers go on from .1.
  ['decimal.', compile(/^(\d{1,2})\.0\s+(?=\p{Lu})/u), decimal],
  // "1/3: Costs" counts against how many there are; "1️⃣" is a digit in a key.
  ['decimal.', compile(/^(\d{1,2})\/\d{1,2}(?:[.:)]|\s[–—-])\s+(?=\p{L})/u), decimal],
  ['decimal.', /^(\d)\uFE0F?\u20E3\s*(?=\S)/u, decimal],
  // "1.º" and "1 –" in Spanish and French, "1、" and "1.费用" in Chinese.
  ['decimal.', compile(/^(\d{1,2})(?:\.?[ºª°]|、|[.．](?=[\p{Script=Han}“「《]))\s*(?=\S)/u), decimal],
  ['decimal)', /^(\d{1,2})\.?[)）]\s*(?=\S)/, decimal],
  ['decimal/', compile(/^(\d{1,2})\/\s+(?=\p{L})/u), decimal],
  ['(decimal)', /^[(（](\d{1,2})[)）]\s*(?=\S)/, decimal],
  ['decimal.', /^(\d{1,2})\.-\s*(?=\S)/, decimal],
  ['decimal-', compile(/^(\d{1,2})(?:\s\/|\s[–—·-])\s+(?=[¿«“"]?\p{L})/u), decimal],
  ['[decimal]', compile(/^\[(\d{1,2})\]\s+(?=\p{L})/u), decimal],
  ['[decimal]', compile(/^#(\d{1,2})(?:[.:]|\s[–—-])?\s+(?=\p{L})/u), decimal],
  ['[decimal]', CIRCLED_MARK, circled],
  ['bare decimal', compile(/^(?:§\s?)?(\d{1,2})\s+(?=[\p{Lu}\p{Script=Han}])/u), decimal],
  ['outline-decimal', /^(?<outer>\d{1,2}|[IVX]{1,5})\.(?<digits>\d{1,2})\.?\s+(?=[^\d\s])/u, decimal],
  ['outline-decimal', compile(/^(?<outer>\d{1,2})\.(?<digits>\d{1,2})(?=\p{Script=Han})/u), decimal],
  ['outline-decimal 3', /^(?<outer>\d{1,3}\.\d{1,2})\.(?<digits>\d{1,2})\.?\s+(?=[^\d\s])/u, decimal],
  // Minutes that number their meetings: "118.2 Harbour works".
  ['meeting', compile(/^(?<outer>\d{3})\.(?<digits>\d{1,2})\.?\s+(?=\p{Lu})/u), decimal],
  // "112/26 Apologies" and "26/112 Apologies" in minutes.
  ['reference', compile(/^(?<digits>\d{3})\/(?<outer>\d{2}|\d{4})[.:]?\s+(?=\p{Lu})/u), decimal],
  ['reference', compile(/^(?<outer>\d{2}|\d{4})\/(?<digits>\d{2,3})[.:]?\s+(?=\p{Lu})/u), decimal],
  ['roman.', /^([IVX]{1,5})(?:[.):/](?:\s+[–—-])?|\s?[–—-](?=\s))\s+(?=\S)/, romanNumber],
  ['bare roman', compile(/^([IVX]{1,5})\s+(?=\p{Lu})/u), romanNumber],
  ['(roman)', /^\(?([ivx]{1,5})\)\s*(?=\S)/, romanNumber],
  ['(roman)', /^([ivx]{1,5})\.\s+(?=\S)/, romanNumber],
  ['letter.', /^([A-Z])(?:\.(?:\s+[–—-])?|[)/]|\s[–—-](?=\s))\s+(?=\S)/, letter],
  ['letter)', /^([a-z])[.)]\s+(?=\S)/, letter],
  ['(letter)', /^\(([a-zA-Z])\)\s*(?=\S)/, letter],
  ['letter)', /^([а-и])[.)]\s+(?=\S)/u, cyrillic],
  ['(letter)', /^\(([а-и])\)\s*(?=\S)/u, cyrillic],
  ['cjk', CJK_MARK, cjkNumber],
  ['(cjk)', CJK_BRACKETED, cjkNumber],
]
const BULLET = /^[•‣◦▪■●○·–*+→►➤✓✔-]\s+(?=\S)/
const CAPITAL = compile(/^[\p{Lu}\p{Script=Han}]/u)

/** Every reading of the marker a line begins with: "I." may be Roman or a letter. Empty for a line without one. */
export function readMarkers(line: string): Marker[] {
  const found: Marker[] = []
  const add = (family: MarkerFamily, pattern: RegExp, ordinalOf: (digits: string) => number) => {
    const match = pattern.exec(line)
    if (!match) return
    const { digits = match[1] ?? '', outer } = match.groups ?? {}
    const ordinal = ordinalOf(digits)
    if (ordinal >= 0)
      found.push({ family, text: match[0].trim(), ordinal, length: match[0].length, ...(outer && { outer }) })
  }
  for (const [family, pattern, ordinalOf] of MARKERS) add(family, pattern, ordinalOf)
  if (CAPITAL.test(line)) {
    for (const series of ORDINAL_WORDS) {
      series.forEach((pattern, index) => add('ordinal-word', pattern, () => index + 1))
    }
  }
  add('bullet', BULLET, () => 0)
  return found
}
