import { describe, expect, it } from 'vitest'
import { createCell } from '@/lib/cell/cell'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { aBoard } from './a-board'
import { COLOURS, DIMMED } from '@/lib/theme/theme'
import { buildScene, THREAD_OVER_CARDS } from './build-scene'
import { NO_GRADES, type Grades } from './card-facts'
import { createScene } from './create-scene'
import { detailAt, titleSizeAt } from './level-of-detail'
import { createEstimatingMeasurer } from './text-measurer'

function aScene() {
  const board = aBoard(
    { id: 'frame', kind: 'frame', title: 'A frame', x: -50, y: -50, w: 900, h: 500 },
    { id: 'a', kind: 'point', title: 'First point', body: 'Some words about it.', x: 0, y: 0 },
    { id: 'b', kind: 'evidence', title: 'Something seen', x: 450, y: 0 },
  )
  board.join('l', 'supports', 'b', 'a')
  return createScene(board, { measurer: createEstimatingMeasurer() })
}
const area = { x: -1000, y: -1000, w: 4000, h: 3000 }
const words = (list: ReturnType<typeof buildScene>) =>
  list.flatMap((item) => (item.type === 'text' ? [item.text] : [])).join('|')

describe('level of detail', () => {
  it('steps where the look says', () => {
    expect([0.02, 0.0999, 0.1, 0.2799, 0.28, 0.4999, 0.5, 4].map(detailAt)).toEqual([
      'blocks',
      'blocks',
      'bars',
      'bars',
      'titles',
      'titles',
      'whole',
      'whole',
    ])
  })
  it('keeps titles at 9 pixels or more on screen', () => {
    for (let zoom = 0.28; zoom < 0.5; zoom += 0.01) expect(titleSizeAt(zoom) * zoom).toBeGreaterThan(9)
  })
})

describe('the name of a frame in a picture', () => {
  it('is cut to its frame, so that it does not run over what stands beside it', () => {
    const title = 'Everything that was ever said of the eastern quay, and by whom'
    const scene = createScene(aBoard({ id: 'f', kind: 'frame', title, w: 200, h: 300 }), {
      measurer: createEstimatingMeasurer(),
    })
    const [name] = buildScene(scene, { area, zoom: 1, theme: 'light', withFrameNames: true }).filter(
      (item) => item.type === 'text',
    )
    expect(name?.text).toMatch(/^Everything .*…$/)
    expect(name?.width).toBeLessThanOrEqual(200 - 32)
  })
})

