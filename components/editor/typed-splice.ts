/**
 * The splice that makes `after` of `before`. What was typed ends at the caret, which tells where among equal letters it
 * went ("aa|a" and "aaa|" look the same otherwise) and so keeps others' carets right. It may cut a surrogate pair in two:
 * the board's splice widens itself to whole characters.
 */
export function typedSplice(
  before: string,
  after: string,
  caret: number,
): { index: number; deleteCount: number; insert: string } {
  const tail = Math.max(0, after.length - caret)
  let end = 0
  while (end < tail && end < before.length && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  let start = 0
  const most = Math.min(before.length, after.length) - end
  while (start < most && before[start] === after[start]) start++
  return { index: start, deleteCount: before.length - start - end, insert: after.slice(start, after.length - end) }
}
