/** What a row of the outline says: to the eye in parts, to a screen reader as one sentence. By table, whatever the kind. */
import type { Hanging, OutlineGraph } from '@/lib/analysis/outline-graph'
import type { OutlineRow } from '@/lib/analysis/outline-rows'
import type { Board } from '@/lib/board/board'
import { carriesWords, coverageWords, gradeWords, restsOnWords, type CardFacts } from '@/lib/scene/card-facts'
import { attributionWords, eventTimeWords, likelihoodWords, sinceWords } from '@/lib/scene/card-words'
import { cardName, KIND_WORDS, markerOf, type AnyCard } from '@/lib/scene/kind-look'
import type { CardId } from '@/lib/schema/ids'
import { LINK_WORDS } from '@/lib/schema/link'
import { plainFromRichText } from '@/lib/schema/rich-text'
import { countOf } from '@/lib/schema/count-of'
import { cutEnd } from '@/lib/schema/cut-end'
import { withRetracted } from '@/lib/schema/retracted'
import { shorten } from '@/lib/schema/shorten'
import { isolated } from '@/lib/schema/own-direction'

export const LOOSE_WORDS = 'Cards without a frame'
/** More of a quotation is read in the inspector. */
const MAX_ROW_UNITS = 400

export interface RowTitle {
  readonly text: string
  /** Words of a source. */
  readonly isQuote: boolean
  /** Nobody has written anything on it: the text only says of what kind it is. */
  readonly isUntitled?: true
  /** A second, quieter line: the card's own text under its title. */
  readonly below: string
}

export function rowTitle(card: AnyCard): RowTitle {
  if (card.kind === 'unreadable') return { text: cardName(card), isQuote: false, below: card.reason }
  const title = card.title.trim()
  const quote = 'excerpts' in card ? card.excerpts[0]?.quote.exact : undefined
  const body = shorten(plainFromRichText(card.body), MAX_ROW_UNITS)
  if (title !== '')
    return {
      text: title,
      isQuote: false,
      below: (quote !== undefined && !isHeading(quote, title) && shorten(quote, MAX_ROW_UNITS)) || body,
    }
  if (quote !== undefined) return { text: shorten(quote, MAX_ROW_UNITS), isQuote: true, below: body }
  if (body !== '') return { text: body, isQuote: false, below: '' }
  return { text: cardName(card), isQuote: false, isUntitled: true, below: '' }
}

/** "2. Power plants:" over "Power plants" says the same twice. */
function isHeading(quote: string, title: string): boolean {
  const bare = (words: string) => cutEnd(words, /[^\p{L}]/u).replace(/^[^\p{L}]+/u, '')
  return bare(quote) === bare(title)
}

/** What stands under the name: who said it, how it is covered, what it rests on. */
export function factWords(card: AnyCard, facts: CardFacts): string {
  if (card.kind === 'unreadable') return ''
  const parts = [
    card.kind === 'evidence' && attributionWords(card, facts),
    card.kind === 'judgement' && card.likelihood && likelihoodWords(card.likelihood),
    facts.coverage && coverageWords(card, facts.coverage),
    facts.restsOn && restsOnWords(facts.restsOn),
    facts.carries !== undefined && carriesWords(facts.carries),
    facts.answers && withRetracted(countOf(facts.answers.count, 'answer'), facts.answers.retracted),
    facts.involvedIn !== undefined && `involved in ${facts.involvedIn}`,
    card.kind === 'event' && eventTimeWords(card),
    card.kind === 'position' && sinceWords(card),
    ...(facts.notes ?? []).flatMap(({ words, warning }) => (warning === undefined ? [words] : [])),
    ...card.tags.map((tag) => isolated(`#${tag}`)),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What no longer stands about it or under it; the row says it apart. */
export function warningWords({ notes = [] }: CardFacts): string | undefined {
  return notes.find(({ warning }) => warning !== undefined)?.words
}

/** Where else the card stands, besides this row: "also under “Talks”", "also in 3 places". Empty when nowhere. */
export function alsoWords(graph: OutlineGraph, board: Board, { card, via }: OutlineRow): string {
  if (card === null) return ''
  const hangs = (graph.places.get(card) ?? []).filter(({ linkId }) => linkId !== via?.linkId)
  const home = via ? listedIn(graph, card) : undefined
  const count = hangs.length + (home === undefined ? 0 : 1)
  if (count === 0) return ''
  if (count > 1) return `also in ${count} other places`
  const [hang] = hangs
  if (!hang) return home ? `also in “${nameOf(board, home)}”` : 'also listed without a frame'
  return graph.byLink.has(hang.under as never)
    ? 'also under a link'
    : `also under “${nameOf(board, hang.under as CardId)}”`
}

/** The frame that lists the card itself, null when it is listed without one, undefined when it only hangs. */
function listedIn(graph: OutlineGraph, card: CardId): CardId | null | undefined {
  const frame = graph.frameOf.get(card)
  if (frame !== undefined) return graph.inFrame.get(frame)?.includes(card) ? frame : undefined
  return graph.loose.includes(card) ? null : undefined
}

function nameOf(board: Board, id: CardId): string {
  const card = board.card(id)
  return card ? isolated(cardName(card)) : 'a card'
}

/** How a card hangs, said to somebody who does not see what it hangs under. */
function hangingWords({ kind, incoming }: Hanging): string {
  const { verb } = LINK_WORDS[kind]
  const upper = kind === 'undercuts' ? 'the link above' : 'the card above'
  return incoming ? `${verb} ${upper}` : `${upper} ${verb} this`
}

export interface SpokenRow {
  readonly row: OutlineRow
  readonly card: AnyCard
  readonly facts: CardFacts
  readonly also: string
  readonly people: readonly { readonly name: string; readonly isEditing: boolean }[]
}

/** "supports the card above: “The port reopened.” Evidence. Gazette → Harbour master. Ben is editing it." */
export function spokenRow({ row, card, facts, also, people }: SpokenRow): string {
  const { text } = rowTitle(card)
  const marker = markerOf(card)
  const editing = people.filter(({ isEditing }) => isEditing).map(({ name }) => name)
  const looking = people.filter(({ isEditing }) => !isEditing).map(({ name }) => name)
  const sentences = [
    KIND_WORDS[card.kind],
    warningWords(facts),
    factWords(card, facts),
    facts.grade && gradeWords(facts.grade),
    card.kind === 'frame' && (row.children === 0 ? 'empty' : countOf(row.children, 'row')),
    also,
    row.isRepeated && 'it stands above already',
    'locked' in card && card.locked && 'locked',
    editing.length > 0 && `${editing.join(' and ')} ${editing.length === 1 ? 'is' : 'are'} editing it`,
    looking.length > 0 && `selected by ${looking.join(' and ')}`,
  ]
  const name = [marker, text].filter(Boolean).join(' ')
  const start = row.via ? `${hangingWords(row.via)}: ${name}` : name
  return [start, ...sentences.filter((each): each is string => Boolean(each))].map(asSentence).join(' ')
}

/** With one stop at its end, whether it is a quotation that has its own or a word that has none. */
function asSentence(words: string): string {
  return /[.!?…。！？]["'”’»]?$/u.test(words) ? words : `${words}.`
}
