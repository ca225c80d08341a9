/**
 * Words as they are compared when something is looked for: in small letters without accents, with plain spaces, without
 * hyphens, dashes, apostrophes and quotation marks, so that "ceasefire" finds "cease-fire", "Trumps" "Trump’s" and "Maric"
 * "Marić", and the other way round.
 */
const DROPPED = /[\u00AD\u2010-\u2015'’‘ʼ`"“”„«»-]/gu

/** Latin letters with what Unicode takes apart from them; each is one unit, and so is the letter alone. */
const ACCENTED = /[\u00C0-\u024F\u1E00-\u1EFF]/g

/** Unit for unit; only "İ" would become two in small letters, and is taken for "I". */
function small(text: string): string {
  const plain = text.replace(ACCENTED, (letter) => letter.normalize('NFD').charAt(0))
  return plain.toLowerCase().replace(/\s/gu, ' ')
}

export function foldWords(text: string): string {
  return small(text).replace(DROPPED, '')
}

/** A text folded unit for unit, but for what is dropped, and where its units stood. */
export interface FoldedText {
  readonly text: string
  /** The place in the original of the unit at `at`. */
  toOriginal(at: number): number
  /** The place in the folded text of the original's unit at `at`; of one that was dropped, that of the next. */
  toFolded(at: number): number
}

export function foldText(original: string): FoldedText {
  const plain = small(original)
  const dropped = Uint32Array.from(plain.matchAll(DROPPED), ({ index }) => index)
  /** How many of the dropped are left of where `isBefore` ends to hold, which is true of the first ones only. */
  const countWhile = (isBefore: (place: number, count: number) => boolean) => {
    let low = 0
    let high = dropped.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(dropped[middle] ?? 0, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    text: plain.replace(DROPPED, ''),
    toOriginal: (at) => at + countWhile((place, count) => place - count <= at),
    toFolded: (at) => at - countWhile((place) => place < at),
  }
}
