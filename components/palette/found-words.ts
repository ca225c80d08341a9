/** What something found shows under its name or as it: the words around the place where it was found. */
import { cardName, type AnyCard } from '@/lib/scene/kind-look'
import { textOf } from '../panels/find-cards'

const BEFORE = 30
const AROUND = 110

/** Its `detail`, and the words around those that were found if its name has not got them. */
export function foundWords(card: AnyCard, words: string, detail: string): string {
  const text = textOf(card)
  const [first] = words.trim().split(/\s+/u)
  const wanted = first?.toLocaleLowerCase() ?? ''
  if (wanted === '' || cardName(card).toLocaleLowerCase().includes(wanted)) return detail
  const at = text.toLocaleLowerCase().indexOf(wanted)
  return at < 0 ? detail : `${detail} · ${wordsAround(text, at)}`
}

/** Some words of `text`, those at the unit `at` among them. */
export function wordsAround(text: string, at: number): string {
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1
  const end = Math.min(text.length, start + AROUND)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}
