/**
 * The speaker a phrase names, by word lists: "le ministre Julien Castagne" → "Julien Castagne"; "la direction du port"
 * → "direction du port", since the text gives no name.
 */
import { startsSmall, startsWithCapital } from '../capitals'
import { compile } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { matchesIn } from '../matches-in'
import type { NameMention } from '../names/find-names'
import { isFirstName } from '../words/first-names'
import { stemOfName } from '../words/russian-names'
import type { Speaker } from './claim-reader'
import { pattern } from '../words/word-list'

export interface SpeakerWords {
  /** Dropped from the front, space included. */
  readonly articles: string
  /** Capitalised or not, they stand before a name and are none. Lower case. */
  readonly titles: ReadonlySet<string>
  /** Endings that make a word a title: "-minister". */
  readonly titleEndings?: string
  /** Endings of nouns for somebody by trade or origin; one stands before a name whose first word is a first name. */
  readonly trades?: string
  /** Between somebody's name and where they belong: "von", "vom". Only where names hold no such words. */
  readonly origins?: string
  /** Of a language with cases: names in the nominative. */
  readonly cases?: NameCases
}

export interface NameCases {
  /** "Олега Зуева" → "Олег Зуев"; the same where nobody can tell. */
  person(name: string): string
  /** A title that stands between marks of quotation behind `before`. */
  title(title: string, before: string): string
}

const PARTICLE = '(?:de|du|des|la|le|von|van|der|den|del|al|el|ben|bin|di|da|dos|y)'
const CAPITAL = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?)"
/** The run of capitalised words at the end. */
const RUN = compile(`(?:^|\\s)(${CAPITAL}(?:\\s(?:${PARTICLE}\\s){0,2}${CAPITAL}){0,6})$`, 'u')
/** Before a name they make it somebody's or somewhere's. */
const OF = compile(
  pattern`
  (?:^|\s)(?:de|du|des|d['’]|del|von|vom|der|dem|den|für|in|en|à|au|aux|zu|y|et|und|por|par|con|avec|contra|contre|
  mit|bei|с|со|от|для|и|в|из|по|при|sur|para|pour)(?:\s(?:la|las|los|les|le|el)|\sl['’])?$
`,
  'iu',
)
const OF_BODY = /(?<!\s(?:von|van)) (?:der|des) /u
/** "старожилы посёлка Кедровый Мыс" */
const OF_PLACE = /\s(?:пос[её]лка|села|деревни|станицы|хутора|аула)$/iu
/** "Kämmerin", "Bäuerin": a trade, whatever name follows. */
const FEMALE = compile(/^\p{Lu}\p{Ll}+(?:er|ist|og|ent|ant|at|or|eur|ärzt|anwält|äu|t|n)in$/u)
/** "ein Nutzer namens Klartext77" */
const CALLED = compile(/ (?:namens|nommée?|prénommée?|llamad[oa]) (\p{Lu}[\p{L}\p{N}_-]+(?: \p{Lu}[\p{L}\p{N}_-]+)*)$/u)
const COUNTRYS = compile(/^\p{Lu}[а-яё]+(?:ии|стана)$/u)
const FINAL_INITIALS = compile(/^(?:[\p{Lu}]\.\s?)+$/u)

/** Whether a word stands before names and is none: "Präsident", "Geologin". */
export function titleTest(words: SpeakerWords): (word: string) => boolean {
  const ending = words.titleEndings ? compile(`${words.titleEndings}$`, 'iu') : undefined
  const isOne = (word: string) =>
    words.titles.has(word.toLowerCase()) ||
    words.titles.has(word.toLowerCase().replace(/\.$/, '')) ||
    words.titles.has(word.toLowerCase().replace(FORMER_OR_DEPUTY, '')) ||
    nominativeOf(word.toLowerCase(), words.titles) !== undefined ||
    ending?.test(word) === true
  // Few words are asked for most often, and the endings are many.
  const known = new Map<string, boolean>()
  return (word) => {
    const found = known.get(word) ?? isOne(word)
    if (known.size < MAX_KNOWN_WORDS) known.set(word, found)
    return found
  }
}

const MAX_KNOWN_WORDS = 5000
const FORMER_OR_DEPUTY = /^(?:ex|vice|sub|экс-|вице-|зам|ген)-?/u

const CASE = /(?:ом|ем|ём|ой|ей|ёй|а|я|у|ю|е|ы|и)$/u

/** "министром" → "министр", "главы" → "глава": the singular that a list of titles holds; undefined where it holds none. */
function nominativeOf(word: string, titles: ReadonlySet<string>): string | undefined {
  if (!/^[а-яё-]+$/u.test(word)) return undefined
  const stem = word.replace(CASE, '')
  if (stem === word) return undefined
  const ends = /[ыи]$/u.test(word) ? ['а', 'я'] : ['', 'ь', 'й', 'а', 'я']
  const found = ends.map((end) => stem + end).find((each) => titles.has(each))
  return found ?? (titles.has(word) ? word : undefined)
}

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
const OWNER = /^(?:Dessen|Deren|Ihre?|Seine?)$/u
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
      if (isCyrillic && !PATRONYMIC.test(run) && !run.includes('.')) from = Math.max(from, tokens.length - 2)
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

const PATRONYMIC = compile(/(?:вич|вна|чна|(?<!\p{L})(?:Ильич|Кузьмич|Лукич|Фомич|Никитич|Саввич))(?!\p{L})/u)

const OUT_OF_SERVICE = compile(/(?<=\p{L}) a\. ?D\.(?=\s)/u)

const SMALL_WITHIN = compile(/\s\p{Ll}/u)

