import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { BoardId, UserId } from '@/lib/schema/ids'
import type { Member } from './member'
import { RoomPresence } from './room-presence'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aMember(name: string) {
  const user = { id: `user-${name}` as UserId, name, colour: '#aa0000' }
  return {
    grant: { boardId: 'board-01' as BoardId, user, sessionId: '1', canEdit: true },
    isBehind: false,
    send: vi.fn<Member['send']>(),
    sendState: () => {},
    acknowledge: () => {},
    close: () => {},
  }
}

it('gives one who was behind when it asked everybody’s state once it has caught up', () => {
  const presence = new RoomPresence(() => undefined)
  const [ana, ben] = [aMember('ana'), aMember('ben')]
  for (const member of [ana, ben]) presence.join(member)
  const state = encoding.encode((encoder) => {
    for (const part of [1, 5, 1]) encoding.writeVarUint(encoder, part)
    encoding.writeVarString(encoder, '{"cursor":1}')
  })
  presence.receive(ana, state)
  vi.advanceTimersByTime(100)
  expect(ben.send).toHaveBeenCalledTimes(1)
  ben.isBehind = true
  presence.answer(ben)
  vi.advanceTimersByTime(100)
  expect(ben.send).toHaveBeenCalledTimes(1)
  ben.isBehind = false
  vi.advanceTimersByTime(100)
  expect(ben.send).toHaveBeenCalledTimes(2)
  expect(ben.send.mock.calls[1]).toEqual(ben.send.mock.calls[0])
  presence.dispose()
})
