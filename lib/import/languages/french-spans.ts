import type { SpanWords } from '../dates/span-words'

/** Seasons, quarters and feasts as French names them. Pattern sources. */
export const SPANS: SpanWords = {
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  // "en été" is any summer, and "l'été" may be.
  beforeSeason:
    "(?:(?:à|dès|depuis|avant|après|d['’]ici(?: à)?|jusqu['’]à|pour|durant|pendant|début|fin) l['’]|(?:au|dès le|depuis le|avant le|après le|d['’]ici(?: au| le)?|pour le|jusqu['’]au) )",
  article: "l['’]|le ",
  beforeFeast: "(?:à|depuis|avant|après|dès|pour|d['’]ici(?: à)?|jusqu['’]à)(?: (?:le|la|l['’]))? ?",
  this: 'cet?',
  ordinals: ['premi(?:er|ère)|1er|1re', 'deuxième|seconde?|2e', 'troisième|3e', 'quatrième|dernier|4e'],
  quarter: 'trimestre',
  half: 'semestre',
  quarterLetter: 'T',
  ofThisYear: "de l['’]année(?: en cours)?",
  beginOfYear: "début (?:d['’]année|de l['’]année)",
  feasts: [
    ['vendredi saint', -2],
    ['Pâques', 0],
    ['lundi de Pâques', 1],
    ['Ascension', 39],
    ['Pentecôte', 49],
    ['lundi de Pentecôte', 50],
    ["jour de l['’]An|nouvel an", [1, 1]],
    ['Assomption', [8, 15]],
    ['Toussaint', [11, 1]],
    ['Noël', [12, 25]],
    ['Saint-Sylvestre', [12, 31]],
  ],
}
