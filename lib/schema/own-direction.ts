/**
 * Words that run from right to left, alone and among ours. Where a person's words stand alone in the page, `dir="auto"`
 * does what is needed; here is what it takes for lines that are laid out by us, and for names within our sentences.
 */
const LETTER = /\p{L}/u
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const OPENING = '\u2068'
const CLOSING = '\u2069'
const RIGHT_TO_LEFT_OPENING = '\u2067'

/** As `dir="auto"` decides it: by the first letter. */
export function runsRightToLeft(words: string): boolean {
  return RIGHT_TO_LEFT.test(LETTER.exec(words)?.[0] ?? '')
}

/** A piece of a line that runs from right to left, for a painter that lays lines out from the left. */
export function asRightToLeft(words: string): string {
  return RIGHT_TO_LEFT_OPENING + words + CLOSING
}

/** The words of a piece that `asRightToLeft` made; undefined of any other. */
export function insideRightToLeft(words: string): string | undefined {
  return words.startsWith(RIGHT_TO_LEFT_OPENING) ? words.slice(1, -CLOSING.length) : undefined
}

/** A name or other words within a sentence or row of ours: whatever they hold, they turn nothing around beside them. */
export function isolated(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? OPENING + words + CLOSING : words
}

/** A sentence of ours with names in “…”, each isolated. */
export function withNamesIsolated(sentence: string): string {
  return RIGHT_TO_LEFT.test(sentence)
    ? sentence.replace(/“([^”]*)”/gu, (_all, name: string) => `“${isolated(name)}”`)
    : sentence
}
