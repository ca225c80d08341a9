/** The first digits of a hash, enough to tell two apart by eye; the whole stands in its title. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256:/u, '').slice(0, 12)
}
