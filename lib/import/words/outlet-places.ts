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
  return { lead: new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${lead})\\s`, 'giu'), ...rest }
}

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
export const AFTER_VERB = /(?<![\p{L}\p{N}'-])(?:in|to|with|on|by|via|through|for) /giu

export const PER = /(?:^|[\s,(])(?:[Pp]er|[Vv]ia) (?=\p{L})/gu

/** An outlet that is the subject and passes on what others say: "Horizont, citing two officials, reported". */
export const CITES_AFTER =
  /^(?:,? (?:in turn )?(?:citing|quoting)\s|,? (?:which|who) (?:cited|quoted|cites|quotes)\s|, with reference to\s)/
