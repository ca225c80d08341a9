/** Lines that a dash gives to whoever speaks ("– Who pays?", "– The town. It …"): they look like bullets and list nothing. */
import { compile } from '../compile-pattern'
import type { MarkedLine } from './marked-lines'

const ASKED = /[?？]["”»]?$/
/** "– We stay, – she says." */
const SAID = compile(/[,.!?…]["”»]? [–—-] \p{Ll}/u)
const MIN_LINES = 4

/** Whether the dashes among `bullets` stand for a change of speaker: one asks, one is said to speak, or most have no title. */
export function isSpoken(bullets: readonly MarkedLine[]): boolean {
  const dashed = bullets.filter(({ marker, line }) => /^[–-]$/.test(marker) && line.level === undefined)
  if (dashed.length < MIN_LINES) return false
  const plain = dashed.filter(({ title }) => title === undefined)
  return (
    plain.some(({ line }) => ASKED.test(line.text)) ||
    dashed.some(({ line }) => SAID.test(line.text)) ||
    plain.length * 2 > dashed.length
  )
}
