/** What a briefing is written of, for tests: boards from a few words. Not part of the program. */
import { createFrozenBoard } from '@/lib/board/frozen-board'
import { readGrades } from '@/lib/scene/grades'
import type { BoardContent } from '@/lib/schema/board-content'
import type { BoardId, CardId, DocumentId, SourceId, UserId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import { richTextFromPlain, type RichText } from '@/lib/schema/rich-text'
import type { Evaluation, Source, SourceDocument } from '@/lib/schema/source'
import type { BriefingSource, MadeOf } from './briefing-source'

export const TEXT_HASH = `sha256:${'a'.repeat(64)}`
export const DOCUMENT = 'document-1' as DocumentId
export const SOURCE = 'source-1' as SourceId

export interface Wish {
  readonly cards: Readonly<Record<string, { title?: string; body?: RichText; fields: Readonly<Record<string, Json>> }>>
  readonly links?: readonly string[]
  readonly title?: string
  readonly madeOf?: MadeOf
  readonly evaluations?: readonly Evaluation[]
  /** What the document is otherwise. */
  readonly document?: Partial<SourceDocument>
  readonly changedSince?: ReadonlySet<DocumentId>
  /** The words of the document. */
  readonly documentText?: string
}

export function aSource({
  cards,
  links = [],
  title = 'Harbour',
  madeOf = { kind: 'board', at: 0 },
  evaluations = [],
  document = {},
  changedSince,
  documentText,
}: Wish): BriefingSource {
  const content: BoardContent = {
    schemaVersion: 1,
    cards: Object.fromEntries(
      Object.entries(cards).map(([id, { title: name = '', body = [], fields }]) => [id, { title: name, body, fields }]),
    ),
    links: Object.fromEntries(
      links.map((words, at) => {
        const [from, kind, to, strength, ...reason] = words.split(' ') as [string, string, string, ...string[]]
        return [`link-${at}`, { from, kind, to, ...(strength && { strength, reason: reason.join(' ') }) }]
      }),
    ),
    places: Object.fromEntries(Object.keys(cards).map((id, at) => [id, [0, at * 300] as const])),
    sizes: {},
    orders: {},
    origins: { 'origin-1': { name: 'The harbour master’s notice' } },
  }
  const documents: SourceDocument[] = [
    {
      id: DOCUMENT,
      boardId: 'board' as BoardId,
      sourceId: SOURCE,
      filename: 'closure.txt',
      title: 'Harbour closure',
      language: 'en',
      published: { text: '2025-03-18', iso: '2025-03-18', precision: 'day' },
      versions: [],
      status: 'current',
      ...document,
    },
  ]
  const sources: Source[] = [
    {
      id: SOURCE,
      boardId: 'board' as BoardId,
      name: 'Eastmoor Post',
      aliases: [],
      type: 'newspaper',
      descriptor: 'local daily',
    },
  ]
  const rows = { documents: still(documents), sources: still(sources), evaluations: still(evaluations) }
  return {
    board: createFrozenBoard(content),
    title,
    documents,
    textOf: (id) => (id === DOCUMENT ? documentText : undefined),
    sources,
    evaluations,
    grades: readGrades(rows),
    madeOf,
    ...(changedSince && { changedSince }),
  }
}

/** A cell that never changes. */
function still<T>(value: T) {
  return { get: () => value, subscribe: () => () => undefined }
}

export function evidence(exact: string, more: Readonly<Record<string, Json>> = {}) {
  return {
    fields: {
      kind: 'evidence',
      'excerpt:1': {
        documentId: DOCUMENT,
        version: 1,
        quote: { exact, prefix: '', suffix: '' },
        position: { start: 10, end: 10 + exact.length },
        textHash: TEXT_HASH,
      },
      'attribution.speaker': 'harbour master',
      'attribution.outlet': 'Eastmoor Post',
      'attribution.sourceId': SOURCE,
      'attribution.originState': 'not-established',
      ...more,
    },
  }
}
export const grade = (subject: string, kind: Evaluation['kind'], value: string, name: string): Evaluation => ({
  subject: subject as CardId,
  kind,
  value,
  user: { userId: name as UserId, name },
  at: 0,
})

export const FULL: Wish = {
  cards: {
    judgement: {
      title: 'The quay reopens late',
      fields: { kind: 'judgement', likelihood: 'likely', confidence: 'moderate', confidenceReason: 'one witness' },
    },
    point: {
      title: 'How long is it closed?',
      body: richTextFromPlain('Two dates are named.'),
      fields: { kind: 'point', marker: '1.' },
    },
    e1: evidence('the eastern quay stays closed until Friday', {
      'attribution.originId': 'origin-1',
      'attribution.originState': 'known',
    }),
    e2: evidence('it opens tomorrow'),
    loose: evidence('nothing rests on this'),
    a: { title: 'The tide tables hold', fields: { kind: 'assumption', rating: 'caveats', ifWrong: 'the date moves' } },
    q: { title: 'Who ordered it?', fields: { kind: 'question' } },
    i: { title: 'Tugs are booked', fields: { kind: 'indicator', state: 'seen' } },
  },
  links: ['judgement rests-on e1', 'judgement rests-on a', 'e1 supports point', 'e2 contradicts point'],
  evaluations: [
    grade(SOURCE, 'reliability', 'B', 'Ben'),
    grade('e1', 'credibility', '2', 'Ana'),
    grade('e1', 'credibility', '3', 'Ben'),
  ],
}
