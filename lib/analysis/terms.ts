/**
 * The terms of a text, for comparing passages: words without possessive endings and stop words, reduced to their
 * stems. Hyphened words count whole and in parts, so that "cease-fire" meets both "ceasefire" and "fire". Chinese and
 * Japanese, which put no space between words, count by pairs of letters.
 */
import { stemmer } from 'stemmer'
import type { Span } from '@/lib/schema/excerpt'
import { STOP_WORDS } from './stop-words'

/** `start` and `end` are UTF-16 units of the text the term was found in. */
export interface Term extends Span {
  readonly stem: string
}

const WORD = /[\p{L}\p{N}]+(?:['’.\-‐‑–][\p{L}\p{N}]+)*/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const MAX_WORD_UNITS = 60

/** In text order. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const span = { start: index, end: index + word.length }
    if (UNSPACED.test(word)) addPairs(terms, word, index)
    else for (const stem of stemsOf(word)) terms.push({ ...span, stem })
  }
  return terms
}

/** Words come again and again, and reducing one to its stem is most of the work of indexing. */
const known = new Map<string, readonly string[]>()
const MAX_KNOWN = 100_000

function stemsOf(word: string): readonly string[] {
  const before = known.get(word)
  if (before) return before
  if (known.size >= MAX_KNOWN) known.clear()
  const stems = word.length > MAX_WORD_UNITS ? [] : reduce(word)
  known.set(word, stems)
  return stems
}

function reduce(word: string): readonly string[] {
  const parts = word
    .toLowerCase()
    .replace(/['’]s?$|['’]s(?=[-‐‑–])/gu, '')
    .split(/[-‐‑–]/u)
    .map((part) => part.replace(/['’.]/gu, ''))
  const forms = parts.length > 1 ? [parts.join(''), ...parts] : parts
  return [...new Set(forms.filter(isTelling).map((form) => stemmer(form)))]
}

function isTelling(form: string): boolean {
  return form.length > 1 && !STOP_WORDS.has(form)
}

function addPairs(terms: Term[], word: string, start: number): void {
  for (let at = 0; at + 1 < word.length; at++) {
    terms.push({ start: start + at, end: start + at + 2, stem: word.slice(at, at + 2).toLowerCase() })
  }
}
