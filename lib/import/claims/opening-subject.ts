/** What a sentence that attributes nothing is about: whom "it" means in the next one. Masked sentence in. */
import { compile } from '../compile-pattern'
import type { FrameContext } from './claim-reader'
import { classifyPhrase } from './noun-phrase'
import { pattern } from '../words/word-list'

/** Up to the first word that can only be a verb's, or to a comma. */
const SUBJECT = compile(
  pattern`
  ^(?:(?:But|And|Then|So|Now|Later|Meanwhile|Yet),? )?((?:The|An?|Its|His|Her|Their|My|Our|
  \p{Lu}[\p{L}'.-]*)(?: [\p{L}'.&-]+){0,9}?)(?=, | (?:is|are|was|were|has|have|had|will|would|sat|sent|met|made|took|
  put|set|got|held|kept|went|came|ran|began|spent|found|gave|did|does|wants|disagree|agree|differ|object|plans|takes|
  makes|stands|[\p{Ll}]{2,}ed) )
`,
  'u',
)

/** A body, a text or one person by a noun; undefined when the sentence is about somebody or something else. */
export function openingSubject(sentence: string, context: FrameContext): string | undefined {
  const match = SUBJECT.exec(sentence)
  const words = match?.[1]
  // "A neighbour, Ana Velic, heard it": the name is whom "she" means.
  if (words === undefined || /^, \p{Lu}/u.test(sentence.slice(match?.[0].length))) return undefined
  const kind = classifyPhrase(words, true, context.isKnownName)
  const isOne =
    kind === 'role' && /^(?:An?|My|Our|His|Her|Their) /.test(words) && !/(?:s|people|men|women)$/.test(words)
  return kind === 'body' || kind === 'text' || isOne ? words : undefined
}
