/**
 * An act that touches the words of very many cards, in several transactions of one undo step: at the end of each, Yjs
 * compares every text that it touched with everything that it deleted.
 */
export interface WeighedAct {
  /** A key is 1. */
  readonly weight: number
  run(): void
}

export const WEIGHT_OF_TEXT = 5
const MAX_WEIGHT_A_TRANSACTION = 5000

/** Runs them in their order; none where there are none. */
export function runInParts(acts: readonly WeighedAct[], transact: (act: () => void) => void): void {
  for (let at = 0; at < acts.length;) {
    transact(() => {
      for (let weight = 0, act = acts[at]; act && weight < MAX_WEIGHT_A_TRANSACTION; act = acts[at]) {
        act.run()
        weight += act.weight
        at += 1
      }
    })
  }
}
