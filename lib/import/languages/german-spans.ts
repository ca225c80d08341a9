import type { SpanWords } from '../dates/span-words'

/** Seasons, quarters and feasts as German names them. Pattern sources. */
export const SPANS: SpanWords = {
  seasons: ['Frühjahrs?|Frühlings?', 'Sommers?', 'Herbst(?:es)?', 'Winters?'],
  beforeSeason:
    '(?:im|seit(?: dem)?|bis(?: zum)?|ab(?: dem)?|vor dem|nach dem|zum|vom|für den|über den|Anfang|Ende|Mitte|Laufe des)\\s',
  beforeFeast: '(?:an|am|bis(?: zum?)?|seit|vor(?: dem)?|nach(?: dem)?|ab|von|vom|zwischen|über|zu|zum|um|und)\\s',
  this: 'diese[mnrs]?|laufende[nsm]?',
  ordinals: ['erste[nsm]?|1\\.|I\\.', 'zweite[nsm]?|2\\.|II\\.', 'dritte[nsm]?|3\\.|III\\.', 'vierte[nsm]?|4\\.|IV\\.'],
  quarter: '(?:Jahres)?[Qq]uartals?|Vierteljahr(?:es)?',
  half: '(?:Kalender)?[Hh]albjahr(?:es)?|Jahreshälfte',
  quarterLetter: 'Q',
  ofThisYear: 'des Jahres',
  beginOfYear: 'Jahres(?:beginn|anfang|start)|(?:Anfang|Beginn) des Jahres',
  feasts: [
    ['Rosenmontag', -48],
    ['Aschermittwoch', -46],
    ['Gründonnerstag', -3],
    ['Karfreitag', -2],
    ['Karsamstag', -1],
    ['Ostern|Ostersonntag', 0],
    ['Ostermontag', 1],
    ['(?:Christi )?Himmelfahrt', 39],
    ['Pfingsten|Pfingstsonntag', 49],
    ['Pfingstmontag', 50],
    ['Fronleichnam', 60],
    ['Neujahr(?:stag)?', [1, 1]],
    ['Tag der Deutschen Einheit', [10, 3]],
    ['Allerheiligen', [11, 1]],
    ['Heiligabend', [12, 24]],
    ['Weihnachten', [12, 25]],
    ['Silvester', [12, 31]],
  ],
}
