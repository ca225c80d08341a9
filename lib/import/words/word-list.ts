/** How the long word lists and patterns of this folder are written: over as many lines as they need. */

/** The words of a list, which spaces and line breaks part. */
export function wordsIn(list: string): string[] {
  return list.trim().split(/\s+/)
}

/** The source of a pattern for any word of a list, without a group around it. */
export function alternatives(list: string): string {
  return wordsIn(list).join('|')
}

/**
 * The source of a pattern, written over several lines: a line break and the indentation behind it stand for nothing,
 * and a backslash is written once.
 */
export function pattern(written: TemplateStringsArray, ...filled: readonly (string | number)[]): string {
  return String.raw({ raw: written.raw.map((part) => part.replace(/\n\s*/g, '')) }, ...filled)
}
