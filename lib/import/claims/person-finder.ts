/** People whom a text names in full, so that a surname, an office or initials can stand for them further on. */
import { startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { matchesIn } from '../matches-in'
import type { NameMention } from '../names/find-names'
import { isFirstName } from '../words/first-names'
import { holdsPatronymic, stemOfName } from '../words/russian-names'
import { pattern } from '../words/word-list'
import type { SpeakerWords } from './word-speaker'
import { nominativeOf, titleTest } from './word-titles'

const NAME_WORD = compile(/(?<![\p{L}-])\p{Lu}[\p{L}\p{M}'’-]*/gu)
/** Between two words of one name. */
const JOINED = /^\.? (?:(?:von|van|de|del|de la|du|der|bin|al|ag|ould|ben) )?$/
const MAX_NAME_WORDS = 5

/** Runs of two and more capitalised words; put together word by word, since one pattern for all of it is a large one. */
function nameRuns(text: string): { index: number; words: string; count: number }[] {
  const runs: { index: number; words: string; count: number }[] = []
  for (const { 0: word, index } of matchesIn(text, NAME_WORD)) {
    // "General a. D. Jan Dose"
    if (word === 'D' && text.slice(0, index).endsWith(' a. ')) continue
    const last = runs.at(-1)
    const between = last && text.slice(last.index + last.words.length, index)
    const isStop = between?.startsWith('.') && !/(?:^|\s)(?:Dr|Prof|\p{Lu})$/u.test(last?.words ?? '')
    // "2. Budget", and below it "F. Kolb presents …"
    const isNewLine = between?.includes('\n') === true && /^\p{Lu}\.$/u.test(word)
    const isOne = between && between.length < 9 && !isStop && !isNewLine && JOINED.test(between)
    if (last && isOne && last.count < MAX_NAME_WORDS) {
      runs[runs.length - 1] = {
        index: last.index,
        words: text.slice(last.index, index + word.length),
        count: last.count + 1,
      }
    } else runs.push({ index, words: word, count: 1 })
  }
  // "Лужина П. А.": the last stop is an initial's.
  return runs.map((run) =>
    FINAL_INITIAL.test(run.words) && text[run.index + run.words.length] === '.'
      ? { ...run, words: `${run.words}.` }
      : run,
  )
}

const FINAL_INITIAL = /^[А-ЯЁ][а-яё-]+(?: [А-ЯЁ]\.)? [А-ЯЁ]$/u

/** "Mme Chaumeil", "Herr Lang": a surname alone. */
const ADDRESSED = compile(
  /(?<![\p{L}.])(?:M\.|Mme|Mlle|Herrn?|Frau|Sra?\.) (\p{Lu}\p{Ll}[\p{L}'’-]*)(?! (?:\p{Lu}|(?:de|von|van|du) \p{Lu}))/gu,
)
/** Not "z. B. Hamburg". */
const INITIALLED = compile(/(?<![\p{L}.]|\. )\p{Lu}\. (\p{Lu}\p{Ll}[\p{L}'’-]*)(?! \p{Lu})/gu)
const OFFICE_UNITS = 70
/** "la ministre de l'Intérieur, ", "der Sprecherin der Stadt, " right before a name. */
const OFFICE_BEFORE = /(?:^|[.,;:"]\s?)([^.,;:"]{3,60}), $/u
/** ", délégué syndical", ", die Sprecherin der Stadt" right behind one. */
/** " (Vorsitzender)", " (présidente)" */
const OFFICE_IN_BRACKET = compile(/^ \((?:\p{Ll}{1,3}['’ ] ?)?(\p{L}[\p{L}-]+)[),]/u)
/** ", 63,", " (41)", ", 71 ans" */
const AGE_BEHIND = compile(/^(?:, \d\d(?:,| ans(?!\p{L})| Jahre alt)| \(\d\d\))/u)
const AGE_UNITS = 14
const OPENING_WORD = compile(
  pattern`
  ^(?:Pour|Selon|Chez|Avec|Mais|Et|Or|Si|Quand|Dès|Contre|Für|Laut|Nach|Bei|Mit|Auch|Doch|Aber|Und|Wie|Als|Von|Dass|
  Dem|Der|Den|Ihr|Sein|Dessen|Deren|Nur|Wenn|Weil|Gegen|Ob)$
`,
  'u',
)
const OPENING_ARTICLE = /^L[ea]$/u
const ARTICLE_BEFORE = /(?:^|[\s(])(?:[Ll][ea] |[Ll]['’])$/u
/** "ihre Tochter Judith", "sa nièce, Maud,": by the first name alone. */
const KIN = compile(
  pattern`
  (?<!\p{L})(?:[SMT]on|[SMT]a|[smt]on|[smt]a|[Ll]eur|[Ss]eine?|[Ii]hre?|[Mm]eine?) (?:nièce|neveu|fille|fils|mère|
  père|sœur|frère|épouse|époux|mari|femme|compagne|compagnon|cousine?|tante|oncle|voisine?|amie?|associée?|Tochter|
  Sohn|Frau|Mann|Schwester|Bruder|Mutter|Vater|Nichte|Neffe|Enkelin|Enkel|Tante|Onkel|Nachbarin|Nachbar|Freundin|
  Freund|Kollegin|Kollege),? (\p{Lu}\p{Ll}+)(?! \p{Lu}|\p{L})
`,
  'gu',
)
const OFFICE_BEHIND = compile(/^, (?:\p{Ll}{1,3}['’ ] ?)?(\p{L}[\p{L}-]+)/u)

/**
 * People named in full, told by an office beside the name or by their first name; the office is their title. Spans
 * within `text`.
 */
export function createPersonFinder(words: SpeakerWords): (text: string) => NameMention[] {
  const isTitle = titleTest(words)
  const ending = words.titleEndings ? compile(`${words.titleEndings}$`, 'iu') : undefined
  /** "Energieministerin" → "ministerin", which further on stands for it. */
  const shortOf = (title: string | undefined) =>
    title === undefined
      ? ''
      : (nominativeOf(title.toLowerCase(), words.titles) ?? (ending?.exec(title)?.[0] ?? title).toLowerCase())
  const own = (name: string) => words.cases?.person(name) ?? name
  const officeBefore = (before: string): string | undefined => {
    if (before.endsWith(', ')) return OFFICE_BEFORE.exec(before)?.[1]?.split(' ').slice(-6).find(isTitle)
    const words = before.trimEnd().split(' ')
    const touching = words.at(-1) ?? ''
    if (isTitle(touching)) return touching
    // Without articles and prepositions: "министр энергетики Каргании".
    return /\p{Script=Cyrillic}/u.test(touching) ? words.slice(-4).findLast(isTitle) : undefined
  }
  /** "Secretario: D. Luis Gil", "Preside: D.ª Ana Luz" */
  const labelOf = (before: string, first: string): string | undefined => {
    const label = LABEL_BEFORE.exec(before.slice(-OFFICE_UNITS))?.[1]
    if (label === 'Preside') return /ª |Dña\. $/.test(before) || first.endsWith('a') ? 'presidenta' : 'presidente'
    return label !== undefined && isTitle(label) ? label : undefined
  }
  return (text) => {
    const addressed = [...matchesIn(text, ADDRESSED)].map(({ index, 0: words, 1: name = '' }) => ({
      ...{ name, title: '', type: 'person' as const },
      ...{ start: index + words.length - name.length, end: index + words.length },
    }))
    // "Inès Chaumeil (Agence de l'eau)", where the text goes on with "Mme Chaumeil" or "I. Chaumeil".
    const initialled = [...matchesIn(text, INITIALLED)].map(([, name = '']) => name)
    const surnames = new Set([...addressed.map(({ name }) => name), ...initialled])
    const runs = nameRuns(text)
    const named = runs.flatMap(({ index, words: run, count }): NameMention[] => {
      if (count < 2) return []
      const tokens = run.split(/\s/)
      // "Председатель: Анна Велич", and below it "Секретарь: …".
      const label = tokens.length > 2 && text[index + run.length] === ':' ? tokens.at(-1) : undefined
      if (label !== undefined && (isTitle(label) || HEAD_LABEL.test(label))) tokens.pop()
      // "Frau Dr. Kolb": a surname alone.
      if (words.titles.has((tokens.at(-2) ?? '').toLowerCase())) return []
      let from = tokens.slice(0, -2).findLastIndex(isTitle) + 1
      // "Pour Rose Amar, …"
      if (from === 0 && OPENING_WORD.test(tokens[0] ?? '') && isFirstName(tokens[1] ?? '')) from = 1
      // "Kämmerin Silke Ahlers", "le Belge Luc Nore": a first name tells where the name begins.
      const isBehindArticle =
        OPENING_ARTICLE.test(tokens[0] ?? '') ||
        words.trades !== undefined ||
        ARTICLE_BEFORE.test(text.slice(Math.max(0, index - 4), index))
      if (isBehindArticle && from === 0 && !isFirstName(tokens[0] ?? ''))
        from = Math.max(
          0,
          tokens.slice(0, -1).findIndex((token) => isFirstName(token)),
        )
      // "министр энергетики Каргании Анна Велич": the country is no name of hers.
      const isCyrillic = /^\p{Script=Cyrillic}/u.test(run)
      if (isCyrillic && !holdsPatronymic(run) && !run.includes('.')) from = Math.max(from, tokens.length - 2)
      const first = tokens[from] ?? ''
      const name = tokens.slice(from).join(' ')
      const end = index + tokens.join(' ').length
      const office =
        tokens[from - 1] !== undefined && (words.trades !== undefined || isTitle(tokens[from - 1] ?? ''))
          ? tokens[from - 1]
          : officeBefore(text.slice(Math.max(0, end - name.length - OFFICE_UNITS), end - name.length))
      // "En entrevista con TV Sur, el ministro …": behind whom one talks to, whoever talks begins.
      const behind = OFFICE_BEHIND.exec(text.slice(end, end + OFFICE_UNITS))?.[1]
      const isOffice = office === undefined && behind !== undefined && isTitle(behind)
      const before = text.slice(Math.max(0, index - 24), index)
      const isTalkedTo =
        isOffice && (TWO_NAMES.test(run) ? ASKED_BY.test(before) && !isFirstName(first) : TALKED_TO.test(before))
      const inBracket = OFFICE_IN_BRACKET.exec(text.slice(end, end + OFFICE_UNITS))?.[1]
      const labelled =
        office === undefined || ADDRESS.test(office) ? labelOf(text.slice(0, index), tokens[from] ?? '') : undefined
      const title =
        labelled !== undefined
          ? labelled
          : inBracket !== undefined && isTitle(inBracket)
            ? inBracket
            : (office ?? (isOffice && !isTalkedTo ? behind : undefined))
      const called = title ?? (isCyrillic ? CALLED_BEFORE.exec(before)?.[1] : undefined)
      // "В МЧС" is nobody.
      const isName = isCyrillic
        ? /^\p{Lu}\p{Ll}/u.test(first)
        : isFirstName(first) || surnames.has(tokens.at(-1) ?? '') || AGE_BEHIND.test(text.slice(end, end + AGE_UNITS))
      // «Деловой Север»
      if (text[index - 1] === NAMED || text[end] === NAMED) return []
      // "contacté par Le Phare, le préfet"
      if (/^(?:Le|La|Les|El|Los|Las|Mme|Mlle|Herrn?|Frau|(?:M|Sra?)\.?)$/.test(first)) return []
      if (NO_FIRST_NAME.test(first) || /^(?:Radio|Télé|TV|Canal|Antenne|Welle)$/.test(first)) return []
      if ((title === undefined && !isName) || !startsWithCapital(first)) return []
      return [{ name: own(name), title: shortOf(called), type: 'person', start: end - name.length, end }]
    })
    const others = [...addressed, ...relatives(text), ...bySurname(runs, named)]
    return others.length === 0 ? named : [...named, ...others].sort((a, b) => a.start - b.start)
  }
}

function relatives(text: string): NameMention[] {
  return [...matchesIn(text, KIN)].flatMap(({ index, 0: words, 1: name = '' }) =>
    isFirstName(name)
      ? { name, title: '', type: 'person', start: index + words.length - name.length, end: index + words.length }
      : [],
  )
}

/** "Лыков качает головой", "СЛУШАЛИ: Л. Лыкова": whom the text has named in full before. */
function bySurname(
  runs: readonly { index: number; words: string; count: number }[],
  named: readonly NameMention[],
): NameMention[] {
  const full = new Map<string, NameMention>()
  let at = 0
  return runs.flatMap(({ index, words, count }) => {
    for (let next = named[at]; next && next.start < index; next = named[++at])
      full.set(stemOfName(next.name.slice(next.name.lastIndexOf(' ') + 1)), next)
    const surname = count === 1 ? words : WITH_INITIALS.exec(words)?.[1]
    const meant = surname === undefined ? undefined : full.get(stemOfName(surname))
    return meant ? [{ ...meant, title: '', start: index, end: index + words.length }] : []
  })
}

/** "Л. Лыкова" */
const WITH_INITIALS = /^(?:[А-ЯЁ]\. ?){1,2}([А-ЯЁ][а-яё-]+)$/u

/** Of minutes, below who was in the chair. */
const HEAD_LABEL = /^(?:Asistentes|Excusan?|Lugar|Fecha|Hora|Orden|Presentes|Присутствовали|Участники|Место|Повестка)$/u
const ADDRESS = /^(?:d|dña|don|doña|sr|sra|dr|dra)\.?$/iu
const LABEL_BEFORE = compile(/(?<!\p{L})(\p{Lu}\p{L}+): (?:D\.ª |Dña\. )?$/u)

/** What opens a sentence before a surname. */
const NO_FIRST_NAME = compile(
  pattern`
  ^(?:Сам[аои]?|Однако|Также|Ранее|Позже|Между|Об|Но|По|Как|Так|Затем|Впрочем|Его|Её|Их|Наш[аи]?|Этот|Эта|Тот|Та|Для|
  При|Со|От|Из|Во|На|Когда|Если|Хотя|Пока|Según|Para|Pero|Como|Por|Sin|Con|En|Y|Su|Ya|Así|Aunque|Cuando)$
`,
  'u',
)

/** "Jeanne Morel", but not "Santé Info" or "TV Melihue". */
const TWO_NAMES = compile(
  /^(?!\S+ (?:Info|Infos|News|Digital|Online|Noticias|Radio|Médias?)$)\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*$/u,
)
const TALKED_TO = compile(
  /(?<!\p{L})(?:con|en|par|à|au|aux|du|de|sur|chez|mit|bei|im|dem|der|al|del|a|por)(?: (?:la|el|los|las))? $/u,
)

/** "паромщик Матвей Русаков": whatever stands there calls somebody so, and nobody is asked for by a verb. */
const CALLED_BEFORE = compile(/(?:^|[\s,])(\p{Ll}{4,}) $/u)

/** "Entrevistado por Onda Vall, el alcalde" */
const ASKED_BY = compile(/(?<!\p{L})(?:entrevist|pregunt|consult|interrog|contact|cuestion)ad[oa]s? por $/iu)
