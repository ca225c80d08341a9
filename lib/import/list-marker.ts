/**
 * Markers that may number a point: "1.", "(a)", "II.", "•". One marker alone says little ("I. Petrov" is a person): a
 * family is believed only as a rising sequence from its first member, which outline.ts checks.
 */
import { LANGUAGES } from './languages/rules-of'

export type MarkerFamily =
  | 'decimal.'
  | 'decimal)'
  | '(decimal)'
  | 'outline-decimal'
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
const CJK_DIGITS = '一二三四五六七八九十'
const CJK_NUMBER = `([${CJK_DIGITS}]|十[一二三四五六七八九])`

function cjkNumber(digits: string): number {
  return digits.length === 2 ? 10 + CJK_DIGITS.indexOf(digits.charAt(1)) + 1 : CJK_DIGITS.indexOf(digits) + 1
}

/** By the place in the series that the words of one language open: "Deuxièmement, …" → 2. */
const ORDINAL_WORDS = LANGUAGES.map(({ ordinals }) =>
  ordinals.map((source) => new RegExp(`^(?:${source})(?:[,，、:：]|\\s[–—-]\\s)\\s*(?=\\S)`, 'iu')),
)

/** Every reading of the marker a line begins with: "I." may be Roman or a letter. Empty for a line without one. */
export function readMarkers(line: string): Marker[] {
  const found: Marker[] = []
  const add = (family: MarkerFamily, pattern: RegExp, ordinalOf: (digits: string) => number) => {
    const match = pattern.exec(line)
    if (!match) return
    const ordinal = ordinalOf(match[1] ?? '')
    if (ordinal >= 0) found.push({ family, text: match[0].trim(), ordinal, length: match[0].length })
  }
  const decimal = (digits: string) => Number(digits)
  const letter = (digits: string) => digits.toLowerCase().charCodeAt(0) - 96
  const roman = (digits: string) => ROMAN.indexOf(digits.toUpperCase()) + 1 || -1
  // "Point 1:" and "Issue 2." number as plain decimals do.
  add('decimal.', /^(?:(?:point|issue|question|item|topic|agenda item)\s+)?(\d{1,2})(?:\.|:)\s+(?=\S)/i, decimal)
  // "1.º" and "1 –" in Spanish and French, "1、" in Chinese.
  add('decimal.', /^(\d{1,2})(?:\.?[ºª°]|、)\s*(?=\S)/, decimal)
  add('decimal)', /^(\d{1,2})[)）]\s*(?=\S)/, decimal)
  add('(decimal)', /^[(（](\d{1,2})[)）]\s*(?=\S)/, decimal)
  add('outline-decimal', /^\d{1,2}\.(\d{1,2})\.?\s+(?=\S)/, decimal)
  add('roman.', /^([IVX]{1,5})[.)]\s+(?=\S)/, roman)
  add('(roman)', /^\(([ivx]{1,5})\)\s*(?=\S)/, roman)
  add('letter.', /^([A-H])\.\s+(?=\S)/, letter)
  add('letter)', /^([a-h])[.)]\s+(?=\S)/, letter)
  add('(letter)', /^\(([a-hA-H])\)\s*(?=\S)/, letter)
  add('cjk', new RegExp(`^${CJK_NUMBER}[、．.]\\s*(?=\\S)`), cjkNumber)
  add('(cjk)', new RegExp(`^[(（]${CJK_NUMBER}[)）]\\s*(?=\\S)`), cjkNumber)
  if (/^[\p{Lu}\p{Script=Han}]/u.test(line)) {
    for (const series of ORDINAL_WORDS) {
      series.forEach((pattern, index) => add('ordinal-word', pattern, () => index + 1))
    }
  }
  add('bullet', /^[•‣◦▪–*+-]\s+(?=\S)/, () => 0)
  return found
}
