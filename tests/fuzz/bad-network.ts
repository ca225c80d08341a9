/**
 * A network between documents that delays, repeats, reorders and drops. Whoever comes back after being cut off
 * exchanges state vectors first, as over a real socket.
 */
import * as Y from 'yjs'
import type { Chance } from './random'

interface Letter {
  readonly to: Y.Doc
  readonly update: Uint8Array
}

export interface BadNetwork {
  /** Delivers some of what is under way, some of it twice, in any order. */
  deliverSome(): void
  cutOff(ydoc: Y.Doc): void
  reconnect(ydoc: Y.Doc): void
  isCutOff(ydoc: Y.Doc): boolean
  /** Everybody back, everything delivered. */
  calmDown(): void
}

const FROM_NETWORK = 'network'

export function createBadNetwork(ydocs: readonly Y.Doc[], chance: Chance): BadNetwork {
  let underWay: Letter[] = []
  const away = new Set<Y.Doc>()
  for (const from of ydocs) {
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === FROM_NETWORK || away.has(from)) return
      for (const to of ydocs) if (to !== from && !away.has(to)) underWay.push({ to, update })
    })
  }
  const meet = (a: Y.Doc, b: Y.Doc) => {
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), FROM_NETWORK)
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), FROM_NETWORK)
  }
  return {
    deliverSome() {
      const rest: Letter[] = []
      const now = underWay.filter((letter) => (chance.next() < 0.5 ? true : (rest.push(letter), false)))
      underWay = rest
      while (now.length > 0) {
        const [letter] = now.splice(chance.below(now.length), 1) as [Letter]
        Y.applyUpdate(letter.to, letter.update, FROM_NETWORK)
        if (chance.next() < 0.1) underWay.push(letter)
      }
    },
    cutOff(ydoc) {
      away.add(ydoc)
      underWay = underWay.filter(({ to }) => to !== ydoc)
    },
    reconnect(ydoc) {
      if (!away.delete(ydoc)) return
      for (const other of ydocs) if (other !== ydoc && !away.has(other)) meet(ydoc, other)
    },
    isCutOff: (ydoc) => away.has(ydoc),
    calmDown() {
      away.clear()
      for (const { to, update } of underWay.splice(0)) Y.applyUpdate(to, update, FROM_NETWORK)
      for (let round = 0; round < 2; round++) for (const a of ydocs) for (const b of ydocs) if (a !== b) meet(a, b)
    },
  }
}
