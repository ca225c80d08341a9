import { describe, expect, it } from 'vitest'
import { termsOf } from './terms'

const stems = (text: string) => termsOf(text).map(({ stem }) => stem)

describe('the terms of a text', () => {
  it('are stems, without stop words, reporting verbs and possessive endings', () => {
    expect(stems('The harbour’s pilots reported that the quays were flooding.')).toEqual([
      'harbour',
      'pilot',
      'quai',
      'flood',
    ])
  })

  it('hold a hyphened word whole and in parts', () => {
    expect(stems('cease-fire')).toEqual(['ceasefir', 'ceas', 'fire'])
    expect(stems('ceasefire')).toEqual(['ceasefir'])
  })

  it('join abbreviations and know letters of any script', () => {
    expect(stems('U.N. café Выборг')).toEqual(['un', 'café', 'выборг'])
    expect(stems('港口关闭')).toEqual(['港口', '口关', '关闭'])
  })

  it('say where they stand', () => {
    const text = 'A 🌊 wave — then another wave.'
    for (const { start, end, stem } of termsOf(text)) expect(text.slice(start, end)).toBe(stem)
    expect(termsOf(text)).toHaveLength(2)
  })

  it('are none in what holds no word', () => {
    expect(termsOf('… 🌊 — !?')).toEqual([])
    expect(termsOf('')).toEqual([])
    expect(termsOf('x'.repeat(5000))).toEqual([])
  })
})
