/** Whether the words around a date look back or ahead; a bare "Monday" means another day in either. */
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { pattern } from '../words/word-list'

/** `since`: whatever else stands there, no day to come is meant. */
export type Tense = 'past' | 'since' | 'future' | 'unknown'

/** What tells the tense in one language. Patterns are global and case-blind. */
export interface TenseCues {
  readonly future: RegExp
  readonly past: RegExp
  /** Parts clauses that each have a tense of their own: a cue in the date's own clause tells more than any outside. */
  readonly clause?: RegExp
  /** In place of `past` behind the date in its own clause: "14日称" is of the saying, "他称14日" is not. */
  readonly told?: RegExp
  /** What stands before and behind a deadline that a past verb sets: "zum … gekündigt". */
  readonly deadline?: readonly [before: RegExp, after: RegExp]
  /** Right before the date, where no other cue stands before it: "by", which looks ahead. */
  readonly ahead?: RegExp
  /** Right before the date: what began or was written then lies behind, whatever verb stands beside. */
  readonly behind?: RegExp
}

const UNTIL = /\b(?:until|till)\s+(?:after\s+|at least\s+)?(?:the\s+)?(?:(?:early|mid|late|end of)[ -])?$/i
const HAD = compile(/^,?(?: [\p{L}'-]+){0,5} had\b/u)
const LASTED =
  /\b(?:had|was|were|did|ran|lasted|stayed|remained|held|waited|led|headed|served|worked|chaired|sat|lived|commanded|edited|taught|governed|owned|kept|fought)\b/i
/** What is there for a time to come: "has covered its needs through October". */
const COVERED = compile(
  pattern`
  \b(?:adjourned|postponed|deferred|put off|put back|pushed back|delayed|remanded|covered|booked|sold out|hedged|
  funded|secured|locked in|guaranteed|extended|prolonged|renewed|contracted|reserved|insured|
  enough)\b[^,;:]{0,40}\b(?:until|till|through|into)\s+$|\b(?:declared|announced|ordered|imposed|introduced|
  proclaimed|decreed)\b[^.;:]{0,60}\bfrom\s+$|\b(?:bookings?|reservations?|tickets?|for (?:delivery|shipment)) (?:for|
  in)\s+(?:early |mid-|late )?$|
  \b(?:deferred|postponed|put off|put back|adjourned|pushed back|held over|carried forward)\b[^,;:]{0,30}\bto (?:the )?$|
  \b(?:offered|called|scheduled|arranged|slated|convened|pencilled in|(?:hearing|trial|vote|meeting|session|talks|
  strike|walkout|rally|protest|debate|election|ballot|summit|launch|verdict|ruling|briefing)(?: (?:is|was|are|were|
  has been|had been))?(?: set)?)\b[^,;:.]{0,24}\bfor\s+(?:the )?(?:early |mid-|late )?$|
  \b(?:set|fixed) (?:a|an|the) (?:date|day|hearing|trial|vote|meeting|deadline)\b[^,;:.]{0,24}\bfor\s+$
`,
  'i',
)
/** "before the end of": the nearest such month, unless it is told to come. */
const BEFORE_END = /\b(?:before|by)\s+(?:the\s+)?$/i
const END = /^(?:the\s+)?(?:end|close|start|beginning|middle)\s+of\b/i
/** "before the elections in": the nearest such month, whichever tense tells it. */
const BEFORE_EVENT = compile(/\bbefore\s+(?:(?:the|its|their|his|her|an?)\s+)(?:[\p{L}-]+\s+){1,4}in\s+$/iu)

/** "replied that he was busy until": said of a time that was still to come, or of one gone by. */
const REPORTED_UNTIL = compile(
  pattern`
  \b(?:said|says|replied|answered|told|explained|added|wrote|announced|warned|insisted|
  claimed)\b[^.;"“”]{0,60}\b(?:was|were|stayed|remained)\b[^.;,]{0,40}\b(?:until|till)\s+(?:the\s+)?(?:(?:early|mid|
  late|end of)[ -])?$
`,
  'i',
)

const REACH_UNITS = 80

export const ENGLISH_TENSE: TenseCues = {
  future: compile(
    pattern`
    \b(?<!\bhad been )(?:(?:un)?likely (?:before|by|until|in|from|after)|possible (?:before|by)|fac(?:es?|ing)|
    predicts?|forecasts?|sees|now saw|deadline|if (?:[\p{L}'-]+ ){1,3}?(?:wins?|won|loses?|passes|fails|slips)|
    before (?:[\p{L}'-]+ ){1,3}?(?:meet|vote|go|sit|return)|will|shall|'ll|due|is to|are to|(?<=, )to be \p{L}{3,}|going to|intends? to|
    aims? to|wants? to|plans? to|plans? an?|planned for|planning|scheduled|forecast to|set to|set for|hopes? to|
    expects?|expected|next(?! [\p{L}-]+ (?:was|were|had|did|left|came|went|began|met|\p{L}{2,}ed)\b)|forthcoming|upcoming|promised|promises|begins?|from now|(?:re)?opens|meets|starts|closes|
    resumes|votes|returns|travels|flies|convenes|reconvenes|addresses|(?:gives|takes) evidence|
    (?:reports|publishes) (?:its |the )?(?:full-year|half-year|quarterly|annual|interim|results|earnings)|
    expires|takes place|sits|arrives|leaves|launches|appears before|goes (?:to|on|before|into)|
    takes effect|comes into force|would|(?<!\d |\b(?:in|of|since|until|by|early|late|last) )may(?! \d| have \w+(?:ed|
    en|t)\b)|(?:might|could)(?! have \w+(?:ed|en|t)\b))\b
  `,
    'giu',
  ),
  past: compile(
    pattern`
    \b(?:was|were|had|has been|have been|did|said|told|announced|agreed|reported|wrote|came|went|began|broke|met|gave|
    took|made|left|ended|fell|rose|(?<!to )last|ago|inspected|signed|declared|observed|spoke|\p{L}{3,}ed)\b|\bsince $
  `,
    'giu',
  ),
  // "by Monday" looks ahead, unless a past verb stands before it ("had reached nine villages by Monday").
  ahead:
    /\b(?:(?:by|until|before|till)\s+(?:the\s+)?|by\s+(?:noon|midday|midnight|close of business|\d{1,2}(?:[.:]\d\d)?\s?[ap]m)\s+on\s+)$/i,
  // "will close, officials said on Monday", but "will be confirmed on Monday".
  behind: compile(
    pattern`
    (?<!\b(?:be|being|been|is|are|to|will|would|or|and) )\b(?:said|told (?:(?:the |its |a )?[\p{L}.’']+ ){1,2}?|
    reported|announced|wrote|confirmed|added|acknowledged|admitted|warned|insisted|replied|responded|tweeted|disclosed|
    revealed|ruled) ?(?:early |late )?(?:on |in )?(?:early |late )?$
  `,
    'iu',
  ),
}

/** Nothing, or a time of day. */
const ALONE = /^\s*(?:\d{1,2}[时点:：]\S{0,4})?$/u

/** The nearest cue within 80 units before the date, else within the rest of its sentence; the sentence bounds both. */
export function tenseAround(
  text: string,
  start: number,
  end: number,
  sentenceStart: number,
  sentenceEnd: number,
  cues: TenseCues,
): Tense {
  const before = text.slice(Math.max(sentenceStart, start - REACH_UNITS), start)
  const after = text.slice(end, Math.min(sentenceEnd, end + REACH_UNITS))
  // "By Tuesday he had seen three" looks back.
  if (cues.ahead?.test(before) && HAD.test(after)) return 'past'
  if (cues.behind?.test(before)) return 'since'
  if (COVERED.test(before)) return 'future'
  if (cues.deadline?.[0].test(before) && cues.deadline[1].test(after)) return 'future'
  if (REPORTED_UNTIL.test(before)) return 'unknown'
  if (cues.clause) {
    const own = [before.split(cues.clause).at(-1) ?? '', after.split(cues.clause)[0] ?? ''] as const
    const told = lastCue(own[0], cues) ?? firstCue(own[1], { ...cues, past: cues.told ?? cues.past })
    if (told) return told
    // Another clause tells of a date that stands alone in its own: "周五上午，法院将开庭".
    if (cues.told && !ALONE.test(own[1])) return lastCue(before, cues) ?? 'unknown'
  }
  if (BEFORE_EVENT.test(before)) return 'unknown'
  const tense = lastCue(before, cues) ?? firstCue(after, cues) ?? 'unknown'
  return tense === 'past' && BEFORE_END.test(before) && END.test(text.slice(start, end)) ? 'unknown' : tense
}

function lastCue(words: string, { future, past, ahead }: TenseCues): Tense | undefined {
  // "closed until April" looks ahead, "was closed until April" back.
  if (UNTIL.test(words) && !LASTED.test(words)) return 'future'
  const futureAt = lastIndexOf(future, words)
  const pastAt = lastIndexOf(past, words)
  if (futureAt < 0 && pastAt < 0) return !ahead?.test(words) ? undefined : UNTIL.test(words) ? 'past' : 'future'
  // "promised a report by": a will outweighs the past verb that carries it, but not in "will see who won on".
  const isOfAnother = pastAt > futureAt && RELATIVE.test(words.slice(Math.max(0, futureAt), pastAt))
  return futureAt >= 0 && futureAt >= pastAt - 40 && !isOfAnother ? 'future' : 'past'
}

const RELATIVE = /, (?:which|who|whose|where) $|(?<! (?:para|a fin de|más|antes de|sin)) que (?:ya |se |había )?$/

function firstCue(words: string, { future, past }: TenseCues): Tense | undefined {
  const futureAt = words.search(future)
  const pastAt = words.search(past)
  if (futureAt < 0 && pastAt < 0) return undefined
  return pastAt < 0 || (futureAt >= 0 && futureAt < pastAt) ? 'future' : 'past'
}

function lastIndexOf(pattern: RegExp, words: string): number {
  let last = -1
  for (const match of matchesIn(words, pattern)) last = match.index
  return last
}
