/** Who stands before a reporting verb, past adverbs, dates and appositions. Masked text. */
import type { Span } from '@/lib/schema/excerpt'
import { compile } from '../compile-pattern'
import { DATED, QUOTED } from '../masked-text'
import { matchesIn } from '../matches-in'
import { isFirstName } from '../words/first-names'
import type { PhraseReader } from './subject-phrase'
import type { SubjectWords, WordSubject } from './subject-words'
import { NAME, NAMED_LAST, ONE_NAME } from './word-names'

const TITLED_NAME = compile(/^(?:\p{Ll}[\p{L}'’-]* ){1,2}(\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}-]+){1,2})$/u)
const OFFICE_AND_NAME = compile(
  /^(?:der|die|le|la) ((?:\p{Ll}+ )?\p{L}+) (\p{Lu}\p{Ll}+(?: (?:(?:de|von|van|le) )?\p{Lu}[\p{L}'’-]+)+)$/u,
)
const OBLIQUE = /(?:ой|ей|ым|им|ом|ем|ём|ыми|ими|ами|ями|у|ю)$/u
const PLACES_ADJECTIVE = compile(/^\p{Ll}[\p{Ll}-]*(?:ом|ем|ой|ей|их|ых)$/u)
/** What says no more of a place: a noun in the accusative, which is what is said something of. */
const NO_GENITIVE = compile(
  /^(?:\p{Ll}{2,}(?:ие|ье|[бгджзклмнпрстфхцчшщ]|ость|(?<![ое]г)о|у|ю)|сведения|сообщения|обвинения|утверждения|слухи|данные|публикации|претензии|подозрения)$/u,
)

/** "в нём", "в котором" */
const NO_PLACE = compile(/^(?:н[её]м|ней|них|том|этом|котор(?:ом|ой|ых)|ч[её]м)(?!\p{L})/u)

/** "министерстве обороны существование документа" → "министерстве обороны" */
function placeAlone(words: string): string {
  const tokens = words.split(' ')
  const noun = tokens.findIndex((token) => !PLACES_ADJECTIVE.test(token))
  const object = tokens.findIndex((token, index) => index > noun && NO_GENITIVE.test(token) && !/[иы]х$/u.test(token))
  return noun < 0 || object < 0 ? words : tokens.slice(0, object).join(' ')
}

/** "un audio en el que una mujer que dice ser médica asegura": a clause with a subject of its own. */
const IN_WHICH = compile(
  /(?<=\s)(?:en (?:el|la|los|las) (?:que|cual|cuales)|donde|dans (?:lequel|laquelle)) (?=\p{L})/gu,
)
/** "«Волне» в мэрии", "РИА Новости в мэрии", "журналистам в мэрии" */
const TOLD_FIRST = compile(
  /^(?:\p{Ll}{5,}(?:у|ю|ам|ям) )?(?:\uE002[^\uE002]{2,40}\uE002|\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)?) |^\p{Ll}{5,}(?:у|ам|ям) /u,
)
const MAX_CLAUSE_UNITS = 160
const QUOTE = compile(`["${QUOTED}]`, 'u')

/** `left` is a sentence up to the verb, and `end` where that ends. */
export function createSubjectsBefore(
  words: SubjectWords,
  phrases: PhraseReader,
  isTitle: (word: string) => boolean,
  holdsVerb: (words: string) => boolean,
) {
  const { determiner, finite, opener, phrase, pronoun, trim, checked, clauseStart } = phrases
  const hasArticles = words.determiners !== '(?!)'
  const owned =
    words.asides && !words.phrase
      ? compile(`^\\s*((?:${words.determiners})\\s[^,;:]{2,60}?)\\s(?:${words.asides})\\s[^,;:]{3,90}$`, 'iu')
      : undefined
  const placed = words.placed && {
    phrase: compile(`^(?:${words.placed.before})\\s+(?!\\uE001)(.+)$`, 'iu'),
    verb: compile(words.placed.verb, 'iu'),
  }
  const aside = words.asides ? compile(`^\\s*(?:${words.asides})(?![\\p{L}])`, 'iu') : undefined
  const isPersonsName = (text: string) =>
    NAME.test(text) && !(/ \p{Ll}/u.test(text) && isTitle(text.split(' ')[0] ?? ''))

  const directlyBefore = (sentence: string, end: number): WordSubject | undefined => {
    const comma = sentence.lastIndexOf(',', end - 1) + 1
    const found = trim(sentence, Math.max(comma, clauseStart(sentence, end)), end)
    return (found && nominativeAlone(found)) ?? checked(found)
  }

  /** "Главной причиной он назвал", "Ленту мэр обещал разрезать": behind words of a case that no subject has, all but its end. */
  const nominativeAlone = ({ start, words: text }: WordSubject): WordSubject | undefined => {
    const last = hasArticles ? undefined : /(?<=\s)\p{Ll}+$/u.exec(text)?.[0]
    if (last === undefined) return undefined
    const first = text.slice(0, text.indexOf(' '))
    const isSubject = pronoun.test(last) || (isTitle(last) && OBLIQUE.test(first) && !isTitle(first))
    const from = start + text.length - last.length
    return isSubject ? { start: from, end: from + last.length, words: last } : undefined
  }

  /** "Name, directrice de l'agence," and "Le ministre, Name,". */
  const beforeComma = (sentence: string, end: number, guard = 0): WordSubject | undefined => {
    const bare = sentence.slice(0, end).replace(/[\s,]+$/, '')
    const from = clauseStart(bare.replace(/\([^()]*\)$/, ''), bare.length)
    const starts = [from]
    for (let at = bare.indexOf(',', from); at >= 0 && starts.length < 8; at = bare.indexOf(',', at + 1))
      starts.push(at + 1)
    const last = starts.at(-1) ?? from
    const name = trim(bare, last, bare.length)
    if (starts.length > 1 && name && isPersonsName(name.words)) return name
    // "Sein Nachfolger, der frühere Landrat Ole Dose,", "Le médecin, le docteur Yvon Bré,"
    const office = starts.length > 1 && name ? OFFICE_AND_NAME.exec(name.words) : null
    if (name && (office?.[1]?.split(' ').some(isTitle) || isFirstName(office?.[2]?.split(' ')[0] ?? '')))
      return { ...name, start: name.end - (office?.[2] ?? '').length, words: office?.[2] ?? '' }
    // "La empresa, que niega los hechos, …": whoever the clause is about.
    const comma = bare.lastIndexOf(',')
    if (comma > 0 && aside?.test(bare.slice(comma + 1))) {
      const owner = directlyBefore(sentence, comma) ?? (guard < 3 ? beforeComma(sentence, comma, guard + 1) : undefined)
      if (owner) return owner
    }
    // "Владелец склада, предприниматель Роман Уткин,"
    const titled =
      starts.length > 1 && words.determiners === '(?!)' && name ? TITLED_NAME.exec(name.words)?.[1] : undefined
    if (name && titled) return { start: name.end - titled.length, end: name.end, words: titled }
    // "La empresa de mantenimiento, Hidrocal,", "Владелец терминала, компания «Север»,"
    const before = sentence.slice(starts.at(-2) ?? from, last - 1).trim()
    const isRole = (words.determiners === '(?!)' || /^\S+ \p{Ll}/u.test(before)) && !holdsVerb(before)
    if (starts.length > 1 && name && !phrase && isRole && (ONE_NAME.test(name.words) || NAMED_LAST.test(name.words)))
      return name
    for (let index = starts.length - 2; index >= Math.max(0, starts.length - 4); index--) {
      const subject = checked(trim(bare, starts[index] ?? from, (starts[index + 1] ?? 0) - 1))
      const next = bare.slice(starts[index + 1] ?? 0).trim()
      const isNamed =
        determiner.test(subject?.words.split(/\s+/)[0] ?? '') ||
        /^[\p{Lu}\uE002]/u.test(subject?.words ?? '') ||
        (!hasArticles && pronoun.test(subject?.words ?? ''))
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
      comma < 0 ? lead.trim() === '' || opener.test(lead) : /^\s*\S+(?:\s+\S+){0,12}$/.test(lead) && !holdsVerb(lead)
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
      (between.length > 0 &&
        lead.trim() === '' &&
        ONE_NAME.test(subject.words) &&
        /^\s*\p{Ll}/u.test(between[0] ?? '')) ||
      (isLast && (ONE_NAME.test(subject.words) || NAMED_LAST.test(subject.words))) ||
      determiner.test(subject.words.split(/\s+/)[0] ?? '') ||
      NAME.test(subject.words)
    return isFirst && isClear && isNamed ? subject : undefined
  }

  /** "Un directivo que pidió no ser citado reconoció …": whom a clause without commas says more of. */
  function ownerBefore(left: string): WordSubject | undefined {
    if (!owned) return undefined
    const clause = [...matchesIn(left.slice(-MAX_CLAUSE_UNITS), IN_WHICH)].at(-1)
    const inside = clause ? Math.max(0, left.length - MAX_CLAUSE_UNITS) + clause.index + clause[0].length : 0
    const from = Math.max(left.lastIndexOf(',') + 1, left.lastIndexOf(';') + 1, inside)
    const match = owned.exec(left.slice(from))
    const text = match?.[1]
    if (!match || !text || holdsVerb(text) || text.split(/\s+/).length > 6 || /["\uE000\uE001]/.test(match[0]))
      return undefined
    return checked(trim(left, from + match[0].indexOf(text), from + match[0].indexOf(text) + text.length))
  }

  /** "В министерстве заявили" */
  function placeBefore(left: string, verb: string): WordSubject | undefined {
    if (!placed?.verb.test(verb)) return undefined
    const clause = trim(left, Math.max(left.lastIndexOf(',') + 1, clauseStart(left, left.length)), left.length)
    const words = clause && placed.phrase.exec(clause.words)?.[1]
    if (!words || words.split(/\s+/).length > 6 || words.includes(DATED) || words.includes(QUOTED)) return undefined
    // "В МЧС на запрос не ответили"
    const lead = /^сам(?:ом|ой|их) /u.exec(words)?.[0].length ?? 0
    if (NO_PLACE.test(words)) return undefined
    const kept = placeAlone(
      words.slice(lead).replace(/\s(?:(?:на|по|от|о|об)\s.*|ТАСС|РБК|РИА Новости|Интерфаксу)$/u, ''),
    )
    const start = clause.end - words.length + lead
    return { start, end: start + kept.length, words: kept }
  }

  /** "Как пояснили в министерстве, …" */
  function placeBehind(sentence: string, verb: Span & { readonly words: string }): WordSubject | undefined {
    if (hasArticles || !placed?.verb.test(verb.words)) return undefined
    const [whole, phrase = ''] =
      /^ ([^,.;:"—–\uE000\uE001]{4,90})(?=[,.:]|$)/u.exec(sentence.slice(verb.end, verb.end + 100)) ?? []
    const words = whole === undefined ? undefined : placed.phrase.exec(phrase.replace(TOLD_FIRST, ''))?.[1]
    if (words === undefined || words.split(/\s+/).length > 6) return undefined
    const end = verb.end + 1 + phrase.length
    return { start: end - words.length, end, words, isInverted: true }
  }

  return { placeBehind, directlyBefore, beforeComma, apposedSubject, ownerBefore, placeBefore }
}
