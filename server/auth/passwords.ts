/**
 * Password hashes: argon2id, at most as many at once as there are cores, because each takes 46 MiB and tens of
 * milliseconds. Parameters may be raised; a hash made with others is made anew at the next sign-in.
 */
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { RedthreadError } from '@/lib/errors/redthread-error'

/** OWASP's second choice: 46 MiB, one pass; 66 ms on the machine it was measured on. */
const DEFAULT_COST: HashCost = { memoryKib: 47_104, passes: 1 }
const MAX_WAITING = 64
/** Argon2's number of the "id" variant; the package's enum cannot be imported under isolatedModules. */
const ARGON2ID = 2

export interface HashCost {
  readonly memoryKib: number
  readonly passes: number
}
export interface PasswordHasher {
  /** Throws `too-many` when too many others wait. */
  hash(password: string): Promise<string>
  /**
   * Whether `password` belongs to `stored`. Null takes as long as a wrong password, so that an unknown account cannot
   * be told from a known one. Throws `too-many`.
   */
  verify(stored: string | null, password: string): Promise<boolean>
  /** Whether `stored` was made with other parameters than today's. */
  isOutdated(stored: string): boolean
}

export function createPasswordHasher(cost: HashCost = DEFAULT_COST): PasswordHasher {
  const options = { memoryCost: cost.memoryKib, timeCost: cost.passes, parallelism: 1, algorithm: ARGON2ID }
  const parameters = `$m=${cost.memoryKib},t=${cost.passes},p=1$`
  const limit = createLimit(availableParallelism(), MAX_WAITING)
  const make = (password: string) => limit(() => hash(password.normalize('NFC'), options))
  let dummy: Promise<string> | undefined

  return {
    hash: make,
    async verify(stored, password) {
      dummy ??= make('nobody has this password')
      // Awaited by all, so that all take as long; made anew when it could not be made.
      const standIn = await dummy.catch((cause: unknown) => {
        dummy = undefined
        throw cause
      })
      const matches = await limit(() => verify(stored ?? standIn, password.normalize('NFC')))
      return matches && stored !== null
    },
    isOutdated: (stored) => !stored.startsWith('$argon2id$') || !stored.includes(parameters),
  }
}

/** Runs at most `running` at once; further ones wait in order, and beyond `waiting` are refused. */
function createLimit(running: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let active = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (active >= running) {
      if (queue.length >= waiting) {
        throw new RedthreadError('too-many', 'Too many people are signing in right now; try again in a few seconds.')
      }
      await new Promise<void>((resolve) => queue.push(resolve))
    } else {
      active += 1
    }
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next)
        next() // hands its place on
      else active -= 1
    }
  }
}
