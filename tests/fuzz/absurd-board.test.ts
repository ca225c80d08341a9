/**
 * Boards that no person made: other programs may write anything into the shared document that Yjs can carry. Whatever it
 * is, every view of the board and every form it leaves in comes out, in bounded time, with the sound card still in it.
 */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { groundRules } from '@/lib/analysis/ground-rules'
import { independenceUnder } from '@/lib/analysis/count-origins'
import { buildOutlineGraph } from '@/lib/analysis/outline-graph'
import { layOutRows } from '@/lib/analysis/outline-rows'
import { preFlight } from '@/lib/analysis/pre-flight'
import { allDependants } from '@/lib/analysis/rests-on'
import { readBoardContent } from '@/lib/board/board-content'
import { createBoard } from '@/lib/board/create-board'
import { createFrozenBoard } from '@/lib/board/frozen-board'
import { toHtml } from '@/lib/briefing/to-html'
import { toMarkdown } from '@/lib/briefing/to-markdown'
import { writeBriefing } from '@/lib/briefing/write-briefing'
import { createCell } from '@/lib/cell/cell'
import { exportSvg } from '@/lib/export/export-svg'
import { prepareDrawing } from '@/lib/export/drawing'
import type { CardId } from '@/lib/schema/ids'
import { readGrades } from '@/lib/scene/grades'
import { buildScene } from '@/lib/scene/build-scene'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import { canonicalJson } from '@/lib/snapshot/canonical-json'

/** Deep enough for a recursion to exhaust the stack, or for squares of it to be felt. */
const DEEP = 3_000
/** What rests on what is looked up card by card. */
const REASONS = 200

type Roots = Readonly<Record<'cards' | 'links' | 'places' | 'sizes' | 'orders' | 'origins' | 'meta', Y.Map<unknown>>>

