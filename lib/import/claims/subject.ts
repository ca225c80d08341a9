/**
 * Finds who does what a reporting verb says: the phrase left of it, past auxiliaries, adverbs and appositions ("Yang
 * Jin, an associate research fellow with …, told"), or right of it ("said Mirela Costin"). Works on one masked
 * sentence; offsets count within it.
 */
import type { Span } from '@/lib/schema/excerpt'
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { BODIES, ROLES, TITLES } from '../words/people-words'
import { DATED } from '../masked-text'
import { pattern, wordsIn } from '../words/word-list'
import { trimSubject, type Subject } from './trim-subject'

const MODAL = new Set([
  'to',
  'may',
  'might',
  'could',
  'should',
  'would',
  'must',
  'can',
  'will',
  'shall',
  'cannot',
  "couldn't",
  "wouldn't",
])
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
const NEGATIONS = new Set(['not', 'never', "didn't", "hasn't", "haven't", "doesn't", "don't", "wasn't"])
const AUXILIARY = new Set(['has', 'have', 'had', 'do', 'does', 'did', "'s", "'ve", "'d"])
const ADVERBS = new Set(
  wordsIn(`
    also then later meanwhile repeatedly earlier still now again once previously already only even just both all first
    further simply since thus therefore however nevertheless likewise always often twice long soon today separately
    jointly itself himself herself themselves merely
  `),
)
const NOT_ADVERBS = new Set([
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'family',
  'ally',
  'assembly',
  'supply',
  'reply',
  'bully',
  'italy',
  'july',
  'monopoly',
  'anomaly',
  'rally',
])

/**
 * `form` decides what a form of "be" before the verb makes of it: passive for a past form, progressive otherwise.
 * Undefined when nobody does it: passives, infinitives, modals, negations, relative clauses.
 */
