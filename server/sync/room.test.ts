import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { createLogger } from '@/server/log'
import type { BoardStorage } from '@/server/storage/board-storage'
import { examineUpdate } from './examine-update'
import type { Member } from './member'
import { createSyncMetrics } from './metrics'
import { Room } from './room'
import type { UpdateTasks } from './update-tasks'

let room: Room
let closedWith: number[]
let states: number
/** What each commit brought into the log, in words. */
let commits: string[]
beforeEach(() => {
  closedWith = []
  states = 0
  commits = []
  room = aRoom(textOf('tide'))
})

function textOf(words: string): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.getText('t').insert(0, words)
  return Y.encodeStateAsUpdate(ydoc)
}

/** Of a log with one row. */
function aRoom(
  update: Uint8Array,
  fold: UpdateTasks['fold'] = stopped,
  examine: UpdateTasks['examine'] = stopped,
): Room {
  const board = { state: undefined, tail: [{ position: 1, update }], head: 1, clients: new Map() }
  const parts = {
    storage: aStorage(),
    tasks: {
      examine,
      fold,
      dispose: async () => {},
    },
    log: createLogger('silent'),
    metrics: createSyncMetrics(),
    maxBoardBytes: 2 ** 30,
    historyDays: 0,
  }
  return new Room('board-harbour' as BoardId, board, parts, () => {})
}

const stopped = () => Promise.reject(new Error('The update worker stopped.'))

/** Only appends come so far. */
function aStorage(): BoardStorage {
  let head = 1
  return {
    append: async (_, rows) => {
      commits.push(rows.map(({ update }) => wordsOf(update)).join(' '))
      return (head += rows.length)
    },
    load: () => Promise.reject(new Error('Nothing is loaded here.')),
    compact: () => Promise.reject(new Error('Nothing is compacted here.')),
    close: async () => {},
  }
}

function anEditor(): Member {
  const user = { id: 'user-ana' as UserId, name: 'Ana', colour: 'red' }
  return {
    grant: { boardId: 'board-harbour' as BoardId, user, sessionId: '1', canEdit: true },
    send: () => {},
    isBehind: false,
    sendState: () => states++,
    acknowledge: () => {},
    close: (code) => closedWith.push(code),
  }
}

it('folds a log that was long when it opened', async () => {
  const folded = vi.fn(stopped)
  aRoom(textOf('x'.repeat(100_000)), folded)
  aRoom(textOf('tide'), folded)
  expect(folded).toHaveBeenCalledTimes(1)
})

it('asks for a large edit once more when the worker died over it, or over another', async () => {
  const ana = anEditor()
  room.join(ana)
  await room.write(ana, textOf('x'.repeat(300_000)), { frames: 1 })
  expect(closedWith).toEqual([CLOSE_CODES.tryAgain])
  expect(room.hasFailed).toBe(false)
})

it('examines a large edit again when another socket brought a part of it meanwhile', async () => {
  const ydoc = new Y.Doc()
  ydoc.getText('t').insert(0, 'a')
  const part = Y.encodeStateAsUpdate(ydoc)
  ydoc.getText('t').insert(1, 'b'.repeat(300_000))
  const ana = anEditor()
  let asked = 0
  room = aRoom(textOf('tide'), stopped, async (update, vector) => {
    const examined = examineUpdate(update, new Map(vector))
    if (asked++ === 0) void room.write(ana, part, { frames: 1 })
    return examined
  })
  room.join(ana)
  await room.write(ana, Y.encodeStateAsUpdate(ydoc), { frames: 1 })
  await room.committed()
  expect(asked).toBe(2)
  expect(commits[0] === 'a ' + 'b'.repeat(300_000)).toBe(true)
})

it('reads neither a question nor presence that is too long to be meant, and goes on', () => {
  const ana = anEditor()
  room.join(ana)
  const long = new Uint8Array(300_000).fill(255)
  room.answer(ana, long)
  expect(states).toBe(1)
  expect(() => room.receivePresence(ana, long)).not.toThrow()
  expect(() => room.receivePresence(ana, long.subarray(0, 1000))).toThrow()
})

describe('an edit', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  it('is committed in the turn it came in, where sending takes no time', async () => {
    const type = aTypist(anEditor())
    room.join(aReader(0))
    for (const letter of 'ab') {
      type(letter)
      await pass(0)
    }
    expect(commits).toEqual(['a', 'b'])
  })

  it.each([
    ['that', 10, 10],
    ['16 ms', 50, 16],
  ])(
    'waits for others, where sending the one before took long, but for no longer than %s',
    async (_, took, longest) => {
      const type = aTypist(anEditor())
      room.join(aReader(took))
      type('a')
      await pass(0)
      type('b')
      await pass(6)
      type('c')
      await pass(longest - 7)
      expect(commits).toEqual(['a'])
      await pass(1)
      expect(commits).toEqual(['a', 'bc'])
      // Nobody is waited for any more.
      await pass(took)
      type('d')
      await pass(0)
      expect(commits).toEqual(['a', 'bc', 'd'])
    },
  )
})

/** Writes letters after each other. */
function aTypist(member: Member): (letter: string) => void {
  room.join(member)
  const ydoc = new Y.Doc()
  ydoc.on('update', (update: Uint8Array) => void room.write(member, update, { frames: 1 }))
  const text = ydoc.getText('t')
  return (letter) => text.insert(text.length, letter)
}

/** One whose socket takes so many milliseconds for a frame. */
function aReader(ms: number): Member {
  return { ...anEditor(), send: () => void vi.advanceTimersByTime(ms) }
}

function wordsOf(update: Uint8Array): string {
  return Y.decodeUpdate(update)
    .structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
    )
    .join('')
}
