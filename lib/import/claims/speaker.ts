/**
 * The speaker a subject names: "Finance Minister Karin Holt" → "Karin Holt"; "a spokesperson for the premier" stays,
 * since the text gives no name. Nothing is added that the phrase does not hold.
 */
import { compile } from '../compile-pattern'
import { BODIES, PLURAL_PEOPLE, ROLES } from '../words/people-words'
import type { Speaker } from './claim-reader'
import { findNameRuns } from '../names/name-runs'
import { splitTitle } from '../names/person-name'
import { ORGANISATION_HEADS } from '../words/name-words'
import { pattern } from '../words/word-list'

const FULL_STOP = compile(/(?<!\p{Lu})\.$/u)

const CALLED = compile(/ (?:called|named) (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3})$/u)

/** `phrase` is the subject as the text has it. */
export function readSpeaker(phrase: string): Speaker {
  const words = phrase
    .replace(/\]\([^()\s]*\)?|\[|\]/g, '')
    .replace(/[*`\s]+/g, ' ')
    .replace(/\s*\([^()]*\)?$/, '')
    .replace(/^[\s,"“]+|[\s,"”]+$/g, '')
    .replace(FULL_STOP, '')
  const bare = words.replace(/^the /i, '')
  // "a farmer called Winifred Tugwell"
  const called = CALLED.exec(words)?.[1]
  if (called !== undefined) return { name: called, kind: 'person' }
  if (STAFF.test(bare)) return { name: bare, kind: 'body' }
  // "the deputy minister, Colonel Ivo Stannek"
  const explained = EXPLAINED.exec(words)
  if (explained?.[2] !== undefined) return readSpeaker(explained[2])
  // "The Echo's Petra Lind"
  const owned = OWNED.exec(words)?.[1]
  if (owned !== undefined && isPerson(owned, '')) return { name: owned, kind: 'person' }
  // "a post by the account @anavelic"
  const handle = /(?:account|user|handle) (@[\w.]{2,30})$/u.exec(words)?.[1]
  if (handle !== undefined) return { name: handle, kind: 'role' }
  const runs = findNameRuns(words)
  const last = runs.at(-1)
  const first = runs[0]
  if (last && last.end === words.length) {
    const before = words.slice(0, last.start).trim()
    const { title, name } = splitTitle(words.slice(last.start))
    if (before === '' && isPerson(name, title)) return { name, kind: 'person' }
    if (before === '' || /^the$/i.test(before))
      return { name: title === '' ? bare : name, kind: title === '' ? 'body' : 'person' }
    if (/Secretary of State$/.test(before)) return { name, kind: 'person' }
    if (OFFICE_FOR.test(before) && isPerson(name, title)) return { name, kind: 'person' }
    const isDescribed = !/\s(?:of|for|to|at|by|with|from|in|on|and)$|\s(?:of|for|to|at|by|with|from) /.test(before)
    const lastWord = before.slice(before.lastIndexOf(' ') + 1).toLowerCase()
    const isTrade = PLURAL_PEOPLE.test(`${lastWord}s`) && isPerson(name, title)
    if (isDescribed && (ROLES.has(lastWord) || BODIES.has(lastWord) || isTrade))
      return { name, kind: BODIES.has(lastWord) || COMPANIES.has(lastWord) ? 'body' : 'person' }
  }
  if (first) {
    // "Eva Lund of UNICEF", "President Macron of France": the name, not where it belongs.
    const { title, name } = splitTitle(words.slice(first.start, first.end))
    const opens = first.start === 0 || /^the $/i.test(words.slice(0, first.start))
    if (opens && isPerson(name, title) && /^ (?:of|from|at|with|in|for) /.test(words.slice(first.end)))
      return { name, kind: 'person' }
  }
  const key = bare.slice(bare.lastIndexOf(' ') + 1).toLowerCase()
  return { name: bare, kind: BODIES.has(key) ? 'body' : 'role' }
}

/** Bodies whose names have the shape of a rank and a name, or of somebody and where they belong. */
const STAFF = compile(/^(?:\p{Lu}\p{L}+ ){0,3}(?:General Staff|Joint Chiefs of Staff)$/u)

const OWNED = compile(/^(?:[Tt]he )?\p{Lu}[^,;:]{1,40}?['’]s (\p{Lu}\p{Ll}[\p{L}-]* \p{Lu}\p{Ll}[\p{L}-]+)$/u)
const EXPLAINED = compile(
  pattern`
  ^((?:the|an?|its|his|her|their|one) [^,]{2,80}|
  [^,]{2,60}['’]s [^,]{2,60}), ((?:\p{Lu}[\p{L}.]+ )?\p{Lu}[\p{L}'’.-]+ (?:(?:de|van|von|al|bin|
  der) )?\p{Lu}[\p{L}'’.-]+)$
`,
  'iu',
)

/** "Cabinet member for parks Ana Velic" */
const OFFICE_FOR = compile(
  pattern`
  ^(?:[\p{L}-]+ ){0,3}(?:member|minister|secretary|spokesman|spokeswoman|spokesperson|commissioner|director|head|
  adviser) (?:for|of|on) (?:[\p{Ll}-]+ ){0,2}(?:education|health|finance|transport|housing|parks|planning|culture|
  energy|defence|defense|justice|security|trade|environment|communications|policy|research|operations|welfare|
  migration|agriculture|tourism|sport|affairs|services)$
`,
  'iu',
)

/** "Annex C" */
const PART_OF_TEXT = /^(?:Annex|Appendix|Article|Clause|Chapter|Section|Schedule|Regulation|Rule|Part|Table|Figure) /

function isPerson(name: string, title: string): boolean {
  if (title !== '') return true
  const words = name.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    !words.some((word) => ORGANISATION_HEADS.has(word)) &&
    !PART_OF_TEXT.test(name) &&
    !/ of | for /.test(name)
  )
}

/** Roles that firms have as well as people: "Cold-store operator Fjellis". */
const COMPANIES: ReadonlySet<string> = new Set([
  'operator',
  'supplier',
  'contractor',
  'producer',
  'manufacturer',
  'developer',
  'importer',
  'exporter',
  'owner',
  'buyer',
  'seller',
])
const INDEFINITE = compile(
  pattern`
  ^(?:an?|one|two|three|four|five|several|some|many|senior|people|officials|diplomats|sources|unnamed|another|other|
  \d+|\p{Ll}+ (?:officials|sources|people|diplomats|officers))\b|\b(?:officials?|sources?|diplomats?|aides?|
  insiders?)$
`,
  'iu',
)

/** Whether the text keeps back who the speaker is: "a White House official", "people with knowledge of the matter". */
export function isAnonymous(speaker: Speaker): boolean {
  return speaker.kind === 'role' && INDEFINITE.test(speaker.name)
}
