/** Single marks of quotation, told from apostrophes: where one opens, and which of those behind it closes. */
import { compile } from './compile-pattern'

/** Letters left out at a word's head: "'em", "the '70s". */
const ELIDED = compile(/^(?:\d|(?:em|til|tis|twas|cause|bout|round|n|s|re|ere)(?![\p{L}]))/iu)

/** Whether the mark at `at` opens a quotation: a word begins behind it, none ends before it. */
export function opensSingle(text: string, at: number): boolean {
  const mark = text[at]
  if (mark !== '‘' && mark !== "'") return false
  return (
    !/[\p{L}\p{N}.,!?'’)]/u.test(text[at - 1] ?? ' ') &&
    /[^\s'’]/.test(text[at + 1] ?? ' ') &&
    !ELIDED.test(text.slice(at + 1, at + 8))
  )
}

/**
 * Where the quotation closes that opens at `open`, before `end`. A mark behind an s may be a genitive's ("the miners’ pay"):
 * it closes only where a stop stands beside it, or where no other does.
 */
export function findSingleClose(text: string, open: number, end: number): number | undefined {
  const closer = text[open] === '‘' ? '’' : "'"
  let genitive: number | undefined
  for (let at = open + 2; at < end; at++) {
    if (at > open + 1 && opensSingle(text, at)) break
    if (text[at] !== closer || /[\s(]/.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) continue
    const isGenitive = /s/i.test(text[at - 1] ?? '') && /^ \p{L}/u.test(text.slice(at + 1, at + 3))
    if (!isGenitive) return at
    genitive ??= at
  }
  return genitive
}