export function findSubject(sentence: string, verb: Span, form: string): Subject | undefined {
  const left = stripVerbGroup(sentence.slice(0, verb.start), form)
  if (left === undefined) return undefined
  const trimmed = left.trimEnd()
  if (trimmed.endsWith(',') || trimmed.endsWith(')')) {
    const found = beforeComma(trimmed)
    if (found) return found
  } else if (!trimmed.endsWith('"')) {
    const found = directlyBefore(trimmed)
    // "The mayor left the hall and said": not all that stands before it.
    if (found) return (/\sand$/.test(found.words) ? firstOfTwoDeeds(sentence, trimmed, found) : undefined) ?? found
  }
  const first = /\b(?:and|but)$/.test(trimmed) ? openingSubject(sentence) : undefined
  if (first) return first
  // "She was furious, said nobody had told her": whoever opens the sentence.
  if (/,$/.test(trimmed) && GOES_ON.test(sentence.slice(verb.end, verb.end + 12))) return openingSubject(sentence)
  const isInvertible = form !== 'base' && !TAKES_OBJECT.test(sentence.slice(verb.start, verb.end))
  return isInvertible && /[,"—–]$|(?:^|[,:;—–] )(?:and )?[Ss]o$/.test(trimmed)
    ? afterVerb(sentence, verb.end)
    : undefined
}

/** Whoever stands behind these is told, or told of. */
const TAKES_OBJECT = /^(?:t(?:ell|old)|cit|quot|describe|accuse|blame|criticis|criticiz|thank|praise)/
const GOES_ON = /^ (?:that|nobody|it|he|she|they|there|everyone|nothing) /
/** "for its part", "in turn", between a subject and its verb without a comma. */
const ADJUNCT = compile(pattern`
  \s(?:for (?:its|his|her|their) part|in turn|in response|in reply|by contrast|at (?:first|the time|least)|by the way|
  so far|in (?:public|private)|of late|to date|at length)$
`)
const DATE_ADJUNCT = compile(`(?:\\b(?:on|in|at|by|of|dated|late|early)\\s+)*${DATED}+$`)

const ADVERB = compile(/^\p{Ll}{3,}ly$/u)

function stripVerbGroup(words: string, form: string): string | undefined {
  let left = words
  for (let guard = 0; guard < 8; guard++) {
    left = left.trimEnd().replace(DATE_ADJUNCT, '').trimEnd().replace(ADJUNCT, '')
    const word = /[^\s",;:()]+$/.exec(left)?.[0]
    if (word === undefined) break
    const key = word.toLowerCase()
    // "treasurers we spoke to reject": no infinitive.
    if (key === 'to' && /\b(?:spoke|spoken|talked|speak|talk|listened|wrote) to$/.test(left)) break
    if (MODAL.has(key) || NEGATIONS.has(key)) return undefined
    if (BE.has(key) && form !== 'participle') return undefined
    // "she'd told them"
    if (/^(?:he|she|they|it|who)'(?:d|s|ve)$/.test(key)) {
      left = left.replace(/'\p{Ll}+$/u, '')
      break
    }
    const isAdverb = ADVERBS.has(word) || (ADVERB.test(word) && !NOT_ADVERBS.has(word))
    if (!AUXILIARY.has(key) && !BE.has(key) && !isAdverb) break
    left = left.slice(0, -word.length)
  }
  return left
}

/** Where a clause may begin. "and" is judged apart: it may join two subjects. */
const BOUNDARY = compile(
  pattern`
  ,(?!\d{3})|[;:"—–(]|\s-\s|\b(?:(?:in|of|under|by|from|through|to|for|with|on|at|about) which|wherein|
  that(?! (?:night|day|morning|afternoon|evening|week|weekend|month|year|summer|winter)\b)|but|while|because|although|
  though|when|if|whether|as|yet|where|after|before|since|(?<!more |less |fewer |rather )than|so|what|how|why|until|
  unless|nor|or)\b
`,
  'gi',
)
const MAX_SUBJECT_UNITS = 160

function directlyBefore(left: string): Subject | undefined {
  const base = Math.max(0, left.length - MAX_SUBJECT_UNITS)
  let from = base
  let outer = base
  let that: number | undefined
  for (const match of matchesIn(left.slice(base), BOUNDARY)) {
    outer = from
    from = base + match.index + match[0].length
    that = match[0] === 'that' ? base + match.index : undefined
  }
  if (that !== undefined && RELATIVE.test(left.slice(from))) {
    const owner = trimSubject(left, afterAnd(left.slice(0, that), outer), that)
    if (owner && /^(?:the|an?|one|its|his|her|their)\s/i.test(owner.words)) return owner
  }
  // "The chairman, Petra Lind, thanked her and said": whoever did the one thing said the other.
  const chained = CHAINED.exec(left.slice(outer, left.length))
  if (chained) return beforeComma(left.slice(0, outer + chained.index + 1))
  // "In an interview on Sunday he accused": a pronoun right before the verb is the subject.
  const pronoun = /(?<=\s)(?:he|she|they|it)$/.exec(left)
  // "an official who has seen it says"
  const isObject = pronoun !== null && /\b(?:who|which) (?:[\p{L}'-]+ ){1,4}(?:it)$/u.test(left)
  if (pronoun && !isObject) return { start: pronoun.index, end: left.length, words: pronoun[0] }
  const start = afterAnd(left, from)
  return trimSubject(left, start, left.length)
}

const CHAINED = compile(
  /,\s+(?:also |then |has |had )?\p{Ll}+(?:ed|told|gave|took|made|left|met|rose)\s[^,;:"]{2,60}\sand$/u,
)
const OPENING_SUBJECT = compile(
  pattern`
    ^((?:But|And|Then|So|Now|Later|Afterwards),? )?((?!(?:and|but|while|yet) )(?:(?:The|An?|Its|His|Her|Their|the|its|
    his|her|their)\s+)?[\p{L}'.-]+(?:\s+[\p{L}'.-]+){0,5}?)\s+(?:(?:on |in |late |early )?${DATED}+\s+)?(?:then |
    also |later |now |\p{Ll}+ly )?(?:has|have|had|is|was|were|left|kept|puts?|set|cut|made|took|told|gave|held|met|
    said|says|won|lost|went|came|rang|rose|sat|stood|wrote|spoke|sent|read|\p{Ll}{2,}ed)\s
  `,
  'u',
)

/** "The bank left its rate …, and hinted that": whoever opens the sentence goes on. */
function openingSubject(sentence: string): Subject | undefined {
  const match = OPENING_SUBJECT.exec(sentence)
  if (!match?.[2]) return undefined
  const start = match[1]?.length ?? 0
  return { start, end: start + match[2].length, words: match[2].replace(/\s+/g, ' ') }
}

const DID =
  '(?:(?:has|have|had|did|does|is|was|were) |\\p{Ll}{2,}ed |left |took |gave |made |met |held |rose |shook |laughed |went |came |rang |stood |sat |wrote |spoke |sent )'
const DEED = compile(`^(.{2,60}?) (?=${DID})`, 'u')
const STARTS_WITH_DEED = compile(`^${DID}`, 'u')

/** "Pellerin laughed and said", "The maker, Delmer, does not accept this and says": whoever did the one did the other. */
function firstOfTwoDeeds(sentence: string, left: string, found: Subject): Subject | undefined {
  const opening = openingSubject(sentence)
  if (opening) return opening
  if (STARTS_WITH_DEED.test(found.words)) return beforeComma(left.slice(0, found.start).trimEnd())
  const words = DEED.exec(found.words)?.[1]
  return words === undefined ? undefined : { start: found.start, end: found.start + words.length, words }
}

/** "the company that runs the mine": a verb stands right behind "that". */
const RELATIVE = compile(
  /^\s+(?:is|was|are|were|has|had|have|did|does|do|made|held|ran|led|built|lost|won|took|gave|\p{Ll}{2,}(?:s|ed))\s/u,
)

/** Past the last "and" that joins clauses; before one that joins two subjects ("the army and local volunteers"). */
function afterAnd(left: string, from: number): number {
  const words = left.slice(from)
  const at = words.lastIndexOf(' and ')
  if (at < 0) return /^\s*and\s/i.test(words) ? from + words.search(/and/i) + 3 : from
  const before = words.slice(0, at).trim()
  // "Documents obtained by Openfile and shared with the Mercury"
  const plain = before.replace(
    / (?:obtained|seen|reviewed|viewed|leaked|published|shared|compiled|prepared) (?:by|to|with|in) /,
    ' ',
  )
  const isSubject =
    before !== '' &&
    before.split(/\s+/).length <= 6 &&
    !/\s(?:is|are|was|were|has|have|had|will|\p{Ll}+ed)(?:\s|$)/u.test(plain)
  return isSubject ? from : from + at + ' and '.length
}

/** An apposition ends at the verb: find the phrase it explains. */
function beforeComma(left: string): Subject | undefined {
  const bare = left
    .replace(/,$/, '')
    .trimEnd()
    .replace(/\([^()]{0,80}\)$/, '')
    .trimEnd()
  if (left.endsWith(')')) return directlyBefore(bare)
  const open = bare.lastIndexOf('"') + 1
  const segments = splitAtCommas(bare, open)
  const last = segments.at(-1)
  if (!last) return undefined
  const words = bare.slice(last.start, last.end).trim()
  if (PARENTHETICAL.test(words)) return segments.length > 1 ? directlyBefore(bare.slice(0, last.start - 1)) : undefined
  const previous = segments.at(-2)
  // "The consultant, an engineer called Yusuf Kaya, maintains"
  const called = segments.length > 1 ? CALLED.exec(words)?.[1] : undefined
  if (called !== undefined) return trimSubject(bare, bare.length - called.length, bare.length)
  // "The harbour master, Yusuf Kaya, maintains": the name explains the role; "Lena Okoye, the State Auditor," has it first.
  if (
    isPureName(words) &&
    !(previous && isOffice(words) && isPersonsName(bare.slice(previous.start, previous.end).trim())) &&
    previous &&
    isRolePhrase(tailPhrase(bare, previous))
  )
    return trimSubject(bare, last.start, last.end)
  for (let index = segments.length - 2; index >= Math.max(0, segments.length - 6); index--) {
    const phrase = segments[index]
    const next = segments[index + 1]
    if (!phrase || !next) continue
    const opener = bare.slice(next.start, next.end).trim()
    const subject = directlyBefore(bare.slice(0, phrase.end))
    if (!subject || subject.start < phrase.start - 1) continue
    if (/^(?:citing|quoting)\s/.test(opener) && phrase.start === 0) return subject
    if (isApposition(opener) && (isPureName(subject.words) || isRolePhrase(subject.words))) return subject
  }
  return undefined
}

const CALLED = compile(/^an? (?:\p{Ll}[\p{L}-]* ){1,5}(?:called|named) (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2})$/u)
const PARENTHETICAL = compile(
  pattern`
  ^(?:(?:I|we|he|she|they) (?:had |have |has |am )?(?:learn(?:ed|t)?|hears?|heard|gather(?:ed)?|understand|told|
  notice[sd]?|found)(?: \p{Ll}+){0,4}|meanwhile|however|too|though|in turn|for (?:his|her|its|their) part|
  on the other hand|by contrast|in contrast|moreover|then|also|as well|in addition|of course|instead|for example|
  for instance|nevertheless|nonetheless)$
`,
  'iu',
)
const APPOSITION = compile(
  pattern`
  ^(?:an?|the|who|whom|whose|which|of the|one of|in|at|during|after|before|on|via|through|like|unlike|under|as|for|by|
  with|from|head|chief|circulation|now|then|formerly|until|since|once|also|aged|\d\d|citing|quoting|speaking|still|
  no longer|seen|read|given|sent|shown|drawn|led by|part of|known|(?:first|newly|recently|later|long|once) \p{L}+|
  [\p{L}]+(?:ed|ing)\s|(?:his|her|its|their|\p{Lu}\p{L}+'s)\s|\p{Ll}[\p{Ll} -]{3,60}\s(?:of|for|at)\s)
`,
  'u',
)

function isApposition(words: string): boolean {
  return APPOSITION.test(words) || isPureName(words) || words.split(/\s+/).some((word) => ROLES.has(word.toLowerCase()))
}

function splitAtCommas(words: string, from: number): Span[] {
  const segments: Span[] = []
  let start = from
  for (let at = words.indexOf(',', from); at >= 0; at = words.indexOf(',', at + 1)) {
    segments.push({ start, end: at })
    start = at + 1
  }
  segments.push({ start, end: words.length })
  return segments
}

const PURE_NAME = compile(
  pattern`
  ^(?:(?:the|The) )?(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}'.-]*|(?:al|el)-\p{Lu}\p{L}+)(?: (?:(?:de|van|von|der|bin|al|du|
  da|di|la|le|of|and|&) )?(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}\p{N}'.-]*|(?:al|el)-\p{Lu}\p{L}+|\d{1,2}(?!\d))){0,5}$
`,
  'u',
)

function isPureName(words: string): boolean {
  return PURE_NAME.test(words) && !/^(?:The|In|On|At|But|And|However|Yet)$/.test(words)
}

/** "the State Auditor" */
function isOffice(words: string): boolean {
  const key = words.slice(words.lastIndexOf(' ') + 1).toLowerCase()
  return /^the /i.test(words) && (ROLES.has(key) || TITLES.has(key))
}

function isPersonsName(words: string): boolean {
  return / /.test(words) && isPureName(words) && !/^(?:the|The) /.test(words)
}

/** The last phrase of a segment: what an apposition after it explains. */
function tailPhrase(words: string, segment: Span): string {
  return directlyBefore(words.slice(0, segment.end))?.words ?? ''
}

function isRolePhrase(words: string): boolean {
  if (
    !/^(?:the|an?|its|his|her|their|my|our|one|two|three|another|some)\s/i.test(words) &&
    !/'s\s/.test(words) &&
    !startsWithCapital(words)
  )
    return false
  const keys = words.toLowerCase().split(/\s+/)
  return (
    keys.length <= 12 &&
    (/^(?:the|an?|its|his|her|their|my|our|one)\s|'s?\s/i.test(words) ||
      keys.some((key) => ROLES.has(key) || BODIES.has(key)) ||
      isPureName(words))
  )
}

/** "…, said the United Nations refugee agency (UNHCR)." */
function afterVerb(sentence: string, from: number): Subject | undefined {
  const match =
    /^\s+((?:(?:the|an?|its|his|her|their|one of the|two|three|senior|several)\s|\p{Lu})(?:[^,.;:"()]|(?<=\b(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Col|Capt|Lt|St|\p{Lu}))\.){1,120}?)(?=[,;:"(]|(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Col|Capt|Lt|St|\p{Lu}))\.(?:\s|$)|$|\s(?:on|in|who|when|after|before|while|as|during|that|it)\s)/u.exec(
      sentence.slice(from, from + 200),
    )
  const words = match?.[1]?.trimEnd()
  if (!match || !words) return undefined
  // "said the Minister for Ports, Ana Velic.": the name says who that is.
  const name = /^(?:the|its|his|her|their) /.test(words)
    ? /^, (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,3})(?=[,.]|$)/u.exec(sentence.slice(from + match[0].length))?.[1]
    : undefined
  if (name !== undefined) {
    const at = from + match[0].length + 2
    return { start: at, end: at + name.length, words: name, isInverted: true }
  }
  const start = from + match[0].indexOf(words)
  return { start, end: start + words.length, words, isInverted: true }
}
