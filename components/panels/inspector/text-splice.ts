/** The one replacement that turns `before` into `after`, in UTF-16 units; null when nothing changed. */
export interface TextSplice {
  readonly index: number
  readonly deleteCount: number
  readonly insert: string
}

/**
 * `caret` is where the caret stands after the change: among equal letters it tells where one was typed. Never cuts a
 * surrogate pair in two.
 */
export function spliceBetween(before: string, after: string, caret: number): TextSplice | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  const tail = Math.max(0, after.length - caret)
  let end = 0
  while (end < Math.min(most, tail) && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  let start = 0
  while (start < most - end && before[start] === after[start]) start += 1
  if (isHighSurrogate(after.charCodeAt(start - 1)) || isHighSurrogate(before.charCodeAt(start - 1)))
    start -= start > 0 ? 1 : 0
  if (end > 0 && isLowSurrogate(after.charCodeAt(after.length - end))) end -= 1
  return { index: start, deleteCount: before.length - end - start, insert: after.slice(start, after.length - end) }
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff
