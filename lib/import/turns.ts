/**
 * Who has the floor in a transcript: lines that begin with a name in capitals, or one that returns, and a colon. A
 * label alone says little ("NOTE: …"): several lines have to bear one, and one has to come twice.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from './compile-pattern'
import type { Line } from './text-lines'
import { TITLES } from './words/people-words'

/** What one says until the next takes over. */
export interface Turn extends Span {
  /** The label without its title, as names are written: "MR RENNIE" → "Rennie". Null for "Q" and "A". */
  readonly speaker: string | null
  /** The first line's `from`, and where its words begin. */
  readonly lineFrom: number
  readonly wordsAt: number
  /** Of an interview whose labels are bold: all that is said there answers. */
  readonly isAnswer?: boolean
}

const NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?: (?:(?:de|du|von|van|del|della|di|al|el) )?\\p{Lu}[\\p{L}.'’-]+){0,3}"
const CAPITALS = "(?:\\p{Lu}[\\p{Lu}.'’-]+|\\p{Lu}\\.)(?: (?:\\p{Lu}[\\p{Lu}.'’-]+|\\p{Lu}\\.)){0,5}"
/** "CHAIR: ", "Ana Velic (by telephone): " */
const LABEL = compile(
  `^(${CAPITALS}|\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}|[QA])(?: \\([^()]{1,60}\\))?:\\s+(?=\\S)`,
  'u',
)
/** "**Velic:** ", "**Ana Velic** : " */
const BOLD_LABEL = compile(
  `^(?:\\*\\*|__)(${CAPITALS}|${NAME})(?:\\s?:(?:\\*\\*|__)|(?:\\*\\*|__)\\s?:)\\s+(?=\\S)`,
  'u',
)
/** "P. ", "Respuesta.- " */
const ASKED = compile(/^(P|R|Pregunta|Respuesta)(?:\.[-–—]?| ?[:–—-])\s+(?=[¿¡«“"\p{Lu}\d])/u)
const BOLD_LINE = /^(?:\*\*|__)[^*_]{4,400}(?:\*\*|__)$/u
const MIN_TURNS = 4

/** In text order; empty for a text that is no transcript. */
export function readTurns(lines: readonly Line[], isFurniture: (line: Line) => boolean): Turn[] {
  const read = (label: RegExp) =>
    lines.flatMap((line, at): Labelled[] => {
      const match = line.isBlank || isFurniture(line) ? null : label.exec(line.text.slice(0, 160))
      return match?.[1] ? [{ line, at, label: match[1], length: match[0].length }] : []
    })
  const bold = read(BOLD_LABEL)
  const asking = bold.length < MIN_TURNS ? read(ASKED) : []
  const labelled = bold.length >= MIN_TURNS ? bold : asking.length >= MIN_TURNS ? asking : read(LABEL)
  const counts = new Map<string, number>()
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1)
  // In mixed case a label is one only when it returns: "Present: …" does not.
  const turns = labelled.filter(
    ({ label }) => labelled === asking || /^[^\p{Ll}]+$/u.test(label) || (counts.get(label) ?? 0) > 1,
  )
  if (turns.length < MIN_TURNS || !turns.some(({ label }) => (counts.get(label) ?? 0) > 1)) return []
  const asked = bold.length < MIN_TURNS ? undefined : askers(turns)
  return turns.map(({ line, at, label, length }, index) => ({
    start: line.start + length,
    end: endOfTurn(lines, at, turns[index + 1]?.at),
    speaker: nameOf(label),
    lineFrom: line.from,
    wordsAt: line.start + length,
    ...(asked && !asked.has(label) && { isAnswer: true }),
  }))
}

interface Labelled {
  readonly line: Line
  /** Among the lines. */
  readonly at: number
  readonly label: string
  readonly length: number
}

/** Whoever asks most of all, and in more than a quarter of their turns. */
function askers(turns: readonly Labelled[]): ReadonlySet<string> {
  const asked = new Map<string, { turns: number; questions: number }>()
  for (const { label, line } of turns) {
    const own = asked.get(label) ?? { turns: 0, questions: 0 }
    asked.set(label, { turns: own.turns + 1, questions: own.questions + (line.text.endsWith('?') ? 1 : 0) })
  }
  const shares = new Map([...asked].map(([label, own]) => [label, own.questions / own.turns]))
  const most = Math.max(0.26, ...shares.values())
  return new Set([...shares].flatMap(([label, share]) => (share >= most ? [label] : [])))
}

/** Up to the next turn, a heading, or a question in bold. */
function endOfTurn(lines: readonly Line[], at: number, next = lines.length): number {
  for (let index = at + 1; index < next; index++) {
    const line = lines[index]
    if (line && !line.isBlank && isBreak(line)) return line.start
  }
  return lines[next]?.start ?? lines.at(-1)?.end ?? 0
}

const isBreak = ({ text, level }: Line) => BOLD_LINE.test(text) || /^#{1,6} /.test(text) || typeof level === 'number'

/** Questions that stand in bold above an answer: lines that open no part. */
export function questionsAbove(turns: readonly Turn[], lines: readonly Line[]): ReadonlySet<Line> {
  const answers = new Set(turns.filter(({ isAnswer }) => isAnswer).map(({ lineFrom }) => lineFrom))
  const questions = new Set<Line>()
  let last: Line | undefined
  for (const line of answers.size === 0 ? [] : lines) {
    if (line.isBlank) continue
    if (last && answers.has(line.from) && BOLD_LINE.test(last.text)) questions.add(last)
    last = line
  }
  return questions
}

function nameOf(label: string): string | null {
  if (/^(?:[QAPR]|QUESTION|ANSWER|Pregunta|Respuesta)$/.test(label)) return null
  const words = label.split(' ')
  while (words.length > 1 && TITLES.has((words[0] ?? '').toLowerCase())) words.shift()
  const isShouted = !/\p{Ll}/u.test(label)
  return words.map((word) => (isShouted ? inMixedCase(word) : word)).join(' ')
}

function inMixedCase(word: string): string {
  return word.replace(/\p{Lu}+/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase())
}
