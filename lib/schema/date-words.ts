/** Dates as people read them. A date that the text does not settle is shown in the text's own words. */
import type { FuzzyDate } from './fuzzy-date'

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const ISO = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/u

/** "18 Mar 2025", "18 Mar 2025, 14:00", "Mar 2025", "2025", "15 Mar 2025 – 16 Mar 2025". */
export function describeDate(date: FuzzyDate): string {
  if (!date.iso) return date.text
  const ends = date.iso.split('/').map(describeIso)
  return ends.includes(null) ? date.text : ends.join(' – ')
}

function describeIso(iso: string): string | null {
  const found = ISO.exec(iso)
  if (!found) return null
  const [, year, month, day, time] = found
  const name = month ? MONTHS[Number(month) - 1] : ''
  if (month && !name) return null
  const date = [day ? String(Number(day)) : '', name, year].filter(Boolean).join(' ')
  return time ? `${date}, ${time}` : date
}
