/**
 * Scores the extraction rules on labelled documents (tests/fixtures/extraction/README.md says what a label means).
 * Precision and recall are counted over all documents of a set.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseDocument } from '@/lib/import/analyse-document'
import { canonicalText, textFormatOf } from '@/lib/import/canonical-text'
import type { DocumentAnalysis } from '@/lib/import/document-analysis'
import type { Attribution } from '@/lib/schema/attribution'

/** Names may hold several right answers, "Reuters|null" among them; a stance is counted where one is labelled. */
type ClaimLabel = readonly [
  prefix: string,
  speaker: string | null,
  outlet: string | null,
  stance?: Attribution['stance'],
]

interface Labels {
  readonly language: string
  readonly title: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly points: readonly string[]
  readonly nested?: readonly string[]
  readonly sections: readonly string[]
  readonly claims: readonly ClaimLabel[]
  readonly optional: readonly string[]
  readonly hedged: readonly string[]
  readonly dates: readonly (readonly [words: string, iso: string])[]
  readonly optionalDates?: readonly string[]
}

export interface LabelledDocument {
  readonly name: string
  readonly text: string
  readonly labels: Labels
}

/** In name order. */
export function readLabelledDocuments(folder: string): LabelledDocument[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .sort()
    .map((file) => ({
      name: file,
      text: canonicalText(readFileSync(join(folder, file), 'utf8')),
      labels: JSON.parse(readFileSync(join(folder, file.replace(/\.\w+$/, '.labels.json')), 'utf8')) as Labels,
    }))
}

/** Counts of one task: what was found and right, found and wrong, and missed. */
export interface Tally {
  right: number
  wrong: number
  missed: number
}

export interface Score {
  readonly tallies: Readonly<Record<Task, Tally>>
  /** One line for every miss, to read while developing. */
  readonly misses: readonly string[]
}

export const TASKS = ['head', 'points', 'sections', 'claims', 'speaker', 'outlet', 'stance', 'dates', 'hedges'] as const
type Task = (typeof TASKS)[number]

export function scoreDocuments(documents: readonly LabelledDocument[]): Score {
  const tallies = Object.fromEntries(TASKS.map((task) => [task, { right: 0, wrong: 0, missed: 0 }])) as Record<
    Task,
    Tally
  >
  const misses: string[] = []
  for (const document of documents) {
    const analysis = analyseDocument(document.text, {
      language: document.labels.language,
      format: textFormatOf(document.name),
    })
    const note = (task: Task, what: string) => misses.push(`${document.name} ${task}: ${what}`)
    scoreHead(analysis, document.labels, tallies.head, note)
    scoreOutline(analysis, document.labels, tallies, note)
    scoreClaims(analysis, document.labels, tallies, note)
    scoreDates(analysis, document.labels, tallies.dates, note)
    scoreHedges(analysis, document.labels, tallies.hedges, note)
  }
  return { tallies, misses }
}

type Note = (task: Task, what: string) => void

function scoreHead(analysis: DocumentAnalysis, labels: Labels, tally: Tally, note: Note): void {
  const pairs = [
    ['title', analysis.title, labels.title],
    ['byline', analysis.byline, labels.byline],
    ['published', analysis.published?.iso ?? null, labels.published],
  ] as const
  for (const [what, found, expected] of pairs) {
    if (found === expected || (found && expected && withPlainSpaces(found) === withPlainSpaces(expected))) {
      if (found !== null) tally.right++
      continue
    }
    if (found !== null) tally.wrong++
    if (expected !== null) tally.missed++
    note('head', `${what} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`)
  }
}

function scoreOutline(analysis: DocumentAnalysis, labels: Labels, tallies: Record<Task, Tally>, note: Note): void {
  const titles = (isPoint: boolean) =>
    analysis.outline
      .filter((part) => part.title !== null && (part.kind === 'point' || part.marker !== null) === isPoint)
      .map((part) => part.title ?? '')
  scoreSet('points', titles(true), [...labels.points, ...(labels.nested ?? [])], tallies.points, note)
  scoreSet('sections', titles(false), labels.sections, tallies.sections, note)
}

