import { pattern } from './word-list'

/** Words that weaken commitment, as pattern sources. Strength is not graded. */

/** Always the writer's own: they say that the writer passes on what others hold. */
export const WRITERS_CUES = [
  'reportedly',
  'allegedly',
  'apparently',
  'supposedly',
  'purported(?:ly)?',
  'ostensibly',
  'presumably',
  'alleged',
  'rumou?red',
  'unconfirmed',
]

/** The writer's, or the speaker's where they stand in what a speaker is said to have said. */
export const OPEN_CUES = [
  'possibly',
  'perhaps',
  'maybe',
  'probably',
  'seemingly',
  'conceivably',
  '(?:un)?likely',
  'speculat(?:e|es|ed|ion|ing|ive)',
  '(?:is|are|was|were|been|widely) (?:\\w+ly )?(?:expected|thought|believed|understood|said|assumed) to',
  'suggest(?:s|ed|ing)? (?:that|a|an|the|it|he|she|they)',
  'suggests?(?= (?:\\d|otherwise\\b))',
  'hint(?:s|ed|ing)? (?:that|at|as)',
  // "may 20" is a date that somebody did not capitalise.
  // "Carriers may apply for it" permits.
  // "Written comments may be sent" does too.
  pattern`
    (?<!\b(?:comments|applications|licen[cs]es|permits|copies|forms|requests|submissions|questions|bids|tickets|
    documents|photographs|objections|claims|appeals|shares|extracts) )may(?= be (?:sent|submitted|bought|ordered|
    obtained|collected|made|lodged|filed|addressed|directed|returned|purchased|downloaded|requested|inspected|viewed|
    reproduced|quoted|issued)\b)
  `,
  pattern`
    (?:may(?! be (?:sent|submitted|bought|ordered|obtained|collected|made|lodged|filed|addressed|directed|returned|
    purchased|downloaded|requested|inspected|viewed|reproduced|quoted|issued)\b)|might)(?= (?!\d)\w)(?! (?:apply|
    appeal|object|submit|register|attend|request)\b)
  `,
  // "so they could gain access" says what for.
  // "could say how many" was able to.
  pattern`
    (?<!\bso (?:that )?[\w’']+ )(?<!\b(?:out|about|of|on) what )could(?= (?!(?:say|tell|name|remember|recall) (?:how|
    what|who|where|when|which)\b|not\b|(?:be )?present\b)\w)
  `,
  '(?:appear|seem)(?:s|ed)? (?:to|that|likely)',
  '(?:appears|seems|seemed) (?=(?:the (?:most|best|likel)|(?:high|low|too|rather|quite|unreal|unlike|plausi|implaus|optimi|pessimi|exagger|doubt|probab|possib)))',
  '(?:un|not (?:yet |entirely |immediately |at all )?)(?:clear|certain|known)(?: yet)?',
  '(?:do|does|did) not (?:yet )?know',
  "(?:it is|it was|it’s|it's|entirely|quite|be|was|is) possible",
  'looks? (?:genuine|plausible|authentic|likely)',
  'possible that',
  'possibility that',
  // "I believe them" trusts somebody.
  '(?:we|I) (?:believe|think|assess|assume|suspect)(?! (?:them|him|her|you|in)\\b)',
]
