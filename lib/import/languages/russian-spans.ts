import type { SpanWords } from '../dates/span-words'

const ENDING = '(?:ый|ий|ой|ого|ому|ом|ое|ем|его)'

/** Seasons, quarters and halves of a year as Russian names them. Pattern sources. A season alone is of any year. */
export const SPANS: SpanWords = {
  seasons: ['весн(?:а|ы|е|у|ой)', 'лет(?:о|а|у|ом)', 'осен(?:ь|и|ью)', 'зим(?:а|ы|е|у|ой)'],
  beforeSeason: '(?!)',
  beforeFeast: '(?!)',
  this: '(?:этот|этого|этом|этим|этой|эту|эта|это|текущ(?:ий|его|ему|ем|им)|нынешн(?:ий|его|ему|ем|им|ей|юю|яя|ее))',
  ordinals: [
    `перв${ENDING}|1|I`,
    `втор${ENDING}|2|II`,
    `треть(?:его|ему|ем)|третий|3|III`,
    `четв[её]рт${ENDING}|4|IV`,
  ].map((source) => `(?:${source})(?:-(?:й|го|м|му|е))?`) as [string, string, string, string],
  quarter: 'квартал(?:а|у|е|ом)?',
  half: 'полугоди(?:е|я|ю|и|ем)',
  quarterLetter: 'кв\\.? ?',
  ofThisYear: 'года',
  beginOfYear: '(?!)',
  feasts: [],
}
