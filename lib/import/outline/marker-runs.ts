/**
 * Which marked lines count: those of a family that rise from its first member ("1.", "2.", "3."). Among several such
 * runs the titled ones are points.
 */
import { compile } from '../compile-pattern'
import { isUnnumbered } from './list-marker'
import { titleOf, type MarkedLine } from './marked-lines'
import { readQuestionList } from './question-list'
import { isResolutionList, linesOver } from './resolution-list'
import { isListOfFacts, isListWithin, isOtherList, isTable } from './other-lists'
import { isSpoken } from './spoken-lines'
import type { Line } from '../text-lines'

/** The rising runs that count, the longest first: of two readings of a line ("I.") the one that fits more lines wins. */
export function chooseRuns(families: readonly MarkedLine[][], body: readonly Line[]): MarkedLine[][] {
  const units = body.reduce((sum, line) => sum + line.text.length, 0)
  const rising = families
    .map((family) => risingRuns(withoutListedTwice(family), body))
    .filter((run) => !isTable(run))
    .filter((run) => run.length > 0)
    .sort((a, b) => b.length - a.length || firstIndex(a) - firstIndex(b))
  const runs = rising.filter((run) => !isProse(run) || isUnderTitle(run, rising, body))
  // A word before the number says "point" even where the sentence that follows carries no title.
  const titled = runs.filter(
    (run) =>
      run[0]?.family.startsWith('label ') ||
      run.filter((each) => each.title !== undefined && !opensPost(each)).length * 2 > run.length,
  )
  const untitled = runs.filter((run) => !titled.includes(run) && canStandAlone(run, runs))
  const below = untitled.filter((run) => isResolutionList(run, body) || isBelowPoint(run, titled))
  if (titled.length > 0) return [...titled, ...below]
  const questions = runs.flatMap((run) => readQuestionList(run, body) ?? [])
  if (questions.length > 0) return [questions]
  // Numbered sentences are points only where nothing with a title is, and no list inside a longer text.
  return runs.filter((run) => canStandAlone(run, runs) && !isListWithin(run, units)).slice(0, 1)
}