describe('a warning from afar', () => {
  it('is a sign, with its words while titles can be read, and nothing while nothing warns', () => {
    const board = aBoard(
      { id: 'a', kind: 'point', title: 'A point' },
      { id: 'b', kind: 'note', title: 'A note', x: 400 },
    )
    const rules = {
      notesAt:
        () =>
        ({ id }: { id: string }) =>
          id === 'a'
            ? [{ words: 'Rests on a retracted document', warning: 'Rests on retracted', inBrief: 'On retracted' }]
            : [],
      restingEnd: () => undefined,
      allDependants: () => [],
    }
    const drawn = (zoom: number, hasWarnings: boolean) => {
      const grades = createCell<Grades>({ ...NO_GRADES, hasWarnings })
      const scene = createScene(board, { measurer: createEstimatingMeasurer(), grades, rules })
      return buildScene(scene, { area, zoom, theme: 'light' })
    }
    const signs = (list: ReturnType<typeof buildScene>) =>
      list.filter((item) => item.type === 'glyph' && item.name === 'warning').length
    expect(words(drawn(0.4, true))).toContain('Rests on retracted')
    expect([0.4, 0.2, 0.05].map((zoom) => signs(drawn(zoom, true)))).toEqual([1, 1, 0])
    expect([0.4, 0.2].map((zoom) => signs(drawn(zoom, false)))).toEqual([0, 0])
  })
  it('is whole at every zoom at which it is there: its words, else its word, else the sign alone', () => {
    const warned = (w: number, h: number, zoom: number) => {
      const board = aBoard({ id: 'a', kind: 'point', title: 'A point', w, h })
      const rules = {
        notesAt: () => () => [{ words: '…', warning: 'Rests on retracted', inBrief: 'On retracted' }],
        restingEnd: () => undefined,
        allDependants: () => [],
      }
      const grades = createCell<Grades>({ ...NO_GRADES, hasWarnings: true })
      const scene = createScene(board, { measurer: createEstimatingMeasurer(), grades, rules })
      const list = buildScene(scene, { area, zoom, theme: 'light' })
      const red = list.filter((item) => item.type === 'text' && item.fill === COLOURS.danger.light)
      const [sign] = list.filter((item) => item.type === 'glyph' && item.name === 'warning')
      if (sign?.type !== 'glyph') throw new Error(`At ${zoom} there is no sign.`)
      const edge = { right: sign.x + sign.size, bottom: sign.y + sign.size }
      expect(Math.min(sign.x, sign.y), `${w} × ${h} at ${zoom}`).toBeGreaterThanOrEqual(0)
      expect([edge.right <= w, edge.bottom <= h], `${w} × ${h} at ${zoom}`).toEqual([true, true])
      return red.map((item) => (item.type === 'text' ? item.text : '')).join()
    }
    for (let zoom = 0.1; zoom < 0.5; zoom += 0.02)
      for (const [w, h] of [
        [280, 160],
        [120, 48],
        [48, 24],
      ] as const)
        expect(['Rests on retracted', 'On retracted', '']).toContain(warned(w, h, zoom))
    expect([0.45, 0.3].map((zoom) => warned(280, 160, zoom))).toEqual(['Rests on retracted', 'On retracted'])
  })
  it('stands in the first line of a whole card', () => {
    const scene = createScene(aBoard({ id: 'a', kind: 'point', title: 'A point', w: 280, h: 160 }), {
      measurer: createEstimatingMeasurer(),
      rules: {
        notesAt: () => () => [{ words: 'Rests on a retracted document', warning: 'Rests on retracted' }],
        restingEnd: () => undefined,
        allDependants: () => [],
      },
    })
    expect(words(buildScene(scene, { area, zoom: 1, theme: 'light', detail: 'whole' }))).toContain(
      'Point|Rests on retracted|A point',
    )
  })
})

