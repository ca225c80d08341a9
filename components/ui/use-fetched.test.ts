import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchAllAhead, fetchUntilHere, mayBeWanted } from './use-fetched'

describe('fetching code', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('tries again until it works, and says once that it takes long', async () => {
    const load = vi.fn<() => Promise<string>>()
    for (let times = 0; times < 3; times++) load.mockRejectedValueOnce(new Error('no server'))
    load.mockResolvedValue('part')
    const events = { onHere: vi.fn(), onTrouble: vi.fn() }
    fetchUntilHere(load, events)
    await vi.advanceTimersByTimeAsync(500)
    expect(events.onTrouble).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(events.onHere).toHaveBeenCalledExactlyOnceWith('part')
    expect(events.onTrouble).toHaveBeenCalledTimes(1)
    expect(load).toHaveBeenCalledTimes(4)
  })
  it('is quiet once it was called off', async () => {
    const events = { onHere: vi.fn(), onTrouble: vi.fn() }
    const load = vi.fn(() => Promise.reject(new Error('no server')))
    fetchUntilHere(load, events)()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(load).toHaveBeenCalledTimes(1)
    expect(events.onTrouble).not.toHaveBeenCalled()
  })

  it('fetches ahead one after the other, what failed as little as what is there', async () => {
    const order: string[] = []
    for (const name of ['a', 'b', 'c']) {
      mayBeWanted(async () => {
        order.push(name)
        if (name === 'b') throw new Error('no server')
        return name
      })
    }
    fetchAllAhead()
    expect(order).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(order).toEqual(['a', 'b', 'c'])
    fetchAllAhead()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(order).toEqual(['a', 'b', 'c', 'b'])
    fetchAllAhead()()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(order).toHaveLength(4)
  })
})
