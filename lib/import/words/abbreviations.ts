/** Words that end in a stop without ending a sentence, by language, lower case and without the stop. */
export const ABBREVIATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'mr mrs ms dr prof rev hon gen col capt cpt lt maj sgt cmdr adm sen rep gov pres amb insp st mt ft jr sr vs etc no nos art arts fig figs sec secs para paras p pp vol vols ed eds cf al approx est dept min inc ltd co corp cllr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun e.g i.e',
  ),
  de: words(
    'z.b d.h u.a bzw ca dr prof hr fr nr str mio mrd tsd usw vgl abs art jan feb mär apr jun jul aug sept okt nov dez st evtl ggf inkl sog s.o s.u u.u z.t',
  ),
  fr: words('m mm mme mmes mlle dr pr st ste art no env janv févr avr juil sept oct nov déc p pp etc cf ex av j.-c'),
  es: words(
    'sr sra sres dr dra prof lic ing gral art núm no pág págs etc ud uds ee.uu av dic ene feb abr jul ago sept oct nov',
  ),
  ru: words('г гг т.е т.д т.п т.к им ул стр руб коп тыс млн млрд см рис напр проф акад ст п др пр обл р'),
  uk: words('р рр т.д т.п ім вул стор грн тис млн млрд див рис напр проф акад ст п ін обл'),
}

/** English ones that are also words ("he said no."): they go on only before a number. */
export const BEFORE_NUMBERS: ReadonlySet<string> = words(
  'no nos art arts fig figs sec secs para paras p pp vol vols est min mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec',
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
