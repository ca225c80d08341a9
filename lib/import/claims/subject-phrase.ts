/**
 * Which words of a sentence may be a subject, by word lists: a phrase without what leads up to it, and whether it names
 * anybody. Where it stands to its verb is no matter here. Masked text.
 */
import { compile } from '../compile-pattern'
import { DATED, NAMED, QUOTED } from '../masked-text'
import { matchesIn } from '../matches-in'
import type { SubjectWords, WordSubject } from './subject-words'
import { cutAtObject } from './word-names'

export type PhraseReader = ReturnType<typeof createPhraseReader>

const AND = /^(?:und|et|y|e|и)$/u
export const MAX_TOKENS = 14
const MAX_LEFT_UNITS = 240
/** The longest of the words between a subject and its verb fit in it. */
const BETWEEN_UNITS = 80

/** Whether `words` end inside a name between its marks: «Берег и капитал». */
export function opensName(words: string): boolean {
  return words.includes(NAMED) && words.split(NAMED).length % 2 === 0
}

/** "пообещал нанять людей": what is to be done, and nobody. */
const INFINITIVE = compile(
  /^(?!мать|память|печать|кровать|сеть|зять|площадь)\p{Ll}+(?:[аеиоуыюя]ть|ться|(?:йти|(?:вес|нес|спас|рас)ти))$/u,
)

const TRAILING = compile(/(?:[\s,]|(?<=\p{L}) же$)+$/u)

/** The patterns each match one whole word or phrase, but for `opener`, which matches at a phrase's start. */
export function createPhraseReader(words: SubjectWords) {
  const whole = (source: string) => compile(`^(?:${source})$`, 'iu')
  const determiner = whole(words.determiners)
  const adjunct = whole(words.adjuncts)
  const joint = whole(words.joints)
  const nobody = whole(words.nobody)
  const finite = whole(words.finite)
  const participle = whole(words.participles)
  const bareNoun = words.bareNouns ? whole(words.bareNouns) : undefined
  const pronoun = whole(`${words.person}|${words.body}`)
  const opener = compile(`^(?:${words.openers})(?![\\p{L}.-]),?\\s*`, 'iu')
  const relativeLead = words.relativeLead ? compile(`^(?:${words.relativeLead})`, 'u') : undefined
  const beforeDates = words.dateArticles ? `${words.adjuncts}|${words.dateArticles}` : words.adjuncts
  const dateOpener = compile(`^(?:(?:${beforeDates})\\s+){0,2}${DATED}+,?\\s*`, 'iu')
  const dateAtEnd = compile(`(?:(?<![\\p{L}])(?:${beforeDates})\\s+){0,2}${DATED}+\\s*$`, 'iu')
  const setting = words.settings ? compile(`\\s(?:${words.settings})(?![\\p{L}-])`, 'iu') : undefined
  const between = words.between ? compile(`(?<![\\p{L}])(?:${words.between})\\s*$`, 'iu') : undefined
  const boundary = compile(
    `[;"—–(\\uE000]|:(?![\\p{L}])|(?<![\\p{L}'’-])(?:${words.joints})(?![\\p{L}.-])|qu['’]`,
    'giu',
  )
  // Spaces may be what is left of a bracket.
  const phrase = words.phrase ? compile(words.phrase.replaceAll(' ', ' +'), 'uy') : undefined

  /** "Un rapport publié en juin" → "Un rapport". */
  const upToParticiple = (text: string): string => {
    for (const match of text.matchAll(/(?<=\s)\S+/g)) if (participle.test(match[0])) return text.slice(0, match.index)
    return text
  }

  /** The words from `start` to `end`, without what leads up to a subject. */
  const trim = (sentence: string, start: number, end: number): WordSubject | undefined => {
    let from = start
    if (relativeLead && sentence[start - 1] === ',')
      from += relativeLead.exec(sentence.slice(start + 1, end))?.[0].length ?? 0
    for (let guard = 0; guard < 6; guard++) {
      while (from < end && /[\s,.]/.test(sentence[from] ?? '')) from++
      const rest = sentence.slice(from, end)
      const lead = (opener.exec(rest) ?? dateOpener.exec(rest))?.[0].length ?? 0
      if (lead === 0) break
      from += lead
    }
    const whole = upToParticiple(sentence.slice(from, end))
    const at = setting?.exec(whole)?.index ?? whole.length
    // "Зуев же в эфире …"
    const alone = at < whole.length ? whole.slice(0, at).replace(dateAtEnd, '') : whole
    const text = alone.replace(TRAILING, '')
    return text === '' ? undefined : { start: from, end: from + text.length, words: text }
  }

  /** A last word that something has to follow. */
  const isUnfinished = (word: string) =>
    AND.test(word) || adjunct.test(word) || (determiner.test(word) && !/['’]\p{L}|^fuentes$/iu.test(word))

  const isPhrase = ({ words: text }: WordSubject): boolean => {
    const tokens = text.split(/\s+/)
    const first = tokens[0] ?? ''
    if (tokens.length > MAX_TOKENS || text.includes(QUOTED) || text.includes(DATED) || /["—(;]|:(?!\p{L})/u.test(text))
      return false
    if (pronoun.test(text)) return true
    if (INFINITIVE.test(first)) return false
    if (
      nobody.test(text) ||
      (nobody.test(first) && !determiner.test(first)) ||
      adjunct.test(first) ||
      joint.test(first)
    )
      return false
    const last = tokens.at(-1) ?? ''
    if (isUnfinished(last) || nobody.test(last)) return false
    if (tokens.some((token) => finite.test(token))) return false
    return (
      phrase !== undefined ||
      /^(?:[\p{Lu}\uE002\d]|\p{Ll}{1,5}\p{Lu})/u.test(first) ||
      determiner.test(first) ||
      bareNoun?.test(first) === true ||
      words.determiners === '(?!)'
    )
  }

  /** The subject, or as much of it as is one. */
  const checked = (subject: WordSubject | undefined): WordSubject | undefined => {
    if (!subject) return undefined
    if (phrase && !pronoun.test(subject.words)) {
      phrase.lastIndex = 0
      const match = phrase.exec(subject.words)
      if (!match?.[0]) return undefined
      const kept = determiner.test(match[0].split(' ')[0] ?? '')
        ? { words: match[0], end: subject.start + match[0].length }
        : cutAtObject(subject.start, match[0])
      const cut = { ...subject, ...kept }
      return isPhrase(cut) ? cut : undefined
    }
    return isPhrase(subject) ? subject : undefined
  }

  /** Up to the verb: without what stands between. */
  const strip = (left: string): string => {
    let rest = left
    for (let guard = 0; guard < 5; guard++) {
      const shorter = rest.trimEnd().replace(dateAtEnd, '').trimEnd()
      // Of a long sentence only its end is searched: the list is long.
      const tail = Math.max(0, shorter.length - BETWEEN_UNITS)
      const next = between ? (shorter.slice(0, tail) + shorter.slice(tail).replace(between, '')).trimEnd() : shorter
      if (next === rest) break
      rest = next
    }
    return rest
  }

  /** Where the clause that ends at `end` begins. */
  const clauseStart = (sentence: string, end: number): number => {
    const base = Math.max(0, end - MAX_LEFT_UNITS)
    let from = base
    for (const match of matchesIn(sentence.slice(base, end), boundary))
      if (!opensName(sentence.slice(base, base + match.index))) from = base + match.index + match[0].length
    return from
  }

  return {
    ...{ determiner, adjunct, joint, nobody, finite, participle, pronoun, opener, phrase },
    ...{ trim, isUnfinished, isPhrase, checked, strip, clauseStart },
  }
}