/** Whatever kinds of space stand in it: French has narrow ones before its marks. */
function withPlainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function scoreSet(task: Task, found: readonly string[], labels: readonly string[], tally: Tally, note: Note): void {
  const expected = labels.map(withPlainSpaces)
  const titles = found.map(withPlainSpaces)
  // A point that is a whole sentence is titled by its beginning.
  const isTitle = (title: string, label: string) =>
    title === label || (title.endsWith(' …') && label.startsWith(title.slice(0, -2)))
  for (const each of titles) {
    if (expected.some((label) => isTitle(each, label))) tally.right++
    else {
      tally.wrong++
      note(task, `invented ${JSON.stringify(each)}`)
    }
  }
  for (const each of expected) {
    if (titles.some((title) => isTitle(title, each))) continue
    tally.missed++
    note(task, `missed ${JSON.stringify(each)}`)
  }
}

/** Speaker and outlet are counted over the labelled sentences that were found. Several claims: one right one counts. */
function scoreClaims(analysis: DocumentAnalysis, labels: Labels, tallies: Record<Task, Tally>, note: Note): void {
  const placed = new Set<number>()
  for (const [prefix, speaker, outlet, stance] of labels.claims) {
    const sentence = sentenceAt(analysis, prefix)
    const claims = analysis.claims.filter(
      (claim) => sentence && claim.start < sentence.end && sentence.start < claim.end,
    )
    if (sentence) placed.add(sentence.start)
    if (claims.length === 0) {
      tallies.claims.missed++
      note('claims', `missed “${prefix} …”`)
      continue
    }
    tallies.claims.right++
    countField(
      'speaker',
      prefix,
      claims.map((claim) => claim.attribution.speaker),
      speaker,
      tallies.speaker,
      note,
    )
    countField(
      'outlet',
      prefix,
      claims.map((claim) => claim.attribution.outlet),
      outlet,
      tallies.outlet,
      note,
    )
    if (stance) {
      const stances = claims.map((claim) => claim.attribution.stance)
      countField('stance', prefix, stances, stance, tallies.stance, note)
    }
  }
  for (const prefix of labels.optional) {
    const sentence = sentenceAt(analysis, prefix)
    if (sentence) placed.add(sentence.start)
  }
  for (const claim of analysis.claims) {
    const sentence = analysis.sentences.find((each) => each.start <= claim.start && claim.end <= each.end)
    if (sentence && placed.has(sentence.start)) continue
    tallies.claims.wrong++
    note(
      'claims',
      `invented “${analysis.text.slice(claim.start, claim.start + 50)} …” by ${String(claim.attribution.speaker)}`,
    )
  }
}

function countField(
  task: Task,
  prefix: string,
  found: readonly (string | null)[],
  expected: string | null,
  tally: Tally,
  note: Note,
): void {
  const isOpen = expected?.split('|').includes('null') ?? false
  if (found.some((each) => isSameName(each, expected))) {
    // An outlet that may be left out is counted where it was given.
    if (expected !== null && !(isOpen && found.every((each) => each === null))) tally.right++
    return
  }
  if (expected !== null && !isOpen) tally.missed++
  if (found.some((each) => each !== null)) tally.wrong++
  note(task, `“${prefix} …” is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`)
}

/** "A spokesman" and "spokesman" are one: whether a role has its article is the sentence's chance. */
const ARTICLE = /^(?:the|an?|ein(?:e[mnrs]?)?|une?|una) /

function isSameName(found: string | null, label: string | null): boolean {
  const key = (name: string | null) => (name ?? 'null').toLowerCase().replace(/’/g, "'").replace(ARTICLE, '').trim()
  return (label ?? 'null').split('|').some((each) => key(each) === key(found))
}

