import { expect, it, vi } from 'vitest'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { createOutbox } from './outbox'

const anOutbox = () =>
  createOutbox({
    userId: 'user-ana' as UserId,
    boardId: 'board-1' as BoardId,
    store: Promise.resolve(undefined),
    onChange: vi.fn(),
  })
const AN_EDIT = Uint8Array.of(0, 0)

it('counts a run of typing as one until the last of it is acknowledged', () => {
  const outbox = anOutbox()
  outbox.socketOpened()
  outbox.add(AN_EDIT, true)
  outbox.add(AN_EDIT, true)
  outbox.sent(1)
  outbox.add(AN_EDIT, true)
  outbox.sent(2)
  outbox.add(AN_EDIT)
  expect(outbox.size()).toBe(2)
  outbox.acknowledged(1)
  expect(outbox.size()).toBe(2)
  outbox.acknowledged(2)
  expect(outbox.size()).toBe(1)
})

it('counts what is discarded no more, and once again when it is brought back, however often', () => {
  const outbox = anOutbox()
  outbox.add(AN_EDIT)
  outbox.add(AN_EDIT)
  const bringBack = outbox.discard()
  expect(outbox.size()).toBe(0)
  bringBack()
  bringBack()
  expect(outbox.size()).toBe(2)
  outbox.forget(() => true)
  expect(outbox.size()).toBe(0)
})
