/**
 * Who does what a reporting verb says, by word lists: the phrase before it, past adverbs, dates and appositions, or
 * the one behind it ("a annoncé la présidence", "sagte der Minister"). Works on one masked sentence.
 */
import type { Span } from '@/lib/schema/excerpt'
import { DATED, QUOTED } from '../masked-text'
import { matchesIn } from '../matches-in'
import type { SubjectWords, WordSubject } from './subject-words'
import { cutAtObject, isFewWords, NAME, nameBehind, NAMED_LAST, ONE_NAME } from './word-names'

export interface SubjectFinder {
  /** `isOutlets`: of a verb by which outlets report, which at a sentence's end stands before its subject. */
  find(sentence: string, verb: Span & { readonly words: string }, isOutlets?: boolean): WordSubject | undefined
  /** The phrase that begins at `from`. A source may hold prepositions. */
  after(sentence: string, from: number, isSource: boolean): WordSubject | undefined
  /** Whether a verb here may stand before its subject, or without one. */
  isOpen(sentence: string, verb: Span): boolean
  /** The phrase that ends at `to`. */
  before(sentence: string, to: number): WordSubject | undefined
}

const MAX_TOKENS = 14
const QUOTE = new RegExp(`["${QUOTED}]`, 'u')
const MAX_LEFT_UNITS = 240
/** Stops inside a phrase: initials and short titles. */
const INNER_STOP = /^(?:\p{Lu}\.|(?:M|MM|Me|Mme|Dr|Pr|Prof|Sr|Sra|D|St|EE|UU|Hr|Fr|г|им|проф|акад)\.)$/u

