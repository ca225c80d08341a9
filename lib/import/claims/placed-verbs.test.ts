import { describe, expect, it } from 'vitest'
import { readingOf } from '../languages/test-reading'

describe('a verb that is known by its place', () => {
  const de = readingOf('de')

  it.each([
    ['„Das ist ein teurer Irrtum, und er bleibt es“, ätzt der Nordkurier.', null, 'Nordkurier'],
    ['„Das ist ein Fehler“, grantelte die Wirtin Anna Kolb.', 'Anna Kolb', null],
    ['„Wer soll das denn alles bezahlen, bitte?“, orakelt ein Hafenarbeiter.', 'ein Hafenarbeiter', null],
    ['Der Preis steige bis Mai, orakelt die Wirtin Anna Kolb.', 'Anna Kolb', null],
    ['Der Nordkurier blickt nach vorn: „Die Wahl ist offen, niemand weiß etwas.“', null, 'Nordkurier'],
    ['Ganz anders der Nordkurier: „Die Wahl ist längst entschieden.“', null, 'Nordkurier'],
    ['Anna Kolb zuckt mit den Schultern: „Das war hier schon immer so.“', 'Anna Kolb', null],
    ['Das sei „ein Wortbruch mit Briefkopf“, hält ihm die Initiative Klare Luft vor.', 'Initiative Klare Luft', null],
    [
      'Der in Lohnde erscheinende HARBOUR LEDGER blickt voraus: „Das wird noch dauern, und zwar lange.“',
      null,
      'HARBOUR LEDGER',
    ],
    ['Anders die Bergwacht, das Parteiblatt: „Das wird noch dauern, und zwar lange.“', null, 'Bergwacht'],
    ['Anders der Nordkurier: Dort gilt der Rat als verspätet.', null, 'Nordkurier'],
    ['Der Minister winkt ab: „Daran ist nichts wahr, kein Wort.“', 'Minister', null],
  ])('%s', (text, speaker, outlet) => {
    expect(de.who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    '„Wasser für alle, und zwar sofort“, steht auf dem Schild.',
    '„Wasser für alle, und zwar sofort“, lautet das Motto.',
    'Auf dem Plakat stand: „Wasser für alle, und zwar sofort!“',
    'Die „Seeadler“, getauft im Mai, liegt im Hafen.',
    'Die Brücke werde gesperrt, sofern die Lieferung ausfalle.',
  ])('is none in: %s', (text) => {
    expect(de.who(text)).toEqual([])
  })
})

describe('a French verb that is known by its place', () => {
  const fr = readingOf('fr')

  it.each([
    ["« C'est une honte, et cela continue », tempête la boulangère Maud Morel.", 'Maud Morel', null],
    ["« C'est une honte », s'emporte un riverain.", 'un riverain', null],
    ['« Nous sommes trahis depuis le début », veut croire un syndicaliste.', 'un syndicaliste', null],
    ['Le maire hausse les épaules : « On verra bien ce qui se passe. »', 'maire', null],
  ])('%s', (text, speaker, outlet) => {
    expect(fr.who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    "Sur l'affiche, on distinguait : « De l'eau pour tous, tout de suite ! »",
    '« De l’eau pour tous, tout de suite », telle est la devise.',
    'La compagnie assure depuis 2018 la desserte de l’île.',
  ])('is none in: %s', (text) => {
    expect(fr.who(text)).toEqual([])
  })
})
