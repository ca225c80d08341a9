import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCell } from '@/lib/cell/cell'
import { CALM_MS, createCalmState } from './calm-state'
import type { ConnectionState } from './connection'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start() {
  const state = createCell<ConnectionState>({ kind: 'saved' })
  const calm = createCalmState(state)
  const shown: string[] = []
  const stop = calm.subscribe(() => shown.push(calm.get().kind))
  return { state, calm, shown, stop }
}

it('says once that what is typed is being saved, and that it is saved when the typing rests', () => {
  const { state, calm, shown } = start()
  for (let letter = 0; letter < 5; letter++) {
    state.set({ kind: 'saving', unsaved: 1 })
    state.set({ kind: 'saving', unsaved: 2 })
    state.set({ kind: 'saved' })
    expect(calm.get().kind).toBe('saving')
    vi.advanceTimersByTime(CALM_MS - 1)
  }
  vi.advanceTimersByTime(1)
  expect(shown).toEqual(['saving', 'saved'])
})

it('tells at once of whatever else befalls', () => {
  const { state, calm, shown } = start()
  state.set({ kind: 'saving', unsaved: 3 })
  state.set({ kind: 'saved' })
  state.set({ kind: 'offline', unsaved: 0 })
  vi.advanceTimersByTime(CALM_MS)
  state.set({ kind: 'saved' })
  expect(shown).toEqual(['saving', 'offline', 'saved'])
  expect(calm.get()).toBe(state.get())
})

it('lets go of the connection with its last listener, and is up to date without one', () => {
  const { state, calm, shown, stop } = start()
  state.set({ kind: 'saving', unsaved: 1 })
  state.set({ kind: 'saved' })
  stop()
  vi.advanceTimersByTime(CALM_MS)
  expect(shown).toEqual(['saving'])
  expect(calm.get()).toEqual({ kind: 'saved' })
})
