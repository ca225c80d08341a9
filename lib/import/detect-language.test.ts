import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect-language'

describe('the language of a text', () => {
  it('is English for a short English note full of foreign names', () => {
    const note =
      'Ferry line to Merrin suspended\n\nThe harbour master, Ilse Brandt, said on Monday that the eastern quay stays closed.\n'
    expect(detectLanguage(note)).toBe('en')
  })

  it.each([
    ['fr', 'Le quai reste fermé jusqu’à vendredi, a déclaré la capitaine du port, qui dit ne pas savoir pourquoi.'],
    ['de', 'Der Kai bleibt bis Freitag geschlossen, sagte die Hafenmeisterin, und niemand weiß, warum das so ist.'],
    ['nl', 'De kade blijft tot vrijdag dicht, zei de havenmeester, en niemand weet of de veerboot dan weer vaart.'],
    ['ru', 'Причал останется закрытым до пятницы, заявила капитан порта.'],
  ])('is %s where it is %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('is left open for a text without words', () => {
    expect(detectLanguage('12 34 — 56')).toBe('und')
  })
})
