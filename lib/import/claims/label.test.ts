import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

function whoOf(sentence: string): (string | null)[][] {
  const text = `The council met to discuss the bridge at length.\n\n${sentence}`
  return analyseDocument(text, { language: 'en', format: 'plain', referenceDate: '2025-03-18' }).claims.map(
    ({ attribution }) => [attribution.speaker, attribution.outlet],
  )
}

describe('what a sentence is labelled with', () => {
  it.each([
    ['Reuters: the bridge will close in May.', null, 'Reuters'],
    ['Halden Gazette, 3 May: The bridge will close.', null, 'Halden Gazette'],
    ['The bridge will close in May (Halden Gazette, 3 May).', null, 'Halden Gazette'],
    ['The bridge will close in May [Reuters].', null, 'Reuters'],
    ['Ingrid Foss, mayor: "The bridge will close."', 'Ingrid Foss', null],
    ['Ingrid Foss (to Reuters): "The bridge will close."', 'Ingrid Foss', 'Reuters'],
    ['Mayor Foss: the bridge will close in May.', 'Foss', null],
  ])('%s', (sentence, speaker, outlet) => {
    expect(whoOf(sentence)).toEqual([[speaker, outlet]])
  })

  it.each([
    'Cost: about three million in all.',
    'Sources: Reuters, the Halden Gazette.',
    'Halden Gazette: page 3.',
    'The bridge (Halden) will close in May.',
  ])('tells nobody in: %s', (sentence) => {
    expect(whoOf(sentence)).toEqual([])
  })
})
