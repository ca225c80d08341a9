/** What somebody wrote as a sentence with an end; a mark that closes a quotation may stand behind it. */
export function ended(words: string): string {
  const trimmed = words.trim()
  return /[.!?…]["”’)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`
}
