/**
 * Where in an English sentence the outlet stands that carries its claim. One row a construction: to cover another way
 * of putting it, add a row, not a rule.
 */
import { DATED } from '../masked-text'

export interface OutletPlace {
  /** Ends right before the outlet's phrase: "the daily Horizont", "Reuters". Global, bounded. */
  readonly lead: RegExp
  /** Only an outlet (or a person) can stand here, so that a name which nothing else tells is taken for one. */
  readonly takesAnyName: boolean
  /** Has to follow the outlet. */
  readonly tail?: RegExp
  /** Means the carrier only where it belongs to the claim's own verb. */
  readonly isOfVerb?: boolean
  /** What stands there says so of any outlet, wherever it is in the text: good enough to know the name by elsewhere. */
  readonly teaches?: boolean
}

/** "on Monday", "last week" between a verb and its preposition. */
const WHEN = `(?:(?:on |in |late |early |last |earlier )?${DATED}+ )?`
const MAYBE_WORDS = '(?:\\p{Ll}+ly )?'

function place(lead: string, rest: Omit<OutletPlace, 'lead'>): OutletPlace {
  return { lead: fromWordStart(`(?:${lead})\\s`), ...rest }
}

/** The words are sought before the look-behind is tried: V8 skips to where they may begin, but not past a look-behind. */
function fromWordStart(words: string): RegExp {
  return new RegExp(`(?=${words})(?<![\\p{L}\\p{N}'-])${words}`, 'giu')
}

/** The comma behind an adverbial, past a programme's name and a date. */
const SET_OFF = new RegExp(`^(?:'s [^,;:]{2,40}?)?(?: (?:on |in |last |late |early )?${DATED}+)?,`, 'u')

const ANY = { takesAnyName: true }
const KNOWN = { takesAnyName: false }

