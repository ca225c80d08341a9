/**
 * A source's name for comparison: "The Harbour Post", "the harbour  post" and "Harbour Post’s" are one name. Only
 * spelling is folded; that AP is the Associated Press is an alias, which a person or the rules' list knows.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
