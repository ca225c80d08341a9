/**
 * The words without the letters at their end that `isCut` matches, one character at a time. A pattern that ends in `+$` does
 * the same in a time that grows with the square of what it matches elsewhere: of others' words, which may be as long as they
 * like, that is for ever.
 */
export function cutEnd(words: string, isCut: RegExp): string {
  let end = words.length
  while (end > 0) {
    const start =
      /[\uDC00-\uDFFF]/.test(words.charAt(end - 1)) && (words.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1
    if (!isCut.test(words.slice(start, end))) break
    end = start
  }
  return words.slice(0, end)
}
