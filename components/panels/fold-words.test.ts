import { expect, it } from 'vitest'
import { foldText, foldWords } from './fold-words'

it('leaves out what is spelt in several ways', () => {
  for (const each of ['cease-fire', 'Cease‑fire', 'CEASEFIRE', 'cease\u00ADfire'])
    expect(foldWords(each)).toBe('ceasefire')
  for (const each of ['Trump’s', "trump's", 'Trumps']) expect(foldWords(each)).toBe('trumps')
  expect(foldWords('“the\ncall”')).toBe('the call')
  expect(foldWords('Marić, Élodie, İzmir, Việt, Й')).toBe('maric, elodie, izmir, viet, й')
})

it('knows where each unit stood, both ways', () => {
  const original = '“Á cease-fire”, İt’s—here'
  const { text, toOriginal, toFolded } = foldText(original)
  expect(text).toBe('a ceasefire, itshere')
  const at = text.indexOf('fire')
  expect(original.slice(toOriginal(at), toOriginal(at + 3) + 1)).toBe('fire')
  for (const [index, unit] of [...text].entries()) {
    expect(foldWords(original[toOriginal(index)] ?? '')).toBe(unit)
    expect(toFolded(toOriginal(index))).toBe(index)
  }
  expect(toFolded(original.length)).toBe(text.length)
})
