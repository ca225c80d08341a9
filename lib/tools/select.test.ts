import { describe, expect, it } from 'vitest'
import { createCell } from '@/lib/cell/cell'
import type { CardId, LinkId } from '@/lib/schema/ids'
import { aBoard, type FakeSource } from '@/lib/scene/a-board'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import { createToolHost } from './tool-host'
import { createToolWorld } from './tool-world'
import type { Intent, PointerInput, ToolName } from './tool'

type Keys = Partial<Pick<PointerInput, 'shift' | 'alt' | 'mod' | 'touch' | 'text'>>

/** A hand on a board at 100 %: presses and moves, and what came of it. Selecting is carried out, the rest is kept. */
function aHand(board: FakeSource, { canEdit = true, tool = 'select' as ToolName } = {}) {
  const scene = createScene(board, { measurer: createEstimatingMeasurer() })
  const selection = createCell<readonly (CardId | LinkId)[]>([])
  const toolCell = createCell<ToolName>(tool)
  const world = createToolWorld({
    scene,
    selection,
    canEdit,
    hovered: createCell<CardId | null>(null),
    cardUnder: ({ at }) => scene.cardAt(at),
  })
  const intents: Intent[] = []
  const host = createToolHost({
    world,
    tool: toolCell,
    carryOut(intent) {
      if (intent.kind === 'select') selection.set(intent.ids)
      else if (intent.kind === 'set-tool') toolCell.set(intent.tool)
      else intents.push(intent)
    },
  })
  const input = (type: PointerInput['type'], x: number, y: number, keys: Keys = {}) =>
    host.input({
      type,
      at: { x, y },
      screen: { x, y },
      zoom: 1,
      shift: false,
      alt: false,
      mod: true,
      touch: false,
      ...keys,
    })
  return {
    host,
    intents,
    selected: () => selection.get(),
    select: (...ids: string[]) => selection.set(ids as CardId[]),
    tool: toolCell,
    down: (x: number, y: number, keys?: Keys) => input('down', x, y, keys),
    move: (x: number, y: number, keys?: Keys) => input('move', x, y, keys),
    up: (x: number, y: number, keys?: Keys) => input('up', x, y, keys),
    hold: (x: number, y: number) => input('hold', x, y, { touch: true }),
    double: (x: number, y: number, keys?: Keys) => input('double', x, y, keys),
    drag(from: [number, number], to: [number, number], keys?: Keys) {
      input('down', ...from, keys)
      input('move', (from[0] + to[0]) / 2, (from[1] + to[1]) / 2, keys)
      input('move', ...to, keys)
      input('up', ...to, keys)
    },
    click(x: number, y: number, keys?: Keys) {
      input('down', x, y, keys)
      input('up', x, y, keys)
    },
  }
}

const twoCards = () => aBoard({ id: 'a', x: 0, y: 0, w: 200, h: 100 }, { id: 'b', x: 300, y: 0, w: 200, h: 100 })

describe('clicking', () => {
  it('selects the card under the pointer, and nothing on the empty board', () => {
    const hand = aHand(twoCards())
    hand.click(50, 50)
    expect(hand.selected()).toEqual(['a'])
    hand.click(700, 700)
    expect(hand.selected()).toEqual([])
  })
  it('adds and takes away with Shift', () => {
    const hand = aHand(twoCards())
    hand.click(50, 50)
    hand.click(350, 50, { shift: true })
    expect(hand.selected()).toEqual(['a', 'b'])
    hand.click(50, 50, { shift: true })
    expect(hand.selected()).toEqual(['b'])
  })
  it('narrows a selection of several to the clicked one only when it was no drag', () => {
    const hand = aHand(twoCards())
    hand.select('a', 'b')
    hand.click(50, 50)
    expect(hand.selected()).toEqual(['a'])
  })
  it('twice makes a note on the board and opens a card', () => {
    const hand = aHand(twoCards())
    hand.double(700, 700)
    hand.double(50, 50)
    expect(hand.intents).toEqual([
      { kind: 'place-card', cardKind: 'note', at: { x: 700, y: 700 } },
      { kind: 'edit', id: 'a' },
    ])
  })
  it('twice on a text of a card begins to write there', () => {
    const hand = aHand(twoCards())
    hand.double(50, 50, { text: 'body' })
    expect(hand.intents).toEqual([{ kind: 'edit', id: 'a', text: 'body', at: { x: 50, y: 50 } }])
  })
  it('selects a link near its line', () => {
    const board = twoCards()
    board.join('l', 'context', 'a', 'b')
    const hand = aHand(board)
    hand.click(250, 52)
    expect(hand.selected()).toEqual(['l'])
  })
})

