/** Restoring among random acts: the board becomes what it was, the undo brings back what stood there, all screens agree. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readBoardContent } from '@/lib/board/board-content'
import { createBoard } from '@/lib/board/create-board'
import { actAtRandom, leaveBody, leaveTitle, type Person } from './random-acts'
import { createChance } from './random'

const seeds = process.env.REDTHREAD_FUZZ_SEED
  ? [Number(process.env.REDTHREAD_FUZZ_SEED)]
  : Array.from({ length: 30 }, (_, run) => 4000 + run)

afterEach(() => void vi.restoreAllMocks())

describe('a board restored among random acts', () => {
  it.each(seeds)('is what it was, can be taken back, and is the same for all (seed %i)', async (seed) => {
    const chance = createChance(seed)
    vi.spyOn(Math, 'random').mockImplementation(chance.next)
    const [ana, ben] = ['ana', 'ben'].map((name, at): Person => {
      const ydoc = new Y.Doc()
      ydoc.clientID = seed * 10 + at
      return { name, ydoc, board: createBoard(ydoc), acts: 0 }
    }) as [Person, Person]
    const act = (times: number) => {
      for (let step = 0; step < times; step++) actAtRandom(chance.next() < 0.5 ? ana : ben, chance)
    }
    const leave = () => {
      for (const person of [ana, ben]) {
        leaveTitle(person)
        leaveBody(person)
      }
    }
    act(40)
    leave()
    exchange(ana.ydoc, ben.ydoc)
    const then = ana.board.content()
    act(40)
    leave()
    exchange(ana.ydoc, ben.ydoc)
    const now = JSON.stringify(readBoardContent(ana.ydoc))
    const restored = await ana.board.restore(then)
    expect(readBoardContent(ana.ydoc)).toEqual(then)
    restored.undo()
    expect(JSON.stringify(readBoardContent(ana.ydoc))).toBe(now)
    ana.board.redo()
    expect(readBoardContent(ana.ydoc)).toEqual(then)

    // Ben has not heard of it yet and goes on working.
    for (let step = 0; step < 20; step++) actAtRandom(ben, chance)
    leave()
    exchange(ana.ydoc, ben.ydoc)
    expect(readBoardContent(ben.ydoc)).toEqual(readBoardContent(ana.ydoc))
  })
})

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}
