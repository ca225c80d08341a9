/** A board file of three outlets' reports under one point and two judgements, for the browser tests. */
import { createHash } from 'node:crypto'
import type { BoardFile } from '@/lib/snapshot/board-file'

const QUOTES = {
  ap: 'The eastern quay stays closed until the divers have inspected the pillars, the harbour master said.',
  npr: 'The eastern quay stays closed until the divers have inspected the pillars, the harbour master told us.',
  post: 'Nobody will sail from the quay this week, a ferry captain told the newspaper.',
} as const
export type Outlet = keyof typeof QUOTES
const NAMES: Readonly<Record<Outlet, string>> = { ap: 'Associated Press', npr: 'NPR', post: 'Eastmoor Post' }
const OUTLETS = Object.keys(QUOTES) as Outlet[]

const hashOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const textOf = (outlet: Outlet) => `Report of ${NAMES[outlet]}\n\n${QUOTES[outlet]}\n`

/** Cards `evidence-ap`, `evidence-npr`, `evidence-post`, `point-quay`, `judgement-low`, `judgement-top`. */
export function boardWithOutlets(): unknown {
  const evidence = (outlet: Outlet) => ({
    title: '',
    body: [],
    fields: {
      kind: 'evidence',
      madeBy: 'person',
      'attribution.outlet': NAMES[outlet],
      'attribution.speaker': null,
      'attribution.sourceId': `source-${outlet}`,
      'attribution.stance': 'asserts',
      'attribution.originState': 'not-established',
      'excerpt:e1': {
        documentId: `document-${outlet}`,
        version: 1,
        quote: { exact: QUOTES[outlet], prefix: '', suffix: '' },
        position: positionIn(outlet),
        textHash: hashOf(textOf(outlet)),
      },
    },
  })
  const card = (kind: string, title: string) => ({ title, body: [], fields: { kind, madeBy: 'person' } })
  const link = (kind: string, from: string, to: string) => ({ kind, from, to, madeBy: 'person' })
  const file: Omit<BoardFile, 'board'> & { board: { id: string; title: string } } = {
    format: 'redthread-board',
    version: 1,
    board: { id: 'board-of-the-file', title: 'The eastern quay' },
    content: {
      schemaVersion: 1,
      cards: {
        'evidence-ap': evidence('ap'),
        'evidence-npr': evidence('npr'),
        'evidence-post': evidence('post'),
        'point-quay': card('point', 'How long is the quay closed?'),
        'judgement-low': card('judgement', 'The quay opens in May'),
        'judgement-top': card('judgement', 'The ferry keeps its licence'),
      },
      links: {
        'link-0001': link('supports', 'evidence-ap', 'point-quay'),
        'link-0002': link('supports', 'evidence-npr', 'point-quay'),
        'link-0003': link('contradicts', 'evidence-post', 'point-quay'),
        'link-0004': link('rests-on', 'judgement-low', 'evidence-ap'),
        'link-0005': link('rests-on', 'judgement-top', 'judgement-low'),
      },
      places: {
        'evidence-ap': [40, 40],
        'evidence-npr': [40, 300],
        'evidence-post': [40, 560],
        'point-quay': [400, 300],
        'judgement-low': [400, 40],
        'judgement-top': [720, 40],
      },
      sizes: {
        'evidence-ap': [280, 216],
        'evidence-npr': [280, 216],
        'evidence-post': [280, 200],
        'point-quay': [280, 152],
        'judgement-low': [280, 200],
        'judgement-top': [280, 200],
      },
      orders: {},
      origins: {},
    },
    sources: Object.fromEntries(
      OUTLETS.map((outlet) => [
        `source-${outlet}`,
        { name: NAMES[outlet], aliases: [], type: outlet === 'ap' ? ('agency' as const) : ('newspaper' as const) },
      ]),
    ),
    documents: Object.fromEntries(OUTLETS.map((outlet) => [`document-${outlet}`, documentOf(outlet)])),
    evaluations: [],
  } as unknown as BoardFile
  return file
}

function positionIn(outlet: Outlet) {
  const start = textOf(outlet).indexOf(QUOTES[outlet])
  return { start, end: start + QUOTES[outlet].length }
}

function documentOf(outlet: Outlet) {
  const text = textOf(outlet)
  const version = {
    n: 1,
    originalHash: hashOf(`original ${text}`),
    mime: 'text/plain',
    bytes: text.length,
    capturedAt: 1_770_000_000_000,
    capturedBy: 'Ana',
    how: 'paste',
    encoding: 'utf-8',
    outline: [],
    text,
    textHash: hashOf(text),
  }
  return {
    sourceId: `source-${outlet}`,
    filename: `${outlet}.txt`,
    title: `Report of ${NAMES[outlet]}`,
    language: 'en',
    status: 'current',
    versions: [version],
  }
}
