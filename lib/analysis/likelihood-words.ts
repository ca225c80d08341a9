/** Words that say how likely something is. Reads words, does not understand them; English. */
import { LIKELIHOOD_RANGES, type JudgementCard } from '@/lib/schema/reasoning-cards'

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

/** The words by which a judgement's title says how likely the event is whose likelihood is given beside it. */
export function likelihoodInTitle({
  title,
  likelihood,
}: Pick<JudgementCard, 'title' | 'likelihood'>): string | undefined {
  if (!likelihood) return undefined
  const own = OTHER_SENSES.reduce((words, sense) => words.replace(sense, ' · '), title.replace(QUOTED, ' · '))
  return LEANING_WORDS.exec(own)?.[0]
}
