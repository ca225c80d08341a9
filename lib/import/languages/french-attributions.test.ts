import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const fr = readingOf('fr')

describe('who says it, and through whom, in French', () => {
  it.each([
    ['La Vigie du Cap rapporte la fermeture. Selon le quotidien régional, le pont rouvrira.', 'La Vigie du Cap'],
    ['Mediapart cite un expert. Selon le site d’investigation, le pont rouvrira.', 'Mediapart'],
    [
      'La Vigie du Cap rapporte la fermeture. L’AFP la confirme. D’après le quotidien, le pont rouvrira.',
      'La Vigie du Cap',
    ],
    ['La Vigie du Cap a révélé la fermeture. Selon l’article, le pont rouvrira.', 'La Vigie du Cap'],
    ['Les Échos révèlent que le fonds aurait vendu le pont.', 'Les Échos'],
    ['Le Matin décrivait Rose Amar comme imprévisible.', 'Le Matin'],
    ['La RTBF et Le Temps évoquent une fermeture.', 'RTBF'],
    ['Le pont sera fermé, a rapporté de son côté Franceinfo.', 'Franceinfo'],
    ['À 9 h 30, Reuters reprenait l’information.', 'Reuters'],
    ['Le présentateur de Télé Meuse assure à l’antenne que le pont est sûr.', 'Télé Meuse'],
    ['La préfète a déclaré le lendemain à Vernois Télévision que le pont était sûr.', 'Vernois Télévision'],
    ['Une vidéo TikTok affirme que le pont est tombé.', 'TikTok'],
    ['Le maire a assuré au 20 heures de TF1 que le pont était sûr.', 'TF1'],
    // None.
    ['Le canal de Suez affirme que le pont est tombé.', null],
    ['Le Journal officiel du port est vide. Selon le site du port, le pont rouvrira.', null],
    ['Le maire et Rose Amar évoquent une fermeture.', null],
  ])('through whom: %s', (text, outlet) => {
    expect(fr.who(text).at(-1)?.[1]).toBe(outlet)
  })

  it.each([
    ['« On nous a menti », a réagi auprès de Sud Ouest Rose Amar, porte-parole du port.', ['Rose Amar', 'Sud Ouest']],
    ['Le pont est sûr, a indiqué mardi à Reuters Rose Amar.', ['Rose Amar', 'Reuters']],
    ['« Rien à dire », a assuré le maire, Paul Roy (divers droite), lors d’une réunion.', ['Paul Roy', null]],
    ['« Rien à dire », soupire la vice-présidente aux mobilités, Rose Amar, jointe hier.', ['Rose Amar', null]],
    ['Selon l’avocate du collectif, Rose Amar, le pont rouvrira.', ['Rose Amar', null]],
    ['D’après son gérant, Paul Roy, 340 feuilles ont été détruites.', ['Paul Roy', null]],
    ['Pour Rose Amar, le vote confirme un recul.', ['Rose Amar', null]],
    ['Un élu assure que la gestion du pont est saine.', ['Un élu', null]],
    ['Mme Amar s’y oppose.', ['Amar', null]],
    ['M. Roy informe le conseil de la fermeture.', ['Roy', null]],
    ['Elle laisse clairement entendre que le pont rouvrira.', [null, null]],
    ['Selon deux élus, le maire aurait menacé de partir.', ['deux élus', null]],
    ['Selon Rose Amar, la maire, le pont rouvrira.', ['Rose Amar', null]],
    ['Le préfet répétait mardi que le pont était sûr.', ['préfet', null]],
    ['Sauf que lundi, sur Radio Tilleul, l’élue jurait que le pont était sûr.', ['élue', 'Radio Tilleul']],
    ['Le ministère avait apporté la même précision à Ouest-France.', ['ministère', 'Ouest-France']],
  ])('who: %s', (text, who) => {
    expect(fr.who(text)).toEqual([who])
  })

  it.each([
    'La hausse s’explique par le froid.',
    'La rentrée s’annonce difficile.',
    'Selon toute vraisemblance, la séance se tiendra demain.',
    'Le marché réagit à la baisse.',
    'La société assure la gestion du pont.',
    'Le site informe les voyageurs.',
    'Selon le calendrier prévu, le pont rouvrira.',
  ])('says nothing: %s', (text) => {
    expect(fr.who(text)).toEqual([])
  })
})
