/** `before` when both hold the same ids in the same order, so that whoever compares by === sees no change. */
export function sameOrBefore<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && before.every((each, at) => each === now[at]) ? before : now
}
