/**
 * Where in an English sentence the outlet stands that carries its claim. One row a construction: to cover another way
 * of putting it, add a row, not a rule.
 */
import { compile } from '../compile-pattern'
import { DATED } from '../masked-text'
import { WORD_UNITS } from '../word-edges'
import { pattern } from './word-list'

export interface OutletPlace {
  /** Ends right before the outlet's phrase: "the daily Horizont", "Reuters". Global, bounded. */
  readonly lead: RegExp
  /** Only an outlet (or a person) can stand here, so that a name which nothing else tells is taken for one. */
  readonly takesAnyName: boolean
  /** Sentences without it need no look. */
  readonly only?: RegExp
  /** Has to follow the outlet. */
  readonly tail?: RegExp
  /** Means the carrier only where it belongs to the claim's own verb. */
  readonly isOfVerb?: boolean
  /** … only where what is claimed does not hold it: "said that it came out when the Echo asked". */
  readonly isOutsideContent?: boolean
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
  return compile(`(?=${words})(?<![${WORD_UNITS}'-])${words}`, 'giu')
}

/** The comma behind an adverbial, past a programme's name and a date. */
const SET_OFF = compile(`^(?:'s [^,;:]{2,40}?)?(?:,| (?:on |in |last |late |early |of )?${DATED}+(?:,| (?=\\S)))`, 'u')

/** Who works for an outlet. An editor without a desk may speak for himself. */
export const PRESS_PERSON = pattern`
  (?:reporter|correspondent|columnist|journalist|critic|commentator|leader writer|leader-writer|sketch writer|
  cartoonist|presenter|anchor|newsreader|blogger|bureau chief|(?:political|politics|economics|business|city|foreign|
  home|defence|diplomatic|environment|science|health|education|sports?|arts|legal|industrial|crime|associate|
  transport|energy|Europe|Westminster|property) editor|(?:transport|court|crime|science|racing|football|business|
  weather|shipping) (?:man|woman)|(?:man|woman)(?= (?:on|in|at) )|(?:night|news|sports|city|foreign) desk)
`
const ANY = { takesAnyName: true }
const KNOWN = { takesAnyName: false }

