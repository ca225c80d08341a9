import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createBehindTheHand } from './behind-the-hand'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start() {
  const hand = { isWriting: true, told: 0 }
  return { hand, behind: createBehindTheHand(() => hand.isWriting, () => void (hand.told += 1)) } // prettier-ignore
}

it('waits for a pause while one writes, and tells at once when nobody does', () => {
  const { hand, behind } = start()
  for (let letter = 0; letter < 4; letter++) {
    behind.tell()
    vi.advanceTimersByTime(200)
  }
  expect(hand.told).toBe(0)
  vi.advanceTimersByTime(50)
  expect(hand.told).toBe(1)
  behind.tell()
  hand.isWriting = false
  behind.tell()
  vi.advanceTimersByTime(2000)
  expect(hand.told).toBe(2)
})

it('does not wait for ever for somebody who never pauses', () => {
  const { hand, behind } = start()
  for (let letter = 0; letter < 21; letter++) {
    behind.tell()
    vi.advanceTimersByTime(100)
  }
  expect(hand.told).toBe(2)
  behind.stop()
  vi.advanceTimersByTime(2000)
  expect(hand.told).toBe(2)
})
