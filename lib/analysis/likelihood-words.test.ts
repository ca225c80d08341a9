import { describe, expect, it } from 'vitest'
import { LIKELIHOOD_RANGES } from '@/lib/schema/reasoning-cards'
import { againstLikelihood, likelihoodInTitle } from './likelihood-words'

const said = (title: string) => likelihoodInTitle({ title, likelihood: 'unlikely' })

describe('a title beside a likelihood', () => {
  it.each([
    ['A full 30-day ceasefire is unlikely within a month', 'unlikely'],
    ['Likely no ceasefire', 'Likely'],
    ['The bridge will probably reopen', 'probably'],
    ['It is almost certain that the quay stays shut', 'almost certain'],
    ['The odds of a deal are roughly even', 'roughly even'],
    ['The truce may collapse by 18 May', 'may'],
    ['Moscow might walk out', 'might'],
    ['A deal could follow', 'could'],
    ['A second call is possible', 'possible'],
    ['Talks are bound to fail', 'bound to'],
    ['“The quay is open” is probably untrue', 'probably'],
  ])('“%s” says how likely', (title, word) => {
    expect(said(title)).toBe(word)
  })
  it.each(Object.values(LIKELIHOOD_RANGES).map(({ word }) => word))('in the words of the scale: %s', (word) => {
    expect(said(`There is ${word} of it`)).toBeDefined()
  })
  it.each([
    'The bridge reopens within a month',
    'The quay opens in May',
    'May 2026 sees a second call',
    'Elections are held by 3 may',
    'The minister repeats that a deal is “likely”',
    'The minister calls a deal "very likely" again',
    "The ministry's note says 'perhaps' and the army's does not",
    'Kyiv answers with its full military might',
    'The port reopens as soon as possible',
    'A certain sum is paid',
    'They meet by chance',
  ])('“%s” says the event alone', (title) => {
    expect(said(title)).toBeUndefined()
  })
  it('says nothing twice while no likelihood is given', () => {
    expect(likelihoodInTitle({ title: 'It is unlikely' })).toBeUndefined()
  })
})

describe('a title against a likelihood', () => {
  it.each([
    ['The truce will likely hold', 'unlikely', 'likely'],
    ['A truce is very unlikely', 'roughly-even', 'very unlikely'],
    ['Moscow almost certainly refuses', 'unlikely', 'almost certainly'],
    ['There is little chance of a truce', 'likely', 'little chance'],
    ['The odds are roughly even', 'very-likely', 'roughly even'],
    ['A truce could follow and will probably hold', 'very-unlikely', 'probably'],
  ] as const)('“%s” beside “%s” names the other side', (title, likelihood, word) => {
    expect(againstLikelihood({ title, likelihood })).toBe(word)
  })
  it.each([
    ['The truce will likely hold', 'very-likely'],
    ['A truce is unlikely', 'almost-no-chance'],
    ['A truce is not likely', 'unlikely'],
    ['It isn’t probable', 'unlikely'],
    ['A truce is unlikely, a pause likely', 'likely'],
    ['A truce could follow', 'unlikely'],
    ['The minister calls a deal “likely”', 'unlikely'],
    ['The truce will likely hold', undefined],
  ] as const)('“%s” beside “%s” does not', (title, likelihood) => {
    expect(againstLikelihood({ title, ...(likelihood && { likelihood }) })).toBeUndefined()
  })
})
