/**
 * Names the language of a text. It carries word tables of some 250 kB, so only the import worker loads this file;
 * the rules themselves take the language as an option.
 */
import { detect } from 'tinyld'

/** Enough for a sure answer on prose; a whole book costs seconds and says the same. */
const SAMPLE_UNITS = 4000
/** Below this, tinyld takes a heading or a note in English for Estonian or Berber. */
const SHORT_UNITS = 200

/** Scripts that one language, or one above all, is written in; the first that fits. */
const BY_SCRIPT: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[\u3041-\u30FF]/, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}{2}/u, 'zh'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}{3}/u, 'el'],
]
const ENGLISH_WORDS = /\b(?:the|and|to|that|with|were|said|says|has|have|for|on|at|by|from|are|it|this|will|not)\b/gi
/** Also words of Dutch, German or Spanish. */
const WEAK_ENGLISH_WORDS = /\b(?:of|in|is|a|was|no|we|or)\b/gi
const NEIGHBOURS = new Set(['nl', 'de', 'fr', 'es', 'it', 'pt', 'af', 'da', 'sv', 'no', 'nb'])

/** ISO 639-1 code, "und" when the text does not settle it. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_UNITS)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 3) return 'und'
  const latin = sample.match(/[A-Za-zÀ-ɏ]/g)?.length ?? 0
  // A name in Greek or Chinese does not make an English report one in that language.
  if (latin < letters / 2) {
    for (const [script, language] of BY_SCRIPT) if (script.test(sample)) return language
    // Ukrainian is often taken for Russian, which has none of these letters.
    if (/[іїєґ]/i.test(sample) && !/[ыэъў]/i.test(sample)) return 'uk'
  }
  if (isPlainlyEnglish(sample)) return 'en'
  const guess = detect(sample) || 'und'
  if (guess === 'en' || sample.length >= SHORT_UNITS || /[^\x00-\x7F–—‘’“”…€£]/.test(sample)) return guess
  const strong = sample.match(ENGLISH_WORDS)?.length ?? 0
  const weak = sample.match(WEAK_ENGLISH_WORDS)?.length ?? 0
  return NEIGHBOURS.has(guess) ? (strong >= 2 ? 'en' : guess) : strong >= 1 || weak >= 2 ? 'en' : guess
}

/** Words that join English sentences; no other language here writes "the". */
const ENGLISH_JOINTS = /^(?:the|and|of|to|that|with|from|which|were|their|has|said)$/i
const JOINTS_SHARE = 0.12
const ARTICLES_SHARE = 0.03

/** A few foreign names are enough for tinyld to take an English note of any length for Vietnamese. */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample.match(/\p{L}+/gu) ?? []
  const joints = words.filter((word) => ENGLISH_JOINTS.test(word))
  const articles = joints.filter((word) => word.toLowerCase() === 'the')
  return joints.length >= words.length * JOINTS_SHARE && articles.length > words.length * ARTICLES_SHARE
}
