/** Whether `title` holds every word of `search`, whatever its case and accents. */
export function matchesSearch(title: string, search: string): boolean {
  const text = fold(title)
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
