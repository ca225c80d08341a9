/** Folds a board's log into one state by applying it to a document; deleted content is collected on the way. */
import * as Y from 'yjs'
import type { LogPosition } from '@/server/storage/board-storage'
import { encodeState } from './encode-state'
import { examineUpdate } from './examine-update'
import type { Folded, FoldJob } from './update-messages'

/** Throws when `state` itself will not apply; a row that will not is set aside. */
export function foldLog(job: FoldJob): Folded {
  return foldAtOnce(job) ?? foldRowByRow(job)
}

/** Undefined when some row throws; which one cannot be told, since a broken row may only show at a later one. */
function foldAtOnce({ state, tail }: FoldJob): Folded | undefined {
  const ydoc = openState(state)
  try {
    // One transaction: garbage is collected once at the end, not after every row.
    ydoc.transact(() => {
      for (const { update } of tail) Y.applyUpdate(ydoc, update)
    })
  } catch {
    return undefined // told row by row
  }
  return describe(ydoc, [])
}

/** Slow and sure: a row is examined before it is applied, and when one throws, all starts again without it. */
function foldRowByRow({ state, tail }: FoldJob): Folded {
  const setAside = new Map<LogPosition, string>()
  for (;;) {
    const ydoc = openState(state)
    let isWhole = true
    for (const { position, update } of tail) {
      if (setAside.has(position)) continue
      const examined = examineUpdate(update, Y.decodeStateVector(Y.encodeStateVector(ydoc)))
      if ('fault' in examined) {
        setAside.set(position, examined.fault)
        continue
      }
      try {
        Y.applyUpdate(ydoc, update)
      } catch (error) {
        setAside.set(position, error instanceof Error ? error.message : String(error))
        isWhole = false
        break
      }
    }
    if (isWhole)
      return describe(
        ydoc,
        [...setAside].map(([position, reason]) => ({ position, reason })),
      )
  }
}

function openState(state: Uint8Array | undefined): Y.Doc {
  const ydoc = new Y.Doc({ gc: true })
  if (state) Y.applyUpdate(ydoc, state)
  return ydoc
}

function describe(ydoc: Y.Doc, setAside: Folded['setAside']): Folded {
  return {
    state: encodeState(ydoc),
    setAside,
    hasGaps: ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null,
  }
}
