/**
 * Who does what a reporting verb says, by word lists: the phrase before it, past adverbs, dates and appositions, or
 * the one behind it ("a annoncé la présidence", "sagte der Minister"). Works on one masked sentence.
 */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { createSubjectsBefore } from './subject-before'
import { createSubjectsBehind } from './subject-behind'
import { createPhraseReader } from './subject-phrase'
import type { SubjectWords, WordSubject } from './subject-words'

const AND = /\s(?:und|et|y|e|и)$/u
const STATES = /^(?::|,? (?:dass|que|что) |, |\s?qu['’])/u
const OPENING_NAME = compile(
  /^\p{Lu}[\p{L}'’-]+(?: (?:(?:de|del|la|von|van|der) ){0,2}\p{Lu}[\p{L}'’-]+){1,3}(?=,? \p{Ll})/u,
)

const HE = /^ er(?!\p{L})/u

const PREDICATE = /^\s*\uE002[^\uE002]+\uE002$/u
const CALLS_IT = compile(/^ (?:das|dies|es|ihn|sie) (?:der|die|das|eine?|\p{Lu}\p{L}+) /u)

/** What somebody wrote or said, in which they … */
const IN_WHICH = /, (?:в|на|из) котор(?:ом|ой|ых)$|, где$/u
const DID = compile(
  /\s(?!(?:отдел|филиал|персонал|генерал|портал|телеканал|канал|журнал)\s)\p{Ll}{3,}(?:л|ла|ли|ло)(?:с[ья])?(?=\s)/u,
)

/** No subject ends so in Russian. */
const ACCUSATIVE = compile(/^ (?:\p{Ll}+[ую]ю )?\p{Ll}{3,}[ую](?!\p{L})/u)
const OPENING_SURNAME = compile(/^(?:Сам[аи]? )?(\p{Lu}\p{Ll}[\p{L}-]+(?: \p{Lu}\p{Ll}[\p{L}-]+)?)(?= \p{Ll})/u)
const HEARD = compile(/(?:^|: )(\p{Lu}[\p{Ll}-]+ (?:\p{Lu}\.\s?){1,2})(?<=\.)\s?[—–-]$/u)
const OPENING_OFFICE = compile(/^(\p{Lu}\p{Ll}{1,2}) (\p{L}[\p{L}-]+)(?= \p{Ll})/u)

/** "Wie der Anwalt, Jan Dose, unserer Zeitung am Abend mitteilte": up to the verb. */
const AS = /^Wie (?!sich |es )[^,;:"]{3,70}, [^,;:"]{3,60}, [^,;:"]{0,90}$/u

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

const NEGATED_VERB = compile(/\s(\p{Ll}+)\sне\s/u)

/** `isTitle` tells the words for an office, which are no part of a name; `holdsVerb` words that report. */
export function createSubjectFinder(
  words: SubjectWords,
  isTitle: (word: string) => boolean,
  holdsVerb: (words: string) => boolean,
): SubjectFinder {
  const phrases = createPhraseReader(words)
  const hasArticles = words.determiners !== '(?!)'
  const { determiner, adjunct, nobody, phrase, pronoun, trim, strip, clauseStart, checked } = phrases
  const { placeBehind, directlyBefore, beforeComma, apposedSubject, ownerBefore, placeBefore } = createSubjectsBefore(
    words,
    phrases,
    isTitle,
    holdsVerb,
  )
  const { after, afterTold, titledBehind } = createSubjectsBehind(words, phrases, isTitle, holdsVerb)
  /** Without an adjective, which would make it another one: "со ссылкой на полицию издание". */
  const paper = words.papers ? compile(`(?<!(?:ая|яя|ое|ее|ый|ий|ой)\\s)(?<=\\s)(?:${words.papers})$`, 'u') : undefined
  const hyphened = compile(`-(?:t-)?(${words.person}|${words.body})(?![\\p{L}])`, 'iu')
  const relative = words.relatives ? compile(`(?<!\\p{L})(?:${words.relatives})$`, 'iu') : undefined
  const object =
    words.objects || words.things
      ? compile(
          `^(?:${words.objects ?? '(?!)'})\\s|(?:^|\\s)(?:${words.things ?? '(?!)'})(?:$|\\s(?:der|des|von|vom|an|gegen|wegen)\\s)`,
          'iu',
        )
      : undefined

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
      // "Называть имена он не стал"
      const inside = hasArticles ? undefined : NEGATED_VERB.exec(verb.words)
      if (inside?.[1] && pronoun.test(inside[1])) {
        const start = verb.start + inside.index + 1
        return { start, end: start + inside[1].length, words: inside[1], isInverted: true }
      }
      // A hyphen between spaces is a dash.
      const left = strip(sentence.slice(0, verb.start)).replace(/\s-$/, ' —')
      // "„Bequem“ nennt das die Nordpost"
      if (phrase && PREDICATE.test(left) && CALLS_IT.test(sentence.slice(verb.end, verb.end + 20)))
        return after(sentence, verb.end, false)
      if (relative?.test(left) || (/(?:^|, )según$/iu.test(left) && sentence[verb.end] === ',')) return undefined
      const writer = hasArticles || !IN_WHICH.test(left) ? undefined : whoDid(sentence)
      if (writer) return writer
      const isParted = /[,)]$/.test(left)
      const behind = isParted && !(phrase && sentence[verb.end] === ',') ? after(sentence, verb.end, false) : undefined
      const isAtEnd = behind !== undefined && /^[\s."»”]*$/.test(sentence.slice(behind.end))
      // "Le directeur, Paul Renaud, rejette ces accusations": what stands at the end may be an object.
      const apposed = isParted && !isOutlets ? apposedSubject(sentence, left.length) : undefined
      const reporter = isOutlets || isAtEnd ? behind : undefined
      if (apposed && !object?.test(apposed.words)) return apposed
      if (reporter) return reporter
      const found = isParted
        ? beforeComma(sentence, left.length)
        : /["—–]$/.test(left) || left === ''
          ? undefined
          : directlyBefore(sentence, left.length)
      // "Einen Neubau hält er für falsch"
      const him = phrase && left !== '' && !isParted && HE.test(sentence.slice(verb.end, verb.end + 4))
      if (found && !him && !object?.test(found.words)) return found
      if (him) return after(sentence, verb.end, false)
      const owner = ownerBefore(left)
      if (owner) return owner
      const place = placeBefore(left, verb.words) ?? dashed(left)
      if (place) return place
      const opening = openingSubject(sentence, left, verb.end)
      if (opening) return opening
      const compared = phrase && AS.test(left) ? after(sentence, 'Wie '.length, false) : undefined
      if (compared && compared.end < verb.start) return compared
      // "sagte, …": what is said begins there.
      if (!canInvert(left) || (phrase && sentence[verb.end] === ',')) return undefined
      const inverted = after(sentence, verb.end, false)
      if (inverted && (hasArticles || !ACCUSATIVE.test(` ${inverted.words}`))) return inverted
      return (
        afterTold(sentence, verb.end) ??
        (phrase ? undefined : titledBehind(sentence, verb.end)) ??
        placeBehind(sentence, verb)
      )
    },
  }

  /** "Лужина П. А. — доложил, что": who was heard, as minutes put it. */
  function dashed(left: string): WordSubject | undefined {
    const words = hasArticles ? undefined : HEARD.exec(left)?.[1]
    const start = words === undefined ? -1 : left.lastIndexOf(words)
    return words === undefined ? undefined : { start, end: start + words.length, words }
  }

  /** "Союз рыбаков выступил с письмом, в котором называет сделку ошибкой": the subject of the first verb. */
  function whoDid(sentence: string): WordSubject | undefined {
    const did = DID.exec(sentence)
    return did ? checked(trim(sentence, 0, did.index)) : undefined
  }

  /**
   * "Anna Velic besuchte den Hafen und sagte, …": of two verbs, whoever opens the sentence, by name or pronoun; and
   * the pronoun right before a verb: "На вопрос о штрафе он отвечать не стал".
   */
  function openingSubject(sentence: string, left: string, verbEnd: number): WordSubject | undefined {
    // "Сам Зуев уходить не собирается и называет критику …": what is called so is no subject.
    const silent = !hasArticles && AND.test(left) && ACCUSATIVE.test(sentence.slice(verbEnd))
    const opening = silent && !left.includes(',') ? OPENING_SURNAME.exec(sentence) : null
    if (opening?.[1]) {
      const end = opening[0].length
      return { start: end - opening[1].length, end, words: opening[1] }
    }
    if (AND.test(left) && STATES.test(sentence.slice(verbEnd))) {
      const name = OPENING_NAME.exec(sentence)?.[0] ?? /^\p{L}+(?= )/u.exec(sentence)?.[0] ?? ''
      if (name.includes(' ') || pronoun.test(name)) return { start: 0, end: name.length, words: name }
      // "La présidente ouvre la séance et rappelle que …"
      const [office, article, noun] = OPENING_OFFICE.exec(sentence) ?? []
      if (office && determiner.test(article ?? '') && isTitle(noun ?? ''))
        return { start: 0, end: office.length, words: office }
    }
    const last = !hasArticles ? /(?<=\s)\p{Ll}+$/u.exec(left)?.[0] : undefined
    return last !== undefined && (pronoun.test(last) || paper?.test(left))
      ? { start: left.length - last.length, end: left.length, words: last }
      : undefined
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
