import { describe, expect, it } from 'vitest'
import { aBoard } from '@/lib/scene/a-board'
import { createScene } from '@/lib/scene/create-scene'
import { createEstimatingMeasurer } from '@/lib/scene/text-measurer'
import type { SceneUpdate } from '@/lib/scene/scene'
import type { CardId } from '@/lib/schema/ids'
import { isSeenOnCanvas, isSeenOver } from './seen-on-canvas'

const mounted = new Set(['frame', 'point', 'proof'] as CardId[])
const painted = { area: { x: -100, y: -100, w: 2000, h: 2000 }, zoom: 1, mounted }

/** What a board with cards in and out of view tells of what is done to it. */
function updates(act: (board: ReturnType<typeof aBoard>) => void) {
  const board = aBoard(
    { id: 'frame', kind: 'frame', x: -50, y: -50, w: 700, h: 400 },
    { id: 'point', kind: 'point', x: 0, y: 0 },
    { id: 'proof', kind: 'evidence', x: 400, y: 0 },
    { id: 'waiting', x: 1000, y: 1000 },
    { id: 'far', x: 5000, y: 5000 },
  )
  board.join('thread', 'supports', 'proof', 'point')
  const scene = createScene(board, { measurer: createEstimatingMeasurer() })
  const told: SceneUpdate[] = []
  scene.subscribe((update) => told.push(update))
  act(board)
  return { scene, told }
}

function seen(act: (board: ReturnType<typeof aBoard>) => void, part = painted): boolean {
  const { scene, told } = updates(act)
  return told.some((update) => isSeenOnCanvas(update, part, scene))
}

describe('what is seen on the canvas under the cards', () => {
  it('is not the text of a card that the page shows, nor of one out of view', () => {
    expect(seen((board) => board.put({ id: 'proof', kind: 'evidence', title: 'Reworded', x: 400, y: 0 }))).toBe(false)
    expect(seen((board) => board.put({ id: 'far', title: 'Reworded', x: 5000, y: 5000 }))).toBe(false)
  })
  it('is the text of one that waits for the page, and any text from afar', () => {
    expect(seen((board) => board.put({ id: 'waiting', title: 'Reworded', x: 1000, y: 1000 }))).toBe(true)
    const far = { ...painted, zoom: 0.2 }
    expect(seen((board) => board.put({ id: 'proof', kind: 'evidence', title: 'So', x: 400, y: 0 }), far)).toBe(true)
  })
  it('is a frame, a place, a link, and a card that comes or goes', () => {
    expect(seen((board) => board.put({ id: 'frame', kind: 'frame', x: -50, y: -50, w: 700, h: 400 }))).toBe(true)
    expect(seen((board) => board.move('proof', { x: 500 }))).toBe(true)
    expect(seen((board) => board.join('another', 'contradicts', 'proof', 'point'))).toBe(true)
    expect(seen((board) => board.drop('proof'))).toBe(true)
  })
})

describe('what is seen on the canvas over the cards', () => {
  const isSeen = (act: (board: ReturnType<typeof aBoard>) => void) =>
    updates(act).told.some((update) => isSeenOver(update, 'proof' as CardId))
  it('are not the words of the card that is edited', () => {
    expect(isSeen((board) => board.put({ id: 'proof', kind: 'evidence', title: 'Reworded', x: 400, y: 0 }))).toBe(false)
  })
  it('are the words of another, and whatever is moved, linked, or goes', () => {
    expect(isSeen((board) => board.put({ id: 'point', kind: 'point', title: 'Reworded', x: 0, y: 0 }))).toBe(true)
    expect(isSeen((board) => board.move('proof', { x: 500 }))).toBe(true)
    expect(isSeen((board) => board.join('another', 'contradicts', 'proof', 'point'))).toBe(true)
    expect(isSeen((board) => board.drop('proof'))).toBe(true)
  })
})
