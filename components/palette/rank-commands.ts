/**
 * Which commands fit what was typed, the best first. Each word must be found in a command: at its start, at the start of
 * a word, within one, or, for three letters and more, letter by letter in order, so that "frsel" still finds "Frame the
 * selection".
 */
interface Named {
  readonly label: string
  /** Other words that people look for it by. */
  readonly also?: string
}

const AT_START = 0
const AT_WORD = 1
const WITHIN = 3
const ALSO = 4
const SCATTERED = 8
/** Fewer letters are scattered through nearly everything. */
const MIN_SCATTERED = 3

export function rankCommands<T extends Named>(commands: readonly T[], words: string): readonly T[] {
  const wanted = fold(words).split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return commands
  return commands
    .flatMap((command, order) => {
      const rank = rankOf(command, wanted)
      return rank === undefined ? [] : [{ command, rank, order }]
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ command }) => command)
}

function rankOf({ label, also = '' }: Named, wanted: readonly string[]): number | undefined {
  const name = fold(label)
  let sum = 0
  for (const word of wanted) {
    const rank = rankOfWord(name, fold(also), word)
    if (rank === undefined) return undefined
    sum += rank
  }
  return sum
}

function rankOfWord(name: string, also: string, word: string): number | undefined {
  if (name.startsWith(word)) return AT_START
  if (` ${name}`.includes(` ${word}`)) return AT_WORD
  if (name.includes(word)) return WITHIN
  if (` ${also}`.includes(` ${word}`)) return ALSO
  return word.length >= MIN_SCATTERED && isScattered(name, word) ? SCATTERED : undefined
}

/** The letters come in order, each at the start of a word or right after the one before. */
function isScattered(name: string, letters: string): boolean {
  const parts = name.split(' ')
  const tryFrom = (part: number, rest: string): boolean => {
    if (rest === '') return true
    for (let at = part; at < parts.length; at++) {
      const word = parts[at] ?? ''
      for (let taken = Math.min(word.length, rest.length); taken > 0; taken--) {
        if (word.startsWith(rest.slice(0, taken)) && tryFrom(at + 1, rest.slice(taken))) return true
      }
    }
    return false
  }
  return tryFrom(0, letters)
}

/** Without case and accents: "ecran" finds "écran". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[“”‘’]/gu, '')
}
