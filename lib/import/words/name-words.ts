/** Words that help to find names and say what they name. English only. */
import { countries } from 'countries-list'
import { pattern, wordsIn } from './word-list'

/** Sentence openers and other words that a capital does not make a name. Lower case. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  wordsIn(`
    the a an this that these those it its he his she her hers they their them we our us i my you your who whom whose
    which what when where why how whether if and or but nor so yet for in on at by to of from with without within into
    onto over under above below after before since until during between among amid against about around across along
    through throughout via per as than then there here now once again also only even just still already never always
    often sometimes perhaps maybe possibly probably presumably reportedly apparently allegedly however moreover
    furthermore meanwhile nevertheless nonetheless therefore thus hence instead otherwise indeed finally first firstly
    second secondly third thirdly lastly last next early late later earlier recently currently previously today
    tomorrow yesterday tonight all both each every either neither some any many much most more few several other
    others another such same no not none nobody nothing everyone everything one two three four five six seven eight
    nine ten hundreds thousands millions while although though because unless despite according given asked speaking
    citing critics residents officials police experts analysts sources ensuring establishing crafting coordinated
    discussions talks any notably alternatively alternately presumably recent whatever
  `),
)

export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  wordsIn(`
    University Ministry Agency Institute Academy Bank Council Commission Committee Union Party Parliament Senate
    Congress Court Office Department Bureau Board Authority Association Federation Foundation Organisation
    Organization Group Company Corporation Corp Inc Ltd Centre Center Forum Fund Army Navy Police Guard Coastguard
    Service Services Force Forces Command House Treasury Cabinet Government Administration Assembly League Alliance
    Coalition Movement Front Brigade Chamber Society Trust Airlines Airways Lines Rail Energy Pharma Resources
    Industries Holdings Partners Hospital Clinic Crescent Cross Kremlin Secretariat Inspectorate Registry Unit NATO UN
    EU UNICEF UNHCR WHO IMF OSCE IAEA OPEC Pentagon Studies
  `),
)

export const PLACE_HEADS: ReadonlySet<string> = new Set(
  wordsIn(`
    Region Province Oblast District County Prefecture City Town Village Island Islands River Lake Sea Ocean Gulf
    Strait Bay Valley Mountains Peninsula Desert Coast Port Airport Street Square Lane Road Bridge Basin Delta Canal
  `),
)
export const PLACE_BEFORE: ReadonlySet<string> = new Set([
  'Lake',
  'Mount',
  'Port',
  'Cape',
  'Gulf',
  'River',
  'Saint',
  'North',
  'South',
  'East',
  'West',
  'Northern',
  'Southern',
  'Eastern',
  'Western',
  'Central',
])

const MORE_PLACES = pattern`
  US USA U.S. UK U.K. America Britain England Scotland Wales Europe Asia Africa Russia Moscow Washington Beijing Brussels Kiev Kyiv London Paris Berlin Tehran Jerusalem Gaza Crimea Donbas Donetsk Luhansk Siberia Taiwan Kosovo Palestine Antarctica Geneva Vienna Hague Istanbul Dubai Strasbourg
`

/** Countries, their other names and capitals. */
export const PLACES: ReadonlySet<string> = new Set(
  [
    ...MORE_PLACES.split(' '),
    ...Object.values(countries).flatMap((country) => [country.name, country.capital, ...(country.alias ?? [])]),
  ].filter((name) => name !== ''),
)
