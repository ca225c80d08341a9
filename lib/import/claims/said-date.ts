/**
 * When it was said: the date beside the verb ("said on Monday", "On March 13, Putin expressed"). A date further off
 * belongs to what was said.
 */
import type { Span } from '@/lib/schema/excerpt'
import { DATED } from '../masked-text'

const WORDS_AWAY = 6
const AFTER = new RegExp(`^(?:\\s+(?!that\\b|whether\\b)[\\p{L}'-]+){0,${WORDS_AWAY}}\\s+(${DATED}+)`, 'u')
const BETWEEN = new RegExp(`${DATED}+`)
/** Right before the subject, or set off by a comma at the sentence's head; elsewhere a comma parts it from the verb. */
const TOUCHING = new RegExp(`(${DATED}+)\\s*$`)
const OPENING = new RegExp(
  `^(?:\\p{L}+,? ){0,2}?(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ll]ate|[Ee]arly)\\s+(?:the )?)?(${DATED}+)(?:,\\s*${DATED}+)*,?\\s*$`,
  'u',
)

/** Where that date begins within the masked sentence; undefined when none stands there. */
export function findSaidDate(sentence: string, subject: Span | null, verb: Span): number | undefined {
  const after = AFTER.exec(sentence.slice(verb.end, verb.end + 80))
  if (after?.[1]) return verb.end + after[0].length - after[1].length
  if (!subject || subject.start > verb.start) return undefined
  const between = BETWEEN.exec(sentence.slice(subject.end, verb.start))
  if (between) return subject.end + between.index
  const before = sentence.slice(0, subject.start)
  const touching = TOUCHING.exec(before)
  if (touching) return touching.index
  const opening = OPENING.exec(before)
  return opening?.[1] ? opening[0].indexOf(DATED) : undefined
}
