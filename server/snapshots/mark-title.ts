import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'

const MARKS = { copy: ' (copy)', imported: ' (imported)' } as const
export type TitleMark = keyof typeof MARKS

/** The title with what the board is behind it, once: a copy of a copy is a copy. Cut where it would be too long. */
export function markTitle(title: string, mark: TitleMark): string {
  const words = MARKS[mark]
  if (title.endsWith(words)) return title
  const kept = title.slice(0, MAX_BOARD_TITLE_UNITS - words.length)
  return kept.replace(/[\uD800-\uDBFF]$/, '') + words
}
