/** How a text begins; asked of every word, so that the patterns are compiled once. */
import { compile } from './compile-pattern'

const CAPITAL = compile(/^\p{Lu}/u)
const SMALL = compile(/^\p{Ll}/u)

export function startsWithCapital(text: string): boolean {
  return CAPITAL.test(text)
}

export function startsSmall(text: string): boolean {
  return SMALL.test(text)
}
