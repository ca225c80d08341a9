/** Titles off, name on: "Ukrainian President Volodymyr Zelensky" → "Volodymyr Zelensky". */
import { ROLES, TITLES } from '../words/people-words'

export interface TitledName {
  /** The words before the name, lower case: "ukrainian president"; empty without a title. */
  readonly title: string
  readonly name: string
}

/** "Lionel Grote KC": honours and degrees are no part of a name. */
const POST_NOMINALS = /^(?:[KQ]C|SC|MP|MEP|MSP|MLA|TD|OBE|MBE|CBE|KBE|PhD|MD|Jr\.?|Sr\.?|FRS|Esq\.?|RN|CFA)$/

/** Splits at the last title word that has capitalised words after it. `run` holds capitalised words only. */
export function splitTitle(run: string): TitledName {
  const words = run.split(' ')
  while (words.length > 2 && POST_NOMINALS.test(words.at(-1) ?? '')) words.pop()
  let from = 0
  words.forEach((word, index) => {
    const key = word.toLowerCase().replace(/,$/, '')
    // "Maj Ritter": with a stop, or two names behind it, it is a rank.
    if (word === 'Maj' && index === 0 && words.length === 2) return
    if (index < words.length - 1 && (TITLES.has(key) || ROLES.has(key))) from = index + 1
  })
  return { title: words.slice(0, from).join(' ').toLowerCase(), name: words.slice(from).join(' ') }
}