const ABSURD: Readonly<Record<string, (roots: Roots) => void>> = {
  'values of the wrong kind everywhere': (roots) => {
    const wrong = [null, true, -1, Number.NaN, Infinity, -Infinity, 1e308, '', 'x', [], [[]], {}, new Uint8Array(3)]
    wrong.forEach((value, at) => {
      for (const root of Object.values(roots)) root.set(`wrong-${at}`, value)
      for (const kind of ['point', 'evidence', 'judgement', 'position', 'event', 'entity', 'indicator', 'frame']) {
        const id = `${kind}-${at}`
        aCard(roots, id, { kind, title: value, body: value, frameId: value, colour: value, locked: value })
        const card = roots.cards.get(id) as Y.Map<unknown>
        for (const key of [
          'likelihood',
          'confidence',
          'due',
          'time',
          'until',
          'placeId',
          'partyId',
          'label',
          'rating',
        ]) {
          card.set(key, value)
        }
        for (const key of ['excerpt:one', 'version:one', 'hedge:1', 'hedge:', 'tag:', 'alias:a', 'actor:b']) {
          card.set(key, value)
        }
        for (const field of ['speaker', 'outlet', 'stance', 'originId', 'originState', 'said', 'quote']) {
          card.set(`attribution.${field}`, value)
        }
        roots.places.set(id, [value, value])
        roots.sizes.set(id, [value, value])
        roots.orders.set(id, value)
        roots.links.set(`link-${id}`, aMap({ kind: value, from: id, to: 'sound-card', strength: value, reason: value }))
      }
    })
  },
  'places at the end of the numbers': (roots) => {
    const far = [1e308, -1e308, Number.MAX_VALUE, Number.MIN_VALUE, 5e-324, 2 ** 53, -0]
    far.forEach((x, at) => {
      aCard(roots, `far-card-${at}`, { kind: at % 2 ? 'frame' : 'note' })
      roots.places.set(`far-card-${at}`, [x, -x])
      roots.sizes.set(`far-card-${at}`, [Math.abs(x), Math.abs(x)])
      roots.links.set(`far-link-${at}`, aMap({ kind: 'context', from: `far-card-${at}`, to: 'sound-card' }))
    })
  },
  'tags and fields by the hundred thousand on one card': (roots) => {
    const card = aCard(roots, 'wide-card', { kind: 'point' })
    for (let at = 0; at < 100_000; at++) card.set(`tag:${at}`, true)
    for (let at = 0; at < 20_000; at++) card.set(`field-${at}`, at)
  },
  'a megabyte of words in one card': (roots) => {
    aCard(roots, 'wordy-card', {
      kind: 'note',
      title: new Y.Text('w'.repeat(1e6)),
      body: aBody(new Y.XmlText('word '.repeat(200_000))),
    })
  },
  'words and links that would run something': (roots) => {
    const words = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const text = new Y.XmlText(words)
    aCard(roots, 'trap-card', { kind: 'judgement', title: new Y.Text(words), body: aBody(text) })
    text.format(0, 5, { link: { href: 'javascript:alert(3)' } })
    text.format(5, 5, { link: { href: ' JaVaScRiPt:alert(4)' } })
    text.format(10, 5, { link: { href: 'data:text/html,<script>alert(5)</script>' } })
  },
  'values nested without end': (roots) => {
    const card = aCard(roots, 'nested-card', { kind: 'evidence' })
    let value: unknown = 1
    for (let at = 0; at < DEEP; at++) value = at % 2 ? [value] : { deeper: value }
    card.set('excerpt:one', value)
    card.set('attribution.speaker', value)
  },
  'shared types nested without end': (roots) => {
    let map = aCard(roots, 'nested-maps', { kind: 'note' })
    for (let at = 0; at < DEEP; at++) {
      const inner = new Y.Map<unknown>()
      map.set('deeper', inner)
      map = inner
    }
    const card = aCard(roots, 'nested-body', { kind: 'note' })
    let element = new Y.XmlElement('bulletList')
    card.set('body', new Y.XmlFragment())
    ;(card.get('body') as Y.XmlFragment).insert(0, [element])
    for (let at = 0; at < DEEP; at++) {
      const inner = new Y.XmlElement(at % 2 ? 'listItem' : 'bulletList')
      element.insert(0, [inner])
      element = inner
    }
  },
  'frames in frames in frames, and in a ring': (roots) => {
    for (let at = 0; at < DEEP; at++) aCard(roots, `frame-${at}`, { kind: 'frame', frameId: `frame-${at + 1}` })
    for (let at = 0; at < DEEP; at++) aCard(roots, `ring-${at}`, { kind: 'frame', frameId: `ring-${(at + 1) % DEEP}` })
    aCard(roots, 'in-itself', { kind: 'frame', frameId: 'in-itself' })
  },
  'links on links on links, and in a ring': (roots) => {
    roots.links.set('chain-0', aMap({ kind: 'supports', from: 'sound-card', to: 'other-card' }))
    for (let at = 1; at < DEEP; at++) {
      roots.links.set(`chain-${at}`, aMap({ kind: 'undercuts', from: 'sound-card', to: `chain-${at - 1}` }))
      roots.links.set(
        `ring-${at}`,
        aMap({ kind: 'undercuts', from: 'sound-card', to: `ring-${(at % (DEEP - 1)) + 1}` }),
      )
    }
    roots.links.set('own-end', aMap({ kind: 'supports', from: 'sound-card', to: 'sound-card' }))
    roots.links.set('dangling', aMap({ kind: 'supports', from: 'sound-card', to: 'nobody-there' }))
  },
  'reasons that rest on each other without end, and in a ring': (roots) => {
    for (let at = 0; at <= REASONS; at++) {
      aCard(roots, `reason-${at}`, { kind: at === REASONS ? 'evidence' : 'judgement' })
      const next = at === REASONS ? 0 : at + 1
      roots.links.set(`rests-${at}`, aMap({ kind: 'rests-on', from: `reason-${at}`, to: `reason-${next}` }))
    }
  },
  'roots of another type': (roots) => {
    roots.cards.set('a-text', new Y.Text('not a card'))
    roots.cards.set('an-array', Y.Array.from([1, 2]))
    roots.links.set('a-fragment', new Y.XmlFragment())
    roots.origins.set('a-text', new Y.Text('x'))
    roots.places.set('sound-card-2', new Y.Map())
    roots.meta.set('schemaVersion', 'of the future')
  },
}

