import { describe, expect, it } from 'vitest'
import { notTried, stagesTried } from './stages'

describe('what is looked for in a language', () => {
  it('is everything in English, and everything but names where there are rules', () => {
    expect(notTried('en')).toEqual([])
    for (const language of ['fr', 'de', 'es', 'ru', 'zh']) {
      expect(stagesTried(language)).toEqual(['points', 'quotes', 'dates', 'claims', 'hedges'])
    }
    expect(notTried('fr')).toEqual([
      'Names were not looked for in French; points, quotes, dates, claims and hedges were.',
    ])
  })

  it('is structure, quotes and dates where only dates can be read', () => {
    expect(notTried('it')).toEqual([
      'Claims, hedges and names were not looked for in Italian; points, quotes and dates were.',
    ])
  })

  it('is structure and quotes anywhere else', () => {
    expect(notTried('pl')).toEqual([
      'Dates, claims, hedges and names were not looked for in Polish; points and quotes were.',
    ])
    expect(notTried('x-nonsense!')[0]).toContain('were not looked for in x-nonsense!')
  })

  it('says so when the language is not known', () => {
    expect(notTried('und')).toEqual([
      'Claims, hedges and names were not looked for because the language was not recognised; points, quotes and dates were.',
    ])
  })
})
