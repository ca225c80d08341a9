/** Seeded chance: the same seed gives the same run, everywhere. */
export interface Chance {
  /** In [0, 1). */
  next(): number
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number
  pick<T>(from: readonly T[]): T | undefined
  /** Each of `from` with probability `share`. */
  some<T>(from: readonly T[], share: number): T[]
}

/** Mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (from) => from[below(from.length)],
    some: (from, share) => from.filter(() => next() < share),
  }
}
