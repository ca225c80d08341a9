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

describe('an outlet by what is said around it', () => {
  const de = readingOf('de')
  const fr = readingOf('fr')

  it.each([
    ['Auf dem Telegram-Kanal „Wir für Lohnde“ war zu lesen, das Wasser sei schlecht.', null, 'Wir für Lohnde'],
    ['„Mir hat niemand Geld gezeigt“, wird die Wirtin in der NEUEN GEESTPOST zitiert.', 'Wirtin', 'NEUEN GEESTPOST'],
    ['Er gehe freiwillig, zitiert die „Nordpost“ in ihrer Ausgabe den Minister Jan Dose.', 'Jan Dose', 'Nordpost'],
    ['Jan Dose nannte das gegenüber dem „Lohnder Boten“ „Quatsch mit Chlor“.', 'Jan Dose', 'Lohnder Boten'],
    ['In der Sendung „Der Tag danach“ sagte Jan Dose, er bleibe.', 'Jan Dose', 'Der Tag danach'],
    ['Die Agentur KTA verbreitete ein Dementi der Partei.', null, 'KTA'],
    ['Für die „Freie Warte“ ist der Rücktritt überfällig.', null, 'Freie Warte'],
    ['Sein Nachfolger, der frühere Landrat Ole Dose, schrieb auf LinkedIn, er freue sich.', 'Ole Dose', 'LinkedIn'],
    ['Wie der Anwalt, Jan Dose, unserer Zeitung am Abend mitteilte, liegt die Klage vor.', 'Jan Dose', null],
    [
      'Auf dem Telegram-Kanal „Lohnde wach“ verbreitete ein Nutzer namens Klartext77, das Bad sei verkauft.',
      'Klartext77',
      'Lohnde wach',
    ],
    [
      'Unter Berufung auf „Kreise im Rathaus“ berichtete kurz darauf der Sender Kanal 8, das Bad sei verkauft.',
      'Kreise im Rathaus',
      'Kanal 8',
    ],
    ['„Das hilft uns“, sagte Anna Kolb einer Reporterin der „Nordpost“.', 'Anna Kolb', 'Nordpost'],
    ['Der Bieter sei fern, hieß es im „Wirtschaftsgespräch“ des Senders Antenne Moor.', null, 'Antenne Moor'],
    ['Gegenüber der „taz“ wollte sich Kolb nicht äußern.', 'Kolb', 'taz'],
    ['Nach Informationen von NDR und „Nordpost“ lag der Bericht vor.', null, 'NDR'],
    ['„Wir klagen“, so Kolb bei Radio Elbe.', 'Kolb', 'Radio Elbe'],
    ['Der Abgeordnete Peter Post kritisierte den Plan.', 'Peter Post', null],
    ['Herr Tagblatt sagte, er habe nichts gesehen.', 'Tagblatt', null],
    ['Klaus Kurier sagte, die Lage sei ernst.', 'Klaus Kurier', null],
    ['Die Morgenpost Immobilien GmbH erklärte, sie ziehe sich zurück.', 'Morgenpost Immobilien GmbH', null],
  ])('%s', (text, speaker, outlet) => {
    expect(de.who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    ['Sur la chaîne Telegram Port Libre, on affirmait que l’école fermerait.', null, 'Port Libre'],
    ['Le South Harbour Ledger, journal de Hongkong, écrivait que tout était prêt.', null, 'Le South Harbour Ledger'],
    ["L'Éclaireur titre sur la fin d'un règne.", null, 'Éclaireur'],
    ['Le Kremlin publie une liste de noms.', 'Kremlin', null],
    ['Le préfet a indiqué à FRANCE-LITTORAL que tout était prêt.', 'préfet', 'FRANCE-LITTORAL'],
  ])('%s', (text, speaker, outlet) => {
    expect(fr.who(text)).toEqual([[speaker, outlet]])
  })

  it('is the one that the sentence before named, and whose people speak', () => {
    expect(de.who('Jan Dose war im Podcast „Rohr & Rost“ zu Gast. Er sagte dort, der Deich halte.')).toEqual([
      ['Jan Dose', 'Rohr & Rost'],
    ])
    expect(de.who('Dem Portal hafen.de zufolge hält er. Dessen Autor Jan Dose schreibt, er halte.')).toEqual([
      [null, 'hafen.de'],
      ['Jan Dose', 'hafen.de'],
    ])
    expect(fr.who("Rose Morel est venue au podcast « Hors-piste ». Elle y raconte qu'elle part.")).toEqual([
      ['Rose Morel', 'Hors-piste'],
    ])
  })

  it('is meant by "the paper" where that is told something', () => {
    expect(de.who('Der „Lohnder Bote“ liegt aus. Anna Kolb sagte der Zeitung, ein Zwang koste Geld.')).toEqual([
      ['Anna Kolb', 'Lohnder Bote'],
    ])
  })

  it('speaks for itself when it is asked', () => {
    expect(de.who('Der Sender Kanal 8 erklärte auf Anfrage, er habe den Beitrag gelöscht.')).toEqual([
      ['Sender Kanal 8', null],
    ])
  })
})
