import { describe, expect, it } from 'vitest'
import { wholeWords } from './whole-words'

/** What becomes of the passage between the bars. */
function made(marked: string, language = 'en'): string {
  const [before = '', words = '', after = ''] = marked.split('|')
  const text = before + words + after
  const { start, end } = wholeWords(text, { start: before.length, end: before.length + words.length }, language)
  return text.slice(start, end)
}

describe('a passage in whole words', () => {
  it('takes in the rest of a word at either end', () => {
    expect(made('Bloom|berg quoted people wi|th knowledge')).toBe('Bloomberg quoted people with')
    expect(made('She di|dn’|t say')).toBe('didn’t')
  })
  it('leaves whole words as they are, with the marks that were selected', () => {
    expect(made('He said |“we wait.”| Then')).toBe('“we wait.”')
    expect(made('a |well|-known port')).toBe('well')
    expect(made('|all|')).toBe('all')
  })
  it('takes the words of a language that writes no spaces', () => {
    const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment('我们明天去北京大学')]
    const [first, second] = words.filter(({ segment }) => segment.length > 1)
    expect(made('我|们明|天去北京大学', 'zh')).toBe(`${first?.segment}${second?.segment}`)
  })
  it('never goes past the end of a sentence, even where no space follows', () => {
    expect(made('the pla|nts|.Donald Trump')).toBe('plants')
    expect(made('the plants.Don|ald Trump|')).toBe('Donald Trump')
    expect(made('the |plants.|Donald Trump')).toBe('plants.')
    expect(made('in the U|.S. and at exam|ple.com')).toBe('U.S. and at example.com')
    expect(made('3|.5 per ce|nt.')).toBe('3.5 per cent')
  })
})
