/** What something found shows under its name or as it: the words around the place where it was found. */
import { cardName, type AnyCard } from '@/lib/scene/kind-look'
import { textOf } from '../panels/find-cards'

const BEFORE = 30
const AROUND = 110
/** What stands behind it in a long name may be cut off. */
const SEEN_OF_NAME = 70

/** Its `detail`, behind the words around those that were found if its name has not got them. */
export function foundWords(card: AnyCard, words: string, detail: string): string {
  const text = textOf(card)
  const [first] = words.trim().split(/\s+/u)
  const wanted = first?.toLocaleLowerCase() ?? ''
  const inName = cardName(card).toLocaleLowerCase().indexOf(wanted)
  if (wanted === '' || (inName >= 0 && inName < SEEN_OF_NAME)) return detail
  const at = text.toLocaleLowerCase().indexOf(wanted)
  return at < 0 ? detail : `${wordsAround(text, at)} · ${detail}`
}

/** Some words of `text`, those at the unit `at` among them. */
export function wordsAround(text: string, at: number): string {
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1
  const end = Math.min(text.length, start + AROUND)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}
