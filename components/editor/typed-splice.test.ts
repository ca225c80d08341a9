import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedSplice } from './typed-splice'

const text = fc.string({ unit: fc.constantFrom('a', 'b', '🌊', '🌋'), maxLength: 10 })

describe('what was typed into a field', () => {
  it('turns the text before into the text after, wherever the caret is', () => {
    fc.assert(
      fc.property(text, text, fc.nat({ max: 24 }), (before, after, at) => {
        const { index, deleteCount, insert } = typedSplice(before, after, Math.min(at, after.length))
        expect(before.slice(0, index) + insert + before.slice(index + deleteCount)).toBe(after)
      }),
    )
  })

  it('is found where it was typed among equal letters', () => {
    for (const caret of [1, 2, 3, 4]) {
      expect(typedSplice('aaa', 'aaaa', caret)).toEqual({ index: caret - 1, deleteCount: 0, insert: 'a' })
    }
    expect(typedSplice('aaa', 'aa', 1)).toEqual({ index: 1, deleteCount: 1, insert: '' })
  })
})
