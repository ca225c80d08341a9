const DAY_MS = 24 * 60 * 60 * 1000

/** How long a board stays in the trash, as a sentence's end. Both times in milliseconds since 1970, UTC. */
export function describeStay(goesAt: number | null, now: number): string {
  if (goesAt === null) return 'stays until somebody deletes it for good'
  const days = Math.ceil((goesAt - now) / DAY_MS)
  if (days <= 0) return 'goes for good today'
  return days === 1 ? 'goes for good within a day' : `goes for good in ${days} days`
}
