import { describe, expect, it } from 'vitest'
import { spliceBetween } from './text-splice'

const applied = (before: string, after: string, caret: number) => {
  const splice = spliceBetween(before, after, caret)
  return splice
    ? before.slice(0, splice.index) + splice.insert + before.slice(splice.index + splice.deleteCount)
    : before
}

describe('spliceBetween', () => {
  it('finds the letter typed among equal ones by the caret', () => {
    expect(spliceBetween('aaa', 'aaaa', 2)).toEqual({ index: 1, deleteCount: 0, insert: 'a' })
  })
  it('replaces only what differs', () => {
    expect(spliceBetween('the harbour is shut', 'the port is shut', 8)).toEqual({
      index: 4,
      deleteCount: 7,
      insert: 'port',
    })
  })
  it('never cuts a character beyond the basic plane in two', () => {
    expect(spliceBetween('🌊', '🌋', 2)).toEqual({ index: 0, deleteCount: 2, insert: '🌋' })
  })
  it('always turns one into the other', () => {
    const words = ['', 'a', 'ab', 'ba', 'aab', '🌊', 'a🌊b', '🌊🌋', '🌋🌊a']
    for (const before of words)
      for (const after of words)
        for (let caret = 0; caret <= after.length; caret += 1) expect(applied(before, after, caret)).toBe(after)
  })
  it('is nothing when nothing changed', () => {
    expect(spliceBetween('a', 'a', 1)).toBeNull()
  })
})
