import { wordsIn } from './word-list'

/** Words that end in a stop without ending a sentence, lower case and without the stop. Other languages: languages/. */
export const ABBREVIATIONS: ReadonlySet<string> = words(
  `
    mr mrs ms dr prof rev hon gen col capt cpt lt maj sgt cmdr adm sen rep gov pres amb insp st mt ft jr sr vs etc no
    nos art arts fig figs sec secs para paras p pp vol vols ed eds cf al approx est dept min inc ltd co corp cllr jan
    feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun e.g i.e
  `,
)

export const UKRAINIAN_ABBREVIATIONS: ReadonlySet<string> = words(
  'р рр т.д т.п ім вул стор грн тис млн млрд див рис напр проф акад ст п ін обл',
)

/** English ones that are also words ("he said no."): they go on only before a number. */
export const BEFORE_NUMBERS: ReadonlySet<string> = words(
  'no nos art arts fig figs sec secs para paras p pp vol vols est min mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec',
)

function words(list: string): ReadonlySet<string> {
  return new Set(wordsIn(list))
}
