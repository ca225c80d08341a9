/**
 * The words of a point that are its document's own, letter for letter, as a rule or a person took them over when the point
 * was made. A briefing sets them as a quotation; a word that somebody changed makes them the team's.
 */
import type { EvidenceCard, KeyedExcerpt, PointCard } from '@/lib/schema/cited-cards'
import type { Span } from '@/lib/schema/excerpt'
import type { Block, Inline } from './blocks'
import type { BriefingSource } from './briefing-source'

/** What is quoted, as the evidence that it would be. */
export interface TakenWords {
  readonly evidence: EvidenceCard
  /** The document goes on in the middle of what it says here. */
  readonly isCut: boolean
}

/** Of a paragraph, or undefined when it is the team's. */
export function takenParagraph(card: PointCard, block: Block, source: BriefingSource): TakenWords | undefined {
  if (block.kind !== 'paragraph') return undefined
  const words = block.words.map(plainOf)
  return words.includes(undefined) ? undefined : takenWords(card, words.join(''), source)
}

/** Of a title that is the passage itself. A heading is only the name that the document gives the point. */
export function takenTitle(card: PointCard, source: BriefingSource): TakenWords | undefined {
  const isPassage = card.madeBy === 'person' || card.title.trimEnd().endsWith(CUT)
  return isPassage ? takenWords(card, card.title, source) : undefined
}

const CUT = '…'
/** What is shorter may be anybody's words. */
const LEAST_UNITS = 20
/** A passage longer than this was not taken over by anybody. */
const MOST_UNITS = 20_000
/** How far from its passage, which may be its heading only, the words of a point may begin. */
const REACH_UNITS = 2_000

function plainOf(inline: Inline): string | undefined {
  if (inline.kind === 'text') return inline.text
  return inline.kind === 'break' ? ' ' : undefined
}

function takenWords(card: PointCard, words: string, source: BriefingSource): TakenWords | undefined {
  const whole = words.trim()
  const begun = whole.endsWith(CUT) ? whole.slice(0, -CUT.length).trimEnd() : whole
  for (const excerpt of card.excerpts) {
    const text = source.textOf(excerpt.documentId, excerpt.version)
    if (text === undefined) continue
    for (const each of new Set([whole, begun])) {
      const position = findWords(each, text, excerpt.position)
      if (!position) continue
      const isCut = each !== whole || endsWithin(text, position.end)
      return { evidence: asEvidence(card, excerpt, text, position), isCut }
    }
  }
  return undefined
}

function asEvidence(card: PointCard, excerpt: KeyedExcerpt, text: string, position: Span): EvidenceCard {
  const quote = { ...excerpt.quote, exact: text.slice(position.start, position.end) }
  return { ...card, kind: 'evidence', excerpts: [{ ...excerpt, quote, position }], hedges: [] }
}

/** Whole words about the passage, whatever space and marks of emphasis stand between their letters. */
function findWords(words: string, text: string, { start, end }: Span): Span | undefined {
  const wanted = withoutMarks(words).letters.trim()
  if (wanted.length < LEAST_UNITS || words.length > MOST_UNITS || !(start >= 0)) return undefined
  const from = Math.max(0, start - REACH_UNITS)
  const to = start + Math.min(end - start, MOST_UNITS) + REACH_UNITS + 2 * words.length
  const { letters, places } = withoutMarks(text.slice(from, to))
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const [before, after] = [letters[at - 1] ?? ' ', letters[at + wanted.length] ?? ' ']
    const [first, last] = [places[at], places[at + wanted.length - 1]]
    if (first === undefined || last === undefined || WITHIN_WORD.test(before + after)) continue
    return { start: from + first, end: from + last + 1 }
  }
  return undefined
}

const WITHIN_WORD = /[\p{L}\p{N}]/u

/** As a proposal's summary has them; `places`: where each letter stood. */
function withoutMarks(text: string): { readonly letters: string; readonly places: readonly number[] } {
  let letters = ''
  let isBehindSpace = false
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const isSpace = /\s/.test(sign)
    if (sign === '*' || sign === '`' || (isSpace && isBehindSpace)) continue
    letters += isSpace ? ' ' : sign
    isBehindSpace = isSpace
    places.push(at)
  }
  return { letters, places }
}

/** Not at the end of a sentence or of a line. */
function endsWithin(text: string, end: number): boolean {
  return (
    !/[.!?…。！？]["”’»)\]*`]*$/u.test(text.slice(Math.max(0, end - 8), end)) &&
    /^[^\n]*[\p{L}\p{N}]/u.test(text.slice(end, end + 80))
  )
}
