/**
 * Promise 3 of the design: all who have the same edits see the same board, whatever order, repetition or delay. Each
 * run is fixed by its seed; a failure names it, and REDTHREAD_FUZZ_SEED=<seed> runs that one alone.
 */
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { Board } from '@/lib/board/board'
import { readBoardContent } from '@/lib/board/board-content'
import { createBoard } from '@/lib/board/create-board'
import { createBadNetwork } from './bad-network'
import { actAtRandom, leaveBody, leaveTitle, type Person } from './random-acts'
import { createChance } from './random'

const PEOPLE = 4
const STEPS = 160
const RUNS = Number(process.env.REDTHREAD_FUZZ_RUNS ?? 40)
const seeds = process.env.REDTHREAD_FUZZ_SEED
  ? [Number(process.env.REDTHREAD_FUZZ_SEED)]
  : Array.from({ length: RUNS }, (_, run) => 1000 + run)

afterEach(() => void vi.restoreAllMocks())

describe('people acting at random over a bad network', () => {
  it.each(seeds)('end up with the same board, and nothing throws (seed %i)', (seed) => {
    const chance = createChance(seed)
    vi.spyOn(Math, 'random').mockImplementation(chance.next) // z-order keys are jittered by it
    const people = Array.from({ length: PEOPLE }, (_, at): Person => {
      const ydoc = new Y.Doc()
      ydoc.clientID = seed * 10 + at
      return { name: `person-${at}`, ydoc, board: createBoard(ydoc), acts: 0 }
    })
    const network = createBadNetwork(
      people.map(({ ydoc }) => ydoc),
      chance,
    )
    const log: string[] = []
    try {
      for (let step = 0; step < STEPS; step++) {
        const person = people[chance.below(PEOPLE)] as Person
        log.push(`${person.name} ${actAtRandom(person, chance)}`)
        readEverything(person.board)
        if (chance.next() < 0.6) network.deliverSome()
        if (chance.next() < 0.05) network.cutOff(person.ydoc)
        if (chance.next() < 0.2) for (const { ydoc } of people) if (network.isCutOff(ydoc)) network.reconnect(ydoc)
      }
      for (const person of people) {
        leaveTitle(person)
        leaveBody(person)
      }
      network.calmDown()
      const [first, ...others] = people.map(({ ydoc }) => JSON.stringify(readBoardContent(ydoc)))
      for (const other of others) expect(other).toBe(first)
      const seen = people.map(({ board }) => readEverything(board))
      for (const each of seen) expect(each).toEqual(seen[0])
      // What the indexes have kept up with all along is what a fresh look finds.
      expect(seen[0]).toEqual(readEverything(createBoard((people[0] as Person).ydoc)))
    } catch (error) {
      throw new Error(`Seed ${seed} failed; the last acts were: ${log.slice(-8).join(', ')}`, { cause: error })
    }
  })
})

describe('one person alone', () => {
  it.each(seeds.slice(0, 15))('undoes everything back to an empty board and repeats it all (seed %i)', (seed) => {
    const chance = createChance(seed)
    vi.spyOn(Math, 'random').mockImplementation(chance.next)
    const ydoc = new Y.Doc()
    const person: Person = { name: 'alone', ydoc, board: createBoard(ydoc), acts: 0 }
    for (let step = 0; step < 60; step++) actAtRandom(person, chance, true)
    leaveTitle(person)
    leaveBody(person)
    const { board } = person
    while (board.redo().done);
    const end = JSON.stringify(readBoardContent(ydoc))
    const outcomes = []
    while (board.canUndo.get()) outcomes.push(board.undo())
    expect(outcomes.filter(({ done }) => !done)).toEqual([])
    expect(board.cardIds()).toEqual([])
    while (board.canRedo.get()) expect(board.redo()).toEqual({ done: true })
    expect(JSON.stringify(readBoardContent(ydoc))).toBe(end)
  })
})

function readEverything(board: Board) {
  return {
    cards: board.cardIds().map((id) => ({
      card: board.card(id),
      rect: board.rect(id),
      order: board.order(id),
      frame: board.frameOf(id),
      members: board.membersOf(id),
      namers: board.namersOf(id),
      links: board.linksAt(id),
      fields: board.fields(id),
    })),
    links: board.linkIds().map((id) => ({ link: board.link(id), at: board.linksAt(id), fields: board.fields(id) })),
  }
}