describe('dragging cards', () => {
  it('begins beyond the threshold and moves once, on release', () => {
    const hand = aHand(twoCards())
    hand.down(50, 50)
    hand.move(52, 51)
    expect(hand.host.preview.get().held).toBeUndefined()
    hand.move(90, 70)
    expect(hand.host.preview.get().held?.get('a' as CardId)).toMatchObject({ x: 40, y: 20 })
    expect(hand.intents).toEqual([])
    hand.up(90, 70)
    expect(hand.intents).toMatchObject([{ kind: 'move-cards', ids: ['a'], by: { x: 40, y: 20 } }])
    expect(hand.host.preview.get()).toEqual({})
  })
  it('takes all selected cards along', () => {
    const hand = aHand(twoCards())
    hand.select('a', 'b')
    hand.drag([50, 50], [150, 50])
    expect(hand.intents).toMatchObject([{ kind: 'move-cards', ids: ['a', 'b'], by: { x: 100, y: 0 } }])
  })
  it('shows the members of a dragged frame moving, and moves the frame', () => {
    const board = aBoard(
      { id: 'f', kind: 'frame', x: 0, y: 0, w: 600, h: 400 },
      { id: 'm', x: 100, y: 100, fields: { frameId: 'f' } },
    )
    const hand = aHand(board)
    hand.down(300, 10)
    hand.move(400, 10)
    expect([...(hand.host.preview.get().held?.keys() ?? [])].sort()).toEqual(['f', 'm'])
    hand.up(400, 10)
    expect(hand.intents).toMatchObject([{ kind: 'move-cards', ids: ['f'], by: { x: 100, y: 0 } }])
  })
  it('keeps to one axis with Shift and copies with Alt', () => {
    const hand = aHand(twoCards())
    hand.down(50, 50)
    hand.move(150, 70, { shift: true })
    hand.up(150, 70, { shift: true, alt: true })
    expect(hand.intents).toEqual([{ kind: 'copy-cards', ids: ['a'], by: { x: 100, y: 0 } }])
  })
  it('snaps to a neighbour unless ⌘ is held', () => {
    const hand = aHand(twoCards())
    hand.drag([50, 50], [80, 54], { mod: false })
    hand.drag([50, 50], [80, 54], { mod: true })
    expect(hand.intents).toMatchObject([{ by: { x: 30, y: 0 } }, { by: { x: 30, y: 4 } }])
  })
  it('leaves no trace when cancelled', () => {
    const hand = aHand(twoCards())
    hand.down(50, 50)
    hand.move(150, 50)
    hand.host.cancel()
    hand.up(150, 50)
    expect(hand.intents).toEqual([])
    expect(hand.host.isBusy()).toBe(false)
  })
  it.each(['note', 'frame', 'link', 'hand'] as const)(
    'leaves no trace of %s when cancelled, and keeps the tool',
    (tool) => {
      const hand = aHand(twoCards(), { tool })
      hand.down(50, 50)
      hand.move(150, 50)
      const before = [...hand.intents]
      expect(hand.host.isBusy()).toBe(true)
      hand.host.cancel()
      hand.up(150, 50)
      expect(hand.intents).toEqual(before)
      expect(hand.host.isBusy()).toBe(false)
      expect(hand.host.preview.get()).toEqual({ cursor: tool === 'hand' ? 'grab' : 'crosshair' })
      expect(hand.tool.get()).toBe(tool)
    },
  )
  it('goes on with the rest when somebody deletes one of the cards, and stops with the last', () => {
    const board = twoCards()
    const hand = aHand(board)
    hand.select('a', 'b')
    hand.down(50, 50)
    hand.move(150, 50)
    board.drop('a')
    hand.move(160, 50)
    expect([...(hand.host.preview.get().held?.keys() ?? [])]).toEqual(['b'])
    board.drop('b')
    hand.up(160, 50)
    expect(hand.intents).toEqual([])
  })
  it('does not move what is locked, nor anything for a viewer', () => {
    const locked = aHand(aBoard({ id: 'a', w: 200, h: 100, fields: { locked: true } }))
    locked.drag([50, 50], [150, 50])
    const viewer = aHand(twoCards(), { canEdit: false })
    viewer.drag([50, 50], [150, 50])
    expect([...locked.intents, ...viewer.intents]).toEqual([])
    expect(viewer.selected()).toEqual(['a'])
  })
})

