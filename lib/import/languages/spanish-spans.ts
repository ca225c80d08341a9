import type { SpanWords } from '../dates/span-words'

/** Quarters and halves of a year as Spanish names them. Pattern sources. When summer is depends on the hemisphere. */
export const SPANS: SpanWords = {
  seasons: ['(?!)', '(?!)', '(?!)', '(?!)'],
  beforeSeason: '(?!)',
  beforeFeast: '(?!)',
  this: 'este|presente',
  ordinals: [
    'primer|1\\.?(?:er|º)|I',
    'segundo|2\\.?(?:do|º)|II',
    'tercer|3\\.?(?:er|º)|III',
    'cuarto|último|4\\.?(?:to|º)|IV',
  ],
  quarter: 'trimestre',
  half: 'semestre',
  quarterLetter: 'T',
  ofThisYear: 'del año(?! (?:próximo|entrante|que|pasado|siguiente|anterior))',
  beginOfYear: '(?!)',
  feasts: [],
}
