import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const de = readingOf('de')

describe('who says it, and through whom, in German', () => {
  it.each([
    ['Das geht aus Mails hervor, über die zuerst das ARD-Magazin „Umschau“ berichtet hatte.', 'Umschau'],
    ['Jana Kolb forderte im rbb-Inforadio eine Prüfung.', 'rbb-Inforadio'],
    ['Der Bund wirft der Werft laut Spiegel Online Untätigkeit vor.', 'Spiegel Online'],
    ['Das sagte Jana Kolb der „Welt am Sonntag“.', 'Welt am Sonntag'],
    ['Sie habe gewarnt, sagte Jana Kolb der Nachrichtenagentur nwd.', 'nwd'],
    ['Jana Kolb schrieb in einem Facebook-Post, die Brücke sei alt.', 'Facebook'],
    [
      'Jana Kolb sagte dem Anzeiger für Elbe und Saale, die Brücke sei alt. Der Anzeiger widerspricht.',
      'Anzeiger für Elbe und Saale',
    ],
    ['Der Elbkurier berichtet über die Brücke. Im Text heißt es, sie sei alt.', 'Elbkurier'],
    ['Der Elbkurier berichtet über die Brücke. Dem Artikel zufolge ist sie alt.', 'Elbkurier'],
    ['Der Verein hat das auf Facebook als „Unsinn“ bezeichnet.', 'Facebook'],
    ['Das Handelsblatt berichtet, die Werft stehe vor dem Aus.', 'Handelsblatt'],
    ['Die FAZ schweigt. Das Handelsblatt berichtet, die Werft sei am Ende.', 'Handelsblatt'],
    ['Milder urteilt die „Elbpost“. Die Ministerin sei auch an den Ländern gescheitert.', 'Elbpost'],
    ['Der „Tagesspiegel“ nennt hingegen Jana Kolb als Favoritin.', 'Tagesspiegel'],
    ['Im ZDF-„Morgenmagazin“ sagte Jana Kolb, sie bleibe.', 'ZDF'],
    ['Im Interview mit der „Elbpost“ sprach der Reeder Jan Dose hingegen von „einem Jahr“.', 'Elbpost'],
    ['Jana Kolb wird im Juli Chefin der Werft (Elbpost, S. 3).', 'Elbpost'],
    // None.
    ['Jana Kolb warnt vor Eile (Referat 3).', null],
    ['Jana Kolb lobt die Deutsche Presse-Agentur (dpa).', null],
    ['Der Reeder Jan Dose, dem die „Morgenpost“ und ein Kutter gehören, wies das zurück.', null],
    ['Jana Kolb sagte im Autoradio nichts dazu, wie sie betonte.', null],
    ['Der Betreiber der Agentur am Hafen sagte, die Brücke sei alt.', null],
  ])('through whom: %s', (text, outlet) => {
    expect(de.who(text).at(-1)?.[1]).toBe(outlet)
  })

  it.each([
    ['Ein Sprecher des Reeders Nordwerft sagte, die Bänder stünden still.', 'Ein Sprecher des Reeders Nordwerft'],
    ['Jana Kolb (Grüne) sprach dagegen von einem Fehler.', 'Jana Kolb'],
    ['Messungen der Feuerwehr ergaben dem Landkreis zufolge nichts.', 'Landkreis'],
    ['Die Werft Nore hat nach eigenen Angaben alles geprüft.', 'Werft Nore'],
    ['Nach eigenen Angaben hat die Werft alles geprüft.', 'Werft'],
    ['Tausend Namen hat der Verein nach eigenen Angaben gesammelt.', 'Verein'],
    ['Nach Branchenschätzung fehlen 300 Lotsen.', 'Branchenschätzung'],
    ['Frau Kolb wendet ein, die Brücke sei alt.', 'Kolb'],
    ['Die Werft ging in ihrem Schreiben vom 4. Mai noch von acht Wochen aus.', 'Werft'],
    ['Die Werft schließt einen Streik nicht aus.', 'Werft'],
    ['Der Minister nannte ihn einen Freund.', 'Minister'],
    ['Es gibt einen Brief, in dem die Kammer vor Engpässen warnt.', 'Kammer'],
    ['Aus Bankenkreisen war dagegen zu hören, das Geld fehle.', 'Bankenkreisen'],
    ['Das Geld fehle, sagte eine mit der Sache vertraute Person.', 'mit der Sache vertraute Person'],
    ['Der Hersteller Kessmann aus Lomnitz wies das zurück.', 'Kessmann'],
    ['„Es knirschte“, sagte der Passagier Jonte Brahms.', 'Jonte Brahms'],
    ['Die Brücke sei alt, zitiert der Elbkurier den Leiter der Wache, Jan Dose.', 'Jan Dose'],
  ])('who: %s', (text, speaker) => {
    expect(de.who(text).map(([who]) => who?.replace(/^eine? /, ''))).toEqual([speaker])
  })

  it.each([
    ['Zuletzt sei sie geprüft worden, ohne Befund.', 2],
    ['Ziel sei es, den Betrieb zu sichern.', 2],
    ['Allerdings prüfe man einen Ersatz.', 2],
    ['Bis dahin verkehre ein Bus.', 2],
    ['Noch heute fährt ein Bus.', 1],
    ['Die meisten kämen aus dem Ort.', 2],
    ['Der Betreiber, die Saale Energie GmbH, habe Abhilfe zugesagt.', 2],
    ['Verletzt sei niemand, drei Gäste hätten behandelt werden müssen.', 2],
    ['Demnach fiel sie im Mai aus.', 2],
    ['Ohne ihn hätten sie gewonnen.', 1],
    ['Das hätte man wissen müssen.', 1],
    ['Die Gäste bleiben, sei es aus Neugier, sei es aus Not.', 1],
    ['Wenn sie nur kämen!', 1],
  ])('goes on with what was said, or does not: %s', (sentence, claims) => {
    expect(de.who(`Jana Kolb sagte, die Fähre sei sicher. ${sentence}`)).toHaveLength(claims)
  })

  it.each([
    'Angesichts der Kosten sagte niemand etwas.',
    'Bei dem zitierten Papier handelt es sich um einen Entwurf.',
    'Es sei nur gesagt, dass es regnet.',
    'Jan Dose sprach mit dem Mann von der Fähre.',
  ])('nobody: %s', (text) => {
    expect(de.who(text)).toEqual([])
  })

  it.each(['Von zwölf Stellen seien nur sechs besetzt.', 'Man beobachte die Lage genau.'])('goes on: %s', (text) => {
    expect(de.who(`Jana Kolb bestätigte das. ${text}`)).toEqual([
      ['Jana Kolb', null],
      ['Jana Kolb', null],
    ])
  })
})
