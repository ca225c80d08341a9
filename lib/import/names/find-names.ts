/**
 * Finds the names of people, organisations and places and guesses which is which. A guess from the strongest sign in
 * the whole text; null where there is none, for a person to say. Headings and furniture are not looked at.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { TextMarks } from '@/lib/schema/source'
import { compile } from '../compile-pattern'
import { BODIES, DEMONYM, NOT_PEOPLE, PLURAL_PEOPLE, ROLES, TITLES } from '../words/people-words'
import { NOT_NAMES, ORGANISATION_HEADS, PLACE_BEFORE, PLACE_HEADS, PLACES } from '../words/name-words'
import { FIRST_NAMES } from '../words/first-names'
import { OUTLET_HEADS, OUTLET_PAIRS, OUTLETS, PLATFORMS } from '../words/outlet-names'
import { findNameRuns } from './name-runs'
import { splitTitle } from './person-name'
import { pattern, wordsIn } from '../words/word-list'

type NameType = TextMarks['names'][number]['type']

export interface NameMention extends Span {
  readonly name: string
  /** Lower-case title words before it in the text, empty without. */
  readonly title: string
  readonly type: NameType
}

interface Mention extends Span {
  readonly name: string
  readonly title: string
  readonly sign: NameType
  readonly opensSentence: boolean
}

/** In text order. `text` has its dates masked, so that "March" is no name; `sentences` in order. */
export function findNames(text: string, sentences: readonly Span[]): NameMention[] {
  const mentions = sentences.flatMap((sentence) =>
    readMentions(text.slice(sentence.start, sentence.end), sentence.start),
  )
  const types = typeByName(mentions)
  const midSentence = new Set(mentions.filter((each) => !each.opensSentence).map((each) => each.name))
  return mentions
    .filter(
      (each) =>
        !each.opensSentence || each.name.includes(' ') || midSentence.has(each.name) || types.get(each.name) !== null,
    )
    .map(({ start, end, name, title }) => ({ start, end, name, title, type: types.get(name) ?? null }))
}

/** How far the words beside a name are looked at for what it is. */
const CONTEXT_UNITS = 90

