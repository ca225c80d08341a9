/**
 * Which passwords are refused, and why, as a sentence. Length and a list of what everybody tries; no rules about
 * digits or signs, which only make passwords worse (NIST SP 800-63B, ASVS 5 §6.2).
 */
import { MAX_PASSWORD_UNITS, MIN_PASSWORD_UNITS } from '@/lib/schema/limits'
import { COMMON_WORDS } from './common-words'

/** Digits and signs that stand for letters in words. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
}
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1234567890',
  '0123456789',
]
const COLUMNS = [
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujm',
  'zaq1xsw2cde3vfr4bgt5',
]
const common = new Set(COMMON_WORDS)

/**
 * Null when `password` is fine. `about` are words that a stranger would try for this account: its address, the
 * person's name, the team's.
 */
export function passwordProblem(password: string, about: readonly string[] = []): string | null {
  if (password.length < MIN_PASSWORD_UNITS) {
    return `The password has ${password.length} characters; it needs at least ${MIN_PASSWORD_UNITS}. A few words in a row do well.`
  }
  if (password.length > MAX_PASSWORD_UNITS) {
    return `The password has ${password.length} characters; the limit is ${MAX_PASSWORD_UNITS}.`
  }
  const plain = password.normalize('NFKC').toLowerCase()
  if (isRun(plain))
    return 'The password is one pattern repeated or a row of the keyboard; choose a few unrelated words.'
  if (isGuessable(plain, ['redthread', ...about.flatMap(wordsOf)])) {
    return 'The password is a common word, your name or the team’s with little added; choose a few unrelated words.'
  }
  return null
}

/** One short piece over and over (`abcabcabcabc`), or a stretch of the keyboard or alphabet, either way round. */
function isRun(plain: string): boolean {
  for (let length = 1; length <= plain.length / 2 && length <= 4; length += 1) {
    if (
      plain
        .slice(0, length)
        .repeat(Math.ceil(plain.length / length))
        .startsWith(plain)
    )
      return true
  }
  return [...ROWS, ...COLUMNS].some((row) => {
    const rows = row + row
    return rows.includes(plain) || [...rows].reverse().join('').includes(plain)
  })
}

/** Whether one known word, however often, is all there is beside digits, signs and letters written as digits. */
function isGuessable(plain: string, about: readonly string[]): boolean {
  const known = (word: string) => common.has(word) || about.includes(word)
  for (const spelling of [plain, [...plain].map((sign) => STANDS_FOR[sign] ?? sign).join('')]) {
    const words = spelling.split(/[^\p{L}]+/u).filter(Boolean)
    const different = new Set(words.map(unrepeated))
    if (different.size === 0) return new Set(plain).size < 6 // digits and signs only
    if (different.size === 1 && known([...different][0] ?? '')) return true
    if (known(words.join(''))) return true
  }
  const stripped = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return known(unrepeated([...stripped].map((sign) => STANDS_FOR[sign] ?? sign).join('')))
}

/** `passwordpassword` → `password`. */
function unrepeated(word: string): string {
  for (let length = 3; length <= word.length / 2; length += 1) {
    if (word.length % length === 0 && word.slice(0, length).repeat(word.length / length) === word)
      return word.slice(0, length)
  }
  return word
}

function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return [words.join(''), ...words].filter((word) => word.length >= 3)
}
