/** What those say who have the floor in a transcript: the first statement of a turn in which nothing else is claimed. */
import type { Claim, Sentence } from '../document-analysis'
import { firstAtOrAfter } from '../span-search'
import type { Turn } from '../turns'

const MIN_WORDS = 3
const COURTESY =
  /^(?:good (?:morning|afternoon|evening)|thank|thanks|hello|hi|welcome|yes|no|sure|okay|right|well)\b.{0,40}$/i

/** `claims` and `sentences` in text order; the result too, `claims` included. */
export function addTurnClaims(
  text: string,
  turns: readonly Turn[],
  sentences: readonly Sentence[],
  claims: readonly Claim[],
): Claim[] {
  const added = turns.flatMap((turn): Claim[] => {
    if (turn.speaker === null) return []
    const statement = firstStatement(text, turn, sentences)
    const claimAt = statement && claims[firstAtOrAfter(claims, statement.start)]
    if (!statement || (claimAt && claimAt.start < statement.end)) return []
    return [
      {
        start: statement.start,
        end: statement.end,
        partId: statement.partId,
        attribution: { speaker: turn.speaker, outlet: null, stance: 'asserts', originState: 'not-established' },
      },
    ]
  })
  return added.length === 0 ? [...claims] : [...claims, ...added].sort((a, b) => a.start - b.start)
}

function firstStatement(text: string, turn: Turn, sentences: readonly Sentence[]): Sentence | undefined {
  for (let at = firstAtOrAfter(sentences, turn.start); at < sentences.length; at++) {
    const sentence = sentences[at]
    if (!sentence || sentence.start >= turn.end) return undefined
    const words = text.slice(sentence.start, sentence.end)
    if (!words.endsWith('?') && words.split(/\s+/).length >= MIN_WORDS && !COURTESY.test(words)) return sentence
  }
  return undefined
}
