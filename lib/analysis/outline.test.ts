import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CARD_KINDS, type CardKind } from '@/lib/schema/card'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { LINK_KINDS, type Link, type LinkKind } from '@/lib/schema/link'
import { buildOutlineGraph, type OutlineSource } from './outline-graph'
import { layOutRows, LOOSE_KEY, openedAlong, pathTo, type RowKey } from './outline-rows'

interface CardWish {
  readonly id: string
  readonly kind?: CardKind | 'unreadable'
  readonly x?: number
  readonly y?: number
  readonly frame?: string
}
type LinkWish = readonly [id: string, kind: LinkKind, from: string, to: string]

function source(cards: readonly CardWish[], links: readonly LinkWish[] = []): OutlineSource {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const byLink = new Map(
    links.map(([id, kind, from, to]) => [id, { id, kind, from, to, madeBy: 'person' } as unknown as Link]),
  )
  return {
    cardIds: () => cards.map(({ id }) => id as CardId),
    cardKind: (id) => (byId.has(id) ? (byId.get(id)?.kind ?? 'note') : undefined),
    rect: (id) => (byId.has(id) ? { x: byId.get(id)?.x ?? 0, y: byId.get(id)?.y ?? 0, w: 200, h: 100 } : undefined),
    frameOf: (id) => byId.get(id)?.frame as CardId | undefined,
    linkIds: () => [...byLink.keys()] as LinkId[],
    link: (id) => byLink.get(id),
  }
}
const NONE: ReadonlySet<RowKey> = new Set()
const opened = (cards: readonly CardWish[], links: readonly LinkWish[] = [], toggled = NONE) =>
  layOutRows(buildOutlineGraph(source(cards, links)), toggled)
/** Each row as its level in dots and its key. */
const drawn = (...input: Parameters<typeof opened>) =>
  opened(...input).map(({ level, key }) => '.'.repeat(level - 1) + key)

const frame = (id: string, x: number, y: number): CardWish => ({ id, kind: 'frame', x, y })
const point = (id: string, x: number, y: number, home?: string): CardWish => ({
  id,
  kind: 'point',
  x,
  y,
  ...(home && { frame: home }),
})
const evidence = (id: string, x = 0, y = 0, home?: string): CardWish => ({
  id,
  kind: 'evidence',
  x,
  y,
  ...(home && { frame: home }),
})

