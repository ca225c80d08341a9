/** Whether the words around a date look back or ahead; a bare "Monday" means another day in either. */
export type Tense = 'past' | 'future' | 'unknown'

const REACH_UNITS = 60
const FUTURE =
  /\b(?:will|shall|'ll|due|is to|are to|going to|plans? to|planned for|planning|scheduled|expects?|expected|next|forthcoming|upcoming|promised|promises|begin|as early as|from now)\b/gi
const PAST =
  /\b(?:was|were|had|has been|have been|did|said|told|announced|agreed|reported|wrote|came|went|began|broke|met|gave|took|made|left|ended|fell|rose|last|ago|inspected|signed|declared|observed|spoke|\p{L}{3,}ed)\b|\bsince $/giu
/** "by Monday" looks ahead, unless a past verb stands before it ("had reached nine villages by Monday"). */
const AHEAD = /\b(?:by|until|before|till)\s+(?:the\s+)?$/i

/** The nearest cue within 60 units before the date, else within the rest of its sentence; the sentence bounds both. */
export function tenseAround(
  text: string,
  start: number,
  end: number,
  sentenceStart: number,
  sentenceEnd: number,
): Tense {
  const before = text.slice(Math.max(sentenceStart, start - REACH_UNITS), start)
  const after = text.slice(end, Math.min(sentenceEnd, end + REACH_UNITS))
  return lastCue(before) ?? firstCue(after) ?? 'unknown'
}

function lastCue(words: string): Tense | undefined {
  const future = lastIndexOf(FUTURE, words)
  const past = lastIndexOf(PAST, words)
  if (future < 0 && past < 0) return AHEAD.test(words) ? 'future' : undefined
  // "promised a report by": a will outweighs the past verb that carries it.
  return future >= 0 && future >= past - 40 ? 'future' : 'past'
}

function firstCue(words: string): Tense | undefined {
  const future = words.search(new RegExp(FUTURE.source, 'i'))
  const past = words.search(new RegExp(PAST.source, 'iu'))
  if (future < 0 && past < 0) return undefined
  return past < 0 || (future >= 0 && future < past) ? 'future' : 'past'
}

function lastIndexOf(pattern: RegExp, words: string): number {
  let last = -1
  for (const match of words.matchAll(pattern)) last = match.index
  return last
}
