import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

const { who } = readingOf('en')
const outlets = (text: string) => who(text).map(([, outlet]) => outlet)

describe('names that sound like outlets', () => {
  it.each([
    ['Fergus Mail runs the port. Mr Mail said that two bids had been received.', 'Fergus Mail'],
    ['Sir Alan Herald told the committee that the bridge is safe.', 'Alan Herald'],
    ['Judge Amelia Courier said the bridge is safe.', 'Amelia Courier'],
    ['Daniel Post, who runs a garage, said it is safe. Post said it was checked.', 'Daniel Post'],
    ['Asked about the gap, the head of licensing, **Marta Eklund**, said that the books were wrong.', 'Marta Eklund'],
  ])('are people’s: %s', (text, speaker) => {
    expect(who(text).at(-1)).toEqual([speaker, null])
  })

  it.each([
    'The trawler Herald was at sea. The Herald reported that it was taking on water.',
    'The football club Pioneer said it would sell its ground.',
    'The Daily Brannock, the 07:10 express, was late. The Daily Brannock reported an engine fault, the guard said.',
    'Our Lindau site manager said it was clean.',
  ])('are ships’ and clubs’: %s', (text) => {
    expect(outlets(text).filter((outlet) => outlet !== null)).toEqual([])
  })

  it.each([
    [
      'In an e-mail to the Sentinel, the company now says it is thin. As the Sentinel first reported, it rusts.',
      'Sentinel',
    ],
    ['He told the Sentinel, the company that runs the port, of it. The Sentinel reported a loss.', null],
    ['The firm told Melissa on Friday that it is safe.', null],
    ['The firm told Novi Dan on Friday that it is safe.', 'Novi Dan'],
  ])('are told by what stands beside them: %s', (text, outlet) => {
    expect(outlets(text).at(-1)).toBe(outlet)
  })

  it('stay outlets’ with an article', () => {
    expect(outlets('The Charlotte Observer reported that the bridge is safe.')).toEqual(['Charlotte Observer'])
  })
})
