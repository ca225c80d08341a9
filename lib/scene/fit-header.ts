/**
 * What a card's first line says in the room that it has. What it warns of is seen whole, or in fewer words, or as the
 * picture alone; it is never cut within a word, and the kind's word yields to it, whose picture stays.
 */
import type { WarningWords } from './build-warning'

/** Board units: a picture, and the spaces after pictures and between words. */
const PICTURE = 12
const GAP = 6
const AFTER_SIGN = 4

export interface HeaderWish {
  /** The word for the card's kind. */
  readonly kind: string
  /** How many small pictures stand after it. */
  readonly pictures: number
  readonly warning?: WarningWords | undefined
  /** At the end of the line; without `inBrief`, it is there whole. */
  readonly right?: WarningWords | undefined
}

/** Empty where only the picture, or nothing, has room. */
export interface HeaderWords {
  readonly kind: string
  readonly warning: string
  readonly right: string
}

/** Whether something of it may have to be said in fewer words. */
export function canYield({ warning, right }: Pick<HeaderWish, 'warning' | 'right'>): boolean {
  return warning !== undefined || right?.inBrief !== undefined
}

/** `widthOf`: of words on that line, `isStrong` those at its end; asked only where something can yield. */
export function fitHeader(
  wish: HeaderWish,
  room: number,
  widthOf: (words: string, isStrong: boolean) => number,
): HeaderWords {
  const { kind, pictures, warning, right } = wish
  if (!canYield(wish)) return { kind, warning: '', right: right?.words ?? '' }
  const [warned = '', warnedShort = warned] = [warning?.words, warning?.inBrief]
  const [said = '', saidShort = said] = [right?.words, right?.inBrief]
  const word = (words: string, gap: number, isStrong = false) => (words === '' ? 0 : gap + widthOf(words, isStrong))
  const fits = (line: HeaderWords) => {
    const sign = warning ? GAP + PICTURE + word(line.warning, AFTER_SIGN) : 0
    const small = pictures * (GAP + PICTURE)
    return PICTURE + word(line.kind, GAP) + small + sign + word(line.right, GAP, true) <= room
  }
  const lines: readonly HeaderWords[] = [
    { kind, warning: warned, right: said },
    { kind, warning: warned, right: saidShort },
    { kind, warning: warnedShort, right: said },
    { kind, warning: warnedShort, right: saidShort },
    { kind: '', warning: warnedShort, right: saidShort },
    { kind, warning: '', right: saidShort },
  ]
  return lines.find(fits) ?? { kind: '', warning: '', right: saidShort }
}
