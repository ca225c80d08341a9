/** A tag as it is stored: on one line, without a leading #, single spaces; null when nothing is left. */
export function tagFromText(text: string): string | null {
  const tag = text
    .replace(/[\s,]+/gu, ' ')
    .trim()
    .replace(/^#+/u, '')
    .trim()
    .slice(0, 60)
  return tag === '' ? null : tag
}
