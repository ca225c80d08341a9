/**
 * A title for a document whose text states none: from the name that it was given, or, of a paste that nobody named, from
 * its first words. Marked as derived.
 */
import { capitalised } from '@/lib/schema/capitalised'
import { UNNAMED_PAGE, UNNAMED_PASTE } from '@/lib/schema/source'

const MAX_WORDS = 8

export function deriveTitle({ filename, how, text }: { filename: string; how: string; text: string }): string {
  if (how === 'paste' && (filename === UNNAMED_PASTE || filename === UNNAMED_PAGE)) {
    const words = text.slice(0, 2000).split(/\s+/).filter(Boolean)
    if (words.length > 0) return words.slice(0, MAX_WORDS).join(' ') + (words.length > MAX_WORDS ? ' …' : '')
  }
  const stem = filename.replace(/\.[^.]+$/, '').trim() || filename
  // What a person typed stands as typed; a file's name was made for a disk.
  return how === 'paste' ? stem : tidy(stem)
}

function tidy(stem: string): string {
  const words = stem.replace(/[_-]+/g, ' ').trim() || stem
  return capitalised(words)
}
