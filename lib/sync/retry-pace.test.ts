import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CLOSE_CODES } from '@/lib/errors/close-codes'
import { createRetryPace } from './retry-pace'

describe('the pace of tries', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(Math, 'random').mockReturnValue(1)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('doubles from 200 ms to 5 s', () => {
    const pace = createRetryPace()
    const pauses = Array.from({ length: 7 }, () => pace.closed(1006).pauseMs)
    expect(pauses).toEqual([200, 400, 800, 1600, 3200, 5000, 5000])
  })

  it('is cut by chance to no less than half', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    expect(createRetryPace().closed(1006).pauseMs).toBe(100)
  })

  it.each([
    ['goes on where the server throws out whoever it let in', 4_999, 400],
    ['begins anew after a connection that held', 5_000, 200],
  ])('%s', (_, heldMs, pauseMs) => {
    const pace = createRetryPace()
    pace.closed(1006)
    pace.synced()
    vi.advanceTimersByTime(heldMs)
    expect(pace.closed(1006).pauseMs).toBe(pauseMs)
  })

  it('is hopeless at the third refusal of our bytes with nothing taken between', () => {
    const pace = createRetryPace()
    const refused = () => pace.closed(CLOSE_CODES.malformed).isHopeless
    expect([refused(), refused()]).toEqual([false, false])
    pace.taken()
    expect([refused(), pace.closed(1006).isHopeless, refused(), refused()]).toEqual([false, false, false, true])
  })
})