describe('the outline', () => {
  it('reads frames in rows, their cards down the columns, and cards without a frame last', () => {
    const cards = [point('below', 20, 300, 'A'), point('right', 400, 0, 'A'), point('first', 0, 10, 'A')]
    expect(drawn([frame('B', 2000, 10), frame('A', 0, 0), ...cards, point('alone', 0, 900)])).toEqual([
      'A',
      '.first',
      '.below',
      '.right',
      'B',
      LOOSE_KEY,
      '.alone',
    ])
  })
  it('lists cards without a heading while there is no frame', () => {
    expect(drawn([point('b', 0, 200), point('a', 0, 0)])).toEqual(['a', 'b'])
  })
  it('hangs evidence under what it bears on, by relation, and not beside it', () => {
    const links: LinkWish[] = [
      ['l1', 'contradicts', 'against', 'p'],
      ['l2', 'supports', 'second', 'p'],
      ['l3', 'supports', 'first', 'p'],
    ]
    const cards = [point('p', 0, 0), evidence('second', 0, 200), evidence('first', 0, 100), evidence('against')]
    expect(drawn(cards, links)).toEqual(['p', '.p>l3', '.p>l2', '.p>l1'])
  })
  it('shows a card under each of its points, and in its own frame when they lie elsewhere', () => {
    const links: LinkWish[] = [
      ['l1', 'supports', 'e', 'p'],
      ['l2', 'supports', 'e', 'q'],
    ]
    const cards = [
      frame('A', 0, 0),
      frame('B', 900, 0),
      point('p', 0, 0, 'A'),
      point('q', 0, 200, 'A'),
      evidence('e', 900, 0, 'B'),
    ]
    expect(drawn(cards, links)).toEqual(['A', '.p', '..p>l1', '.q', '..q>l2', 'B', '.e'])
    expect(buildOutlineGraph(source(cards, links)).places.get('e' as CardId)).toHaveLength(2)
  })
  it('hangs what a judgement rests on under the judgement', () => {
    expect(drawn([{ id: 'j', kind: 'judgement' }, evidence('e')], [['l', 'rests-on', 'j', 'e']])).toEqual(['j', '.j>l'])
  })
  it('shows two judgements that contradict each other both for themselves', () => {
    const cards: CardWish[] = [
      { id: 'j', kind: 'judgement' },
      { id: 'k', kind: 'judgement', y: 200 },
    ]
    expect(drawn(cards, [['l', 'contradicts', 'k', 'j']])).toEqual(['j', '.j>l', 'k'])
  })
  it('hangs what undercuts a link under the row of that link', () => {
    const links: LinkWish[] = [
      ['l', 'supports', 'e', 'p'],
      ['u', 'undercuts', 'n', 'l'],
    ]
    const cards = [point('p', 0, 0), evidence('e'), { id: 'n', kind: 'note' as const }]
    expect(drawn(cards, links)).toEqual(['p', '.p>l'])
    expect(drawn(cards, links, new Set(['p>l']))).toEqual(['p', '.p>l', '..p>l>u'])
  })
  it('opens no ring twice, and loses nobody in it', () => {
    const links: LinkWish[] = [
      ['ab', 'supports', 'a', 'b'],
      ['ba', 'supports', 'b', 'a'],
    ]
    const rows = opened([evidence('a'), evidence('b', 0, 200)], links, new Set(['a>ba', 'a>ba>ab']))
    expect(rows.map(({ key, isRepeated }) => [key, isRepeated])).toEqual([
      ['a', false],
      ['a>ba', false],
      ['a>ba>ab', true],
    ])
  })
  it('keeps a card that this version cannot show', () => {
    expect(drawn([{ id: 'later', kind: 'unreadable' }])).toEqual(['later'])
  })
  it('counts rows as screen readers do', () => {
    const [p, first, second] = opened(
      [point('p', 0, 0), evidence('e'), evidence('f', 0, 200)],
      [
        ['l1', 'supports', 'e', 'p'],
        ['l2', 'supports', 'f', 'p'],
      ],
    )
    expect(p).toMatchObject({ level: 1, setSize: 1, place: 1, isOpen: true, children: 2 })
    expect(first).toMatchObject({ level: 2, setSize: 2, place: 1, parent: 'p' })
    expect(second).toMatchObject({ place: 2 })
  })
  it('keeps the identity of rows that did not change, and of the list when none did', () => {
    const cards = [frame('A', 0, 0), point('p', 0, 0, 'A'), frame('B', 900, 0)]
    const before = opened(cards)
    expect(layOutRows(buildOutlineGraph(source(cards)), NONE, before)).toBe(before)
    const after = layOutRows(buildOutlineGraph(source([...cards, point('q', 0, 0, 'B')])), NONE, before)
    expect(after[0]).toBe(before[0])
    expect(after[1]).toBe(before[1])
    expect(after).not.toBe(before)
  })
  it('reaches every card and shows every link, whatever is linked with what', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const card = fc.record({
      kind: fc.constantFrom(...CARD_KINDS),
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 900 }),
      frame: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
    })
    const link = fc.tuple(fc.constantFrom(...LINK_KINDS), fc.constantFrom(...ids), fc.constantFrom(...ids))
    fc.assert(
      fc.property(
        fc.array(card, { minLength: 6, maxLength: 6 }),
        fc.array(link, { maxLength: 12 }),
        (wishes, wanted) => {
          const cards = wishes.map(({ kind, ...rest }, at): CardWish => ({
            id: ids[at] ?? '',
            kind: kind === 'frame' ? 'note' : kind,
            x: rest.x,
            y: rest.y,
            ...(rest.frame !== undefined && { frame: rest.frame }),
          }))
          const links = wanted.map(([kind, from, to], at): LinkWish => [`l${at}`, kind, from, to])
          const graph = buildOutlineGraph(source([frame('A', 0, 0), frame('B', 900, 0), ...cards], links))
          for (const { id } of cards) {
            const path = pathTo(graph, id as CardId)
            const rows = layOutRows(graph, openedAlong(NONE, path ?? []))
            expect(rows.find(({ key }) => key === path?.at(-1))?.card).toBe(id)
          }
          expect([...graph.hanging.values()].flat()).toHaveLength(links.length)
        },
      ),
    )
  })
})
