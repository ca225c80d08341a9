/**
 * The speaker a phrase names, by word lists: "le ministre Julien Castagne" → "Julien Castagne"; "la direction du port"
 * → "direction du port", since the text gives no name.
 */
import { NAMED } from '../masked-text'
import type { Speaker } from './claim-reader'

export interface SpeakerWords {
  /** Dropped from the front, space included. */
  readonly articles: string
  /** Capitalised or not, they stand before a name and are none. Lower case. */
  readonly titles: ReadonlySet<string>
  /** Endings that make a word a title: "-minister". */
  readonly titleEndings?: string
}

const PARTICLE = '(?:de|du|des|la|le|von|van|der|den|del|al|el|ben|bin|di|da|dos|y)'
const CAPITAL = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?)"
/** The run of capitalised words at the end. */
const RUN = new RegExp(`(?:^|\\s)(${CAPITAL}(?:\\s(?:${PARTICLE}\\s){0,2}${CAPITAL}){0,6})$`, 'u')
/** Before a name they make it somebody's or somewhere's. */
const OF =
  /(?:^|\s)(?:de|du|des|d['’]|del|von|vom|der|dem|den|für|in|en|à|au|aux|zu|y|et|und|por|par|con|avec|contra|contre|mit|bei|с|со|от|для|и|в|из|по|при|sur|para|pour)$/iu
const FINAL_INITIALS = /^(?:[\p{Lu}]\.\s?)+$/u

export function createSpeakerReader(words: SpeakerWords): (phrase: string) => Speaker {
  const article = new RegExp(`^(?:${words.articles})`, 'iu')
  const ending = words.titleEndings ? new RegExp(`${words.titleEndings}$`, 'iu') : undefined
  const isTitle = (word: string) =>
    words.titles.has(word.toLowerCase()) ||
    words.titles.has(word.toLowerCase().replace(/\.$/, '')) ||
    ending?.test(word) === true

  return (phrase) => {
    const text = phrase
      .replace(/\s+/g, ' ')
      .replaceAll(NAMED, '')
      .replace(/\s*\([^()]*\)?$/, '')
      .replace(/^[\s,«"“„]+|[\s,]+$/g, '')
    const bare = text.replace(article, '').replace(/^[«"“„]([^«»"“”„]+)[»"”“]$/, '$1')
    const run = RUN.exec(bare)?.[1]
    if (run === undefined) return { name: bare, kind: 'role' }
    const tokens = run.split(' ')
    let from = 0
    tokens.forEach((token, index) => {
      if (index < tokens.length - 1 && isTitle(token)) from = index + 1
    })
    // "Президент России Владимир Путин": of more than two names without a patronymic the first is a country's.
    const hasPatronymic = tokens.some((token) => /(?:вич|вна|чна)$/u.test(token))
    if (/^\p{Script=Cyrillic}/u.test(run) && !hasPatronymic && !/\./.test(run)) from = Math.max(from, tokens.length - 2)
    const name = tokens.slice(from).join(' ')
    const before = bare.slice(0, bare.length - name.length).trim()
    const lead = before.split(' ').at(-1) ?? ''
    const isTitled = before !== '' && isTitle(lead)
    const isFull = tokens.length - from >= 2 && !FINAL_INITIALS.test(name)
    if ((isFull || isTitled) && !OF.test(before)) {
      const isPerson = isTitled || before === '' || /^\p{Ll}/u.test(lead)
      return { name, kind: isPerson && !/^\p{Lu}{2,}\s/u.test(name) ? 'person' : 'body' }
    }
    return { name: bare, kind: bare === run ? 'body' : 'role' }
  }
}
