/**
 * What kind of thing a subject names, from its words alone: somebody who can speak, a text that can say, or neither.
 */
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { BODIES, NOT_PEOPLE, PLURAL_PEOPLE, ROLES, TEXTS } from '../words/people-words'
import type { VerbClass } from '../words/reporting-verbs'
import { NOT_NAMES } from '../words/name-words'
import { DATED, QUOTED } from '../masked-text'
import { pattern } from '../words/word-list'

export type PhraseKind = 'pronoun' | 'name' | 'role' | 'body' | 'text' | 'other'

const MAX_WORDS = 14
const PRONOUN = /^(?:he|she|they|it)$/i
/** Subjects that stand for no one, or for the writer. */
const NO_ONE = compile(
  pattern`
  ^(?:(?:this|that|these|those|there|who|whom|which|what|whoever|we|i|you|one|none|nobody|no one|nothing|all|any|each|
  neither|both|another|many|some|few|more|most|much|now|here|not|only|sir|madam|having)$|(?:I|this|these|those|what|
  which|whether|how|why|where|when|there|no|any|neither|none|whatever|whoever|whichever|however) )
`,
  'i',
)
/** Of which no name is given. */
const MEDIUM = /^(?:newspaper|tabloid|broadsheet|magazine|weekly|broadcaster|station)s?$/
/** The head noun stands before the first of these. */
const AFTER_HEAD = compile(pattern`
  \s(?:of|for|from|in|at|on|with|to|by|within|inside|outside|near|behind|about|against|between|among|across|close|
  familiar|involved|concerned|responsible|representing|who|whose|which|that|speaking|seen|dated|published|issued|
  released|obtained|commissioned|interviewed|quoted|contacted|reached|polled|surveyed|canvassed|consulted|questioned|
  approached|carried|conducted|compiled|leaked|appearing|named|[a-z]{3,}(?:ed|ing)\s(?:on|by|in|at|about|with|to|
  from)|shared|posted|circulating|circulated|viewed|written|signed|sent|entitled|titled|present|based|I|we|he|she|
  they)\s
`)
const FINITE = /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|shall|must|did|does|do)\s/

/** Undefined when the words cannot be a subject that says something. `words` are masked and trimmed. */
export function classifyPhrase(
  words: string,
  opensSentence: boolean,
  isKnownName: (name: string) => boolean,
): PhraseKind | undefined {
  if (words === '' || words.includes(QUOTED) || words.startsWith(DATED)) return undefined
  if (PRONOUN.test(words)) return 'pronoun'
  if (NO_ONE.test(words) || /^(?:the|a|an|its|his|her|their|'s)$/i.test(words)) return undefined
  if (words.split(/\s+/).length > MAX_WORDS) return undefined
  const head = headOf(words)
  if (head === undefined) return undefined
  const key = head.replace(/'s?$/, '').toLowerCase()
  if (ROLES.has(key)) return 'role'
  if (BODIES.has(key) || MEDIUM.test(key)) return 'body'
  if (TEXTS.has(key)) return 'text'
  if (PLURAL_PEOPLE.test(key) && !NOT_PEOPLE.has(key)) return 'role'
  if (!startsWithCapital(head) && !/^(?:al|el)-\p{Lu}/u.test(head)) return 'other'
  const isOpener = opensSentence && words === head
  if (!isOpener || /\p{Lu}.*\p{Lu}/u.test(head) || isKnownName(head)) return 'name'
  return NOT_NAMES.has(key) || /(?:ing|ly|tion|ment|ness|(?<!s)s)$/.test(key) ? 'other' : 'name'
}

/** The word that decides: "officials" of "Senior officials in the ministry". Undefined when a verb stands before it. */
function headOf(words: string): string | undefined {
  const stop = `${words} `.search(AFTER_HEAD)
  const core = stop < 0 ? words : words.slice(0, stop)
  if (FINITE.test(`${core} `)) return undefined
  const parts = core
    .replace(/[(].*$/, '')
    .trim()
    .split(/\s+/)
  return parts.at(-1)?.replace(/[.,]$/, '')
}

/** Whether a subject of this kind can do what the verb says; `isHuman`: which only people and bodies do. */
export function canSay(kind: PhraseKind, verbClass: VerbClass, isHuman: boolean): boolean {
  if (verbClass === 'carry' || verbClass === 'find') return false
  if (kind === 'other') return verbClass === 'say' || isHuman
  return kind !== 'text' || verbClass !== 'hold'
}
