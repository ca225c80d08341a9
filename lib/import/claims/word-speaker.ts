/**
 * The speaker a phrase names, by word lists: "le ministre Julien Castagne" → "Julien Castagne"; "la direction du port"
 * → "direction du port", since the text gives no name.
 */
import { startsSmall } from '../capitals'
import { compile } from '../compile-pattern'
import { NAMED } from '../masked-text'
import { isFirstName } from '../words/first-names'
import { holdsPatronymic } from '../words/russian-names'
import type { Speaker } from './claim-reader'
import { titleTest, type TitleWords } from './word-titles'
import { pattern } from '../words/word-list'

export interface SpeakerWords extends TitleWords {
  /** Dropped from the front, space included. */
  readonly articles: string
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

const OWNER = /^(?:Dessen|Deren|Ihre?|Seine?)$/u
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
    const hasPatronymic = tokens.some(holdsPatronymic)
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
