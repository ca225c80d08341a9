import { describe, expect, it } from 'vitest'
import { moveEnd } from './move-end'

const TEXT = 'On Monday the envoy said that the “old wall” is safe. Nobody asked.'
const spanOf = (words: string, text = TEXT) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const move = (words: string, end: 'start' | 'end', by: 1 | -1, text = TEXT, language = 'en') => {
  const moved = moveEnd(text, spanOf(words, text), { end, by, language })
  return moved && text.slice(moved.start, moved.end)
}

describe('moveEnd', () => {
  it('moves the start by a word either way', () => {
    expect(move('envoy said', 'start', -1)).toBe('the envoy said')
    expect(move('envoy said', 'start', 1)).toBe('said')
  })
  it('moves the end by a word either way', () => {
    expect(move('envoy said', 'end', 1)).toBe('envoy said that')
    expect(move('envoy said', 'end', -1)).toBe('envoy')
  })
  it('takes the marks that hug a word along', () => {
    expect(move('wall', 'start', -1)).toBe('“old wall')
    expect(move('the “old', 'end', 1)).toBe('the “old wall”')
    expect(move('wall” is', 'end', 1)).toBe('wall” is safe.')
    expect(move('wall” is safe.', 'end', -1)).toBe('wall” is')
  })
  it('keeps one word at least, and stays in the text', () => {
    expect(move('Monday', 'start', 1)).toBeUndefined()
    expect(move('Monday', 'end', -1)).toBeUndefined()
    expect(move('On Monday', 'start', -1)).toBeUndefined()
    expect(move('Nobody asked.', 'end', 1)).toBeUndefined()
  })
  it('finds the words of a language that does not part them with blanks', () => {
    const text = '外交部发言人表示，大坝是安全的。'
    expect(move('大坝', 'start', -1, text, 'zh')).toBe('表示，大坝')
  })
  it('is not misled where its window cuts a word', () => {
    const text = `${'a'.repeat(500)} wall ${'b'.repeat(500)}`
    expect(move('wall', 'end', 1, text)).toBeUndefined()
    expect(move('wall', 'start', -1, text)).toBeUndefined()
  })
})
