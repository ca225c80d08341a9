import { expect, it } from 'vitest'
import { describeAge } from './describe-age'

const now = Date.UTC(2026, 10, 22, 12)
const minutes = (count: number) => now - count * 60_000

it.each([
  [now + 5000, 'just now'],
  [minutes(0.5), 'just now'],
  [minutes(1), '1 minute ago'],
  [minutes(59), '59 minutes ago'],
  [minutes(60 * 3), '3 hours ago'],
  [minutes(60 * 30), 'yesterday'],
  [minutes(60 * 24 * 3), '3 days ago'],
  [minutes(60 * 24 * 10), '12 Nov 2026'],
])('tells %d as %s', (at, words) => {
  expect(describeAge(at, now)).toBe(words)
})
