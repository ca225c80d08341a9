/**
 * What differs within one card, link or origin, each part by its name: values that can be read in a line from one to the
 * other, texts by their words, and ids by what they name. Pure.
 */
import type { CardDifference, KeyDifference } from '@/lib/board/content-difference'
import type { BoardContent, CardContent } from '@/lib/schema/board-content'
import { readExcerpt } from '@/lib/schema/excerpt'
import { readFuzzyDate } from '@/lib/schema/fuzzy-date'
import { isJsonObject, type Json } from '@/lib/schema/json'
import { LIKELIHOOD_RANGES, LIKELIHOODS } from '@/lib/schema/reasoning-cards'
import { plainFromRichText } from '@/lib/schema/rich-text'
import { nameOfCard, nameOfOrigin } from './entry-names'
import { compareWords, wordsOf, type WordChange } from './word-changes'

export interface ChangePart {
  readonly name: string
  /** Where both sides are short enough to be read in a line. */
  readonly values?: { readonly now: string; readonly then: string }
  /** Of a text: what of it differs. */
  readonly words?: readonly WordChange[]
  /** The words are those of a source. */
  readonly isQuote?: true
}
/** The two contents that are compared. */
export interface Sides {
  readonly now: BoardContent
  readonly then: BoardContent
}

const MAX_VALUE_UNITS = 60
const PART_WORDS = { place: 'place', size: 'size', order: 'order on the board' } as const

/** Without the title where the line tells it instead of the name. */
export function cardParts(
  id: string,
  { keys, parts }: CardDifference,
  sides: Sides,
  isTitleTold: boolean,
): ChangePart[] {
  const [now, then] = [sides.now.cards[id], sides.then.cards[id]]
  // A card grows with its words.
  const isSaid = keys.length > 0 || parts.includes('title') || parts.includes('body')
  const named = parts.flatMap((part): ChangePart[] => {
    if (part === 'body') return [bodyPart(now, then)]
    if (part === 'title')
      return isTitleTold ? [] : [{ name: 'title', words: compareWords(then?.title ?? '', now?.title ?? '') }]
    return part === 'size' && isSaid ? [] : [{ name: PART_WORDS[part] }]
  })
  const all = [...named, ...keyParts(keys, sides)]
  return all.filter((part, at) => part.values ?? part.words ?? all.findIndex(({ name }) => name === part.name) === at)
}

export function keyParts(keys: readonly KeyDifference[], sides: Sides): ChangePart[] {
  const isOriginNamed = keys.some(({ key }) => key === 'attribution.originId')
  return keys
    .filter(({ key }) => !(isOriginNamed && key === 'attribution.originState')) // the one follows from the other
    .map((each) => partOf(each, sides))
}

function bodyPart(now: CardContent | undefined, then: CardContent | undefined): ChangePart {
  const [a, b] = [plainFromRichText(then?.body ?? []), plainFromRichText(now?.body ?? [])]
  return a === b ? { name: 'how the text is set, or its web links' } : { name: 'text', words: compareWords(a, b) }
}

/** Keys of what people write, which its card or link takes with it. */
const WRITTEN_KEYS: readonly string[] = ['confidenceReason', 'ifWrong', 'undermines', 'reason', 'label']

