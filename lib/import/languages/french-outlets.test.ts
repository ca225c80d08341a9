import { describe, expect, it } from 'vitest'
import { readingOf } from './test-reading'

const fr = readingOf('fr')

describe('French outlets', () => {
  it.each([
    // Only the noun of a title has a capital.
    ['« Perdus », titre sobrement Le Fanal breton.', null, 'Le Fanal breton'],
    ["« C'est fini », a dit Rose Amar, citée par Le Réveil nantais.", 'Rose Amar', 'Le Réveil nantais'],
    ['Le quotidien belge La Meuse libre juge le pont inutile.', null, 'La Meuse libre'],
    ["« C'est fini », affirmait Rose Amar dans les colonnes du Courrier des rives.", 'Rose Amar', 'Courrier des rives'],
    ['Rose Amar explique alors au Moniteur des collines que le pont fermera.', 'Rose Amar', 'Moniteur des collines'],
    ['Dans La Sentinelle du Jura, Rose Amar écrit que le pont fermera.', 'Rose Amar', 'La Sentinelle du Jura'],
    ["« C'est fini », a dit Rose Amar au micro d'Ici Loire.", 'Rose Amar', 'Ici Loire'],
    ["D'après Le Courrier des rives de lundi, le pont fermera.", null, 'Le Courrier des rives'],
    ['Son patron, Luc Nore, aurait cédé, affirme Le Phare du Ponant.', null, 'Le Phare du Ponant'],
    // No titles of papers.
    ["« C'est fini », a dit Rose Amar au Conseil de l'ordre.", 'Rose Amar', null],
    ["Rose Amar a dit à l'Agence de l'eau que le pont fermera.", 'Rose Amar', null],
    ['La chorale La Voix des quais annonce un concert.', 'chorale La Voix des quais', null],
  ])('%s', (text, speaker, outlet) => {
    expect(fr.who(text)).toEqual([[speaker, outlet]])
  })

  it.each([
    ["Le Phare du Ponant rapporte la fermeture. « C'est fini », y souligne Rose Amar.", 'Le Phare du Ponant'],
    ['Le Phare du Ponant rapporte la fermeture. Dans son éditorial, Rose Amar dénonce un recul.', 'Le Phare du Ponant'],
    ['Paul Roy a dit oui au micro de Radio Sel. Dans la même interview, Rose Amar dénonce un recul.', 'Radio Sel'],
    ['Le Phare du Ponant rapporte la fermeture. Rose Amar dénonce auprès du journal un recul.', 'Le Phare du Ponant'],
    ['Le Phare du Ponant rapporte la fermeture. Rose Amar y voit une chance.', null],
  ])('goes on in the outlet before: %s', (text, outlet) => {
    expect(fr.who(text).at(-1)).toEqual(['Rose Amar', outlet])
  })

  it.each([
    ['Pour Rose Amar, le pont est sûr. Le préfet, lui, dément.', ['Rose Amar', 'préfet']],
    ["« C'est fini », résume son auteur, le géographe Paul Roy.", ['Paul Roy']],
    ["Selon l'animatrice de la station, Rose Amar, le pont fermera.", ['Rose Amar']],
    ['Le pont est sûr, soutient la directrice du port, Rose Amar, dans une lettre.', ['Rose Amar']],
    ["Rose Amar s'est bornée à répondre que le pont était sûr.", ['Rose Amar']],
    ['Rose Amar cite Luc Nore. Ce dernier dit que le pont fermera.', ['Luc Nore']],
    ['Paul Roy se vantait de ne rien oublier.', ['Paul Roy']],
    ['Le fonds, dit-on, soutient la manœuvre.', []],
  ])('hears who speaks: %s', (text, speakers) => {
    expect(fr.who(text).map(([speaker]) => speaker)).toEqual(speakers)
  })
})
