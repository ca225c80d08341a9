/** The relay of an installation that is one process. */
import type { Relay, RelayMessage } from './relay'

export function createInProcessRelay(): Relay {
  const listeners = new Set<(message: RelayMessage) => void>()
  return {
    publish: (message) => {
      for (const listener of [...listeners]) listener(message)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
