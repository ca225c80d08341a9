import { describe, expect, it } from 'vitest'
import { trimSpan } from './trim-span'

describe('trimSpan', () => {
  it('drops white space at both ends and keeps it inside', () => {
    expect(trimSpan('  a b \n', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 })
  })
  it('finds nothing in white space', () => {
    expect(trimSpan(' \n ', { start: 0, end: 3 })).toBeUndefined()
  })
})
