/**
 * The demo board as a board file, so that it comes in by the one door that boards come in by. Claims get speaker, outlet
 * and hedges from the same rules that read every document. Pure but for the present time and fresh random ids.
 */
import { describeSpan } from '@/lib/anchors/describe-span'
import { keysBetween } from '@/lib/board/order-keys'
import { analyseDocument } from '@/lib/import/analyse-document'
import { proposeCards, type ProposalDraft } from '@/lib/import/propose'
import type { Attribution } from '@/lib/schema/attribution'
import { BOARD_SCHEMA_VERSION, type BoardContent, type CardContent } from '@/lib/schema/board-content'
import type { FuzzyDate } from '@/lib/schema/fuzzy-date'
import {
  randomId,
  type BoardId,
  type CardId,
  type DocumentId,
  type Hash,
  type LinkId,
  type OriginId,
  type SourceId,
} from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { richTextFromPlain } from '@/lib/schema/rich-text'
import type { SourceType } from '@/lib/schema/source'
import { evidenceFields, excerptToJson } from '@/lib/session/evidence-fields'
import {
  BOARD_FILE_VERSION,
  BOARD_FORMAT,
  sortEvaluations,
  type BoardFile,
  type FileDocument,
  type FileEvaluation,
  type FileSource,
} from '@/lib/snapshot/board-file'
import { hashOf } from '@/server/storage/blob-store'
import { DEMO_CARDS, DEMO_GRADES, DEMO_LINKS, DEMO_ORIGINS, DEMO_TITLE, type DemoCard } from './demo-layout'
import { BRIEF_TEXT, REPORT_TEXT, STATEMENT_TEXT, type DemoText } from './demo-texts'

const SOURCES: Readonly<Record<string, { readonly type: SourceType; readonly descriptor?: string }>> = {
  'Maren Institute': { type: 'think-tank', descriptor: 'Works on ports and cables; no sources of its own in the bay.' },
  'Harbour Courier': { type: 'newspaper', descriptor: 'Local paper with a reporter on the repair ship.' },
  'Coastal Directorate': { type: 'government', descriptor: 'Runs the inquiry, the radar and the ban on anchoring.' },
  'Norvik Wire': { type: 'agency' },
  'Bay Radio': { type: 'broadcaster' },
}

interface Facts {
  readonly published: FuzzyDate
  readonly byline?: string
}
const FACTS: ReadonlyMap<DemoText, Facts> = new Map([
  [BRIEF_TEXT, { published: dayOf('2026-05-13', '13 May 2026'), byline: 'Tessa Holm, Maren Institute' }],
  [REPORT_TEXT, { published: dayOf('2026-05-14', '14 May 2026'), byline: 'Jonas Eide' }],
  [STATEMENT_TEXT, { published: dayOf('2026-05-12', '12 May 2026') }],
])

/** `capturedBy` is a display name; `now` in milliseconds since 1970. */
export function makeDemoFile(capturedBy: string, now = Date.now()): BoardFile {
  const sourceIds = idsFor<SourceId>(Object.keys(SOURCES))
  const cardIds = idsFor<CardId>(Object.keys(DEMO_CARDS))
  const originIds = idsFor<OriginId>(Object.keys(DEMO_ORIGINS))
  const readings = new Map([...FACTS.keys()].map((document) => [document, readDemoText(document)]))
  const board = { sourceIds, cardIds, originIds, readings }
  return {
    format: BOARD_FORMAT,
    version: BOARD_FILE_VERSION,
    board: { id: randomId<BoardId>(), title: DEMO_TITLE },
    content: contentOf(board),
    sources: Object.fromEntries(
      Object.entries(SOURCES).map(([name, source]): [string, FileSource] => [
        idIn(sourceIds, name),
        { name, aliases: [], ...source },
      ]),
    ),
    documents: Object.fromEntries(
      [...readings].map(([document, reading]) => [
        reading.documentId,
        fileDocument(document, reading, idIn(sourceIds, document.source), capturedBy, now),
      ]),
    ),
    evaluations: sortEvaluations(
      DEMO_GRADES.map(({ of, value, by }): FileEvaluation => {
        const isSource = Object.hasOwn(SOURCES, of)
        return {
          subject: idIn<string>(isSource ? sourceIds : cardIds, of),
          kind: isSource ? 'reliability' : 'credibility',
          value,
          by,
          at: now,
        }
      }),
    ),
  }
}

interface Reading {
  readonly documentId: DocumentId
  readonly textHash: Hash
  readonly outline: ReturnType<typeof analyseDocument>['outline']
  readonly proposals: readonly ProposalDraft[]
}
interface DemoIds {
  readonly sourceIds: ReadonlyMap<string, SourceId>
  readonly cardIds: ReadonlyMap<string, CardId>
  readonly originIds: ReadonlyMap<string, OriginId>
  readonly readings: ReadonlyMap<DemoText, Reading>
}

function readDemoText({ text }: DemoText): Reading {
  const analysis = analyseDocument(text, { language: 'en', format: 'plain' })
  return {
    documentId: randomId<DocumentId>(),
    textHash: hashOf(text),
    outline: analysis.outline,
    proposals: proposeCards(analysis).proposals,
  }
}

