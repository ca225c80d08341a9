/** Letters typed one after the other find the next row that begins with them; the same letter again goes on to the next. */
export interface TypedSoFar {
  readonly text: string
  /** Milliseconds, by any clock. */
  readonly at: number
}

const FORGET_AFTER_MS = 700

export function typeOn(before: TypedSoFar, letter: string, now: number): TypedSoFar {
  const isFresh = now - before.at > FORGET_AFTER_MS
  return { text: (isFresh ? '' : before.text) + letter.toLocaleLowerCase(), at: now }
}

/** The index of the row to go to; undefined when none begins so. `nameOf` is asked row by row until one fits. */
export function findTyped(
  { text }: TypedSoFar,
  count: number,
  here: number,
  nameOf: (index: number) => string,
): number | undefined {
  const isRepeat = text.length > 1 && [...text].every((letter) => letter === text[0])
  const wanted = isRepeat ? (text[0] ?? '') : text
  // A word that grows may still be this row's; a single letter means another.
  const start = wanted.length > 1 ? here : here + 1
  for (let step = 0; step < count; step++) {
    const index = (start + step + count) % count
    if (nameOf(index).toLocaleLowerCase().startsWith(wanted)) return index
  }
  return undefined
}
