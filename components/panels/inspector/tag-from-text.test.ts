import { expect, it } from 'vitest'
import { tagFromText } from './tag-from-text'

it('stores a tag on one line without its hash sign, or not at all', () => {
  expect(tagFromText('  #harbour \n strike, ')).toBe('harbour strike')
  expect(tagFromText(' # , ')).toBeNull()
})
