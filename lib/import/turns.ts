/**
 * Who has the floor in a transcript: lines that begin with a name in capitals, or one that returns, and a colon. A
 * label alone says little ("NOTE: …"): several lines have to bear one, and one has to come twice.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { Line } from './text-lines'
import { TITLES } from './words/people-words'

/** What one says until the next takes over. */
export interface Turn extends Span {
  /** The label without its title, as names are written: "MR RENNIE" → "Rennie". Null for "Q" and "A". */
  readonly speaker: string | null
  /** The first line's `from`, and where its words begin. */
  readonly lineFrom: number
  readonly wordsAt: number
}

const LABEL =
  /^((?:\p{Lu}[\p{Lu}.'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{Lu}.'’-]+|\p{Lu}\.)){0,5}|\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){1,3}|[QA])(?: \([^()]{1,60}\))?:\s+(?=\S)/u
const MIN_TURNS = 4

/** In text order; empty for a text that is no transcript. */
export function readTurns(lines: readonly Line[], isFurniture: (line: Line) => boolean): Turn[] {
  const labelled = lines.flatMap((line) => {
    const match = line.isBlank || isFurniture(line) ? null : LABEL.exec(line.text.slice(0, 160))
    return match?.[1] ? [{ line, label: match[1], length: match[0].length }] : []
  })
  const counts = new Map<string, number>()
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1)
  // In mixed case a label is one only when it returns: "Present: …" does not.
  const turns = labelled.filter(({ label }) => /^[^\p{Ll}]+$/u.test(label) || (counts.get(label) ?? 0) > 1)
  if (turns.length < MIN_TURNS || !turns.some(({ label }) => (counts.get(label) ?? 0) > 1)) return []
  return turns.map(({ line, label, length }, index) => ({
    start: line.start + length,
    end: turns[index + 1]?.line.start ?? lines.at(-1)?.end ?? line.end,
    speaker: nameOf(label),
    lineFrom: line.from,
    wordsAt: line.start + length,
  }))
}

function nameOf(label: string): string | null {
  if (/^(?:[QA]|QUESTION|ANSWER)$/.test(label)) return null
  const words = label.split(' ')
  while (words.length > 1 && TITLES.has((words[0] ?? '').toLowerCase())) words.shift()
  const isShouted = !/\p{Ll}/u.test(label)
  return words.map((word) => (isShouted ? inMixedCase(word) : word)).join(' ')
}

function inMixedCase(word: string): string {
  return word.replace(/\p{Lu}+/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase())
}
