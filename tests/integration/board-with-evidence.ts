/** A board as two analysts leave it: a document, cards that quote it, links, a source, grades. For tests of files. */
import * as Y from 'yjs'
import { writeBoardContent } from '@/lib/board/board-content'
import type { BoardContent } from '@/lib/schema/board-content'
import { randomId, type BoardId, type DocumentId } from '@/lib/schema/ids'
import { hashOf } from '@/server/storage/blob-store'
import { storeDocument } from '@/server/documents/store-document'
import { writeToBoard } from '../harness/write-to-board'
import type { Person, TestApi } from './api-harness'

export const TEXT = [
  'Harbour closure: what we know',
  '',
  'The harbour master said the eastern quay stays closed until Friday.',
  'A dockers’ spokeswoman, quoted by the Eastmoor Post, called that “a pretext” — 😀 and more.',
  '',
].join('\n')
const QUOTE = 'the eastern quay stays closed until Friday'

export interface EvidenceBoard {
  readonly boardId: BoardId
  readonly documentId: DocumentId
  readonly sourceId: string
}

export async function aBoardWithEvidence(api: TestApi, owner: Person, grader: Person): Promise<EvidenceBoard> {
  const { services } = api
  const boardId = await api.createBoard(owner)
  const { documents } = services
  const bytes = Buffer.from(TEXT)
  const documentId = await storeDocument(services.database, {
    id: randomId<DocumentId>(),
    boardId,
    upload: { filename: 'closure.txt', bytes, how: 'upload', mime: 'text/plain' },
    originalHash: await services.blobs.put(bytes),
    principal: owner.principal,
    reading: {
      text: TEXT,
      textHash: hashOf(TEXT),
      title: 'Harbour closure: what we know',
      byline: null,
      publisher: 'Eastmoor Post',
      published: { text: '2025-03-18', iso: '2025-03-18', precision: 'day' },
      referenceDate: null,
      referenceReason: null,
      outline: JSON.stringify([
        {
          id: 'p0',
          kind: 'intro',
          marker: null,
          level: 0,
          title: null,
          heading: null,
          span: { start: 0, end: TEXT.length },
        },
      ]),
      marks: JSON.stringify({ hedges: [], quotes: [], dates: [], names: [], sentences: [], paragraphs: [] }),
      notTried: ['Names were not looked for in English; points, quotes, dates, claims and hedges were.'],
      unproposed: 3,
      ...{
        markup: null,
        url: 'https://post.example.org/quay',
        note: 'Read as an article: 90 of the page’s 120 words.',
      },
      language: 'en',
      encoding: 'utf-8',
      proposals: [],
    },
  })
  const source = await documents.createSource(boardId, owner.principal, { name: 'Eastmoor Post', type: 'newspaper' })
  await documents.update(documentId, owner.principal, { sourceId: source.id })
  await documents.evaluate(boardId, grader.principal, { subject: source.id, kind: 'reliability', value: 'B' })
  await documents.evaluate(boardId, owner.principal, {
    subject: 'evidence-1',
    kind: 'credibility',
    value: '3',
    reason: 'One witness only.',
  })
  await writeBoard(api, owner, boardId, contentOf(documentId, source.id))
  return { boardId, documentId, sourceId: source.id }
}

export async function writeBoard(api: TestApi, owner: Person, boardId: BoardId, content: BoardContent): Promise<void> {
  const ydoc = new Y.Doc()
  writeBoardContent(ydoc, content)
  await writeToBoard(api.services.rooms, boardId, Y.encodeStateAsUpdate(ydoc), owner.principal)
}

function contentOf(documentId: DocumentId, sourceId: string): BoardContent {
  const start = TEXT.indexOf(QUOTE)
  const excerpt = {
    documentId,
    version: 1,
    quote: {
      exact: QUOTE,
      prefix: TEXT.slice(start - 32, start),
      suffix: TEXT.slice(start + QUOTE.length).slice(0, 32),
    },
    position: { start, end: start + QUOTE.length },
    textHash: hashOf(TEXT),
  }
  return {
    schemaVersion: 1,
    cards: {
      'point-001': {
        title: 'How long is the quay closed?',
        body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Two dates are named.', marks: { bold: {} } }] }],
        fields: { kind: 'point', madeBy: 'rule', marker: '1.', documentId, 'tag:harbour': true },
      },
      'evidence-1': {
        title: '',
        body: [],
        fields: {
          kind: 'evidence',
          madeBy: 'rule',
          'excerpt:e1': excerpt,
          'attribution.speaker': 'harbour master',
          'attribution.outlet': 'Eastmoor Post',
          'attribution.sourceId': sourceId,
          'attribution.stance': 'asserts',
          'attribution.originId': 'origin-01',
          'attribution.originState': 'known',
          'later:field': { kept: ['as', 'it', 'is', 1.5, null] },
        },
      },
      'future-card': {
        title: 'A kind that is not built yet',
        body: [],
        fields: { kind: 'indicator', madeBy: 'person' },
      },
    },
    links: {
      'link-0001': { kind: 'supports', from: 'evidence-1', to: 'point-001', madeBy: 'person', strength: 'strong' },
    },
    places: { 'point-001': [0, 0], 'evidence-1': [320.5, -40] },
    sizes: { 'evidence-1': [300, 180] },
    orders: { 'point-001': 'a0', 'evidence-1': 'a1' },
    origins: { 'origin-01': { name: 'The harbour master’s notice', sourceId } },
  }
}
