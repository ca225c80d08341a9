/** Joins Yjs updates, 64 at a time: `Y.mergeUpdates` over a long list takes time with the square of its length. */
import * as Y from 'yjs'

const AT_ONCE = 64

/** One update with the effect of all; undefined for none. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array | undefined {
  let level = [...updates]
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let at = 0; at < level.length; at += AT_ONCE) next.push(Y.mergeUpdates(level.slice(at, at + AT_ONCE)))
    level = next
  }
  return level[0]
}
