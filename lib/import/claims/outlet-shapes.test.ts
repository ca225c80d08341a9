import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

describe('an outlet by the shape of its name', () => {
  it.each([
    ['Der TAGESKURIER aus Lomnitz spricht von einem Fehler.', null, 'TAGESKURIER'],
    ['Nach Ansicht der STIMME DES OSTENS war es ein Fehler.', null, 'STIMME DES OSTENS'],
    ['Der HARBOUR LEDGER schreibt, es sei ein Fehler.', null, 'HARBOUR LEDGER'],
    ['Das Portal hafenblick24.de berichtet, der Deich halte.', null, 'hafenblick24.de'],
    ['Das Portal nord:ost berichtet, der Deich halte.', null, 'nord:ost'],
    ['Wie der Sender Radio Elbe 3 am Montag meldete, hält der Deich.', null, 'Radio Elbe 3'],
    ['Anna Kolb sagte dem Podcast „Rohr & Rost“, der Deich halte.', 'Anna Kolb', 'Rohr & Rost'],
  ])('%s', (text, speaker, outlet) => {
    expect(readingOf('de').who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    ["Un diplomate a confié à L'OBSERVATOIRE 21 que tout était prêt.", 'Un diplomate', 'OBSERVATOIRE 21'],
    ['Le site vague-info.fr affirme que le pont est fermé.', null, 'vague-info.fr'],
  ])('%s', (text, speaker, outlet) => {
    expect(readingOf('fr').who(text)).toEqual([[speaker, outlet]])
  })

  it('is carried on by what it says in several sentences', () => {
    expect(readingOf('de').who('Der TAGESKURIER kommentiert: „Das war ein Fehler. Es bleibt einer.“')).toEqual([
      [null, 'TAGESKURIER'],
      [null, 'TAGESKURIER'],
    ])
  })

  it('is none in those of parties and bodies', () => {
    expect(readingOf('de').who('Die LINKE fordert ein Verbot.')).toEqual([['LINKE', null]])
    expect(readingOf('de').who('Laut FRONTEX steigt die Zahl.')).toEqual([['FRONTEX', null]])
  })
})