/** What is written in a card or link that only one side has, beside what its name says. */
export function writtenParts(
  side: 'now' | 'then',
  fields: Readonly<Record<string, Json>>,
  { name, body }: { readonly name: string; readonly body: CardContent['body'] },
): ChangePart[] {
  const texts = [
    { name: 'text', text: plainFromRichText(body) },
    ...Object.keys(fields).flatMap((key) => {
      const text = WRITTEN_KEYS.includes(key) || key.startsWith('version:') ? textOf(key, fields[key]) : undefined
      return fields.kind === 'hypothesis' && key === 'label' ? [] : [{ name: nameOfKey(key), text: text ?? '' }]
    }),
  ]
  return texts.flatMap(({ name: part, text }) => {
    const isSaid = text.trim() === '' || text.trim().replace(/\s+/g, ' ') === name
    return isSaid ? [] : [{ name: part, words: wordsOf(side, text.trim()) }]
  })
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  frameId: 'frame',
  madeBy: 'who made it',
  confidenceReason: 'reason for the confidence',
  eventTime: 'time of the event',
  documentId: 'document',
  ifWrong: 'what follows if it is wrong',
  undermines: 'what would undermine it',
  reviewBy: 'date of the review',
  hypothesisId: 'hypothesis',
  partyId: 'party',
  pointId: 'point',
  placeId: 'place of the event',
  time: 'time of the event',
  until: 'end of the event',
  'attribution.sourceId': 'source',
  'attribution.said': 'date',
  'attribution.originId': 'origin',
  'attribution.originState': 'what is known of the origin',
}
const KEYED_WORDS = [
  ['excerpt:', 'passage'],
  ['hedge:', 'hedges'],
  ['actor:', 'who took part'],
  ['version:', 'version'],
] as const

function nameOfKey(key: string): string {
  const keyed = KEYED_WORDS.find(([start]) => key.startsWith(start))
  return keyed?.[1] ?? FIELD_WORDS[key] ?? key.replace(/^attribution\./, '')
}

function partOf({ key, now, then }: KeyDifference, sides: Sides): ChangePart {
  const inSet = /^(tag|alias):(.+)$/u.exec(key)
  if (inSet) {
    return {
      name: `${inSet[1] === 'tag' ? 'tag' : 'other name'} “${inSet[2]}”`,
      values: { now: now ? 'set' : 'not set', then: then ? 'set' : 'not set' },
    }
  }
  const name = nameOfKey(key)
  const [a, b] = [shortValue(key, now, sides.now), shortValue(key, then, sides.then)]
  if (a !== undefined && b !== undefined) return a === b ? { name } : { name, values: { now: a, then: b } }
  const [long, former] = [textOf(key, now), textOf(key, then)]
  if (long === undefined || former === undefined || long === former) return { name }
  const isQuote = key.startsWith('excerpt:') || key === 'attribution.quote'
  return { name, words: compareWords(former, long), ...(isQuote && { isQuote }) }
}

/** Undefined of what is no text; nothing is an empty one. */
function textOf(key: string, value: Json | undefined): string | undefined {
  if (value === undefined) return ''
  if (key.startsWith('excerpt:')) return readExcerpt(value)?.quote.exact
  if (key.startsWith('version:')) return isJsonObject(value) && typeof value.text === 'string' ? value.text : undefined
  return typeof value === 'string' && !key.endsWith('Id') ? value : undefined
}

/** Undefined where it cannot be read in a line. */
function shortValue(key: string, value: Json | undefined, content: BoardContent): string | undefined {
  if (/^(?:excerpt|hedge|actor|version):/u.test(key)) return undefined
  if (value === undefined || value === null) return 'none'
  const words = key.endsWith('Id') ? nameOfId(key, String(value), content) : valueWords(value)
  return words === undefined || words.length > MAX_VALUE_UNITS ? undefined : words
}

/** An id says nothing to a reader; the rows of documents and sources are not in a board's content. */
function nameOfId(key: string, id: string, content: BoardContent): string | undefined {
  return key === 'attribution.originId' ? nameOfOrigin(content, id) : nameOfCard(content, id)?.name.words
}

function valueWords(value: Json): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : readFuzzyDate(value)?.text
  const likelihood = LIKELIHOODS.find((known) => known === value)
  if (likelihood) return LIKELIHOOD_RANGES[likelihood].word
  return MACHINE_WORDS.has(value) ? value.replaceAll('-', ' ') : value
}
/** Of several words, as they are stored. */
const MACHINE_WORDS: ReadonlySet<string> = new Set([
  'not-established',
  'not-seen',
  'no-comment',
  'bears-on',
  'rests-on',
])