/** "Ein Sprecher des Reeders Nore": up to the name. */
const OWNERS_TITLE = compile(
  /(?:Sprecher|Vertreter|Mitarbeiter|Anwalt|Anwält|Manager|Beamte)\p{Ll}* (?:des|der|von) (?:\p{Ll}+ )?\p{Lu}[\p{L}-]+$/u,
)

/** "В управлении порта «Вечернему Озёрску» сообщили" */
const TOLD_LAST = compile(`(?<=\\p{Ll}{3}) [«${NAMED}][А-ЯЁ][^«»${NAMED}]{3,38}(?:у|ю|ам|ям)[»${NAMED}]$`, 'u')

export function createSpeakerReader(words: SpeakerWords): (phrase: string) => Speaker {
  const article = compile(`^(?:${words.articles})`, 'iu')
  const trade = words.trades ? compile(`(?:${words.trades})$`, 'u') : undefined
  const isTitle = titleTest(words)
  const origin = words.origins
    ? compile(`^((?:${CAPITAL}\\s){0,3}${CAPITAL}\\s${CAPITAL}) (?:${words.origins})\\s`, 'u')
    : undefined

  return (phrase) => {
    const text = phrase
      .replace(/\s+/g, ' ')
      .replace(TOLD_LAST, '')
      .replaceAll(NAMED, '')
      .replace(/\*\*|__/g, '')
      .replace(/\s*\([^()]*(?:\)|$)/g, '')
      .replace(OUT_OF_SERVICE, '')
      .replace(/^[\s,«"“„]+|[\s,]+$/g, '')
      .replace(/^([^«"“„]+)[»”“]$/, '$1')
    const whole = text.replace(article, '').replace(/^[«"“„]([^«»"“”„]+)[»"”“]$/, '$1')
    const named = origin?.exec(whole)?.[1]
    // "Präsident Otto von Nore": of one name besides its title, "von" is a part.
    const isPart =
      named !== undefined &&
      !/^ (?:aus|beim?) /.test(whole.slice(named.length)) &&
      named.split(' ').filter((word) => !isTitle(word) && !OWNER.test(word)).length < 2
    const bare = named === undefined || isPart ? whole : named
    const called = CALLED.exec(bare)?.[1]
    if (called !== undefined) return { name: called, kind: 'person' }
    const run = RUN.exec(bare)?.[1]
    if (run === undefined) return { name: bare, kind: 'role' }
    const tokens = run.split(' ')
    let from = 0
    tokens.forEach((token, index) => {
      if (index < tokens.length - 1 && isTitle(token)) from = index + 1
    })
    // "Ein Sprecher der Stadt": an office and whose it is, nobody's name.
    if (startsSmall(tokens[from] ?? '')) {
      // "Mme de Nore"
      const isAddressed = from === 1 && /^(?:M\.|Mme|Mlle|Herrn?|Frau)$/u.test(tokens[0] ?? '')
      return isAddressed ? { name: tokens.slice(1).join(' '), kind: 'person' } : { name: bare, kind: 'role' }
    }
    // "Der Staatsrechtler Andrej Lukic"
    const isTrade =
      trade?.test(tokens[0] ?? '') === true && (isFirstName(tokens[1] ?? '') || FEMALE.test(tokens[0] ?? ''))
    // "le Belge Luc Nore"
    const isOrigin = whole !== text && isFirstName(tokens[1] ?? '') && !isFirstName(tokens[0] ?? '')
    if (from === 0 && tokens.length > 2 && (isTrade || isOrigin)) from = 1
    // "el geólogo de la Universidad de Vigo Luis Gil"
    const given = tokens.findLastIndex(
      (token, index) => index > from && index < tokens.length - 1 && isFirstName(token),
    )
    // "el exministro de Obras Públicas Luis Gil"
    const isOfBodys = SMALL_WITHIN.test(run) || (OF.test(bare.slice(0, -run.length).trimEnd()) && tokens.length > 2)
    if (given > from && !isFirstName(tokens[given - 1] ?? '') && isOfBodys) from = given
    // "Президент России Владимир Путин": of more than two names without a patronymic the first is a country's.
    const hasPatronymic = tokens.some((token) => PATRONYMIC.test(token))
    if (/^\p{Script=Cyrillic}/u.test(run) && !hasPatronymic && !/\./.test(run)) from = Math.max(from, tokens.length - 2)
    const name = tokens.slice(from).join(' ')
    const before = bare.slice(0, bare.length - name.length).trim()
    const lead = before.split(' ').at(-1) ?? ''
    // "Президент Каргалии": whose, by its case.
    const isTitled = before !== '' && isTitle(lead) && !COUNTRYS.test(name)
    // "Ein Sprecher des Reeders Nore": what stands behind an office's owner names the owner.
    if (isTitled && OWNERS_TITLE.test(before)) return { name: bare, kind: 'role' }
    const isFull = tokens.length - from >= 2 && !FINAL_INITIALS.test(name)
    // "Zwei Mitarbeiter der Kommission"
    const isOfBody = OF_BODY.test(name) && !isTitled && !isFirstName(tokens[from] ?? '')
    if (
      (isFull || isTitled) &&
      !OF.test(before) &&
      !(OF_PLACE.test(before) && !before.split(' ').some(isTitle)) &&
      !isOfBody
    ) {
      const isPerson = isTitled || before === '' || startsSmall(lead)
      return isPerson && !/^\p{Lu}{2,}\s/u.test(name)
        ? { name: words.cases?.person(name) ?? name, kind: 'person' }
        : { name, kind: 'body' }
    }
    // "La Presidenta"
    const isOffice = whole !== text && isTitle(bare)
    return { name: bare, kind: bare === run && !isOffice ? 'body' : 'role' }
  }
}
