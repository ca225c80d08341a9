/** Words that say how likely something is. Reads words, does not understand them; English. */
import { LIKELIHOOD_RANGES, type JudgementCard, type Likelihood } from '@/lib/schema/reasoning-cards'

const NAMED = `${Object.values(LIKELIHOOD_RANGES)
  .map(({ word }) => word)
  .join('|')}|likelihood|probab(?:le|ly|ility)|(?:un)?likely|improbable|remote chance|even chance`

/** Likelihood named as such. */
export const LIKELIHOOD_WORDS = new RegExp(`\\b(?:${NAMED})\\b`, 'iu')

/** And what only tells that it is not settled. */
const LEANING_WORDS = new RegExp(
  `\\b(?:${NAMED}|almost certainly|(?:nearly|virtually) certain(?:ly)?|(?:certain|sure|bound) to|roughly even|` +
    '(?:no|little|slim|small|fair|good|strong|high|low) chance|(?:better|less) than even|even odds|' +
    '(?:im)?possib(?:le|ly)|(?:im)?plausib(?:le|ly)|conceivabl[ey]|presumably|potentially|perhaps|maybe|doubtful|' +
    'might|could|may|cannot be (?:ruled out|excluded))\\b',
  'iu',
)

/** The same letters where they say something else: a month, strength, a manner of speaking. */
const OTHER_SENSES = [
  /\bMay\b/gu,
  /\b(?:in|by|since|until|till|before|after|of|early|mid|late|last|next|this) may\b|\bmay \d|\d\.? may\b/giu,
  /\b(?:the|its|their|his|her|our|your|whose|military|naval|economic|full|all) might\b|\bmight of\b/giu,
  /\b(?:as [\w-]+ as|if|where|wherever|when|whenever|best|worst) possible\b/giu,
  /\bprobable cause\b/giu,
]
/** Somebody else's words. */
const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|‘[^’]*’(?!\p{L})|(?<!\p{L})'[^']*'(?!\p{L})/gu

type Side = 'unlikely' | 'even' | 'likely'
/** Which side of even the words name; the others name none. */
const SIDES: readonly (readonly [Side, RegExp])[] = [
  ['even', /^(?:roughly even|even chance|even odds)/iu],
  [
    'unlikely',
    /^(?:almost no chance|very unlikely|unlikely|improbable|remote chance|(?:no|little|slim|small|low) chance|less than even|doubtful)$/iu,
  ],
  [
    'likely',
    /^(?:likely|very likely|probabl[ey]|(?:almost|nearly|virtually) certain(?:ly)?|(?:good|strong|high) chance|better than even|(?:certain|sure|bound) to)$/iu,
  ],
]
/** Before them, these turn them round or leave it open. */
const TURNING = /\b(?:not|no|never|nor|neither|hardly|scarcely|barely|less|un|whether|if|as)\b|n[’']t\b/iu

/** The words by which a judgement's title says how likely the event is whose likelihood is given beside it. */
export function likelihoodInTitle({
  title,
  likelihood,
}: Pick<JudgementCard, 'title' | 'likelihood'>): string | undefined {
  if (!likelihood) return undefined
  return LEANING_WORDS.exec(ownWords(title))?.[0]
}

/**
 * Those of them that name the other side of even than the likelihood does. Nothing is said of a title that turns such
 * words round ("not likely"), or names several sides.
 */
export function againstLikelihood({
  title,
  likelihood,
}: Pick<JudgementCard, 'title' | 'likelihood'>): string | undefined {
  if (!likelihood) return undefined
  const own = ownWords(title)
  const named = [...own.matchAll(new RegExp(LEANING_WORDS, 'giu'))].flatMap(({ 0: words, index }) => {
    const side = SIDES.find(([, pattern]) => pattern.test(words))?.[0]
    return side ? [{ side, words, isTurned: TURNING.test(own.slice(0, index)) }] : []
  })
  const [first] = named
  if (!first || named.some(({ side, isTurned }) => isTurned || side !== first.side)) return undefined
  return first.side === sideOf(likelihood) ? undefined : first.words
}

function sideOf(likelihood: Likelihood): Side {
  const { from, to } = LIKELIHOOD_RANGES[likelihood]
  return to <= 45 ? 'unlikely' : from >= 55 ? 'likely' : 'even'
}

function ownWords(title: string): string {
  return OTHER_SENSES.reduce((words, sense) => words.replace(sense, ' · '), title.replace(QUOTED, ' · '))
}
