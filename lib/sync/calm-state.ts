/**
 * The connection's state as it is shown: "saved" is said again once it has been so for a moment. Edits are saved sooner than
 * one types on, and a word that went and came with each letter would be read by nobody, or read out each time.
 */
import type { Cell } from '@/lib/cell/cell'
import type { ConnectionState } from './connection'

export const CALM_MS = 300

export function createCalmState(state: Cell<ConnectionState>): Cell<ConnectionState> {
  const listeners = new Set<() => void>()
  let shown = state.get()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined

  const show = () => {
    clearTimeout(timer)
    timer = undefined
    shown = state.get()
    for (const listener of [...listeners]) listener()
  }
  const follow = () => {
    const { kind } = state.get()
    if (shown.kind !== 'saving' || (kind !== 'saving' && kind !== 'saved')) return show()
    clearTimeout(timer)
    timer = kind === 'saved' ? setTimeout(show, CALM_MS) : undefined
  }
  return {
    get: () => (stop ? shown : state.get()),
    subscribe(listener) {
      listeners.add(listener)
      if (!stop) {
        shown = state.get()
        stop = state.subscribe(follow)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
        clearTimeout(timer)
      }
    },
  }
}