describe('the marquee', () => {
  it('selects cards that it touches and frames that it encloses', () => {
    const board = twoCards()
    board.put({ id: 'f', kind: 'frame', x: -100, y: -100, w: 900, h: 400 })
    const hand = aHand(board)
    hand.drag([250, 150], [350, 50])
    expect(hand.selected()).toEqual(['b'])
  })
  it('adds to the selection with Shift', () => {
    const hand = aHand(twoCards())
    hand.select('a')
    hand.drag([290, 150], [350, 50], { shift: true })
    expect(hand.selected()).toEqual(['a', 'b'])
  })
  it('is a pan under a finger', () => {
    const hand = aHand(twoCards())
    hand.down(700, 700, { touch: true })
    hand.move(720, 700, { touch: true })
    hand.move(730, 705, { touch: true })
    expect(hand.intents).toEqual([{ kind: 'pan', by: { x: 10, y: 5 } }])
  })
})

describe('a finger', () => {
  const touch = { touch: true }

  it('selects a card with a tap, and pans when it drags over one that is not selected', () => {
    const hand = aHand(twoCards())
    hand.down(50, 50, touch)
    hand.move(90, 50, touch)
    hand.move(120, 60, touch)
    hand.up(120, 60, touch)
    expect(hand.selected()).toEqual([])
    expect(hand.intents).toEqual([{ kind: 'pan', by: { x: 30, y: 10 } }])
    hand.click(50, 50, touch)
    expect(hand.selected()).toEqual(['a'])
  })
  it('moves a card that is selected', () => {
    const hand = aHand(twoCards())
    hand.select('a')
    hand.drag([50, 50], [150, 350], { ...touch, mod: true })
    expect(hand.intents).toMatchObject([{ kind: 'move-cards', ids: ['a'], by: { x: 100, y: 300 } }])
  })
  it('held still adds a card to the selection, and takes one of several away', () => {
    const hand = aHand(twoCards())
    hand.click(50, 50, touch)
    hand.down(350, 50, touch)
    hand.hold(350, 50)
    hand.up(350, 50, touch)
    expect(hand.selected()).toEqual(['a', 'b'])
    hand.down(50, 50, touch)
    hand.hold(50, 50)
    hand.up(50, 50, touch)
    expect(hand.selected()).toEqual(['b'])
  })
  it('held still and then moved drags what it holds', () => {
    const hand = aHand(twoCards())
    hand.down(50, 50, touch)
    hand.hold(50, 50)
    hand.move(100, 350, { ...touch, mod: true })
    hand.up(150, 350, { ...touch, mod: true })
    expect(hand.intents).toMatchObject([{ kind: 'move-cards', ids: ['a'], by: { x: 100, y: 300 } }])
  })
  it('takes hold of a link handle from farther away than a mouse', () => {
    const near = { x: 200 + 18 + 20, y: 50 }
    const hand = aHand(twoCards())
    hand.select('a')
    hand.drag([near.x, near.y], [350, 50], touch)
    expect(hand.intents.map(({ kind }) => kind)).toEqual(['make-link'])
  })
})

