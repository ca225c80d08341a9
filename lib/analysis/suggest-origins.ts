/**
 * Evidence that may have one origin, for a person to judge: nearly the same words; the same speaker on the same matter;
 * the same agency named or printed on the same matter; not what takes back what the other says, nor, in other words, what
 * was said on another day. Deterministic, whatever the order of the cards. What is known
 * already, or was said to be apart, is not suggested, and of a group no more pairs than it takes to join it.
 */
import type { EvidenceCard } from '@/lib/schema/cited-cards'
import type { DatePrecision } from '@/lib/schema/fuzzy-date'
import type { CardId, OriginId } from '@/lib/schema/ids'
import { MAX_ORIGIN_NAME_UNITS } from '@/lib/schema/origin'
import { shorten } from '@/lib/schema/shorten'
import type { Source } from '@/lib/schema/source'
import { alikePassages } from './alike-passages'
import { originOf, type Origins } from './count-origins'
import { foldWords, wordsOfPassage } from './passage-words'
import { sharedTerms } from './shared-terms'

export interface OriginSuggestion {
  readonly a: EvidenceCard
  readonly b: EvidenceCard
  /** A finished sentence. */
  readonly reason: string
  /** What the origin may be called when neither has one. */
  readonly name: string
  /** The origin that one of them has. */
  readonly origin?: OriginId
}

export interface SuggestionBoard extends Origins {
  /** A person said that these two have different origins. */
  areApart(a: CardId, b: CardId): boolean
}

interface Candidate extends Omit<OriginSuggestion, 'origin'> {
  /** Higher first. */
  readonly weight: number
}

export function suggestOrigins(
  evidence: readonly EvidenceCard[],
  sources: readonly Source[],
  board: SuggestionBoard,
): readonly OriginSuggestion[] {
  const ordered = [...evidence].sort((a, b) => (a.id < b.id ? -1 : 1))
  const candidates = [...ofTheSameWords(ordered), ...onTheSameMatter(ordered, sources)]
  candidates.sort((x, y) => y.weight - x.weight || compare(x.a.id, y.a.id) || compare(x.b.id, y.b.id))
  return joining(ordered, candidates, board)
}

function ofTheSameWords(evidence: readonly EvidenceCard[]): readonly Candidate[] {
  return alikePassages(evidence).flatMap(({ a, b, share }) => {
    // A reprint may count "on Tuesday" from another day; its words are the same all the same.
    if (share < 1 && sayOtherThings(a, b)) return []
    const reason =
      share === 1 ? 'The same words.' : `Nearly the same words: ${Math.floor(share * 100)} % of them alike.`
    return [{ a, b, weight: 1000 + share, reason, name: `“${beginningOf(a)}”` }]
  })
}

function onTheSameMatter(evidence: readonly EvidenceCard[], sources: readonly Source[]): readonly Candidate[] {
  const agencies = createAgencies(sources)
  const speakers = new Map(evidence.map((card) => [card, speakerOf(card)]))
  const names = new Set(
    [
      ...sources.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...evidence.flatMap(({ attribution }) => [attribution?.speaker ?? '', attribution?.outlet ?? '']),
    ].flatMap(foldWords),
  )
  const sharedBy = (a: EvidenceCard, b: EvidenceCard) => {
    if (sayOtherThings(a, b)) return undefined
    const speaker = sameSpeaker(speakers.get(a), speakers.get(b))
    if (speaker) return { whose: `${ownerOf(speaker)} words`, words: `Both have it from ${speaker}`, weight: 100 }
    // One document naming an agency twice may well speak of two reports.
    if (a.excerpts[0]?.documentId === b.excerpts[0]?.documentId) return undefined
    const agency = agencies.of(a).find((each) => agencies.of(b).includes(each))
    return agency && { whose: `${ownerOf(agency.name)} report`, words: `Both name ${agency.name}`, weight: 0 }
  }
  const mayShare = (a: EvidenceCard, b: EvidenceCard) => {
    const last = speakers.get(a)?.words.at(-1)
    if (last !== undefined && last === speakers.get(b)?.words.at(-1)) return true
    return agencies.of(a).some((each) => agencies.of(b).includes(each))
  }
  return sharedTerms(evidence, names, mayShare).flatMap(({ a, b, terms }) => {
    const shared = sharedBy(a, b)
    if (!shared) return []
    return [
      {
        a,
        b,
        weight: shared.weight + Math.min(terms.length, 99),
        reason: `${shared.words}, and both speak of ${listOf(terms)}.`,
        name: shorten(`${shared.whose} on ${listOf(terms.slice(0, MAX_NAMED_TERMS))}`, MAX_ORIGIN_NAME_UNITS),
      },
    ]
  })
}

