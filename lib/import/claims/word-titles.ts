/** Words that stand before names and are none: offices, ranks, trades, by word lists. */
import { compile } from '../compile-pattern'

export interface TitleWords {
  /** Capitalised or not, they stand before a name and are none. Lower case. */
  readonly titles: ReadonlySet<string>
  /** Endings that make a word a title: "-minister". */
  readonly titleEndings?: string
}

/** Whether a word stands before names and is none: "Präsident", "Geologin". */
export function titleTest(words: TitleWords): (word: string) => boolean {
  const ending = words.titleEndings ? compile(`${words.titleEndings}$`, 'iu') : undefined
  const isOne = (word: string) =>
    words.titles.has(word.toLowerCase()) ||
    words.titles.has(word.toLowerCase().replace(/\.$/, '')) ||
    words.titles.has(word.toLowerCase().replace(FORMER_OR_DEPUTY, '')) ||
    nominativeOf(word.toLowerCase(), words.titles) !== undefined ||
    ending?.test(word) === true
  // Few words are asked for most often, and the endings are many.
  const known = new Map<string, boolean>()
  return (word) => {
    const found = known.get(word) ?? isOne(word)
    if (known.size < MAX_KNOWN_WORDS) known.set(word, found)
    return found
  }
}

const MAX_KNOWN_WORDS = 5000
const FORMER_OR_DEPUTY = /^(?:ex|vice|sub|экс-|вице-|зам|ген)-?/u

const CASE = /(?:ом|ем|ём|ой|ей|ёй|а|я|у|ю|е|ы|и)$/u

/** "министром" → "министр", "главы" → "глава": the singular that a list of titles holds; undefined where it holds none. */
export function nominativeOf(word: string, titles: ReadonlySet<string>): string | undefined {
  if (!/^[а-яё-]+$/u.test(word)) return undefined
  const stem = word.replace(CASE, '')
  if (stem === word) return undefined
  const ends = /[ыи]$/u.test(word) ? ['а', 'я'] : ['', 'ь', 'й', 'а', 'я']
  const found = ends.map((end) => stem + end).find((each) => titles.has(each))
  return found ?? (titles.has(word) ? word : undefined)
}
