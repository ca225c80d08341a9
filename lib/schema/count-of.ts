/** Counts in words, one way for cards, panels, announcements and files. */
const NUMBER = new Intl.NumberFormat('en-GB')

/** "1 card", "1,200 cards". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`
}