function contentOf(ids: DemoIds): BoardContent {
  const cards: Record<string, CardContent> = {}
  const places: Record<string, readonly [number, number]> = {}
  const sizes: Record<string, readonly [number, number]> = {}
  const orders: Record<string, string> = {}
  const keys = keysBetween(null, null, ids.cardIds.size)
  for (const [index, [key, card]] of Object.entries(DEMO_CARDS).entries()) {
    const id = idIn(ids.cardIds, key)
    const [x, y, w, h] = card.rect
    cards[id] = {
      title: card.title ?? '',
      body: richTextFromPlain(card.body ?? summaryOf(card, ids)),
      fields: { kind: card.kind, madeBy: card.quotes ? 'rule' : 'person', ...fieldsOf(card, ids) },
    }
    places[id] = [x, y]
    sizes[id] = [w, h]
    orders[id] = keys[index] ?? ''
  }
  const links = Object.fromEntries(
    DEMO_LINKS.map(({ from, to, ...link }) => [
      randomId<LinkId>(),
      { ...link, from: idIn(ids.cardIds, from), to: idIn(ids.cardIds, to), madeBy: 'person' },
    ]),
  )
  const origins = Object.fromEntries(
    Object.entries(DEMO_ORIGINS).map(([key, origin]) => [idIn(ids.originIds, key), { ...origin }]),
  )
  return { schemaVersion: BOARD_SCHEMA_VERSION, cards, links, places, sizes, orders, origins }
}

/** A point shows what its document says of it; evidence shows the quotation itself. */
function summaryOf({ kind, quotes, title }: DemoCard, { readings }: DemoIds): string {
  if (kind !== 'point' || !quotes) return ''
  const found = readings
    .get(quotes.from)
    ?.proposals.find((proposal) => proposal.kind === 'point' && proposal.fields.title === title)
  return found?.kind === 'point' ? found.fields.summary : quotes.exact
}

function fieldsOf(card: DemoCard, ids: DemoIds): Record<string, Json> {
  const fields: Record<string, Json> = {}
  for (const [key, value] of Object.entries(card.fields ?? {})) fields[named(key, ids)] = namedValue(value, ids)
  if (card.frame) fields.frameId = idIn(ids.cardIds, card.frame)
  if (!card.quotes) return fields
  const { from, exact } = card.quotes
  const reading = ids.readings.get(from)
  if (!reading) throw new Error(`The demo has no document ${from.filename}.`)
  const start = from.text.indexOf(exact)
  const version = { documentId: reading.documentId, version: 1, textHash: reading.textHash }
  const excerpt = describeSpan(from.text, { start, end: start + exact.length }, version)
  if (card.kind !== 'evidence') {
    return { ...fields, [`excerpt:${randomId()}`]: excerptToJson(excerpt), documentId: reading.documentId }
  }
  const claim = reading.proposals.find((each) => each.kind === 'evidence' && each.fields.exact === exact)
  const { attribution = UNATTRIBUTED, hedges = [] } = claim?.kind === 'evidence' ? claim.fields : {}
  const sourceId = ids.sourceIds.get(attribution.outlet ?? from.source)
  const origin = card.origin === undefined ? undefined : idIn(ids.originIds, card.origin)
  return {
    ...fields,
    ...evidenceFields({
      excerpt,
      attribution: {
        ...attribution,
        ...(sourceId && { sourceId }),
        ...(origin && { originId: origin, originState: 'known' }),
      },
      hedges,
      madeBy: 'rule',
    }),
  }
}

/** What nobody is named for is the document's own. */
const UNATTRIBUTED: Attribution = {
  speaker: null,
  outlet: null,
  stance: 'asserts',
  originState: 'not-established',
}

/** `card:<key>`, alone or after a prefix such as `actor:`, becomes that card's id. */
function named(text: string, { cardIds }: DemoIds): string {
  return text.replace(/card:(\w+)$/u, (_, key: string) => idIn(cardIds, key))
}

function namedValue(value: Json, ids: DemoIds): Json {
  if (typeof value === 'string') return named(value, ids)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, namedValue(inner ?? null, ids)]))
}

function fileDocument(
  document: DemoText,
  { textHash, outline }: Reading,
  sourceId: SourceId,
  capturedBy: string,
  now: number,
): FileDocument {
  const { filename, text } = document
  const { published, byline } = FACTS.get(document) ?? {}
  return {
    sourceId,
    filename,
    title: text.slice(0, text.indexOf('\n')),
    ...(byline && { byline }),
    language: 'en',
    ...(published && { published, referenceDate: published }),
    referenceReason: 'from the timestamp line',
    status: 'current',
    versions: [
      {
        n: 1,
        originalHash: textHash,
        mime: 'text/plain',
        bytes: Buffer.byteLength(text),
        capturedAt: now,
        capturedBy,
        how: 'upload',
        encoding: 'utf-8',
        outline,
        text,
        textHash,
      },
    ],
  }
}

function idsFor<Id extends string>(keys: readonly string[]): ReadonlyMap<string, Id> {
  return new Map(keys.map((key) => [key, randomId() as string as Id]))
}

function idIn<Id extends string>(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The demo names “${key}”, which it does not have.`)
  return id
}

function dayOf(iso: string, text: string): FuzzyDate {
  return { text, iso, precision: 'day' }
}
