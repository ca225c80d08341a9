/**
 * The marks around words that are quoted. Words that hold double marks themselves stand in single ones, so that what is
 * quoted stays letter for letter what was written and the reader sees where it ends.
 */
export function quoteMarks(words: string): readonly [open: string, close: string] {
  return /["“”„]/u.test(words) ? ['‘', '’'] : ['“', '”']
}

export function quoted(words: string): string {
  const [open, close] = quoteMarks(words)
  return open + words + close
}
