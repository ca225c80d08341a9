/** Moments of a briefing, in UTC: a file is read in every time zone. Milliseconds since 1970. */

/** "18 March 2025, 14:05 UTC" */
export function moment(at: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(at).replace(' at ', ', ')} UTC`
}

/** "18 March 2025" */
export function dayOf(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}
