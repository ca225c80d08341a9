/** Titles off, name on: "Ukrainian President Volodymyr Zelensky" → "Volodymyr Zelensky". */
import { ROLES, TITLES } from '../words/people-words'

export interface TitledName {
  /** The words before the name, lower case: "ukrainian president"; empty without a title. */
  readonly title: string
  readonly name: string
}

/** Splits at the last title word that has capitalised words after it. `run` holds capitalised words only. */
export function splitTitle(run: string): TitledName {
  const words = run.split(' ')
  let from = 0
  words.forEach((word, index) => {
    const key = word.toLowerCase().replace(/,$/, '')
    if (index < words.length - 1 && (TITLES.has(key) || ROLES.has(key))) from = index + 1
  })
  return { title: words.slice(0, from).join(' ').toLowerCase(), name: words.slice(from).join(' ') }
}