function sentenceAt(analysis: DocumentAnalysis, prefix: string) {
  const at = analysis.text.indexOf(prefix)
  if (at < 0) return undefined
  // A label may begin with the name of whoever has the floor ("CHAIR: The board …"), which is no part of a sentence.
  return analysis.sentences.find(
    (sentence) => at < sentence.end && (sentence.start <= at || sentence.start < at + prefix.length),
  )
}

/** Labels and dates found are paired in text order, so that as many as can be are right, and then as many as can be meet. */
function scoreDates(analysis: DocumentAnalysis, labels: Labels, tally: Tally, note: Note): void {
  const inHead = new Set(analysis.furniture.map((line) => line.start))
  const marks = analysis.marks.dates
  const pairs = pairInOrder(labels.dates.length, marks.length, (label, at) => {
    const [words, iso] = labels.dates[label] ?? ['', '']
    const mark = marks[at]
    if (!mark || !holds(analysis, mark, words)) return 0
    return isDay(mark.date.iso, iso) ? labels.dates.length + 1 : 1
  })
  labels.dates.forEach(([words, iso], label) => {
    const at = pairs.get(label)
    if (at === undefined) {
      tally.missed++
      return note('dates', `missed “${words}”`)
    }
    const found = marks[at]?.date.iso ?? null
    if (isDay(found, iso)) return void tally.right++
    tally.wrong++
    tally.missed++
    note('dates', `“${words}” is ${String(found)}, not ${iso}`)
  })
  const used = new Set(pairs.values())
  marks.forEach((mark, at) => {
    const words = analysis.text.slice(mark.start, mark.end)
    if (
      used.has(at) ||
      labels.optionalDates?.some((each) => words.includes(each)) ||
      isInHead(analysis, mark.start, inHead)
    )
      return
    tally.wrong++
    note('dates', `invented “${words}”`)
  })
}

function isDay(found: string | null, label: string): boolean {
  return found !== null && label.split('|').includes(found)
}

/** Of all ways to pair some of `rows` with some of `columns`, both in order, one of the greatest worth; 0 does not pair. */
export function pairInOrder(
  rows: number,
  columns: number,
  worth: (row: number, column: number) => number,
): Map<number, number> {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  const set = (row: number, column: number, value: number) => ((best[row] as number[])[column] = value)
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const pair = worth(row, column)
      const without = Math.max(at(row + 1, column), at(row, column + 1))
      set(row, column, pair > 0 ? Math.max(without, pair + at(row + 1, column + 1)) : without)
    }
  const pairs = new Map<number, number>()
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const pair = worth(row, column)
    if (pair > 0 && at(row, column) === pair + at(row + 1, column + 1)) pairs.set(row++, column++)
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

function holds(analysis: DocumentAnalysis, mark: { start: number; end: number }, words: string): boolean {
  const found = analysis.text.slice(mark.start, mark.end)
  return found.includes(words) || words.includes(found)
}

function isInHead(analysis: DocumentAnalysis, at: number, starts: ReadonlySet<number>): boolean {
  return analysis.furniture.some((line) => starts.has(line.start) && line.start <= at && at < line.end)
}

function scoreHedges(analysis: DocumentAnalysis, labels: Labels, tally: Tally, note: Note): void {
  const hedged = new Set<number>()
  for (const hedge of analysis.hedges) {
    const sentence = analysis.sentences.find((each) => each.start <= hedge.start && hedge.end <= each.end)
    if (sentence) hedged.add(sentence.start)
  }
  for (const prefix of labels.hedged) {
    const sentence = sentenceAt(analysis, prefix)
    if (sentence && hedged.delete(sentence.start)) tally.right++
    else {
      tally.missed++
      note('hedges', `missed “${prefix} …”`)
    }
  }
  for (const start of hedged) {
    tally.wrong++
    note('hedges', `invented in “${analysis.text.slice(start, start + 60)} …”`)
  }
}

export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}

export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}