describe('a board that no person made', () => {
  it.each(Object.entries(ABSURD))(
    'with %s can be read, drawn, listed and exported',
    { timeout: 60_000 },
    async (_what, make) => {
      const ydoc = new Y.Doc()
      ydoc.transact(() => {
        const roots = rootsOf(ydoc)
        aCard(roots, 'sound-card', { kind: 'point', title: new Y.Text('The sound card') })
        aCard(roots, 'other-card', { kind: 'judgement', title: new Y.Text('Another') })
        make(roots)
      })
      // As others get it: over the wire.
      const theirs = new Y.Doc()
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ydoc))
      await readEverything(theirs)
    },
  )
})

async function readEverything(ydoc: Y.Doc): Promise<void> {
  const board = createBoard(ydoc)
  const ids = board.cardIds()
  expect(ids).toContain('sound-card')
  for (const id of ids) {
    board.card(id)
    board.membersOf(id)
    board.namersOf(id)
    for (const value of Object.values(board.rect(id) ?? {})) expect(Number.isFinite(value)).toBe(true)
  }
  for (const id of board.linkIds()) board.link(id)
  const scene = createScene(board, { measurer: createEstimatingMeasurer(), rules: groundRules })
  for (const zoom of [0.05, 0.4, 1]) {
    buildScene(scene, { area: { x: -500, y: -500, w: 2000, h: 1500 }, zoom, theme: 'light' })
  }
  const graph = buildOutlineGraph(board)
  layOutRows(graph, new Set())
  const rows = {
    gradeOf: () => ({ reliability: 'F', isGraded: false }),
    outletOf: () => undefined,
    publisherOf: () => undefined,
    statusOf: () => undefined,
  }
  preFlight(board, rows)
  allDependants(['sound-card' as CardId], board)
  independenceUnder(board, rows)('other-card' as CardId)
  const drawing = await prepareDrawing(scene, { ids: null, theme: 'light' })
  const svg = exportSvg(drawing, 'light', '')
  expect(svg).not.toMatch(/"[^"]*(NaN|Infinity)[^"]*"/)
  const content = readBoardContent(ydoc)
  expect(JSON.parse(canonicalJson(content))).toHaveProperty('cards.sound-card.title', 'The sound card')
  const empty = { documents: createCell([]), sources: createCell([]), evaluations: createCell([]) }
  const frozen = createFrozenBoard(content)
  const briefing = writeBriefing({
    board: frozen,
    title: 'Harbour',
    documents: [],
    textOf: () => 'The sound card is heard in the harbour.',
    sources: [],
    evaluations: [],
    grades: readGrades(empty),
    madeOf: { kind: 'board', at: 0 },
  })
  const html = toHtml(briefing)
  for (const form of [html, toMarkdown(briefing)]) expect(form).toContain('The sound card')
  for (const form of [html, svg]) expect(form).not.toMatch(/<img|<script|="\s*(javascript|data):/i)
  expect(toMarkdown(briefing)).not.toMatch(/\]\(\s*(javascript|data):/i)
  board.dispose()
}

function rootsOf(ydoc: Y.Doc): Roots {
  const names = ['cards', 'links', 'places', 'sizes', 'orders', 'origins', 'meta'] as const
  return Object.fromEntries(names.map((name) => [name, ydoc.getMap(name)])) as Record<keyof Roots, Y.Map<unknown>>
}

function aMap(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields))
}

function aCard(roots: Roots, id: string, fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  const card = aMap(fields)
  roots.cards.set(id, card)
  return card
}

function aBody(text: Y.XmlText): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  fragment.insert(0, [paragraph])
  return fragment
}
