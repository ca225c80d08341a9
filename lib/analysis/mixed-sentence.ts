/** Likelihood and confidence are told apart, never in one sentence. Source: ICD 203. Reads words, does not understand them. */
import type { JudgementCard } from '@/lib/schema/reasoning-cards'
import { plainFromRichText } from '@/lib/schema/rich-text'
import { LIKELIHOOD_WORDS } from './likelihood-words'

const CONFIDENCE_WORDS = /\b(?:confidence|confident|confidently)\b/iu

/** The first sentence of the judgement's own words that speaks of likelihood and of confidence at once. */
export function mixedSentence({ title, body, confidenceReason }: JudgementCard): string | undefined {
  const texts = [title, plainFromRichText(body), confidenceReason ?? '']
  return texts
    .flatMap((words) => words.split(/(?<=[.!?…])\s+|\n+/u))
    .find((sentence) => LIKELIHOOD_WORDS.test(sentence) && CONFIDENCE_WORDS.test(sentence))
    ?.trim()
}
