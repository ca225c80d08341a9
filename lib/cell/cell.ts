/**
 * A value that can be watched: the one way in which parts without a framework tell that something changed. React reads
 * cells through `useCell`. Listeners run in the order they came, after the value is set.
 */
export interface Cell<T> {
  get(): T
  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void
}
export interface WritableCell<T> extends Cell<T> {
  /** Does nothing when `equals` says it is the same value. */
  set(value: T): void
}

export function createCell<T>(initial: T, equals: (a: T, b: T) => boolean = Object.is): WritableCell<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (equals(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