/** Of the candidates, best first, those that join what is not joined yet; two known origins are never joined. */
function joining(
  evidence: readonly EvidenceCard[],
  candidates: readonly Candidate[],
  board: SuggestionBoard,
): readonly OriginSuggestion[] {
  const above = new Map<CardId, CardId>()
  const origins = new Map<CardId, OriginId>()
  const rootOf = (id: CardId): CardId => {
    let root = id
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    if (root !== id) above.set(id, root)
    return root
  }
  const firstOf = new Map<OriginId, CardId>()
  for (const card of evidence) {
    const origin = originOf(card, board)?.id
    if (origin === undefined) continue
    const first = firstOf.get(origin)
    if (first === undefined) {
      firstOf.set(origin, card.id)
      origins.set(card.id, origin)
    } else above.set(card.id, first)
  }
  const found: OriginSuggestion[] = []
  for (const { weight: _weight, ...suggestion } of candidates) {
    const { a, b } = suggestion
    const [x, y] = [rootOf(a.id), rootOf(b.id)]
    const [known, other] = [origins.get(x), origins.get(y)]
    if (x === y || (known !== undefined && other !== undefined) || board.areApart(a.id, b.id)) continue
    above.set(y, x)
    if (known === undefined && other !== undefined) origins.set(x, other)
    const origin = originOf(a, board)?.id ?? originOf(b, board)?.id
    found.push({ ...suggestion, ...(origin !== undefined && { origin }) })
  }
  return found
}

// — speakers

/** Those who are nobody in particular. */
const ANYBODY = new Set(
  'official officials source sources analyst analysts expert experts people diplomat diplomats spokesman spokeswoman spokesperson spokespeople statement report reports'.split(
    ' ',
  ),
)
interface Speaker {
  readonly name: string
  readonly words: readonly string[]
}

function speakerOf({ attribution }: EvidenceCard): Speaker | undefined {
  if (!attribution?.speaker || attribution.anonymous) return undefined
  const words = foldWords(attribution.speaker).filter((word) => word !== 's' && word !== 'the')
  return words.every((word) => ANYBODY.has(word)) ? undefined : { name: attribution.speaker, words }
}

/** One name when both end alike and one's words are all among the other's: "Peskov", "Kremlin spokesman Dmitry Peskov". */
function sameSpeaker(a: Speaker | undefined, b: Speaker | undefined): string | undefined {
  if (!a || !b || a.words.at(-1) !== b.words.at(-1)) return undefined
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  return short.words.every((word) => long.words.includes(word)) ? long.name : undefined
}

/** One takes back or denies and the other does not, or both are dated, and apart. */
function sayOtherThings(a: EvidenceCard, b: EvidenceCard): boolean {
  return takesBack(a) !== takesBack(b) || saidOnOtherDays(a, b)
}

function takesBack({ attribution }: EvidenceCard): boolean {
  return attribution?.stance === 'reverses' || attribution?.stance === 'denies'
}

const DATED: ReadonlySet<DatePrecision> = new Set(['time', 'day', 'month', 'year'])
const DAY_UNITS = '2025-03-18'.length

/** A month holds its days, and a day its hours; a range says too little. */
function saidOnOtherDays(a: EvidenceCard, b: EvidenceCard): boolean {
  const [x, y] = [a, b].map(({ attribution }) => {
    const said = attribution?.said
    return said && DATED.has(said.precision) ? said.iso?.slice(0, DAY_UNITS) : undefined
  })
  return x !== undefined && y !== undefined && !x.startsWith(y) && !y.startsWith(x)
}

// — agencies

/** The agencies that a passage names, or is printed by. */
function createAgencies(sources: readonly Source[]) {
  const agencies = sources.filter(({ type }) => type === 'agency')
  const byName = agencies.flatMap((source) =>
    [source.name, ...source.aliases].map((name) => ({ source, words: foldWords(name) })),
  )
  const kept = new Map<EvidenceCard, readonly Source[]>()
  const read = (card: EvidenceCard): readonly Source[] => {
    const { attribution } = card
    const named = [
      wordsOfPassage(card).words,
      foldWords(attribution?.speaker ?? ''),
      foldWords(attribution?.outlet ?? ''),
    ]
    return agencies.filter(
      (source) =>
        attribution?.sourceId === source.id ||
        byName.some((each) => each.source === source && named.some((words) => holds(words, each.words))),
    )
  }
  return {
    of(card: EvidenceCard): readonly Source[] {
      const known = kept.get(card) ?? read(card)
      kept.set(card, known)
      return known
    },
  }
}

function holds(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && words.some((_, at) => wanted.every((each, index) => words[at + index] === each))
}

// — words

function beginningOf(card: EvidenceCard): string {
  const words = (card.excerpts[0]?.quote.exact ?? '').trim().split(/\s+/)
  return words.slice(0, 6).join(' ') + (words.length > 6 ? '…' : '')
}

/** Of what both speak of, in the origin's name. */
const MAX_NAMED_TERMS = 2

/** "Dmitry Peskov’s", "Reuters’". */
function ownerOf(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`
}

function listOf(terms: readonly string[]): string {
  const shown = terms.slice(0, 3).map((term) => `“${term}”`)
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
