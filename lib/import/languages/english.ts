import { ENGLISH_CLAIMS } from '../claims/english-claims'
import { DATE_RULES } from '../dates/date-rules'
import { ENGLISH_TENSE } from '../dates/tense'
import { ABBREVIATIONS, BEFORE_NUMBERS } from '../words/abbreviations'
import { OPEN_CUES, WRITERS_CUES } from '../words/hedge-cues'
import { wordSet, type LanguageRules } from './language-rules'
import { pattern } from '../words/word-list'

/** The longer lists are in words/; claims have rules of their own (claims/english-claims.ts). */
export const ENGLISH: LanguageRules = {
  language: 'en',
  head: {
    byline: pattern`
      By|BY|(?:Words|Text|Story|Reporting)(?: and (?:photographs|pictures|photos))?(?: by|:)|Written by|Reported by|
      Report by|Analysis by|Author(?:s)?:|Byline:|(?:(?:Duty|Managing|Night|Guest) )?Editor:|
      (?:Posted|Published|Written)(?: on)? [^.;]{6,40}? by|
      (?:(?:(?:An? )?(?:[Bb]riefing )?(?:[Nn]ote|[Bb]rief(?:ing)?|[Rr]eport|[Mm]emo|[Pp]aper|[Mm]inutes|
      [Rr]ecord) )?(?:[Pp]repared|[Cc]ompiled|[Dd]rafted|[Tt]aken|[Rr]ecorded)|Edited|Posted|Published|
      (?:Fact-)?[Cc]hecked|An? (?:portrait|profile|essay|review|dispatch|reportage|feature|
      column))(?: for [^,.;\n]{2,60}?)? by(?: ?:)?|(?:Minutes|Minute[- ]taker|Secretary|Rapporteur):
    `,
    reporters: '(?:our |special )?correspondent|staff writer',
    dateLead:
      'For (?:immediate )?release|Published|Updated|Last updated|Posted|Issued|Dated?|Date|Held|Released|Created|Filed|Meeting|As of',
    dateTail: 'on|at|am|pm|a\\.m|p\\.m|min|read|updated|published|edited|hours?|minutes?|mins?|days?|ago|\\d{1,2}',
    sections:
      '(?:executive )?summary|introduction|background|overview|abstract|(?:table of )?contents|key (?:points|judgements|judgments|findings|takeaways)|context|purpose',
    fields: {},
  },
  listTitles: {
    questions: pattern`
      (?:the )?(?:(?:key|open|main|central|guiding|outstanding|remaining|unresolved|unanswered) (?:questions|issues)|
      (?:discussion questions|questions (?:for|to|before|facing) (?:the )?(?:discuss(?:ion)?|debate|
      consider(?:ation)?|answer|address|panel|meeting|roundtable|group|committee|board|participants|council))|
      (?:points|issues|questions|topics) (?:for|to) (?:discuss(?:ion)?|debate)|for discussion)
    `,
    things: pattern`
      (?:what|everything|all|the things) (?:I|we|he|she|they|you)(?: have| had|[’']d|[’']ve)? (?:packed|took|brought|
      bought|carried|wore|had with (?:me|us|him|her|them)|ordered)|(?:packing|shopping|grocery|kit) list|
      in (?:my|our|his|her) (?:bag|rucksack|backpack|suitcase|pockets?|basket)|what to (?:pack|bring|wear|buy)|
      (?:^|[ ,])(?:I|we) (?:packed|brought|took|carried|bought)(?: with (?:me|us))?
    `,
    agenda: '(?:the )?agenda(?: items)?|order of business|items for discussion',
    resolutions:
      'resolutions?|resolved|decisions?(?: taken)?|actions? agreed|agreed actions|action (?:items|points)|recommendations?',
  },
  // "First, …" opens many a paragraph of running text; it numbers nothing by itself.
  ordinals: [],
  ranks: [
    'first(?:ly)?',
    'second(?:ly)?',
    'third(?:ly)?',
    'fourth(?:ly)?',
    'fifth(?:ly)?',
    'sixth(?:ly)?',
    'seventh(?:ly)?',
    'eighth(?:ly)?',
  ],
  abbreviations: ABBREVIATIONS,
  beforeNumbers: BEFORE_NUMBERS,
  alsoLast: wordSet('etc co inc ltd'),
  dates: DATE_RULES,
  tense: ENGLISH_TENSE,
  hedges: { writers: WRITERS_CUES, open: OPEN_CUES },
  claims: ENGLISH_CLAIMS,
}
