/** In a press review an outlet carries what follows it: below its heading, and to the end of its paragraph. */
import { describe, expect, it } from 'vitest'
import { analyseDocument } from '../analyse-document'

function outletsIn(language: string, text: string): (string | null)[] {
  const { claims } = analyseDocument(text, { language, format: 'markdown' })
  return claims.map(({ attribution }) => attribution.outlet)
}

describe('what a press review takes from an outlet', () => {
  it.each([
    [
      'en',
      'Morning press digest\n\n## The Guardian\n\nMinister Ana Velic said the quay was safe.\n\nThe port denied it.',
      ['Guardian', 'Guardian'],
    ],
    [
      'en',
      'Press review\n\n**The quay shuts (The Times).** Engineer Tom Rigg says it is unsafe. The port disputes that.',
      ['Times', 'Times'],
    ],
    [
      'en',
      'Media monitoring\n\n- **The Beacon Light** (2 May): the mayor says the quay is safe.\n- *Reuters*: Tom Rigg says not.',
      ['Beacon Light', 'Reuters'],
    ],
    [
      'en',
      'Press review\n\nPort Financial writes that the quay is unsafe. Columnist Ana Velic blames the ministry.',
      ['Port Financial', 'Port Financial'],
    ],
    [
      'de',
      'Pressespiegel\n\n**Süddeutsche Zeitung, S. 4: Der Kai ist zu**\nHafenchef Jan Kolb warnt vor Verlusten.',
      ['Süddeutsche Zeitung'],
    ],
    [
      'de',
      'Pressespiegel\n\n**Handelsblatt, 1.5.**\nDas Handelsblatt nennt den Kai zu.\n\n**Main-Echo, S. 4: Der Kai**\nDas soll nach Darstellung der Zeitung nicht stimmen.',
      ['Main-Echo'],
    ],
    [
      'de',
      'Pressespiegel\n\nRuth Prohl wird am 1. Juli Chefin des Hafens (Stuttgarter Zeitung).',
      ['Stuttgarter Zeitung'],
    ],
    ['de', 'Pressespiegel\n\ntaz, S. 4: Hafenchef Jan Kolb warnt vor Verlusten.', ['taz']],
    [
      'fr',
      'Revue de presse\n\n**France Bleu Armor** – Le quai est sûr, a dit ce matin la maire.',
      ['France Bleu Armor'],
    ],
    ['fr', 'Revue de presse\n\nLe Monde décrit le quai. La maire, Léa Morin, affirme qu’il est sûr.', ['Le Monde']],
    [
      'ru',
      'Обзор прессы\n\n«Ведомости» пишут о причале. Директор порта Павел Лужин заявил, что он цел.',
      ['Ведомости'],
    ],
  ])('%s: %s', (language, text, outlets) => {
    expect(outletsIn(language, text)).toEqual(expect.arrayContaining(outlets))
    expect(outletsIn(language, text)).not.toContain(null)
  })

  it.each([
    ['on another day', 'Press review\n\nThe Times describes the quay. Tom Rigg said on 3 May that it was safe.'],
    ['nothing', 'Press review\n\nThe Times describes the quay. The port declined to comment.'],
    [
      'in a letter',
      'Press review\n\nThe Times describes the quay. In a letter to the council Tom Rigg said it was safe.',
    ],
    ['on a platform', 'Press review\n\nAna Velic wrote on X that the quay is shut. The port says the quay is safe.'],
    ['below a kind of outlet', 'Press review\n\n## Social media\n\nTom Rigg said the quay was safe.'],
    ['in another paragraph', 'Press review\n\nThe Times describes the quay.\n\nTom Rigg said the quay was safe.'],
    ['in a text that is none', 'The quay\n\nThe Times describes the quay. The engineer Tom Rigg said it was safe.'],
  ])('is said %s: %s', (_, text) => {
    expect(outletsIn('en', text).at(-1)).toBeNull()
  })
})
