/** A link between two cards as a sentence part, read from the first: "supports “X”", "is supported by “X”". */
import { LINK_WORDS, type LinkKind, type Relation } from '@/lib/schema/link'

/** `first` and `other`: the names as they stand in the sentence. */
export function relationSentence({ kind, incoming }: Relation, first: string, other: string): string {
  const { verb } = LINK_WORDS[kind]
  return incoming ? `${other} ${verb} ${first}` : `${first} ${verb} ${other}`
}

export function relationKey({ kind, incoming }: Relation): string {
  return `${incoming ? 'in' : 'out'}:${kind}`
}

/** What a card is to the one that it hangs under, when that one says it of the card: "supported by it". */
export const UNDER_WORDS: Readonly<Record<LinkKind, string>> = {
  supports: 'supported by it',
  contradicts: 'contradicted by it',
  'bears-on': 'what it bears on',
  'rests-on': 'carries it',
  undercuts: 'undercut by it',
  answers: 'answered by it',
  updates: 'updated by it',
  involves: 'involved in it',
  context: 'what it is context for',
}

/** What a card is to those that are linked to it: "Supported by". */
export const INCOMING_WORDS: Readonly<Record<LinkKind, string>> = {
  supports: 'Supported by',
  contradicts: 'Contradicted by',
  'bears-on': 'Bearing on it',
  'rests-on': 'Carries',
  undercuts: 'Undercut by',
  answers: 'Answered by',
  updates: 'Updated by',
  involves: 'Involved in',
  context: 'Context',
}
