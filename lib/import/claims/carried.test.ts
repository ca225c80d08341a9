import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

const { who } = readingOf('en')
const NAMED = 'Petra Lind and the Lowmoor Echo are at odds.'

describe('what an outlet carries of somebody', () => {
  it.each([
    [
      'The Lowmoor Echo prints an interview with the mayor, Ana Velic, who says the bridge is safe.',
      'Ana Velic',
      'Lowmoor Echo',
    ],
    [
      'The weekly Horizont publishes a letter from Ana Velic, in which she calls the bridge a disgrace.',
      'Ana Velic',
      'Horizont',
    ],
    [
      'The Marren Post devotes two pages to the engineer Otto Relling, who argues that it will last.',
      'Otto Relling',
      'Marren Post',
    ],
    [
      'The Lowmoor Echo gives space to a retired diver, Ezra Plumb, who says the bridge is cracked.',
      'Ezra Plumb',
      'Lowmoor Echo',
    ],
    [
      'The industry’s monthly, *Fathom*, ran an opinion piece by Ana Velic, who argued that it is safe.',
      'Ana Velic',
      'Fathom',
    ],
    [
      'The agency Nordtelegraf carries a statement by the palace, according to which the king is well.',
      'the palace',
      'Nordtelegraf',
    ],
    ['THE FERRYMAN prints a letter from 31 fishermen, who say the river is empty.', '31 fishermen', 'FERRYMAN'],
    [
      'The public broadcaster KRF devoted an item to it, in which its correspondent said it was over.',
      'its correspondent',
      'KRF',
    ],
    [
      'Radio Marren cites the mayor’s successor, Ana Velic: “I said yes before breakfast.”',
      'Ana Velic',
      'Radio Marren',
    ],
  ])('%s', (text, speaker, outlet) => {
    const [found] = who(`${NAMED} ${text}`)
    expect([found?.[0]?.replace(/^the /, ''), found?.[1]]).toEqual([speaker.replace(/^the /, ''), outlet])
  })

  it('is nobody’s where nobody is told of', () => {
    expect(who('The Lowmoor Echo carries a map of the bridge, which has been shut for a year.')).toEqual([])
  })
})
