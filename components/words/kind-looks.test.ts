import { expect, it } from 'vitest'
import { countOfKind } from './kind-looks'

it('counts every kind of card in words that a person would say', () => {
  expect(countOfKind(1, 'evidence')).toBe('1 piece of evidence')
  expect(countOfKind(2, 'evidence')).toBe('2 pieces of evidence')
  expect(countOfKind(2, 'hypothesis')).toBe('2 hypotheses')
  expect(countOfKind(3, 'judgement')).toBe('3 key judgements')
  expect(countOfKind(1, 'note')).toBe('1 note')
})