/** `isTitle` tells the words for an office, which are no part of a name; `holdsVerb` words that report. */
export function createSubjectFinder(
  words: SubjectWords,
  isTitle: (word: string) => boolean,
  holdsVerb: (words: string) => boolean,
): SubjectFinder {
  const whole = (source: string) => new RegExp(`^(?:${source})$`, 'iu')
  const determiner = whole(words.determiners)
  const adjunct = whole(words.adjuncts)
  const joint = whole(words.joints)
  const nobody = whole(words.nobody)
  const finite = whole(words.finite)
  const participle = whole(words.participles)
  const pronoun = whole(`${words.person}|${words.body}`)
  const hyphened = new RegExp(`-(?:t-)?(${words.person}|${words.body})(?![\\p{L}])`, 'iu')
  const opener = new RegExp(`^(?:${words.openers})(?![\\p{L}-]),?\\s*`, 'iu')
  const beforeDates = words.dateArticles ? `${words.adjuncts}|${words.dateArticles}` : words.adjuncts
  const dateOpener = new RegExp(`^(?:(?:${beforeDates})\\s+){0,2}${DATED}+,?\\s*`, 'iu')
  const dateAtEnd = new RegExp(`(?:(?<![\\p{L}])(?:${beforeDates})\\s+){0,2}${DATED}+\\s*$`, 'iu')
  const between = words.between ? new RegExp(`(?<![\\p{L}])(?:${words.between})\\s*$`, 'iu') : undefined
  const boundary = new RegExp(`[;:"—–(\\uE000]|(?<![\\p{L}'’-])(?:${words.joints})(?![\\p{L}-])|qu['’]`, 'giu')
  const owned =
    words.asides && !words.phrase
      ? new RegExp(`^\\s*((?:${words.determiners})\\s[^,;:]{2,60}?)\\s(?:${words.asides})\\s[^,;:]{3,90}$`, 'iu')
      : undefined
  const placed = words.placed && {
    phrase: new RegExp(`^(?:${words.placed.before})\\s+(?!\\uE001)(.+)$`, 'iu'),
    verb: new RegExp(words.placed.verb, 'iu'),
  }
  const aside = words.asides ? new RegExp(`^\\s*(?:${words.asides})(?![\\p{L}])`, 'iu') : undefined
  const relative = words.relatives ? new RegExp(`(?<!\\p{L})(?:${words.relatives})$`, 'iu') : undefined
  // Spaces may be what is left of a bracket.
  const phrase = words.phrase ? new RegExp(words.phrase.replaceAll(' ', ' +'), 'uy') : undefined
  const object =
    words.objects || words.things
      ? new RegExp(`^(?:${words.objects ?? '(?!)'})\\s|(?:^|\\s)(?:${words.things ?? '(?!)'})$`, 'iu')
      : undefined
  const skipped = new RegExp(`^\\s*(?:${words.openers})(?![\\p{L}-])`, 'iu')
  const isPersonsName = (text: string) =>
    NAME.test(text) && !(/ \p{Ll}/u.test(text) && isTitle(text.split(' ')[0] ?? ''))

  /** "Un rapport publié en juin" → "Un rapport". */
  const upToParticiple = (text: string): string => {
    for (const match of text.matchAll(/(?<=\s)\S+/g)) if (participle.test(match[0])) return text.slice(0, match.index)
    return text
  }

  const trim = (sentence: string, start: number, end: number): WordSubject | undefined => {
    let from = start
    for (let guard = 0; guard < 6; guard++) {
      while (from < end && /[\s,.]/.test(sentence[from] ?? '')) from++
      const rest = sentence.slice(from, end)
      const lead = (opener.exec(rest) ?? dateOpener.exec(rest))?.[0].length ?? 0
      if (lead === 0) break
      from += lead
    }
    const text = upToParticiple(sentence.slice(from, end)).replace(/[\s,]+$/, '')
    return text === '' ? undefined : { start: from, end: from + text.length, words: text }
  }

  /** A last word that something has to follow. */
  const isUnfinished = (word: string) => adjunct.test(word) || (determiner.test(word) && !/['’]\p{L}/u.test(word))

  const isPhrase = ({ words: text }: WordSubject): boolean => {
    const tokens = text.split(/\s+/)
    const first = tokens[0] ?? ''
    if (tokens.length > MAX_TOKENS || text.includes(QUOTED) || text.includes(DATED) || /["—(;:]/.test(text))
      return false
    if (pronoun.test(text)) return true
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
      phrase !== undefined || /^[\p{Lu}\uE002\d]/u.test(first) || determiner.test(first) || words.determiners === '(?!)'
    )
  }

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
      const next = between ? shorter.replace(between, '').trimEnd() : shorter
      if (next === rest) break
      rest = next
    }
    return rest
  }

  const clauseStart = (sentence: string, end: number): number => {
    const base = Math.max(0, end - MAX_LEFT_UNITS)
    let from = base
    for (const match of matchesIn(sentence.slice(base, end), boundary)) from = base + match.index + match[0].length
    return from
  }

  const directlyBefore = (sentence: string, end: number): WordSubject | undefined => {
    const comma = sentence.lastIndexOf(',', end - 1) + 1
    return checked(trim(sentence, Math.max(comma, clauseStart(sentence, end)), end))
  }

  /** "Name, directrice de l'agence," and "Le ministre, Name,". */
  const beforeComma = (sentence: string, end: number, guard = 0): WordSubject | undefined => {
    const bare = sentence.slice(0, end).replace(/[\s,]+$/, '')
    const from = clauseStart(bare.replace(/\([^()]*\)$/, ''), bare.length)
    const starts = [from]
    for (let at = bare.indexOf(',', from); at >= 0 && starts.length < 8; at = bare.indexOf(',', at + 1))
      starts.push(at + 1)
    const last = starts.at(-1) ?? from
    // "La empresa, que niega los hechos, …": whoever the clause is about.
    const comma = bare.lastIndexOf(',')
    if (comma > 0 && aside?.test(bare.slice(comma + 1))) {
      const owner = directlyBefore(sentence, comma) ?? (guard < 3 ? beforeComma(sentence, comma, guard + 1) : undefined)
      if (owner) return owner
    }
    const name = trim(bare, last, bare.length)
    if (starts.length > 1 && name && isPersonsName(name.words)) return name
    // "La empresa de mantenimiento, Hidrocal,", "Владелец терминала, компания «Север»,"
    const before = sentence.slice(starts.at(-2) ?? from, last - 1).trim()
    const isRole = /^\S+ \p{Ll}/u.test(before) && !holdsVerb(before)
    if (starts.length > 1 && name && !phrase && isRole && (ONE_NAME.test(name.words) || NAMED_LAST.test(name.words)))
      return name
    for (let index = starts.length - 2; index >= Math.max(0, starts.length - 4); index--) {
      const subject = checked(trim(bare, starts[index] ?? from, (starts[index + 1] ?? 0) - 1))
      const next = bare.slice(starts[index + 1] ?? 0).trim()
      const isNamed =
        determiner.test(subject?.words.split(/\s+/)[0] ?? '') || /^[\p{Lu}\uE002]/u.test(subject?.words ?? '')
      // "Jana Kolb, Sprecherin der Stadt,": nouns have capitals in German.
      const isApposition = /^[\p{Ll}]/u.test(next) || (phrase !== undefined && subject && isPersonsName(subject.words))
      if (subject && isNamed && subject.words.split(/\s+/).length <= 8 && isApposition) return subject
    }
    return undefined
  }

  /** Whoever opens the sentence and is explained up to the verb, without a verb of another clause between. */
  const apposedSubject = (sentence: string, end: number): WordSubject | undefined => {
    const subject = beforeComma(sentence, end)
    if (!subject || QUOTE.test(sentence.slice(0, end))) return undefined
    const comma = sentence.lastIndexOf(',', subject.start)
    const lead = comma < 0 ? sentence.slice(0, subject.start) : sentence.slice(0, comma)
    const isFirst =
      comma < 0 ? lead.trim() === '' || opener.test(lead) : /^\s*\S+(?:\s+\S+){0,8}$/.test(lead) && !holdsVerb(lead)
    const between = sentence.slice(subject.end, end).split(',').slice(1)
    const isClear = between.every(
      (part) =>
        aside?.test(part) ||
        !part
          .trim()
          .split(/\s+/)
          .some((word) => finite.test(word)),
    )
    // Its own explanation, right before the verb: "Владелец терминала, компания «Север»,".
    const isLast = sentence.slice(subject.end, end).trim().length < 2
    const isNamed =
      (isLast && (ONE_NAME.test(subject.words) || NAMED_LAST.test(subject.words))) ||
      determiner.test(subject.words.split(/\s+/)[0] ?? '') ||
      NAME.test(subject.words)
    return isFirst && isClear && isNamed ? subject : undefined
  }

  const after = (sentence: string, from: number, isSource: boolean): WordSubject | undefined => {
    let start =
      from +
      (/^[\s,—–]*(?:(?:(?:am|im|in|el|en|le|в|во) )?\uE001+\s+)?/u.exec(sentence.slice(from, from + 60))?.[0].length ??
        0)
    // "berichtete zuerst die Zeitung"
    if (phrase && !isSource) start += skipped.exec(sentence.slice(start, start + 40))?.[0].trimEnd().length ?? 0
    while (sentence[start] === ' ') start++
    if (phrase) {
      const pronounHere = /^\p{Ll}+/u.exec(sentence.slice(start, start + 12))?.[0]
      if (pronounHere && pronoun.test(pronounHere) && !isSource)
        return { start, end: start + pronounHere.length, words: pronounHere, isInverted: true }
      phrase.lastIndex = start
      const match = phrase.exec(sentence)
      // "sagte der Sprecher der Polizei, Jan Dose, …"
      const named =
        !isSource && match && determiner.test(match[0].split(' ')[0] ?? '')
          ? nameBehind(sentence, start + match[0].length)
          : undefined
      if (named && sentence[named.end] === ',') return named
      return match?.[0]
        ? {
            ...(isSource ? { start, end: start + match[0].length, words: match[0] } : cutAtObject(start, match[0])),
            isInverted: true,
          }
        : undefined
    }
    const tokens: string[] = []
    let end = start
    for (const match of sentence.slice(start, start + 200).matchAll(/\S+/g)) {
      const token = match[0]
      if (/^["(—–]/.test(token) || token.includes(QUOTED) || token.includes(DATED)) break
      const bare = token.replace(/[,;:).»"]+$/, '')
      const isStop =
        (joint.test(bare) && !INNER_STOP.test(token)) ||
        /^qu['’]/i.test(bare) ||
        participle.test(bare) ||
        (adjunct.test(bare) && !isSource)
      if (isStop || tokens.length >= MAX_TOKENS) break
      const isInner = INNER_STOP.test(token)
      tokens.push(token)
      end = start + match.index + (isInner ? token.length : bare.length)
      if (bare !== token && !isInner) break
      if (tokens.length === 1 && !isSource && pronoun.test(bare)) break
    }
    let text = sentence.slice(start, end)
    for (let guard = 0; guard < 4; guard++) {
      const word = /(?:^|\s)(\S+)$/.exec(text)?.[1] ?? ''
      if (!isUnfinished(word)) break
      text = text.slice(0, -word.length).trimEnd()
    }
    if (text === '') return undefined
    const subject = { start, end: start + text.length, words: text, isInverted: true }
    // "a déclaré la préfète, Anne Lorin, lors de …": the name explains who she is.
    const name =
      isSource || !determiner.test(text.split(/\s+/)[0] ?? '') ? undefined : nameBehind(sentence, subject.end)
    if (name && /^\S+ \p{Ll}/u.test(text)) return name
    if (isSource) return nobody.test(text.split(/\s+/)[0] ?? '') ? undefined : subject
    return isPhrase(subject) && (words.determiners !== '(?!)' || isFewWords(text)) ? subject : undefined
  }

  /** Behind "a déclaré à la presse": past those who were told. */
  const afterTold = (sentence: string, from: number): WordSubject | undefined => {
    const rest = sentence.slice(from, from + 120)
    const told = /^\s*(\p{Ll}+)\s+((?:\p{Ll}+\s+)?[\p{L}-]+)\s+/u.exec(rest)
    // "a déclaré à l'AFP Claire Morel", "declaró a El Faro la alcaldesa"
    const outlet =
      /^\s*(\p{Ll}+)\s+((?:l['’]|la |le )?\p{Lu}{2,6}|\p{Lu}[\p{L}'’-]*(?: (?:(?:de|del|du|la) )?\p{Lu}[\p{L}'’-]*){0,4}(?= (?:le|la|el|un|une|una) \p{Ll}))\s+/u.exec(
        rest,
      )
    const named = /^\s*(\p{Ll}+)\s+(?:\p{Ll}+\s+)?\uE002[^\uE002]{2,40}\uE002\s+(?=\S)/u.exec(rest)
    if (named?.[1] && adjunct.test(named[1])) return after(sentence, from + named[0].length, false)
    if (outlet?.[1] && adjunct.test(outlet[1])) return after(sentence, from + outlet[0].length, false)
    if (!told?.[1] || !adjunct.test(told[1])) return undefined
    for (const words of [told[2] ?? '', (told[2] ?? '').split(/\s+/)[0] ?? '']) {
      const at = from + rest.indexOf(words, told[1].length) + words.length
      const first = /^\s*(\S+)/.exec(sentence.slice(at))?.[1] ?? ''
      if (!determiner.test(first)) continue
      const subject = after(sentence, at, false)
      if (subject) return subject
    }
    return undefined
  }

  return {
    after,
    isOpen: (sentence, verb) => canInvert(strip(sentence.slice(0, verb.start))),
    before: (sentence, to) => directlyBefore(sentence, sentence.slice(0, to).trimEnd().length),
    find(sentence, verb, isOutlets) {
      const suffix = hyphened.exec(verb.words)
      if (suffix?.[1]) {
        const start = verb.start + suffix.index + suffix[0].length - suffix[1].length
        return { start, end: start + suffix[1].length, words: suffix[1], isInverted: true }
      }
      // A hyphen between spaces is a dash.
      const left = strip(sentence.slice(0, verb.start)).replace(/\s-$/, ' —')
      if (relative?.test(left)) return undefined
      const isParted = /[,)]$/.test(left)
      const behind = isParted && !(phrase && sentence[verb.end] === ',') ? after(sentence, verb.end, false) : undefined
      const isAtEnd = behind !== undefined && /^[\s."»”]*$/.test(sentence.slice(behind.end))
      // "Le directeur, Paul Renaud, rejette ces accusations": what stands at the end may be an object.
      const apposed = isParted && !isOutlets ? apposedSubject(sentence, left.length) : undefined
      const reporter = isOutlets || isAtEnd ? behind : undefined
      if (apposed) return apposed
      if (reporter) return reporter
      const found = isParted
        ? beforeComma(sentence, left.length)
        : /["—–]$/.test(left) || left === ''
          ? undefined
          : directlyBefore(sentence, left.length)
      if (found && !object?.test(found.words)) return found
      const owner = ownerBefore(left)
      if (owner) return owner
      const place = placed?.verb.test(verb.words) ? placeBefore(left) : undefined
      if (place) return place
      // "sagte, …": what is said begins there.
      if (!canInvert(left) || (phrase && sentence[verb.end] === ',')) return undefined
      return after(sentence, verb.end, false) ?? afterTold(sentence, verb.end)
    },
  }

  /** "Un directivo que pidió no ser citado reconoció …": whom a clause without commas says more of. */
  function ownerBefore(left: string): WordSubject | undefined {
    if (!owned) return undefined
    const from = Math.max(left.lastIndexOf(',') + 1, left.lastIndexOf(';') + 1, 0)
    const match = owned.exec(left.slice(from))
    const text = match?.[1]
    if (!match || !text || holdsVerb(text) || text.split(/\s+/).length > 6 || /["\uE000\uE001]/.test(match[0]))
      return undefined
    return checked(trim(left, from + match[0].indexOf(text), from + match[0].indexOf(text) + text.length))
  }

  function placeBefore(left: string): WordSubject | undefined {
    const clause = trim(left, Math.max(left.lastIndexOf(',') + 1, clauseStart(left, left.length)), left.length)
    const words = clause && placed?.phrase.exec(clause.words)?.[1]
    if (!words || words.split(/\s+/).length > 6 || words.includes(DATED) || words.includes(QUOTED)) return undefined
    return { start: clause.end - words.length, end: clause.end, words }
  }

  /** A verb may stand before its subject after a quotation, a clause, an adverbial or a word like "as". */
  function canInvert(left: string): boolean {
    if (left === '' || /[,"—–\uE001\uE002]$/.test(left)) return true
    const clause = trim(left, Math.max(left.lastIndexOf(',') + 1, clauseStart(left, left.length)), left.length)
    if (!clause) return true
    const first = clause.words.split(/\s+/)[0] ?? ''
    if (object?.test(clause.words)) return true
    return adjunct.test(first) || nobody.test(clause.words) || (nobody.test(first) && !determiner.test(first))
  }
}
