/** Words on one line of at most so many UTF-16 units, cut between words and never inside a character. */
export function shorten(words: string, most: number): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  const whole = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')
  return `${whole.trimEnd()}…`
}
