import { expect, it } from 'vitest'
import { aboutJson } from './about-json'

it.each([
  [4, 2, '2 of 4 documents come along: what no card cites stays behind.'],
  [4, 1, '1 of 4 documents comes along: what no card cites stays behind.'],
  [1, 0, '0 of 1 document come along: what no card cites stays behind.'],
  [4, 4, 'All 4 documents come along.'],
  [1, 1, 'The document comes along.'],
])('says of %i documents, of which cards cite %i, what a board file holds', (documents, cited, words) => {
  expect(aboutJson(documents, cited)).toContain(`${words} Proposals that wait to be placed do not.`)
})

it('says nothing of documents on a board without any', () => {
  expect(aboutJson(0, 0)).not.toContain('along')
})
