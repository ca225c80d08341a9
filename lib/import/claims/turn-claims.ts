/** What those say who have the floor in a transcript: the first statement of a turn, all of an
 * interview's answer, where nothing else is claimed. */
import type { Claim, Sentence } from '../document-analysis'
import { firstAtOrAfter } from '../span-search'
import type { Turn } from '../turns'

const MIN_WORDS = 3
const COURTESY =
  /^(?:good (?:morning|afternoon|evening)|thank|thanks|hello|hi|welcome|yes|no|sure|okay|right|well)\b.{0,40}$/i

/** `claims` and `sentences` in text order; the result too, `claims` included. `fullName` is of a speaker at a place. */
export function addTurnClaims(
  text: string,
  turns: readonly Turn[],
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  fullName: (name: string, at: number) => string,
): Claim[] {
  const isClaimed = ({ start, end }: Sentence) => {
    const claim = claims[firstAtOrAfter(claims, start)]
    return claim !== undefined && claim.start < end
  }
  const added = turns.flatMap((turn): Claim[] => {
    if (turn.speaker === null) return []
    const speaker = fullName(turn.speaker, turn.start)
    return statements(text, turn, sentences)
      .filter((statement) => !isClaimed(statement))
      .map(({ start, end, partId }) => ({
        ...{ start, end, partId },
        attribution: { speaker, outlet: null, stance: 'asserts', originState: 'not-established' },
      }))
  })
  return added.length === 0 ? [...claims] : [...claims, ...added].sort((a, b) => a.start - b.start)
}

/** All of an answer, of another turn the first. */
function statements(text: string, turn: Turn, sentences: readonly Sentence[]): Sentence[] {
  const found: Sentence[] = []
  for (let at = firstAtOrAfter(sentences, turn.start); at < sentences.length; at++) {
    const sentence = sentences[at]
    if (!sentence || sentence.start >= turn.end) break
    const words = text.slice(sentence.start, sentence.end)
    if (words.endsWith('?') || words.split(/\s+/).length < MIN_WORDS || COURTESY.test(words)) continue
    found.push(sentence)
    if (!turn.isAnswer) break
  }
  return found
}
