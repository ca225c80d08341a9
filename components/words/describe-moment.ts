/** Moments as people read them. Dates of a text: lib/schema/date-words. */
import { MONTHS } from '@/lib/schema/date-words'

/** "18 Mar 2025, 14:05" in this device's time zone. `at` in milliseconds since 1970. */
export function describeMoment(at: number): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}, ${two(date.getHours())}:${two(date.getMinutes())}`
}
