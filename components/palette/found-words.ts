/** What something found shows under its name or as it: the words around the place where it was found. */
import { cardName, type AnyCard } from '@/lib/scene/kind-look'
import { linesOf } from '../panels/find-cards'
import { foldText, foldWords } from '../panels/fold-words'

const BEFORE = 30
const AROUND = 110
/** What stands behind it in a long name may be cut off. */
const SEEN_OF_NAME = 70

/** Its `detail`, behind the words around those that were found where neither that nor its name has got them. */
export function foundWords(card: AnyCard, words: string, detail: string): string {
  const [wanted = ''] = foldWords(words).split(' ').filter(Boolean)
  const inName = foldWords(cardName(card)).indexOf(wanted)
  if (wanted === '' || (inName >= 0 && inName < SEEN_OF_NAME) || foldWords(detail).includes(wanted)) return detail
  for (const line of linesOf(card)) {
    const { text, toOriginal } = foldText(line)
    const at = text.indexOf(wanted)
    if (at >= 0) return `${wordsAround(line, toOriginal(at))} · ${detail}`
  }
  return detail
}

/** Some words of `text`, those at the unit `at` among them. */
export function wordsAround(text: string, at: number): string {
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1
  const end = Math.min(text.length, start + AROUND)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}
