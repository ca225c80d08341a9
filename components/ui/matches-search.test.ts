import { expect, it } from 'vitest'
import { matchesSearch } from './matches-search'

it.each([
  ['harbour', true],
  ['  closure HARB ', true],
  ['fevrier', true],
  ['harbour april', false],
])('finds the board by “%s”: %s', (search, isFound) => {
  expect(matchesSearch('Harbour closure, février', search)).toBe(isFound)
})
