import { expect, it } from 'vitest'
import { aCard } from '@/lib/scene/a-board'
import { foundWords } from './found-words'

const body = 'The leaders are expected to discuss the Nova Kakhovka hydroelectric power plant.'

it('shows the words around what was found, and nothing else that the card says', () => {
  const card = aCard({ id: 'p', kind: 'point', title: 'Territory', body, fields: { marker: '1.' } })
  expect(foundWords(card, 'power', 'Point')).toBe(
    '…are expected to discuss the Nova Kakhovka hydroelectric power plant. · Point'.replace(
      '…are expected to discuss the Nova ',
      '…Nova ',
    ),
  )
  expect(foundWords(card, 'hydro-electric', 'Point')).toContain('hydroelectric power plant. · Point')
})

it('adds nothing where the name or the detail has the word', () => {
  const fields = { 'attribution.speaker': 'Donald Trump' }
  const card = aCard({ id: 'e', kind: 'evidence', title: 'A call', fields })
  expect(foundWords(card, 'trump', 'Evidence · Donald Trump')).toBe('Evidence · Donald Trump')
  expect(foundWords(card, 'call', 'Evidence · Donald Trump')).toBe('Evidence · Donald Trump')
})