/** "5. Any other business" over "(a) The hedge is to be cut." and "(b) The party is on 12 July." */
function isBelowPoint(run: readonly MarkedLine[], titled: readonly (readonly MarkedLine[])[]): boolean {
  // A page's nested lists are rarely what its text is divided into.
  return (
    run[0]?.line.level === undefined &&
    /^(?:\(?letter|outline-decimal)/.test(run[0]?.family ?? '') &&
    titled.some((outer) => !isUnnumbered(outer[0]?.family) && isNested(run, outer))
  )
}

/** "First, the bridge is old.": words by which a text counts in passing. */
function isProse(run: readonly MarkedLine[]): boolean {
  return run[0]?.family === 'ordinal-word' && run.every(({ marker }) => /[,，、]$/.test(marker))
}

/** Right below a title that is all of its line. */
function isUnderTitle(
  run: readonly MarkedLine[],
  others: readonly (readonly MarkedLine[])[],
  body: readonly Line[],
): boolean {
  const over = linesOver(run, body)
  return others.some(
    (other) => other !== run && other.some(({ bodyAt, line }) => over.includes(line) && bodyAt >= line.end),
  )
}

/** Not bullets, nor the posts of a thread ("1/ …"); nor the inner items of a page's list ("3.1.") of which the outer ones count for nothing. */
function canStandAlone(run: readonly MarkedLine[], runs: readonly (readonly MarkedLine[])[]): boolean {
  const first = run[0]
  const isInner = first?.family.startsWith('outline-decimal') === true && first.line.level !== undefined
  return (
    !isUnnumbered(first?.family) &&
    first?.family !== 'decimal/' &&
    (!isInner || runs.some((outer) => isNested(run, outer)))
  )
}

/** Whether `run` begins between two members of `outer`, or below the last of a memo's Roman or lettered headings. */
export function isNested(run: readonly MarkedLine[], outer: readonly MarkedLine[]): boolean {
  const last = outer.at(-1)
  if (run === outer || last === undefined || firstIndex(run) < firstIndex(outer)) return false
  const isUnderLast =
    /^(?:roman\.|letter\.|cjk|bare |label )/.test(last.family) &&
    !isUnnumbered(run[0]?.family) &&
    last.bodyAt >= last.line.end
  return firstIndex(run) < last.index || isUnderLast || run[0]?.outer === String(last.ordinal)
}

/** "2/ Costs: the council …" */
const LABELLED = compile(/^\d{1,2}\/\s+(?:[\p{L}'’-]+ ?){1,4}[:：]/u)

/** What a post of a thread opens with is no title: "2/ So much for that. The council …" */
function opensPost({ family, bodyAt, line }: MarkedLine): boolean {
  return family === 'decimal/' && bodyAt < line.end && !LABELLED.test(line.text)
}

function firstIndex(run: readonly MarkedLine[]): number {
  return run[0]?.index ?? Number.POSITIVE_INFINITY
}

/** Of a series that an excerpt cuts off at its head: "3. Costs", "4. Staff", "5. Dates", each a title of its own line. */
const MIN_LATE_RUN = 3

function isLate(run: readonly MarkedLine[]): boolean {
  const first = run[0]
  return first !== undefined && first.ordinal > 1 && canBeginLate(first)
}

function canBeginLate({ family, title, bodyAt, line }: MarkedLine): boolean {
  return /^(?:decimal[.)]|label (?!.* ascending$))/.test(family) && title !== undefined && bodyAt >= line.end
}

/** Two paragraphs of a digest may open in bold among others that do not. */
const MIN_BOLD = 3

/** The members that rise 1, 2, 3 …; a new 1 restarts. A run of one is none. Bullets need a title each. */
function risingRuns(readings: readonly MarkedLine[], body: readonly Line[]): MarkedLine[] {
  const kept: MarkedLine[] = []
  let run: MarkedLine[] = []
  /** Of "2.1", "2.2", "3.1" those below one number; they count as long as there are two of them in all. */
  let steps = 0
  const close = () => {
    const least = isLate(run) && run[0]?.family.startsWith('decimal') ? MIN_LATE_RUN : 2
    if (run.length >= least && !isOtherList(run, body)) kept.push(...run)
    run = []
    steps = 0
  }
  for (const each of readings) {
    const last = run.at(-1)
    if (isUnnumbered(each.family)) {
      if (each.title && each.bodyAt < each.line.end) run.push(each)
    } else if (each.family.endsWith(' ascending')) {
      // "Item 2.06", "Item 5.02": of a list that others number.
      if (last && each.ordinal <= last.ordinal) close()
      run.push(each)
    } else if (each.family === 'reference') {
      // Minutes are numbered on from one meeting to the next.
      if (last && (each.ordinal !== last.ordinal + 1 || each.outer !== last.outer)) close()
      run.push(each)
    } else if (each.ordinal === 1) {
      if (each.outer === undefined || each.outer === last?.outer) close()
      run.push(each)
      steps = 1
    } else if (run.length > 0 && each.ordinal === steps + 1 && each.outer === last?.outer) {
      run.push(each)
      steps += 1
    } else if ((run.length === 0 || (run.length === 1 && isLate(run))) && canBeginLate(each)) {
      run = [each]
      steps = each.ordinal
    }
  }
  close()
  if (kept[0]?.family === 'bullet' && (isListOfFacts(kept) || isSpoken(readings))) return []
  if (kept[0]?.family === 'bold' && kept.length < MIN_BOLD) return []
  // Whoever speaks in bold speaks twice.
  const isTranscript =
    /^(?:bold|capitals)$/.test(kept[0]?.family ?? '') && new Set(kept.map(titleOf)).size < kept.length
  return isTranscript ? [] : kept
}

/** Titles that come again below, over their text, are listed there and stand for themselves later. */
function withoutListedTwice(family: readonly MarkedLine[]): readonly MarkedLine[] {
  const lastOf = new Map<string, MarkedLine>()
  for (const each of family) if (each.title) lastOf.set(`${each.marker} ${titleOf(each) ?? ''}`, each)
  if (lastOf.size === family.length) return family
  return family.filter(
    (each) =>
      !each.title || each.bodyAt < each.line.end || lastOf.get(`${each.marker} ${titleOf(each) ?? ''}`) === each,
  )
}
