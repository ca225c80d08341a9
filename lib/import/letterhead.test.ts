import { describe, expect, it } from 'vitest'
import { analyseDocument } from './analyse-document'

const DE = 'Die Fähre fährt wegen des Eises seit Montag nicht, und niemand weiß, wann sie wieder fährt.'
const FR = 'Le bac ne circule plus depuis lundi à cause du gel, et personne ne sait quand il reprendra.'
const EN = 'The ferry has not run since Monday because of the ice, and nobody knows when it will run again.'
const BODIES = { de: DE, fr: FR, en: EN }
const headOf = (head: string, language: keyof typeof BODIES) => {
  const { title, byline, published } = analyseDocument(`${head}\n\n${BODIES[language]}`, {
    ...{ language, format: 'plain' },
  })
  return { title, byline, day: published?.iso ?? null }
}

describe('who writes, above a title', () => {
  it.each([
    [
      'MERRIN FERRIES PLC\nGroup Risk\n\nMEMORANDUM\n\nTo: The board\nFrom: Ana Velic\n\nWhat the ice will cost us',
      'What the ice will cost us',
    ],
    [
      'MERRIN HARBOUR COMMISSIONERS\nHarbour Office, Quay Street\n\nMINUTES OF THE ORDINARY MEETING',
      'MINUTES OF THE ORDINARY MEETING',
    ],
    [
      'DEPARTMENT OF FERRIES AND PORTS OF NORLAND\n\nStatement on the loss of the ferry Havel',
      'Statement on the loss of the ferry Havel',
    ],
    // Whose minutes they are tells more than when they met
    ['MERRIN TOWN COUNCIL\n\nMinutes of the meeting held on Monday 9 March 2026', 'MERRIN TOWN COUNCIL'],
    ['Council fails to agree on ferry\n\nBy Ana Velic', 'Council fails to agree on ferry'],
    ['Report on a lost winter\nHow the ferry company went under', 'Report on a lost winter'],
  ])('%j', (head, title) => {
    expect(headOf(head, 'en').title).toBe(title)
  })

  it.each([
    // Over what says which kind of paper it is
    [
      'Fährverband Untere Elde\n\nProtokoll der 9. Sitzung des Beirats\n\nDatum: 4. Mai 2026',
      'Protokoll der 9. Sitzung des Beirats',
    ],
    ['Hafenwerke Elde AG\nUnternehmenskommunikation\n\nPRESSESPIEGEL\nMontag, 4. Mai 2026', 'PRESSESPIEGEL'],
    [
      'STADTWERKE ELDENA\nBeirat Fähre\n\nNiederschrift über die 9. Sitzung\nam Montag, 4. Mai 2026, 16 Uhr',
      'Niederschrift über die 9. Sitzung',
    ],
    // Over a kind of text, with a title below it
    [
      'Elde Reederei GmbH & Co. KG\nKai 7, 19300 Eldena\n\nPRESSEMITTEILUNG Nr. 8/2026\nSperrfrist: keine\n\nReederei stellt den Fährbetrieb ein',
      'Reederei stellt den Fährbetrieb ein',
    ],
    // Over an address
    [
      'Verein Freunde der Fähre e. V.\nTelefon: 03870 4711\n\nMitgliederversammlung am Kai',
      'Mitgliederversammlung am Kai',
    ],
    // Titles
    ['Fährverband Untere Elde vor dem Aus\n\nVon Jana Kolb', 'Fährverband Untere Elde vor dem Aus'],
    ['Protokoll eines Scheiterns\nWie der Fährverband sein Schiff verlor\n\n4. Mai 2026', 'Protokoll eines Scheiterns'],
    ['Reederei stellt den Fährbetrieb ein\n\nPressemitteilung', 'Reederei stellt den Fährbetrieb ein'],
    ['„Wir fahren nicht“\n\nInterview: Jana Kolb', '„Wir fahren nicht“'],
  ])('%j', (head, title) => {
    expect(headOf(head, 'de').title).toBe(title)
  })

  it.each([
    [
      'SYNDICAT DES BACS DE L’ORME\n12, quai des Saules – 36000 Ormont\n\nCOMMUNIQUÉ DE PRESSE\nOrmont-sur-Vire, le 4 mai 2026\n\nLe syndicat suspend la traversée',
      'Le syndicat suspend la traversée',
    ],
    [
      'Communauté de communes de l’Orme\n\nCompte rendu de la commission des bacs',
      'Compte rendu de la commission des bacs',
    ],
    ['REVUE DE PRESSE — lundi 4 mai 2026\nDirection des bacs, ville d’Ormont', 'REVUE DE PRESSE'],
    [
      'Les bacs de l’Orme – le blog de Jeanne Vidal\n\nPourquoi le bac ne passera plus',
      'Pourquoi le bac ne passera plus',
    ],
    ['La commune d’Ormont perd son bac\n\nPar Jeanne Vidal', 'La commune d’Ormont perd son bac'],
    ['Blog ou journal : qui dit vrai ?\n\n4 mai 2026', 'Blog ou journal : qui dit vrai ?'],
  ])('%j', (head, title) => {
    expect(headOf(head, 'fr').title).toBe(title)
  })
})

describe('who wrote a text', () => {
  it.each([
    ['Der Kai ist leer\n\nDie letzte Fähre liegt fest. Ein Besuch.\n\nVon Jana Kolb', 'Jana Kolb'],
    ['Der Kai ist leer\n\nGerichtsbericht von Jana Kolb', 'Jana Kolb'],
    ['Der Kai ist leer\nVon Dr. Jana Kolb\n4. Mai 2026', 'Jana Kolb'],
    ['Presseschau Kai\nElde Netz AG, Kommunikation\nRedaktion: Jana Kolb\n4. Mai 2026', 'Jana Kolb'],
    ['Presseschau Kai\nRedaktion: Schifffahrt und Häfen\n4. Mai 2026', null],
    [
      'Protokoll der 9. Sitzung\n\nDatum: 4. Mai 2026\nTeilnehmende: Ada Lindt (Vorsitz), Olaf Brehm (Hafenamt), Ute Sand (Reederei), Emil Roth (Kreis)\nProtokoll: U. Sand',
      'U. Sand',
    ],
  ])('%j', (head, byline) => {
    expect(headOf(head, 'de').byline).toBe(byline)
  })

  it('is named in a blog’s own line and below the last sentence', () => {
    expect(
      headOf('Le bac ne passera plus\n\nCarnets de l’Orme — le blog d’Anna Vidal, batelière\n\n4 mai 2026', 'fr')
        .byline,
    ).toBe('Anna Vidal')
    const endOf = (last: string) =>
      analyseDocument(`Le bac ne passera plus\n\n${FR}\n\n${last}`, { language: 'fr', format: 'plain' }).byline
    expect(endOf('(Rédigé par Anna Vidal)')).toBe('Anna Vidal')
    expect(endOf('Anna Vidal')).toBe('Anna Vidal')
    expect(endOf('Contact presse\nAnna Vidal')).toBeNull()
    expect(endOf('Le Courrier de l’Orme')).toBeNull()
  })

  it('leaves the day of a dateline whose place is told from others', () => {
    expect(headOf('Der Kai ist leer\n\nEldena (Müritz), 4. Mai 2026. Die Fähre liegt fest.', 'de').day).toBe(
      '2026-05-04',
    )
  })
})
