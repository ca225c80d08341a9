import { expect, it } from 'vitest'
import { describeLife } from './describe-expiry'

it.each([
  [7 * 24, '7 days'],
  [48, '2 days'],
  [12, '12 hours'],
  [1, '1 hour'],
])('says how long something made to last %i hours works', (hours, words) => {
  expect(describeLife(hours * 60 * 60 * 1000)).toBe(words)
})
