/**
 * Which encodings bytes could be in, the likeliest first. A person decides; the order only saves them reading. Judged
 * by how the first part would read: letters in the places where a language puts them.
 */
import { decodeStrictly } from './text-decoding'
import { pattern } from './words/word-list'

export interface RankedEncoding {
  readonly encoding: string
  /** The first part as it would read. */
  readonly sample: string
}

const SAMPLE_BYTES = 32_768

interface Judge {
  readonly encoding: string
  /** Worth of one character that is not ASCII; `before` is the character left of it. */
  readonly worth: (character: string, before: string) => number
}

const COMMON_CYRILLIC = /[оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё]/
const COMMON_HAN = new RegExp(pattern`
  [的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能
  好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长]
`)
const COMMON_TRAD_HAN = new RegExp(pattern`
  [的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能
  好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長]
`)

const latin = (character: string, before: string) => {
  if (/[’‘“”–—…€£°§«»•©®]/.test(character)) return 0.8
  if (/\p{Ll}/u.test(character)) return /[A-Za-z\s]/.test(before) ? 1 : -0.5
  if (/\p{Lu}/u.test(character)) return /[a-z]|[^\p{ASCII}]/u.test(before) ? -1 : 0.5
  return -0.7
}
const cyrillic = (character: string, before: string) => {
  if (/[’‘“”–—…«»№°]/.test(character)) return 0.5
  if (!/\p{Script=Cyrillic}/u.test(character)) return -1
  if (COMMON_CYRILLIC.test(character)) return 1
  // KOI8-R read as windows-1251, and the other way round, swaps upper and lower case inside words.
  return /\p{Ll}/u.test(before) ? -1 : 0.3
}
const chinese = (common: RegExp) => (character: string) => {
  if (common.test(character)) return 1
  if (/[，。、；：「」『』（）！？《》]/.test(character)) return 0.8
  return /\p{Script=Han}/u.test(character) ? 0.3 : -1
}
const japanese = (character: string) => {
  if (/[\u3041-\u309F\u30A1-\u30FF]/.test(character)) return 1
  // Half-width kana is how single-byte text reads as Shift_JIS.
  if (/[\uFF61-\uFF9F]/.test(character)) return -1
  if (/[、。「」『』・（）！？]/.test(character)) return 0.8
  return /\p{Script=Han}/u.test(character) ? 0.4 : -1
}
const korean = (character: string) =>
  /\p{Script=Hangul}/u.test(character) ? 1 : /\p{Script=Han}/u.test(character) ? 0 : -1

const JUDGES: readonly Judge[] = [
  { encoding: 'windows-1252', worth: latin },
  { encoding: 'windows-1250', worth: (character, before) => latin(character, before) - 0.05 },
  { encoding: 'windows-1251', worth: cyrillic },
  { encoding: 'koi8-r', worth: cyrillic },
  { encoding: 'gb18030', worth: chinese(COMMON_HAN) },
  { encoding: 'big5', worth: chinese(COMMON_TRAD_HAN) },
  { encoding: 'shift_jis', worth: japanese },
  { encoding: 'euc-jp', worth: japanese },
  { encoding: 'euc-kr', worth: korean },
]
const UTF16_JUDGES: readonly Judge[] = [
  { encoding: 'utf-16le', worth: latin },
  { encoding: 'utf-16be', worth: latin },
]

/** Those in which the bytes are valid; none when they are valid in nothing. `isWide` tells bytes with NULs. */
export function rankEncodings(bytes: Uint8Array, isWide: boolean): RankedEncoding[] {
  const ranked = (isWide ? UTF16_JUDGES : JUDGES).flatMap((judge) => {
    const sample = decodeStrictly(bytes.subarray(0, SAMPLE_BYTES), judge.encoding, true)
    return sample === undefined || (isWide && !isOneScript(sample))
      ? []
      : [{ encoding: judge.encoding, sample, score: isWide ? asciiShare(sample) : score(sample, judge) }]
  })
  return ranked.sort((a, b) => b.score - a.score).map(({ encoding, sample }) => ({ encoding, sample }))
}

/** The mean worth of the characters beyond ASCII; control characters count against. */
function score(sample: string, { worth }: Judge): number {
  let sum = 0
  let count = 0
  let before = ' '
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0
    if (code > 0x7f) {
      sum += code < 0xa0 || code === 0xfffd ? -2 : worth(character, before)
      count++
    }
    before = character
  }
  return count === 0 ? 0 : sum / count
}

/** Text keeps to ASCII and one block of 256 letters (Chinese characters count as one); bytes at random do not. */
function isOneScript(sample: string): boolean {
  const counts = new Map<number, number>()
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at)
    const block = unit >= 0x3000 && unit <= 0x9fff ? 0x30 : unit >> 8
    counts.set(block, (counts.get(block) ?? 0) + 1)
  }
  const ascii = counts.get(0) ?? 0
  counts.delete(0)
  return ascii + Math.max(0, ...counts.values()) >= sample.length * 0.8
}

function asciiShare(sample: string): number {
  let ascii = 0
  for (let at = 0; at < sample.length; at++) if (sample.charCodeAt(at) < 0x80) ascii++
  return sample.length === 0 ? 0 : ascii / sample.length
}
