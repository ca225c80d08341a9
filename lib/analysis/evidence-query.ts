/**
 * What to ask the documents for when evidence for a card is sought: the terms of its heading, which say what it is
 * about, and those of its text that tell it from the other points of the same list.
 */
import type { Query } from './bm25'
import { termsOf } from './terms'

const HEADING_WEIGHT = 3
const MAX_BODY_TERMS = 40

export interface EvidenceQuestion {
  readonly heading: string
  readonly body: string
  /** The texts of the other points it stands beside in its document; empty when there are none. */
  readonly others: readonly string[]
}

export interface EvidenceQuery {
  readonly weights: Query
  /** The stems of the heading. */
  readonly heading: ReadonlySet<string>
}

/** A term of the body weighs 1, one of the heading 3, one of both 4. */
export function evidenceQuery({ heading, body, others }: EvidenceQuestion): EvidenceQuery {
  const headingStems = new Set(termsOf(heading).map(({ stem }) => stem))
  const weights = new Map(tellingStems(body, others).map((stem) => [stem, 1]))
  for (const stem of headingStems) weights.set(stem, (weights.get(stem) ?? 0) + HEADING_WEIGHT)
  return { weights, heading: headingStems }
}

/** Those of the body's stems that tell it best from the others: often in it, and in few of them. */
function tellingStems(body: string, others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { stem } of termsOf(body)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const known = others.map((text) => new Set(termsOf(text).map(({ stem }) => stem)))
  const points = others.length + 1
  return [...counts]
    .map(([stem, count]) => {
      const holding = 1 + known.filter((stems) => stems.has(stem)).length
      return { stem, worth: (1 + Math.log(count)) * Math.log(1 + points / holding) }
    })
    .sort((a, b) => b.worth - a.worth || (a.stem < b.stem ? -1 : 1))
    .slice(0, MAX_BODY_TERMS)
    .map(({ stem }) => stem)
}
