import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

function whoOf(text: string): (string | null)[][] {
  const whole = `The council met to discuss the bridge at length.\n\n${text}`
  return analyseDocument(whole, { language: 'en', format: 'plain', referenceDate: '2025-03-18' }).claims.map(
    ({ attribution }) => [attribution.speaker, attribution.outlet],
  )
}

describe('who speaks without a plain subject and verb', () => {
  it.each([
    ['In Ana Velic’s view, the bridge should close.', 'Ana Velic', null],
    ['The court heard from a diver, Ezra Plumb, that the bridge was cracked.', 'Ezra Plumb', null],
    ['The jury was told by a diver that the bridge was cracked.', 'a diver', null],
    ['In her letter to the board Dr Lind stated that the bridge was cracked.', 'Lind', null],
    ['The chairman, Petra Lind, thanked her and said the bridge was safe.', 'Petra Lind', null],
    ['Lionel Grote KC said the bridge was safe.', 'Lionel Grote', null],
    ['A health attaché of Kasa remarked that the bridge was safe.', 'A health attaché of Kasa', null],
    ['According to a farmer called Winifred Tugwell, the bridge was safe.', 'Winifred Tugwell', null],
    ['An internal memo obtained by Reuters says the bridge is unsafe.', 'An internal memo', 'Reuters'],
    [
      'The officials sent it to Le Journal du Lac. Ana Velic told Le Journal du Lac so.',
      'Ana Velic',
      'Le Journal du Lac',
    ],
    ['Otto Relling told a podcast, Rails and Rules, that the bridge is safe.', 'Otto Relling', 'Rails and Rules'],
    ['The office has no comment on the bridge.', 'office', null],
    ['Two weeks ago the World Bank said the loan was safe.', 'World Bank', null],
    ['Hours earlier the mayor said the bridge was closed.', 'mayor', null],
    ['Some two years ago the court said the law was void.', 'court', null],
    ['The Kasan General Staff said the bridge was hit.', 'Kasan General Staff', null],
    ['The Joint Chiefs of Staff said the bridge was safe.', 'Joint Chiefs of Staff', null],
  ])('%s', (text, speaker, outlet) => {
    expect(whoOf(text)).toEqual([[speaker, outlet]])
  })

  it('means by a pronoun whoever spoke last, though the text gives a role and no name', () => {
    expect(whoOf('A spokeswoman for the chain denied it. "Our shelves are full," she added.')).toEqual(
      Array.from({ length: 2 }, () => ['A spokeswoman for the chain', null]),
    )
  })

  it('means by “the company” the one that spoke last, and no ministry', () => {
    expect(whoOf('Nordfrost said it was safe. The company said nobody was hurt.')).toEqual(
      Array.from({ length: 2 }, () => ['Nordfrost', null]),
    )
  })

  it('reads both halves of a sentence that “while” opens', () => {
    expect(whoOf('While Ana Velic said the bridge was safe, Petra Lind said it was not.')).toEqual([
      ['Ana Velic', null],
      ['Petra Lind', null],
    ])
  })

  it('takes nobody for an outlet who is told to do something, or whom one deals with', () => {
    expect(whoOf('The regulator told Nordfrost to close the plant.')[0]?.[1]).toBeNull()
    expect(whoOf('It has a contract with Nordfrost. Ana Velic told Nordfrost that the bridge is safe.')).toEqual([
      ['Ana Velic', null],
    ])
  })
})
