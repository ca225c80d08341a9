import * as Y from 'yjs'
import { beforeEach, expect, it } from 'vitest'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { createLogger } from '@/server/log'
import type { BoardStorage } from '@/server/storage/board-storage'
import type { Member } from './member'
import { createSyncMetrics } from './metrics'
import { Room } from './room'

let room: Room
let closedWith: number[]
let states: number
beforeEach(() => {
  closedWith = []
  states = 0
  const ydoc = new Y.Doc()
  ydoc.getText('t').insert(0, 'tide')
  const tail = [{ position: 1, update: Y.encodeStateAsUpdate(ydoc) }]
  const board = { state: undefined, tail, head: 1, clients: new Map() }
  const parts = {
    storage: {} as BoardStorage, // nothing here comes so far
    tasks: {
      examine: () => Promise.reject(new Error('The update worker stopped.')),
      fold: () => Promise.reject(new Error('The update worker stopped.')),
      dispose: async () => {},
    },
    log: createLogger('silent'),
    metrics: createSyncMetrics(),
    maxBoardBytes: 2 ** 30,
  }
  room = new Room('board-harbour' as BoardId, board, parts, () => {})
})

function anEditor(): Member {
  const user = { id: 'user-ana' as UserId, name: 'Ana', colour: 'red' }
  return {
    grant: { boardId: 'board-harbour' as BoardId, user, sessionId: '1', canEdit: true },
    send: () => {},
    sendPresence: () => true,
    sendState: () => states++,
    acknowledge: () => {},
    close: (code) => closedWith.push(code),
  }
}

it('asks for a large edit once more when the worker died over it, or over another', async () => {
  const ana = anEditor()
  room.join(ana)
  const large = new Y.Doc()
  large.getText('t').insert(0, 'x'.repeat(300_000))
  await room.write(ana, Y.encodeStateAsUpdate(large), { frames: 1 })
  expect(closedWith).toEqual([CLOSE_CODES.tryAgain])
  expect(room.hasFailed).toBe(false)
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
