/** One or two letters for a name: first and last word; of a single word its first two letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const letters = (word: string | undefined, count: number) => [...(word ?? '')].slice(0, count).join('')
  const initials = words.length > 1 ? letters(words[0], 1) + letters(words.at(-1), 1) : letters(words[0], 2)
  return initials === '' ? '?' : initials.toLocaleUpperCase()
}