describe('resizing', () => {
  it('pulls the corner and keeps the opposite one', () => {
    const hand = aHand(twoCards())
    hand.select('a')
    hand.drag([200, 100], [260, 150])
    const [intent] = hand.intents
    expect(intent?.kind === 'resize-cards' && intent.rects.get('a' as CardId)).toEqual({ x: 0, y: 0, w: 260, h: 150 })
  })
  it('never goes below the least size', () => {
    const hand = aHand(twoCards())
    hand.select('a')
    hand.drag([0, 0], [500, 500])
    const [intent] = hand.intents
    const rect = intent?.kind === 'resize-cards' ? intent.rects.get('a' as CardId) : undefined
    expect(rect).toEqual({ x: 80, y: 36, w: 120, h: 64 })
  })
})

describe('drawing links', () => {
  it('pulls one from a handle to a card', () => {
    const hand = aHand(twoCards())
    hand.select('a')
    hand.down(218, 50)
    hand.move(320, 50)
    expect(hand.host.preview.get().link?.target).toBe('b')
    hand.up(320, 50)
    expect(hand.intents).toMatchObject([{ kind: 'make-link', from: 'a', to: 'b' }])
  })
  it('asks for a card where it is let go over nothing', () => {
    const hand = aHand(twoCards())
    hand.select('a')
    hand.drag([218, 50], [218, 600])
    expect(hand.intents).toMatchObject([{ kind: 'place-linked', from: 'a', at: { x: 218, y: 600 } }])
  })
  it('takes two clicks with the link tool, and then the tool is laid aside', () => {
    const hand = aHand(twoCards(), { tool: 'link' })
    hand.click(50, 50)
    hand.move(320, 50)
    hand.click(320, 50)
    expect(hand.intents).toMatchObject([{ kind: 'make-link', from: 'a', to: 'b' }])
    expect(hand.tool.get()).toBe('select')
  })
  it('can be pointed by keys', () => {
    const hand = aHand(twoCards(), { tool: 'link' })
    hand.host.startLink('a' as CardId, { x: 0, y: 0 })
    hand.host.pointLinkAt('a' as CardId, { x: 0, y: 0 })
    expect(hand.host.linkTarget()).toBeNull()
    hand.host.pointLinkAt('b' as CardId, { x: 300, y: 0 })
    expect(hand.host.linkTarget()).toBe('b')
  })
  it('ends when the first card is deleted meanwhile', () => {
    const board = twoCards()
    const hand = aHand(board, { tool: 'link' })
    hand.click(50, 50)
    board.drop('a')
    hand.move(320, 50)
    expect(hand.host.isBusy()).toBe(false)
  })
})

describe('placing and the hand', () => {
  it('places a card where one clicks, and a frame as one draws it', () => {
    const hand = aHand(aBoard(), { tool: 'point' })
    hand.click(40, 60)
    hand.tool.set('frame')
    hand.drag([0, 0], [300, 200])
    expect(hand.intents).toEqual([
      { kind: 'place-card', cardKind: 'point', at: { x: 40, y: 60 } },
      { kind: 'place-card', cardKind: 'frame', at: { x: 0, y: 0 }, rect: { x: 0, y: 0, w: 300, h: 200 } },
    ])
  })
  it('pans with the hand, and with a borrowed one without leaving the tool', () => {
    const hand = aHand(twoCards())
    const press = { at: { x: 0, y: 0 }, zoom: 1, shift: false, alt: false, mod: false, touch: false } as const
    hand.host.input({ ...press, type: 'down', screen: { x: 0, y: 0 } }, true)
    hand.host.input({ ...press, type: 'move', screen: { x: 7, y: 3 } })
    hand.host.input({ ...press, type: 'up', screen: { x: 7, y: 3 } })
    expect(hand.intents).toEqual([{ kind: 'pan', by: { x: 7, y: 3 } }])
    hand.click(50, 50)
    expect(hand.selected()).toEqual(['a'])
  })
})
