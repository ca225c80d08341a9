import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askWhileGone } from './ask-while-gone'

const MINUTE_MS = 60_000
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks every ten seconds in the first minute, and once a minute in the end', async () => {
  const ask = vi.fn(() => Promise.resolve(false))
  const stop = askWhileGone(ask)
  await vi.advanceTimersByTimeAsync(MINUTE_MS)
  expect(ask).toHaveBeenCalledTimes(6)
  await vi.advanceTimersByTimeAsync(9 * MINUTE_MS)
  ask.mockClear()
  await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
  expect(ask).toHaveBeenCalledTimes(10)
  stop()
  await vi.advanceTimersByTimeAsync(10 * MINUTE_MS)
  expect(ask).toHaveBeenCalledTimes(10)
})

it('asks at once when the page is looked at again, and never after the answer that ends it', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' })
  vi.stubGlobal('document', page)
  let isTold = false
  const ask = vi.fn(() => Promise.resolve(isTold))
  askWhileGone(ask)
  page.dispatchEvent(new Event('visibilitychange'))
  expect(ask).not.toHaveBeenCalled()
  page.visibilityState = 'visible'
  isTold = true
  page.dispatchEvent(new Event('visibilitychange'))
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(MINUTE_MS)
  page.dispatchEvent(new Event('visibilitychange'))
  expect(ask).toHaveBeenCalledTimes(1)
})
