/**
 * "«Берег»: порт закрыт до мая", "El Faro: el puerto cierra", "《江城晚报》：…": a line that gives what an outlet reports,
 * its name before a colon. Masked sentences in. Where a name labels line after line, it asks or answers.
 */
import { compile } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { isOneName } from './chinese-book'
import type { FrameContext } from './claim-reader'

export interface OutletLabel {
  readonly outlet: string
  /** Where its words begin. */
  readonly wordsAt: number
}

const NAME = `(?:${NAMED}[^${NAMED}]{2,40}${NAMED}|\\p{Ll}{0,5}\\p{Lu}[\\p{L}\\p{N}./'&-]*(?: [\\p{L}\\p{N}./'&-]+){0,5})`
const LABEL = compile(`^\\s*(?<name>${NAME})(?:\\s+\\([^()]{2,40}\\))?\\s*:\\s+(?=\\S)`, 'u')
const HAN_LABEL = compile(
  /^\s*(?:(?<name>《[^》]{2,16}》|[\p{Script=Han}A-Za-z\d]{2,14})\s?：|【(?<marked>[^【】]{2,16})】)\s*(?=\S)/u,
)

/** Undefined for a sentence without one. */
export function readOutletLabel(sentence: string, { book, isTurn }: FrameContext): OutletLabel | undefined {
  const match = LABEL.exec(sentence)
  const name = match?.groups?.name
  const outlet = name === undefined ? undefined : book.read(name)
  return match === null || outlet === undefined || isTurn(outlet) ? undefined : { outlet, wordsAt: match[0].length }
}

export function readHanOutletLabel(sentence: string, { book, isTurn }: FrameContext): OutletLabel | undefined {
  const match = HAN_LABEL.exec(sentence)
  const name = match?.groups?.name ?? match?.groups?.marked
  const outlet = name === undefined || !isOneName(name) ? undefined : book.read(name)
  return match === null || outlet === undefined || isTurn(outlet) ? undefined : { outlet, wordsAt: match[0].length }
}

const MIN_TURNS = 3
const LINE_LABEL = compile(/^[*_\s]*[«“"《【]?(?<name>[^:：\n«»“”"《》【】*_]{2,40})[»”"》】]?[*_]*\s?[:：]/gmu)

/** Which names stand before a colon at the head of three lines or more of `text`. */
export function createTurnTest(text: string): (name: string) => boolean {
  const counts = new Map<string, number>()
  for (const { groups } of text.matchAll(LINE_LABEL)) {
    const name = groups?.name?.trim() ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return (name) => (counts.get(name) ?? 0) >= MIN_TURNS
}