function readMentions(sentence: string, offset: number): Mention[] {
  const mentions: Mention[] = []
  for (const run of findNameRuns(sentence)) {
    const words = sentence.slice(run.start, run.end)
    const { title, name } = splitTitle(words)
    const start = run.start + words.lastIndexOf(name)
    if (name.length < 2 || isOnlyTitle(name) || isNobodysName(name)) continue
    const before = sentence.slice(Math.max(0, start - CONTEXT_UNITS), start)
    const after = sentence.slice(run.end, run.end + CONTEXT_UNITS)
    mentions.push({
      start: offset + start,
      end: offset + run.end,
      name,
      title,
      sign: readSign(name, title, before, after),
      opensSentence: run.start === 0 || /^["“„«'(\s]*$/.test(sentence.slice(0, run.start)),
    })
  }
  return mentions
}

const COMPOUND = compile(/^\S+-\p{Ll}\S*$/u)

/** "Ukrainian", "GMT", "US-proposed": capitals that name nobody. */
function isNobodysName(name: string): boolean {
  if (PLACES.has(name)) return false
  return (
    DEMONYM.test(name) || /^(?:[A-Z]{1,2}ST|[A-Z]{1,2}DT|ET|PT|GMT|UTC|AM|PM|No)$/.test(name) || COMPOUND.test(name)
  )
}

function isOnlyTitle(name: string): boolean {
  return name.split(' ').every((word) => TITLES.has(word.toLowerCase()) || NOT_NAMES.has(word.toLowerCase()))
}

/** "In remarks aired by Kanal Ost, the minister said": a clause opens behind the comma. */
export const LEAD_IN = compile(pattern`
  (?:^|[.!?"]\s+)(?:In|On|During|At|According to|As|Speaking|Writing|Appearing|Asked|Interviewed|Quoted|Contacted|
  Approached|Reached|Responding|Answering|After|When|Via|Through|Per)\s[^.,;:"]*$
`)

const INITIAL_FIRST = compile(/^\p{Lu}\. /u)

/** Strongest first; null when nothing near the name says what it is. */
function readSign(name: string, title: string, before: string, after: string): NameType {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  if (PLACES.has(name)) return 'place'
  if (OUTLETS.has(name) || PLATFORMS.has(name) || OUTLET_PAIRS.test(name)) return 'organisation'
  if (words.some((word) => ORGANISATION_HEADS.has(word)) || / of /.test(name)) return 'organisation'
  // "the Charlotte Observer"; people have no article.
  if (words.length > 1 && OUTLET_HEADS.has(last) && /[Tt]he $/.test(before.slice(-4))) return 'organisation'
  if (PLACE_HEADS.has(last) || (words.length > 1 && PLACE_BEFORE.has(words[0] ?? ''))) return 'place'
  if (title !== '' || INITIAL_FIRST.test(name)) return 'person'
  const wordBefore = /([\p{L}-]+)[ ,]+$/u.exec(before)?.[1]?.toLowerCase() ?? ''
  if (ROLES.has(wordBefore) || TITLES.has(wordBefore)) return 'person'
  if (isPersonCalled(before) || (words.length > 1 && isAgent(before))) return 'person'
  if (/^\p{Lu}{2,6}$/u.test(name)) return 'organisation'
  if (hasApposition(after) && !LEAD_IN.test(before)) return 'person'
  if (words.length > 1 && words.length < 4 && FIRST_NAMES.has(words[0] ?? '') && !OUTLET_HEADS.has(last))
    return 'person'
  if (words.length <= 3 && /\b(?:in|at|near|from|around|outside|across|towards?)(?: the)? $/.test(before))
    return 'place'
  return null
}

const CALLED_UNITS = 40

/** "a Lithuanian driver named" */
function isPersonCalled(before: string): boolean {
  if (!/(?:called|named) $/.test(before.slice(-7))) return false
  const noun = /([\p{L}-]+),? (?:called|named) $/u.exec(before.slice(-CALLED_UNITS))?.[1]?.toLowerCase() ?? ''
  return ROLES.has(noun) || PLURAL_PEOPLE.test(noun)
}

const AGENT = compile(/(?:\b(?:the|The|an?|An?|its|his|her|their)|['’]s) (?:[\p{Ll}-]+ ){0,3}([\p{Ll}-]+) $/u)
const AGENT_ENDS = /(?:er|or|ist|an|ant|ee|man) $/
/** What is built or printed, though its noun ends as those of people do. */
const THINGS: ReadonlySet<string> = new Set(
  wordsIn(`
    freighter tanker trawler cruiser carrier steamer liner destroyer clipper lighter cutter helicopter fighter bomber
    tractor reactor newspaper paper newsletter poster broadcaster series after under over former later latter number
    per letter winter summer river tower theater center other computer
  `),
)

/** "the timber merchant Odo Falk" */
function isAgent(before: string): boolean {
  if (!AGENT_ENDS.test(before.slice(-4))) return false
  const noun = AGENT.exec(before)?.[1]
  if (noun === undefined || THINGS.has(noun) || BODIES.has(noun) || NOT_NAMES.has(noun)) return false
  return PLURAL_PEOPLE.test(`${noun}s`) && !NOT_PEOPLE.has(`${noun}s`)
}

/** ", a professor at", " said", " told": people, mostly. */
function hasApposition(after: string): boolean {
  const role = /^, (?:an?|the|his|her|its|their|one of) ((?:[\p{L}'’-]+ ){0,5}[\p{L}'’-]+)/u.exec(after)?.[1]
  return role !== undefined && role.split(' ').some((word) => ROLES.has(word.toLowerCase()) || PLURAL_PEOPLE.test(word))
}

/** The sign most mentions give; a bare surname counts with its full name. */
function typeByName(mentions: readonly Mention[]): Map<string, NameType> {
  const fullNames = new Map<string, string>()
  for (const { name } of mentions) {
    const words = name.split(' ')
    if (words.length > 1)
      for (const word of [words[0], words.at(-1)]) if (word && !fullNames.has(word)) fullNames.set(word, name)
  }
  const votes = new Map<string, Map<NameType, number>>()
  for (const { name, sign } of mentions) {
    if (sign === null) continue
    const key = votesKey(name, fullNames, sign)
    const counts = votes.get(key) ?? new Map<NameType, number>()
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
    votes.set(key, counts)
  }
  const types = new Map<string, NameType>()
  for (const { name } of mentions) {
    if (types.has(name)) continue
    types.set(
      name,
      winner(votes.get(name)) ?? (name.includes(' ') ? null : winner(votes.get(fullNames.get(name) ?? ''), 'person')),
    )
  }
  return types
}

function votesKey(name: string, fullNames: ReadonlyMap<string, string>, sign: NameType): string {
  return sign === 'person' && !name.includes(' ') ? (fullNames.get(name) ?? name) : name
}

function winner(counts: ReadonlyMap<NameType, number> | undefined, only?: NameType): NameType {
  if (!counts) return null
  let best: NameType = null
  let most = 0
  for (const [type, count] of counts)
    if (count > most && (only === undefined || type === only)) [best, most] = [type, count]
  return best
}
