import { describe, expect, it } from 'vitest'
import { createCell } from '@/lib/cell/cell'
import type { CardId } from '@/lib/schema/ids'
import { aBoard, type CardWish } from '@/lib/scene/a-board'
import { farSign } from '@/lib/scene/build-warning'
import { NO_GRADES, type Grades } from '@/lib/scene/card-facts'
import { createScene } from '@/lib/scene/create-scene'
import type { Scene } from '@/lib/scene/scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import { createToolWorld } from '@/lib/tools/tool-world'
import { CARD_NAME_FONT, cardUnder, createNames, endingInView, NAME_PADDING } from './overlay-names'

const PHONE = { w: 390, h: 700 }

/** The names over these cards, from far away. */
function namesOver(zoom: number, ...wishes: readonly CardWish[]) {
  return namesIn(createScene(aBoard(...wishes), { measurer: createEstimatingMeasurer() }), zoom)
}

function namesIn(scene: Scene, zoom: number) {
  const names = createNames(scene)({ x: 0, y: -200, zoom }, PHONE, undefined, false)
  const nameOf = (id: string) => names.find((name) => name.id === id)
  return { scene, names, nameOf }
}

describe('names over a board seen from afar', () => {
  it('keep every frame of a row, cut short where the next one begins and whole where there is room', () => {
    const frame = (id: string, x: number): CardWish => ({
      id,
      kind: 'frame',
      title: 'Competing views',
      x,
      w: 420,
      h: 900,
    })
    const { nameOf } = namesOver(0.1, frame('a', 0), frame('b', 450), frame('c', 900))
    expect(nameOf('a')?.lines[0]).toMatch(/^C.*…$/)
    expect(nameOf('b')?.lines[0]).toMatch(/^C.*…$/)
    expect(nameOf('c')?.lines).toEqual(['Competing views'])
  })

  it('end in an ellipsis however little of them was cut, and do not run into the next', () => {
    for (let next = 380; next < 480; next += 2) {
      const { nameOf } = namesOver(
        0.3,
        { id: 'a', kind: 'frame', title: 'Background and Current Situation', x: 0, w: next - 60, h: 900 },
        { id: 'b', kind: 'frame', title: 'Key Discussion Points', x: next, w: 700, h: 900 },
      )
      expect(nameOf('a')?.lines[0]).toMatch(/…$/)
    }
  })

  it('are those of judgements and hypotheses too, before those of points, each in its card while that is wide enough', () => {
    const cards = ['point', 'hypothesis', 'judgement', 'evidence'] as const
    const row = cards.map((kind, at): CardWish => ({ id: kind, kind, title: 'It is so', x: at * 300, w: 280, h: 160 }))
    const { names, nameOf } = namesOver(0.25, ...row)
    expect(names.map(({ id }) => id)).toEqual(['judgement', 'hypothesis', 'point'])
    expect(nameOf('hypothesis')?.lines).toEqual(['H? It is', 'so'])
    expect(nameOf('judgement')?.x).toBe(600 * 0.25)
  })

  it('of cards that warn leave the sign to be seen: where the card has it, or, over a narrow one, at their end', () => {
    const title = 'The freighter dragged her anchor in the storm of that night'
    const board = aBoard({ id: 'a', kind: 'point', title, x: 100, w: 280, h: 160 })
    const rules = {
      notesAt: () => () => [{ words: '…', warning: 'Retracted document' }],
      restingEnd: () => undefined,
      allDependants: () => [],
    }
    const measurer = createEstimatingMeasurer()
    const signAt = (zoom: number) => {
      const grades = createCell<Grades>({ ...NO_GRADES, hasWarnings: true })
      const { nameOf } = namesIn(createScene(board, { measurer, grades, rules }), zoom)
      const { x = NaN, y = NaN, lines = [], sign, hidden, width = NaN } = nameOf('a') ?? {}
      if (!sign) throw new Error(`At ${zoom} its name has no sign.`)
      const endOfWords = NAME_PADDING + measurer.width(lines.at(-1) ?? '', CARD_NAME_FONT)
      expect(endOfWords).toBeLessThanOrEqual(sign.x)
      return { x: x + sign.x, y: y + sign.y, w: sign.w, h: sign.h, end: width - sign.x, name: { x, y, hidden } }
    }
    const zoom = 0.25
    const drawn = farSign({ x: 100, y: 0, w: 280, h: 160 }, zoom)
    const near = signAt(zoom)
    expect(near.x).toBeCloseTo(drawn.x * zoom)
    expect(near.y).toBeCloseTo((drawn.y + 200) * zoom)
    expect(near.w).toBeCloseTo(drawn.w * zoom)
    const far = signAt(0.12)
    expect(far.end).toBe(far.w + NAME_PADDING)
    const ownSign = farSign({ x: 100, y: 0, w: 280, h: 160 }, 0.12)
    const { x = NaN, y = NaN, hidden } = far.name
    expect(hidden && { x: x + hidden.x, y: y + hidden.y }).toEqual({ x: ownSign.x * 0.12, y: (ownSign.y + 200) * 0.12 })
  })

  it('of a narrow card have no sign where its own is in sight', () => {
    const board = aBoard({ id: 'a', kind: 'point', title: 'Adjustments', x: 100, w: 280, h: 600 })
    const rules = {
      notesAt: () => () => [{ words: '…', warning: 'Retracted document' }],
      restingEnd: () => undefined,
      allDependants: () => [],
    }
    const grades = createCell<Grades>({ ...NO_GRADES, hasWarnings: true })
    const { nameOf } = namesIn(createScene(board, { measurer: createEstimatingMeasurer(), grades, rules }), 0.15)
    expect(nameOf('a')?.lines).toEqual(['Adjustments'])
    expect(nameOf('a')?.sign).toBeUndefined()
  })

  it('of frames lie over no card: cut short before it, or below the frame', () => {
    const frame = {
      id: 'frame',
      kind: 'frame',
      title: 'Implications and Prospects',
      x: 0,
      y: 0,
      w: 420,
      h: 300,
    } as const
    const card = (x: number): CardWish => ({ id: 'card', kind: 'evidence', x, y: -170, w: 280, h: 160 })
    const zoom = 0.25
    const free = namesOver(zoom, frame).nameOf('frame')
    expect(free?.y).toBeLessThan(200 * zoom)
    const beside = namesOver(zoom, frame, card(300)).nameOf('frame')
    expect(beside?.lines[0]).toMatch(/^Impl.*…$/)
    expect((beside?.x ?? NaN) + (beside?.width ?? NaN)).toBeLessThanOrEqual(300 * zoom)
    const under = namesOver(zoom, frame, card(0)).nameOf('frame')
    expect(under?.y).toBeGreaterThanOrEqual(500 * zoom)
    expect(under?.lines).toEqual(free?.lines)
  })

  it('that run over the right edge of the view end there', () => {
    const { names } = namesOver(0.1, {
      id: 'a',
      kind: 'point',
      title: 'Adjustments of the east',
      x: 3000,
      w: 280,
      h: 160,
    })
    const [name] = endingInView(names, PHONE, createEstimatingMeasurer())
    expect((name?.x ?? NaN) + (name?.width ?? NaN)).toBeLessThanOrEqual(PHONE.w)
    expect(name?.lines).toEqual([expect.stringMatching(/^Adju.*…$/)])
  })

  it('stand above or below each other over narrow blocks of one row, whole', () => {
    const point = (id: string, x: number): CardWish => ({ id, kind: 'point', title: 'Adjustments', x, w: 280, h: 300 })
    const { names } = namesOver(0.13, point('a', 0), point('b', 300), point('c', 600))
    expect(names.map(({ lines }) => lines[0])).toEqual(['Adjustments', 'Adjustments', 'Adjustments'])
    const [first = 0, second = 0] = names.map(({ y }) => y)
    expect(second - first).toBeGreaterThanOrEqual(18)
  })

  it('are what a press on them hits, over the card that lies below', () => {
    const { scene, names, nameOf } = namesOver(
      0.1,
      { id: 'point', kind: 'point', title: 'Cause of the break', x: 0, y: 0, w: 280, h: 160 },
      { id: 'beside', kind: 'evidence', x: 300, y: 0, w: 280, h: 160 },
    )
    const name = nameOf('point')
    const screen = { x: 50, y: (name?.y ?? 0) + 8 }
    expect(name?.width).toBeGreaterThan(50)
    const world = createToolWorld({
      scene,
      selection: createCell<readonly CardId[]>([]),
      canEdit: true,
      hovered: createCell<CardId | null>(null),
      cardUnder: (place) => cardUnder(scene, names, place),
    })
    const press = (x: number, touch: boolean) =>
      world.hit({
        type: 'down',
        screen: { ...screen, x },
        at: { x: x / 0.1, y: -200 + screen.y / 0.1 },
        zoom: 0.1,
        shift: false,
        alt: false,
        mod: false,
        touch,
      })
    expect(scene.cardAt({ x: 500, y: 80 })).toBe('beside')
    expect([press(50, true), press(50, false)]).toEqual([
      { kind: 'card', id: 'point' },
      { kind: 'card', id: 'point' },
    ])
    expect(press((name?.x ?? 0) + (name?.width ?? 0) + 90, false)).toEqual({ kind: 'board' })
  })
})
