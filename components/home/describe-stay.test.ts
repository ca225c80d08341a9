import { expect, it } from 'vitest'
import { describeStay } from './describe-stay'

const DAY_MS = 24 * 60 * 60 * 1000

it.each([
  [null, 'stays until somebody deletes it for good'],
  [30 * DAY_MS, 'goes for good in 30 days'],
  [1.2 * DAY_MS, 'goes for good in 2 days'],
  [0.5 * DAY_MS, 'goes for good within a day'],
  [-1, 'goes for good today'],
])('tells of a board that goes at %s that it %s', (goesAt, words) => {
  expect(describeStay(goesAt, 0)).toBe(words)
})
