/** A title for a document whose text states none: from its file's name, or a paste's first words. Marked as derived. */
const MAX_WORDS = 8

export function deriveTitle({ filename, how, text }: { filename: string; how: string; text: string }): string {
  if (how === 'paste') {
    const words = text.slice(0, 2000).split(/\s+/).filter(Boolean)
    if (words.length > 0) return words.slice(0, MAX_WORDS).join(' ') + (words.length > MAX_WORDS ? ' …' : '')
  }
  const stem =
    filename
      .replace(/\.[^.]+$/, '')
      .replace(/[_-]+/g, ' ')
      .trim() || filename
  return stem.charAt(0).toUpperCase() + stem.slice(1)
}