describe('buildScene', () => {
  it('shows titles without bodies from 28 %, of what the overlay names no words below', () => {
    const scene = aScene()
    expect(words(buildScene(scene, { area, zoom: 0.4, theme: 'light' }))).toContain('First point')
    expect(words(buildScene(scene, { area, zoom: 0.4, theme: 'light' }))).not.toContain('Some words')
    expect(words(buildScene(scene, { area, zoom: 0.2, theme: 'light' }))).not.toContain('First')
  })
  it('draws blocks of one colour as one item', () => {
    const list = buildScene(aScene(), { area, zoom: 0.05, theme: 'dark' })
    expect(list.filter((item) => item.type === 'rects')).toHaveLength(2)
  })
  it('leaves cards that are DOM to the page, but never a frame', () => {
    const scene = aScene()
    const mounted = new Set(['frame', 'a', 'b'] as CardId[])
    const list = buildScene(scene, { area, zoom: 1, theme: 'light', mounted })
    expect(words(list)).toBe('')
    expect(list.some((item) => item.type === 'rect' && item.w === 900)).toBe(true)
  })
  it('draws frames, then links, then cards', () => {
    const list = buildScene(aScene(), { area, zoom: 0.4, theme: 'light' })
    const frame = list.findIndex((item) => item.type === 'rect' && item.w === 900)
    const link = list.findIndex((item) => item.type === 'path')
    const card = list.findIndex((item) => item.type === 'rect' && item.w === 280)
    expect(frame).toBeGreaterThanOrEqual(0)
    expect(frame).toBeLessThan(link)
    expect(link).toBeLessThan(card)
  })
  it('tells the name of every kind where its words can no longer be read, cut short in its card; farther off, none', () => {
    const kinds = ['assumption', 'question', 'event', 'entity', 'indicator', 'position', 'evidence', 'note'] as const
    const title = 'Demilitarisation of the eastern districts is watched by nobody so far'
    const cards = kinds.map((kind, at) => ({ id: kind, kind, title, x: at * 320, w: 280, h: 120 }))
    const scene = createScene(aBoard(...cards), { measurer: createEstimatingMeasurer() })
    const namesAt = (zoom: number) =>
      buildScene(scene, { area: { x: 0, y: 0, w: 4000, h: 900 }, zoom, theme: 'light' }).filter(
        (item) => item.type === 'text',
      )
    for (const { x, w } of cards) {
      const lines = namesAt(0.25).filter((item) => item.x >= x && item.x < x + w)
      expect(lines.map(({ text }) => text)).toEqual([
        expect.stringMatching(/^Demil.*…$/),
        expect.stringMatching(/^of the .*…$/),
      ])
      for (const line of lines) {
        expect(line.x + line.width).toBeLessThanOrEqual(x + w)
        expect(line.font.size * 0.25).toBeGreaterThanOrEqual(10)
        expect(line.y).toBeLessThan(120)
      }
    }
    expect(namesAt(0.15)).toEqual([])
  })
  it('names evidence by its outlet or speaker, the words of longer ones cut short', () => {
    const board = aBoard(
      { id: 'a', kind: 'evidence', title: 'Seen', fields: { 'attribution.outlet': 'Gazette' } },
      { id: 'b', kind: 'evidence', x: 450, h: 70, fields: { 'attribution.speaker': 'The Harbour Master of Lowland' } },
    )
    const scene = createScene(board, { measurer: createEstimatingMeasurer() })
    expect(words(buildScene(scene, { area, zoom: 0.25, theme: 'light' }))).toMatch(/^Gazette\|The H.*…$/)
  })
  it('dims what does not come forward', () => {
    const forward = new Set(['a'] as (CardId | LinkId)[])
    const list = buildScene(aScene(), { area, zoom: 0.4, theme: 'light', forward })
    const opacities = list.filter((item) => item.type === 'text').map((item) => [item.text.split(' ')[0], item.opacity])
    expect(opacities).toContainEqual(['First', undefined])
    expect(opacities).toContainEqual(['Something', DIMMED.light])
    // Behind it lies paper that is not seen through.
    const cards = list.filter((item) => item.type === 'rect' && item.w === 280)
    const faded = cards.findIndex((item) => item.opacity === DIMMED.light)
    expect(cards[faded - 1]).toMatchObject({ fill: COLOURS.canvas.light })
    expect(cards[faded - 1]?.opacity).toBeUndefined()
  })
  it('draws the threads that come forward under the cards, faint where they cross one', () => {
    const board = aBoard(
      { id: 'a', kind: 'point', title: 'Chosen', x: 0, y: 0 },
      { id: 'b', kind: 'evidence', title: 'Its evidence', x: 900, y: 0 },
      { id: 'c', kind: 'note', title: 'Unrelated', x: 100, y: 20 },
    )
    board.join('l', 'supports', 'b', 'a')
    const scene = createScene(board, { measurer: createEstimatingMeasurer() })
    const forward = new Set(['a', 'b', 'l'] as (CardId | LinkId)[])
    const list = buildScene(scene, { area, zoom: 0.4, theme: 'light', forward })
    const at = (text: string) => list.findIndex((item) => item.type === 'text' && item.text === text)
    const lines = list.flatMap((item, index) => (item.type === 'path' && item.stroke ? [{ item, index }] : []))
    const [under, over] = [lines[0]!, lines.at(-1)!]
    expect([under.item.opacity, under.index < at('Unrelated')]).toEqual([undefined, true])
    expect([over.item.opacity, over.index > at('Chosen')]).toEqual([THREAD_OVER_CARDS, true])
  })
  it('shows everything of a whole card, and ends the last line of one that is too small in an ellipsis', () => {
    const board = aBoard({ id: 'a', title: 'Note', body: 'word '.repeat(200), w: 200, h: 120 })
    const scene = createScene(board, { measurer: createEstimatingMeasurer() })
    const list = buildScene(scene, { area, zoom: 1, theme: 'light', detail: 'whole' })
    const lines = list.filter((item) => item.type === 'text')
    expect(lines.filter(({ text }) => text.includes('…'))).toEqual([lines.at(-1)])
    expect(lines.at(-1)?.text).toMatch(/^word .*word…$/)
    for (const line of lines) expect(line.y).toBeLessThan(120)
  })
  it('leaves out what lies outside the area', () => {
    const list = buildScene(aScene(), { area: { x: 5000, y: 5000, w: 10, h: 10 }, zoom: 1, theme: 'light' })
    expect(list).toEqual([])
  })
})
