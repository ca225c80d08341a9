/**
 * Runs of capitalised words as they stand in a sentence. What they name, and whether they are names at all, is decided
 * elsewhere.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { matchesIn } from '../matches-in'
import { NOT_NAMES, ORGANISATION_HEADS, PLACES } from '../words/name-words'

const INITIALS = '(?:\\p{Lu}\\.)+(?:\\p{Lu}(?!\\p{L}))?'
// The possessive 's is not part of the name; O'Brien's apostrophe is.
const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:(?!['’]s(?!\\p{L}))['’-][\\p{L}\\p{N}]+)*"
const ARTICLE_NAME = '(?:al|el|an|as|ash|at|ad|ar|ul)-\\p{Lu}[\\p{L}]+'
const PARTICLE = '(?:de|van|von|der|den|ter|bin|ibn|du|da|di|dos|la|le|del|della)'
const CAPITAL = `(?:${INITIALS}|${WORD}|${ARTICLE_NAME})`
const RUN = compile(`(?<![\\p{L}\\p{N}'’-])${CAPITAL}(?:\\.? (?:${PARTICLE} ){0,2}${CAPITAL}){0,7}`, 'gu')
/** "Dr. Noor", "St. Ives": a stop inside a run is kept only after these. */
const KEEPS_STOP = compile(/(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Maj|Sgt|Adm|Sen|Rep|Gov|Rev|St|Sir|\p{Lu})$/u)

/** In order. `sentence` is raw text; spans count within it. */
export function findNameRuns(sentence: string): Span[] {
  const runs: Span[] = []
  for (const match of matchesIn(sentence, RUN)) {
    for (const run of splitAtStops(match[0], match.index)) {
      const previous = runs.at(-1)
      if (previous && joinsOrganisation(sentence, previous, run))
        runs[runs.length - 1] = { start: previous.start, end: run.end }
      else runs.push(run)
    }
  }
  return runs.flatMap((run) => dropOpener(sentence, run))
}

function splitAtStops(words: string, at: number): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const match of words.matchAll(/\. /g)) {
    if (KEEPS_STOP.test(words.slice(from, match.index))) continue
    spans.push({ start: at + from, end: at + match.index })
    from = match.index + match[0].length
  }
  spans.push({ start: at + from, end: at + words.length })
  return spans
}

/** "Ministry" + " of " + "Finance" is one name. */
function joinsOrganisation(sentence: string, left: Span, right: Span): boolean {
  const between = sentence.slice(left.end, right.start)
  if (/^['’]s $/.test(between))
    return isOwnedBody(sentence.slice(left.start, left.end), sentence.slice(right.start, right.end))
  if (!/^ (?:of|for)(?: the)? $|^ (?:and|&) $/.test(between)) return false
  const words = sentence.slice(left.start, left.end).split(' ')
  if (!words.some((word) => ORGANISATION_HEADS.has(word))) return false
  if (/and|&/.test(between))
    return (
      / of | for /.test(sentence.slice(left.start, left.end)) ||
      ORGANISATION_HEADS.has(sentence.slice(right.start, right.end).split(' ').at(-1) ?? '')
    )
  return true
}

const WHOSE = /^(?:Children|Women|Men|People|Workers|Farmers|Teachers|Doctors|Lawyers|Veterans|Consumers)$/

/** "Children's Fund", "Sudan's Foreign Ministry"; "Velic's Office" is two names. */
function isOwnedBody(owner: string, body: string): boolean {
  return (WHOSE.test(owner) || PLACES.has(owner)) && ORGANISATION_HEADS.has(body.split(' ').at(-1) ?? '')
}

const COMPOUND = compile(/^\p{Lu}\p{Ll}+-\p{Ll}+$/u)

const IN_CAPITALS = compile(/^\p{Lu}{2}/u)

/** A sentence's first word has its capital from there: "However", "The", "In". */
function dropOpener(sentence: string, run: Span): Span[] {
  let { start } = run
  // "Secretary of State John Kerry".
  if (sentence.startsWith('State ', start) && sentence.slice(0, start).endsWith('Secretary of '))
    start += 'State '.length
  while (start < run.end) {
    const word = /^[^\s]+/.exec(sentence.slice(start, run.end))?.[0] ?? ''
    // "Russian-occupied Ukraine".
    const isCompound = word.length < run.end - start && COMPOUND.test(word)
    if (!isCompound && (!NOT_NAMES.has(word.toLowerCase()) || IN_CAPITALS.test(word))) break
    start += word.length
    while (sentence[start] === ' ') start++
  }
  return start < run.end ? [{ start, end: run.end }] : []
}
