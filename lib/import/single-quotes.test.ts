import { describe, expect, it } from 'vitest'
import { readingOf } from './languages/test-reading'

const { quotes, who, sentences } = readingOf('en')

describe('single marks of quotation', () => {
  it.each([
    ['‘It is shut,’ said Ana Velic. ‘It won’t open.’', ['‘It is shut,’', '‘It won’t open.’']],
    ["'It is shut,' said Ana Velic, the council's lawyer.", ["'It is shut,'"]],
    ['She called it ‘a bill sent to an empty house’ and left.', ['‘a bill sent to an empty house’']],
    ['He called the miners’ offer ‘the bosses’ trick’ again.', ['‘the bosses’ trick’']],
    ['“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,”']],
  ])('are read in %j', (text, found) => {
    expect(quotes(text)).toEqual(found)
  })

  it.each([
    'The drivers’ union rejected the firms’ offer.',
    "The miners' strike of the '70s was the drivers' last.",
    "Rock 'n' roll was 'em all's idea.",
    'The ‘ayn is a letter.',
  ])('are apostrophes in %j', (text) => {
    expect(quotes(text)).toEqual([])
  })

  it('part a speaker from the words', () => {
    expect(who('‘It’s closed for the winter,’ Petra Lind told the Marren Post.')).toEqual([
      ['Petra Lind', 'Marren Post'],
    ])
    expect(who('‘It does not mend a roof,’ was the reply of his own sacristan.')).toEqual([['his own sacristan', null]])
  })

  it('keep a question and whoever asks it in one sentence', () => {
    expect(sentences('‘Is it shut?’ Ana Velic asked.')).toHaveLength(1)
  })
})