/** The first that holds an outlet wins. */
export const OUTLET_PLACES: readonly OutletPlace[] = [
  // Whoever is told to do something is no outlet.
  place('tell|tells|told|telling', { ...ANY, isOfVerb: true, tail: compile(/^(?! to \p{Ll})/u) }),
  place('promis(?:es|ed)|assur(?:es|ed)|inform(?:s|ed)|warn(?:s|ed)|remind(?:s|ed)', {
    ...KNOWN,
    isOfVerb: true,
    only: /promis|assur|inform|warn|remind/,
    tail: /^(?:,? (?:that|an?|the|it|he|she|they|there|of)\b|\.?$)/u,
  }),
  place('texted|e-?mailed|phoned|rang|messaged', {
    ...KNOWN,
    only: / to (?:say|confirm|complain|deny)\b/,
    tail: /^ to (?:say|confirm|complain|deny)\b/,
  }),
  // "in an interview with", "in comments to", "an appearance on"
  place(
    pattern`
      (?:interviews?|conversation|chat|q&a|comments?|remarks?|appearance|debate|phone-in) ${WHEN}(?:given |published |
      broadcast |aired |printed |recorded )?${WHEN}(?:with|to|for|on|by)
    `,
    ANY,
  ),
  // … "in an interview in Halden".
  place(
    `(?:interviews?|conversation|comments?|remarks?|debate) ${WHEN}(?:(?:published |broadcast |aired |printed )?${WHEN}in|(?:which |that )?(?=the |\\p{Lu}))`,
    KNOWN,
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
    pattern`
      (?:letter|appeal|comments?|remarks?|article|poem|obituary|speech|statement) ${WHEN}(?:published|printed|carried|
      run|aired|broadcast) (?:live |exclusively )?${WHEN}(?:by|in|on)
    `,
    ANY,
  ),
  place(`article ${WHEN}(?:published |printed )?${WHEN}(?:in|for)`, ANY),
  place(
    `(?:podcast|episode|edition|programme|broadcast|segment|bulletin) ${WHEN}(?:recorded|made|filmed|produced) ${WHEN}(?:for|by|with)`,
    {
      ...ANY,
      only: /recorded|made|filmed|produced/,
      teaches: true,
    },
  ),
  // "an interview in Harbour Week in which", "a piece in Harbour Week stating that"
  {
    only: / in which | (?:stating|saying|claiming|arguing|suggesting) that/,
    lead: compile(
      /(?<=(?:interview|article|piece|item|profile|feature|story|column) )in (?=\p{Lu}\S* (?:\p{Ll}{1,3} |& )?\p{Lu})/gu,
    ),
    ...ANY,
    teaches: true,
    tail: /^,? (?:in which|stating that|saying that|claiming that|arguing that|suggesting that)\b/u,
  },
  // "played an item from Harbour Watch, in which"
  place(`(?:item|clip|segment|episode|edition|recording|extracts?|footage|transcript) ${WHEN}(?:from|of)`, {
    ...ANY,
    only: / which /,
    teaches: true,
    tail: /^(?: (?:programme|program|show|bulletin|interview|podcast))?(?:, [^,;:"]{2,40},)?,? (?:in|during) which\b/u,
  }),
  place(
    pattern`
      (?:reports?|reporting|investigation|analysis|story|stories|piece|blog|post|cartoon|profile|headlines?|letter|
      message|e-?mail|call|response|reply|answer|survey|poll|podcast|documentary|programme|program|segment|broadcast|
      bulletin|item|clip|feature) ${WHEN}(?:published |printed |carried |recorded |sent |given |
      provided )?${WHEN}(?:in|for|by|on|to|with|from)
    `,
    KNOWN,
  ),
  place(
    `(?:asked|questioned|interviewed|contacted|approached|reached|pressed|challenged) ${WHEN}(?:(?:on|at) (?:his|her|their|the) \\p{Ll}+ )?by`,
    ANY,
  ),
  // "went on Harbour Wave and told"
  place('(?:went|was|appeared|came|turned up) on', {
    ...ANY,
    only: /(?:went|was|appeared|came|turned up) on /,
    teaches: true,
    tail: /^,? (?:and|to) (?:then )?(?:said|told|say|tell|claimed|claim|insisted|announced|denied|deny|complained|repeated)\b/u,
  }),
  place(`(?:interviewed|heard|seen|profiled|questioned|asked|pressed|challenged) ${WHEN}(?:on|in|for)`, KNOWN),
  place(
    pattern`
      (?:questions?|quer(?:y|ies)|requests?|enquir(?:y|ies)|inquir(?:y|ies)|approach) (?:for (?:comment|an interview|
      information|clarification) )?(?:put |sent |submitted |made )?${WHEN}(?:from|by)
    `,
    { ...ANY, teaches: true },
  ),
  place(`(?:episode|edition|issue|broadcast|recording|instalment|number) ${WHEN}of`, KNOWN),
  // "In Monday's Sunday Mercury", "On the podcast Load Bearing,", "Ana Velic, in the Echo, called".
  place(
    `(?:writ(?:es?|ing|ten)|wrote|argu(?:es?|ed|ing)|complain(?:s|ed)|claim(?:s|ed)) (?:[\\p{Ll} ]{1,30} )?in ${DATED}+'s`,
    {
      ...ANY,
      only: compile(`${DATED}'s `),
      teaches: true,
    },
  ),
  place(`in (?:the |its )?${DATED}+'s`, KNOWN),
  { lead: /^(?:On|In|For|(?:Over )?(?:[Aa]t|[Oo]n|[Ii]n)) (?=\S)/gu, ...KNOWN, tail: SET_OFF },
  { lead: /, (?:on|in|through|via) (?=\S)/gu, ...KNOWN, tail: SET_OFF },
  // "was less certain on Radio Marren, where she told", "dismissed that in the Echo: nobody, she said"
  {
    only: /, where |: /,
    lead: compile(/(?<=\p{L} )(?:on|in|to) (?=\S)/gu),
    ...KNOWN,
    tail: compile(/^(?:, where (?:s?he|they|it|the \p{Ll}+) \p{Ll}|: )/u),
  },
  // "Asked about it on the Green Room podcast,", "To the Echo she said only that"
  {
    only: /^(?:Asked|Pressed|Questioned|Interviewed|Challenged|Quizzed)/,
    lead: /(?<=^(?:Asked|Pressed|Questioned|Interviewed|Challenged|Quizzed)[^,;:"]{1,60} )(?:on|in|by) (?=\S)/gu,
    ...KNOWN,
    tail: SET_OFF,
  },
  {
    only: /^To /,
    lead: /^To (?=\S)/gu,
    ...KNOWN,
    tail: compile(
      /^(?: \p{Ll}+)?,? (?:s?he|it|they|the \p{Ll}+|\p{Lu}[\p{L}'-]+) (?:had |has )?(?:\p{Ll}+ )?(?:said|says|repeated|explained|denied)\b/u,
    ),
  },
  // "The Messenger had a piece where the manager admitted", "Radio Marren was told by two officials"
  {
    lead: compile(/^(?=\p{Lu})/gu),
    ...KNOWN,
    tail: compile(
      pattern`
      ^ (?:also |first |later |once )?(?:has |had )?(?:had|ran|runs?|carried|carries|published|printed|aired|
      broadcast|showed|shown|posted|interviewed|reproduced|obtained|leaked|relayed|circulated|distributed|reprinted|
      repeated|polled|surveyed) (?:an?|the|its|his|her|their|what|extracts|parts|excerpts|minutes|messages|
      \p{Ll}+s)\b|^ (?:was|were|has been|had been) (?:later |also )?told\b|^ (?:spoke|talked) (?:to|with) (?:an?|two|
      three|several|the)\b
    `,
      'u',
    ),
  },
  // "The Echo had it right, quoting a report that"
  {
    lead: compile(/^(?=\p{Lu})/gu),
    ...KNOWN,
    only: /, (?:quoting|citing) /,
    tail: compile(/^ (?:has |had |also )?\p{Ll}+ [^,;:"]{1,60}, (?:quoting|citing)\s/u),
  },
  // "Ana Velic, the Echo's defence correspondent,", "Echo columnist Ana Velic"
  {
    lead: compile(
      /(?:^|(?<=[,;] (?:the |an? |its )?)|(?<=\b(?:by|as|says?|said|wrote|writes|[Ff]or|[Pp]er) (?:the |an? )?))(?=[\p{Lu}Tt])/gu,
    ),
    ...KNOWN,
    only: compile(PRESS_PERSON),
    tail: compile(`^(?:'s?)? (?:\\p{Ll}[\\p{Ll}-]* |\\p{Lu}\\p{Ll}+ ){0,2}${PRESS_PERSON}\\b`, 'u'),
  },
  {
    only: /asked|put|contacted|approached|called|rang|inquired|enquired|visited|challenged|pressed|confronted/,
    lead: /(?:^|(?<=[,;] ))(?:[Ww]hen|[Aa]fter|[Aa]s|[Bb]efore|[Oo]nce) (?=\S)/gu,
    ...KNOWN,
    isOutsideContent: true,
    tail: /^ (?:asked|put|contacted|approached|called|rang|inquired|enquired|visited|challenged|pressed|confronted)\b/,
  },
  // "she retorted when the Echo put it to her"
  {
    only: / when /,
    lead: /(?<=(?:said|says|retorted|replied|answered|responded|insisted|added|admitted|conceded) )when (?=\S)/gu,
    ...KNOWN,
    tail: /^ (?:asked|rang|called|contacted|reached|pressed|approached|put) /u,
  },
  // … of an outlet that nothing tells: no surname has two words.
  {
    only: / when /,
    lead: compile(
      /(?<=(?:said|says|retorted|replied|answered|responded|insisted|added|admitted|conceded) )when (?=\p{Lu}\S* (?:& )?\p{Lu})/gu,
    ),
    ...ANY,
    tail: /^ (?:asked|rang|called|contacted|reached) (?:him|her|them|it)\b/u,
    teaches: true,
  },
  place(
    `(?:quoted|cited|carried|aired|broadcast|relayed|reprinted|shown|printed) (?:as saying )?(?:widely )?${WHEN}(?:by|in|on)`,
    ANY,
  ),
  // "a report that appeared in the Echo", "a survey carried out for the Echo", "I read in the Echo that" (where nobody else speaks too)
  place(
    pattern`
      (?:published|posted|released|compiled|collected|appear(?:ed|s|ing)?|read|reads|saw|seen|heard|hear|learnt|
      learned|learn|gather|polled|surveyed|canvassed|carried out|conducted|commissioned|taken|prepared|filmed|
      leaked) ${WHEN}(?:(?:it|this|that|about it|about this) )?(?:by|in|on|for|to|from)
    `,
    KNOWN,
  ),
  place(`(?:viewers|listeners|subscribers|hosts?) (?:of|to)`, ANY),
  // "Ana Velic (Echo, 3 May) says", "the report, which the Echo has seen,"
  { lead: compile(/\((?=\p{Lu}|the )/gu), ...KNOWN, tail: compile(`^(?:, [^()]{1,40}| ${DATED}+)?\\)`, 'u') },
  {
    lead: compile(/(?<![\p{L}])(?:which|that) (?=the |The |\p{Lu})/gu),
    ...KNOWN,
    only: /seen|obtained|reviewed|published|read|leaked|printed|acquired/,
    tail: /^ (?:has |had |first |later )?(?:seen|obtained|reviewed|published|read|leaked|printed|acquired)\b/u,
  },
  // "read out what the Echo had put on its website"
  {
    only: / what /,
    lead: compile(/(?<=\p{L} )what (?=the |The |\p{Lu})/gu),
    ...KNOWN,
    tail: /^ (?:has |had |once |first )?(?:put|said|written|wrote|reported|posted|claimed|told|called|described|carried|aired|broadcast|printed|published)\b/u,
  },
  // "It was the Echo that reported"
  {
    lead: compile(/(?<![\p{L}])[Ii]t was (?=\S)/gu),
    ...KNOWN,
    only: /[Ii]t was /,
    tail: /^ (?:that|which|who) (?:first )?(?:reported|revealed|published|broke|wrote|disclosed|carried)\b/u,
  },
  // "denied a Reuters report", "dismissed the Echo's story"
  place(
    pattern`
      (?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|confirm(?:s|ed|ing)?|disput(?:es|ed|ing)|
      contradict(?:s|ed|ing)?|rebut(?:s|ted)?|refut(?:es|ed)|rubbish(?:es|ed)|comment on|commenting on|
      respond(?:ed|ing)? to|react(?:ed|ing)? to|asked about|described?|calls|called)(?: an?| as false an?)?
    `,
    {
      ...KNOWN,
      only: /report|stor(?:y|ies)|article|account|claim|allegation|version|investigation|figures|coverage/,
      tail: compile(
        /^(?:'s?)? (?:\p{Ll}[\p{Ll}-]* ){0,2}(?:reports?|story|stories|article|account|claims?|allegations?|version|investigation|figures|coverage)\b/u,
      ),
    },
  ),
  {
    lead: compile(
      /(?=(?:told|tells|telling|to|with|by) \p{Lu})(?<![\p{L}])(?:told|tells|telling|to|with|by) \p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]+){1,2},? (?:of|from|at) (?=\S)/gu,
    ),
    ...KNOWN,
  },
  place(`put (?:(?:this|that|it|them|the \\p{Ll}+) )?${WHEN}to`, { ...KNOWN, only: /\bput\b/ }),
  place(`first (?:described|published|seen|obtained|shown|aired|carried|made public) ${WHEN}(?:by|in|on)`, ANY),
  place(`(?:seen|obtained|reviewed|viewed|leaked) ${WHEN}(?:by|to)`, { ...ANY, teaches: true }),
  place(`(?:shared|passed|given|provided|(?<!having )spoken|analysed|analyzed|verified) ${WHEN}(?:by|to|with)`, KNOWN),
  place(`(?:reported|revealed|disclosed|broken|uncovered|exposed|picked up) ${WHEN}(?:by|in|on)`, {
    ...ANY,
    teaches: true,
  }),
  place('on record (?:in|on)', { ...KNOWN, only: /on record/ }),
  place('(?:is|are|was|were|been) (?:described|dubbed|branded|called|labelled|portrayed) (?:by|in)', {
    ...KNOWN,
    only: /described|dubbed|branded|called|labelled|portrayed/,
  }),
  place(
    `(?:reporters?|correspondents?|columnists?|journalists?|editor|presenter|commentator|leader writer|critic|anchor) (?:from|for|of|at|with|on)`,
    { ...ANY, teaches: true },
  ),
  place(
    pattern`
      (?:says?|said|confirm(?:s|ed)|admit(?:s|ted)|explain(?:s|ed)|conced(?:es|ed)|acknowledg(?:es|ed)|
      disclos(?:es|ed)|hint(?:s|ed)|complain(?:s|ed)|suggest(?:s|ed)|repeat(?:s|ed)) (?:(?:this|that|it|as much|
      the \p{Ll}+) )?${WHEN}to
    `,
    ANY,
  ),
  place(
    `(?:claim|remarks?|allegation|statement|comments?|accusation|promise),? (?:was |were )?(?:first )?(?:made|given|delivered|repeated|levelled) ${WHEN}(?:on|in|to)`,
    { ...KNOWN, only: /made|given|delivered|repeated|levelled/ },
  ),
  place(`gave|gives|granted|grants|given|giving`, {
    ...ANY,
    tail: compile(/^ an? (?:\p{Ll}+ )?(?:interview|statement)\b/u),
  }),
  place(
    `(?:website|page|channel|account|feed|site|programme|program|show|airwaves|pages|readers|audience|callers?|call) (?:of|on|to|at)`,
    KNOWN,
  ),
]

/** After the claim's verb a preposition is enough where the outlet is known: "alleged in the Daily Lantern". */
export const AFTER_VERB = fromWordStart('(?:in|to|with|on|by|via|through|for) ')

export const PER = compile(/(?:^|[\s,(])(?:[Pp]er|[Vv]ia) (?=\p{L})/gu)

/** An outlet that is the subject and passes on what others say: "Horizont, citing two officials, reported". */
export const CITES_AFTER =
  /^(?:,? (?:in turn )?(?:citing|quoting)\s|,? (?:which|who) (?:cited|quoted|cites|quotes)\s|, with reference to\s)/

/** "citing the weather", "citing its own survey": reasons, no sources. */
export const CITES_REASON = compile(
  pattern`
  ^,? (?:in turn )?(?:citing|quoting) (?:(?:the|an?|its|their|his|her|\p{Ll}+(?:ed|ing|al|ic)) ){0,3}(?:own |weather|
  security|safety|costs?|concerns?|fears?|lack|shortages?|rules|privacy|confidentiality|policy|sanctions|losses|
  demand|uncertainty|delays?|reasons?|needs?|threats?|risks?|pressure|inquir|investigation|proceedings|litigation|law|
  legislation|regulations|conditions|problems|difficulties|maintenance|illness|health|age\b|data protection)
`,
  'u',
)