/** The first that holds an outlet wins. */
export const OUTLET_PLACES: readonly OutletPlace[] = [
  // Whoever is told to do something is no outlet.
  place('tell|tells|told|telling', { ...ANY, isOfVerb: true, tail: /^(?! to \p{Ll})/u }),
  // "in an interview with", "in comments to", "an appearance on"
  place(
    `(?:interviews?|conversation|chat|q&a|comments?|remarks?|appearance|debate|phone-in) ${WHEN}(?:given |published |broadcast |aired |printed |recorded )?${WHEN}(?:with|to|for|on|in|by)`,
    ANY,
  ),
  place(
    `(?:speaking|spoke|talking|talked|speaks|talks|appearing|appeared) ${MAYBE_WORDS}${WHEN}(?:to|with|on|live on)`,
    ANY,
  ),
  place(`(?:writing|writes?|wrote|written) ${WHEN}(?:in|for)`, ANY),
  // "in an op-ed for", "an editorial in"; a report or a letter may stand in other places than an outlet.
  place(
    `(?:op-ed|column|editorial|essay|opinion piece|commentary|guest (?:post|essay|article|column)|leader) ${WHEN}(?:published |printed |carried )?${WHEN}(?:in|for|by|on)`,
    { ...ANY, teaches: true },
  ),
  place(`statements? ${WHEN}(?:sent |given |provided )?${WHEN}to`, ANY),
  place(
    `(?:letter|appeal|comments?|remarks?|article|poem|obituary) ${WHEN}(?:published|printed|carried|run) ${WHEN}(?:by|in|on)`,
    ANY,
  ),
  place(`article ${WHEN}(?:published |printed )?${WHEN}(?:in|for)`, ANY),
  place(
    `(?:reports?|reporting|investigation|analysis|story|stories|piece|blog|post|cartoon|profile|headlines?|letter|message|e-?mail|response|reply|answer|survey|poll|podcast|documentary|programme|program|segment|broadcast|bulletin) ${WHEN}(?:published |printed |carried |sent |given |provided )?${WHEN}(?:in|for|by|on|to|with|from)`,
    KNOWN,
  ),
  place(`(?:asked|questioned|interviewed|contacted|approached|reached|pressed|challenged) ${WHEN}by`, ANY),
  place(`(?:interviewed|heard|seen|profiled|questioned) ${WHEN}(?:on|in|for)`, KNOWN),
  place(
    `(?:questions?|quer(?:y|ies)|requests?|enquir(?:y|ies)|inquir(?:y|ies)|approach|messages?|calls?) (?:for (?:comment|an interview|information|clarification) )?(?:put |sent |submitted |made )?${WHEN}(?:from|by)`,
    { ...ANY, teaches: true },
  ),
  place(`(?:episode|edition|issue|broadcast|recording|instalment|number) ${WHEN}of`, KNOWN),
  // "In Monday's Sunday Mercury", "On the podcast Load Bearing,", "Ana Velic, in the Echo, called".
  place(`in (?:the |its )?${DATED}+'s`, KNOWN),
  { lead: /^(?:On|In|For) (?=\S)/gu, ...KNOWN, tail: SET_OFF },
  { lead: /(?<=, )(?:on|in) (?=\S)/gu, ...KNOWN, tail: SET_OFF },
  // "The Messenger had a piece where the manager admitted"
  {
    lead: /^(?=\p{Lu})/gu,
    ...KNOWN,
    tail: /^ (?:also |first |later |once )?(?:has |had )?(?:had|ran|runs?|carried|carries|published|printed|aired|broadcast|showed|shown|posted|interviewed|reproduced|obtained|leaked) (?:an?|the|its|his|her|their|what|extracts|parts|excerpts|minutes|messages|\p{Ll}+s)\b/u,
  },
  {
    lead: /(?:^|(?<=[,;] ))(?:[Ww]hen|[Aa]fter|[Aa]s|[Bb]efore|[Oo]nce) (?=\S)/gu,
    ...KNOWN,
    tail: /^ (?:asked|put|contacted|approached|called|rang|inquired|enquired|visited|challenged|pressed|confronted)\b/,
  },
  place(
    `(?:quoted|cited|carried|aired|broadcast|relayed|reprinted|shown|printed) (?:as saying )?(?:widely )?${WHEN}(?:by|in|on)`,
    ANY,
  ),
  place(`(?:published|posted|released|compiled|collected) ${WHEN}(?:by|in|on)`, KNOWN),
  place(`first (?:described|published|seen|obtained|shown|aired|carried|made public) ${WHEN}(?:by|in|on)`, ANY),
  place(`(?:seen|obtained|reviewed|viewed|leaked) ${WHEN}(?:by|to)`, { ...ANY, teaches: true }),
  place(
    `(?:shared|passed|given|provided|spoken|commissioned|conducted|analysed|analyzed|verified) ${WHEN}(?:by|to|with)`,
    KNOWN,
  ),
  place(`(?:reported|revealed|disclosed|broken|uncovered|exposed) ${WHEN}(?:by|in|on)`, { ...ANY, teaches: true }),
  place(
    `(?:reporters?|correspondents?|columnists?|journalists?|editor|presenter|commentator|leader writer|critic|anchor) (?:from|for|of|at|with)`,
    { ...ANY, teaches: true },
  ),
  place(
    `(?:says?|said|confirm(?:s|ed)|admit(?:s|ted)|explain(?:s|ed)|conced(?:es|ed)|acknowledg(?:es|ed)|disclos(?:es|ed)|hint(?:s|ed)|complain(?:s|ed)|suggest(?:s|ed)|repeat(?:s|ed)) (?:(?:this|that|it|as much|the \\p{Ll}+) )?${WHEN}to`,
    ANY,
  ),
  place(`gave|gives|granted|grants|given|giving`, { ...ANY, tail: /^ an? (?:\p{Ll}+ )?(?:interview|statement)\b/u }),
  place(`(?:website|page|channel|account|feed|site|programme|program|show|airwaves|pages) (?:of|on)`, KNOWN),
]

/** After the claim's verb a preposition is enough where the outlet is known: "alleged in the Daily Lantern". */
export const AFTER_VERB = fromWordStart('(?:in|to|with|on|by|via|through|for) ')

export const PER = /(?:^|[\s,(])(?:[Pp]er|[Vv]ia) (?=\p{L})/gu

/** An outlet that is the subject and passes on what others say: "Horizont, citing two officials, reported". */
export const CITES_AFTER =
  /^(?:,? (?:in turn )?(?:citing|quoting)\s|,? (?:which|who) (?:cited|quoted|cites|quotes)\s|, with reference to\s)/
