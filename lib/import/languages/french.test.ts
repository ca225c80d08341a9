import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const fr = readingOf('fr')

describe('French', () => {
  it.each([
    ['Le maire, Luc Ferrand, a déclaré que le pont est sûr.', 'Luc Ferrand', null],
    ['Le directeur, Paul Renaud, rejette ces accusations.', 'Paul Renaud', null],
    ["Paul Renaud, qui dirige l'usine, rejette ces accusations.", 'Paul Renaud', null],
    ["« Le pont fermera », a déclaré à l'AFP Claire Morel.", 'Claire Morel', 'AFP'],
    ['Dans un entretien accordé à Horizon, Morel affirme que le pont fermera.', 'Morel', 'Horizon'],
    ["Contactée par Horizon, la préfecture n'a pas répondu.", 'préfecture', 'Horizon'],
    ['Selon le quotidien « Horizon », le pont fermera.', null, 'Horizon'],
    ['Sur X, Renaud a écrit que ces accusations étaient fausses.', 'Renaud', 'X'],
    ['Aux yeux de la maire, le pont est sûr.', 'maire', null],
    ["Le syndicat s'inquiète des licenciements.", 'syndicat', null],
    ['La préfecture fait état de deux blessés.', 'préfecture', null],
    ['Luc Ferrand, maire de Valmont, a estimé que le pont est sûr.', 'Luc Ferrand', null],
    ['Le pont est sûr, a indiqué la préfecture.', 'préfecture', null],
    ['« Le pont est sûr », a affirmé mardi le maire Luc Ferrand.', 'Luc Ferrand', null],
    ['Selon la direction du port, le pont est sûr.', 'direction du port', null],
    ["D'après l'AFP, le pont est sûr.", null, 'AFP'],
    ['Le pont est sûr, rapporte Le Courrier du Midi.', null, 'Le Courrier du Midi'],
    ['Le pont est sûr, a assuré Mme Rose Amar au quotidien La Voix des Alpes.', 'Rose Amar', 'La Voix des Alpes'],
    ['Le pont est sûr, selon des experts cités par Reuters.', 'des experts', 'Reuters'],
    ["L'opposition s'oppose au projet.", 'opposition', null],
    ['Le ministère n’a pas souhaité commenter.', 'ministère', null],
    ['L’entreprise dément avoir menti.', 'entreprise', null],
    ['Selon deux sources citées par La Gazette économique, le pont fermera.', 'deux sources', 'La Gazette économique'],
    ['Un conseiller, cité par Horizon, juge que le pont fermera.', 'Un conseiller', 'Horizon'],
    ['Selon la procureure de Valmont, Rose Amar, le pont est sûr.', 'Rose Amar', null],
    ["D'après Le Fanal libre, le pont est sûr.", null, 'Le Fanal libre'],
    ['Invité hier soir de Canal Brume 7, le maire a promis un pont.', 'maire', 'Canal Brume 7'],
    ["Selon un document que s'est procuré le site Brume Enquête, le pont est sûr.", 'un document', 'Brume Enquête'],
    ['Le maire a affirmé au Fanal de Brume que le pont est sûr.', 'maire', 'Fanal de Brume'],
    ['Le maire a affirmé au Conseil de Brume que le pont est sûr.', 'maire', null],
    ['La chaîne hôtelière Brumeval affirme que le pont est sûr.', 'chaîne hôtelière Brumeval', null],
    ['Selon la police, Rose Amar, 34 ans, est sortie.', 'police', null],
    ["Deux ouvriers sont venus. Le pont est sûr, ajoute l'un d'eux.", "l'un d'eux", null],
    ['Rose Amar a visité le pont et a déclaré que tout allait bien.', 'Rose Amar', null],
    ["Un ami m'a dit que le pont fermera.", 'Un ami', null],
    ["Son cabinet m'a fait savoir qu'elle viendrait.", 'Son cabinet', null],
    ["L'opposition y voit une manœuvre.", 'opposition', null],
    [
      'Le pont coûtera plus, révèle le quotidien Le Phare de Valmont dans son édition de mardi.',
      null,
      'Le Phare de Valmont',
    ],
    ['Le pont coûtera plus, a appris Le Phare.', null, 'Le Phare'],
    ['D’après Le Canal enchaîné, le pont fermera.', null, 'Le Canal enchaîné'],
    ['Contacté par Le Phare, le préfet n’a pas souhaité réagir.', 'préfet', 'Le Phare'],
    [
      'Interrogée par la chaîne TV Rives, la ministre des Transports, Rose Amar, a promis une aide.',
      'Rose Amar',
      'TV Rives',
    ],
    ['« Le pont est sûr », a confié Rose Amar à nos confrères de Radio Valmont.', 'Rose Amar', 'Radio Valmont'],
    ['« Le pont est sûr », a assuré à l’agence Valmont Presse le maire, Luc Ferrand.', 'Luc Ferrand', 'Valmont Presse'],
    ['Selon La France insoumise, le pont fermera.', 'France insoumise', null],
  ])('%s', (text, speaker, outlet) => {
    expect(fr.who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    'Le pont a été fermé lundi.',
    "Le rapport n'a pas annoncé de fermeture.",
    'Une réunion est prévue le 4 avril.',
    'Le pont que la ville a payé est neuf.',
    'Selon toute vraisemblance.',
  ])('invents nobody in: %s', (text) => {
    expect(fr.who(text).filter(([speaker]) => speaker !== 'toute vraisemblance')).toEqual([])
  })

  it('follows pronouns, and a surname to the full name', () => {
    expect(
      fr.who("Rose Amar a dit non. Elle a ajouté qu'il pleuvait. « Il pleut », a-t-elle répété, a dit Amar."),
    ).toEqual([
      ['Rose Amar', null],
      ['Rose Amar', null],
      ['Rose Amar', null],
    ])
  })

  it('follows somebody who was named without a word of theirs', () => {
    expect(fr.who('La direction a dit non. Yves Le Goff, délégué, hésite. « Il pleut », a-t-il déclaré.')).toEqual([
      ['direction', null],
      ['Yves Le Goff', null],
    ])
    expect(fr.who('Le ministre de la Mer, Jean Roy, est venu. Le ministre a refusé de citer un coupable.')).toEqual([
      ['Jean Roy', null],
    ])
    expect(fr.who('Rose Amar est partie. Elle avait pourtant jugé que le pont fermerait.')).toEqual([
      ['Rose Amar', null],
    ])
  })

  it.each([
    ["« C'est fini », confie une ouvrière venue assister à l'audience.", 'une ouvrière', null],
    ['Le préfet fait observer que la route est coupée.', 'préfet', null],
    ['La présidente ouvre la séance et rappelle que la rivière baisse.', 'présidente', null],
    ["D'après Marais Hebdo, les prix montent.", null, 'Marais Hebdo'],
  ])('reads %j by %s in %s', (text, speaker, outlet) => {
    expect(fr.who(text)).toEqual([[speaker, outlet]])
  })

  it('completes a surname from a list of those present, and an outlet named once more', () => {
    expect(fr.who('Présente : Ysolde Chaumel (mairie). Mme Chaumel précise que la rivière baisse.')).toEqual([
      ['Ysolde Chaumel', null],
    ])
    expect(
      fr.who("D'après Marais Hebdo, les prix montent. Luc Ferrand soutient dans le même journal que non.").at(-1),
    ).toEqual(['Luc Ferrand', 'Marais Hebdo'])
  })

  it('tells stances', () => {
    expect(
      fr.stances(
        'Paul Roy a déclaré cela. Paul Roy a démenti. Paul Roy a refusé de commenter. Paul Roy a exigé un vote. Paul Roy est revenu sur sa décision.',
      ),
    ).toEqual(['asserts', 'denies', 'no-comment', 'position', 'reverses'])
  })

  it.each([
    ['le 18 mars 2025', '2025-03-18'],
    ['le 1er avril', '2025-04-01'],
    ['du 3 au 5 mars 2025', '2025-03-03/2025-03-05'],
    ['en février', '2025-02'],
    ['fin février', '2025-02'],
    ['en juin 2023', '2023-06'],
    ['depuis 2019', '2019'],
    ['Il a parlé lundi.', '2025-03-17'],
    ['La ville a indiqué que son conseil se réunirait vendredi.', '2025-03-21'],
    ['La ville tirait lundi un bilan.', '2025-03-17'],
    ['Contactée lundi, la ville indique que le rapport sera remis.', '2025-03-17'],
    ["La ville n'a plus les moyens de tenir jusqu'en avril.", '2025-04'],
    ['Il parlera vendredi.', '2025-03-21'],
    ['lundi dernier', '2025-03-17'],
    ['hier soir', '2025-03-17'],
    ['la semaine dernière', '2025-03-10/2025-03-16'],
    ['le mois dernier', '2025-02'],
    ["l'année dernière", '2024'],
    ['il y a deux jours', '2025-03-16'],
    ['le 18/03/2025', '2025-03-18'],
  ])('reads %j as %s', (text, iso) => {
    expect(fr.dates(text)).toEqual([iso])
  })

  it('takes a verb, a count and a time for no date', () => {
    expect(fr.dates('Les marches mars. Il a vu 2025 personnes à 14 h 30 pendant dix jours.')).toEqual([])
  })

  it('keeps sentences whole past abbreviations', () => {
    expect(fr.sentences('M. Roy et Mme Amar, p. ex. à Lyon, ont signé (art. 5). Puis ils sont partis.')).toHaveLength(2)
  })

  it('marks quotations with spaces inside their marks', () => {
    expect(fr.quotes('Il a dit « oui » et «\u00A0non\u00A0».')).toEqual(['« oui »', '«\u00A0non\u00A0»'])
  })

  it('marks hedges, and takes what somebody said would happen for none', () => {
    expect(fr.hedges('Le pont serait fermé. Il pourrait rouvrir. Il semble usé, sans doute.')).toEqual([
      'serait',
      'pourrait',
      'Il semble',
      'sans doute',
    ])
    expect(fr.hedges('Le maire a précisé que le pont serait fermé.')).toEqual([])
  })

  it('finds points by their markers and by ordinal words', () => {
    expect(fr.points('1) Le pont : il est vieux.\n\n2) La route : elle est neuve.')).toEqual([
      ['1)', 'Le pont'],
      ['2)', 'La route'],
    ])
    expect(fr.points('Premièrement : fermer le pont au plus vite.\n\nDeuxièmement : ouvrir la route.')).toEqual([
      ['Premièrement :', 'fermer le pont au plus vite.'],
      ['Deuxièmement :', 'ouvrir la route.'],
    ])
  })

  it('reads the head of an article', () => {
    const { title, byline, published } = fr.analyse(
      'Le pont ferme\nPar Luc Ferrand\nPublié le 4 mars 2025 à 9h30\n\nIl pleut.',
    )
    expect([title, byline, published?.iso]).toEqual(['Le pont ferme', 'Luc Ferrand', '2025-03-18'])
  })
})
