import { countOf } from '@/lib/schema/count-of'

const HOUR_MS = 60 * 60 * 1000

/** How long something works from when it was made, so many milliseconds: "7 days", "12 hours". */
export function describeLife(ms: number): string {
  const hours = Math.round(ms / HOUR_MS)
  return hours < 48 ? countOf(hours, 'hour') : countOf(Math.round(hours / 24), 'day')
}

/** How long something can still be used: "for 6 days more", "for less than an hour more". Both times in milliseconds. */
export function describeExpiry(at: number, now: number): string {
  const hours = Math.floor((at - now) / HOUR_MS)
  if (hours < 1) return 'works for less than an hour more'
  if (hours < 48) return `works for ${hours} ${hours === 1 ? 'hour' : 'hours'} more`
  return `works for ${Math.round(hours / 24)} days more`
}
