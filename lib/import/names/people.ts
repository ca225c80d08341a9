/**
 * Who is meant by "Yang", "the Russian president" or "he": looks back in the text for the full name. Only what the
 * text itself gives before that place; where it gives nothing, the words stay as they are.
 */
import { compile } from '../compile-pattern'
import { firstAtOrAfter } from '../span-search'
import { FIRST_NAMES } from '../words/first-names'
import { genderOfName, genderOfNoun, type Gender } from './gender'
import { stemOfName } from '../words/russian-names'
import type { NameMention } from './find-names'

export interface People {
  /** The fullest name given before `at` for a bare surname (or first name); the name itself when there is none. */
  fullName(name: string, at: number): string
  /** Who was called so before `at`: "russian president" → the name; undefined unless exactly one person was. */
  bearerOf(role: string, at: number): string | undefined
  /** Whether some sign in the text says so; a name alone says nothing. */
  isPerson(name: string): boolean
  /** Whether the text says anywhere that the name is a person's, or that of a body with another trade than news. */
  isOtherThanOutlet(name: string): boolean
  /** Whether a title or a first name says so, though it sounds like an outlet's: "Mr Mail", "Daniel Post". */
  isCertain(name: string): boolean
  /** The first person named between two places whom `fits` takes; undefined when there is none. */
  firstBetween(start: number, end: number, fits?: (name: string) => boolean): string | undefined
  /** By title or first name; undefined where neither tells. */
  genderOf(name: string): Gender | undefined
  /** The person named last before a place; undefined when there is none within a few sentences. */
  lastBefore(at: number, fits?: (name: string) => boolean): string | undefined
  /** The person named last before a place of those who are meant; undefined when there is none. */
  namedBefore(at: number, isMeant: (name: string) => boolean): string | undefined
  /** Somebody called by a part of a name, or a name of two or three words that nothing tells the nature of, where it opens the words between two places. */
  openingBetween(start: number, end: number): string | undefined
}

/** Whether `asked` may mean whoever bears the office `given`, both in lower case: "Minister" an "Umweltminister". */
type IsSameOffice = (given: string, asked: string) => boolean

const isSamePhrase: IsSameOffice = (given, asked) => given === asked || given.endsWith(` ${asked}`)

/** `roles` are those told by appositions, each a lower-case phrase, in text order. */
export function createPeople(
  mentions: readonly NameMention[],
  roles: readonly RoleGiven[],
  isSameOffice?: IsSameOffice,
): People {
  const full = new Map<string, { name: string; at: number }[]>()
  /** Surnames in Russian, which has cases: "Касаткина" is "Дмитрий Касаткин" where nobody else is called so. */
  const stems = new Map<string, string>()
  for (const { name, type, start } of mentions) {
    const words = name.split(PARTS)
    if (words.length < 2 || type === 'organisation' || type === 'place') continue
    const stem = stemOfName(words.at(-1) ?? '')
    if (/^[А-ЯЁ]/u.test(stem)) stems.set(stem, words.at(-1) ?? '')
    for (const word of new Set([words.at(-1) ?? '', words[0] ?? ''])) {
      if (/^\p{Lu}\.?$/u.test(word)) continue
      const known = full.get(word)
      // "D. Velic" behind "Dora Velic" is nobody else.
      if (known?.some((each) => isShortOf(name, each.name))) continue
      if (!known) full.set(word, [{ name, at: start }])
      else if (known.every((each) => each.name !== name)) known.push({ name, at: start })
    }
  }
  const titled = mentions
    .filter((mention) => mention.title !== '' && mention.type !== 'place')
    .map(({ name, title, start }) => ({ name, title, start, role: title, at: start }))
  const given = byHeadWord([...titled, ...roles].sort((a, b) => a.at - b.at))
  const persons = mentions.filter((mention) => mention.type === 'person')

  const fullName = (given: string, at: number) => {
    // "Mme de Nore"
    const name = given.replace(PARTICLE, '')
    if (INITIALLED.test(name)) {
      const bearers = full.get(name.slice(name.lastIndexOf(' ') + 1))?.filter((each) => isShortOf(name, each.name))
      return (bearers?.length === 1 && bearers[0]?.name) || given
    }
    if (PARTS.test(name)) return given
    const before = (full.get(name) ?? full.get(stems.get(stemOfName(name)) ?? ''))?.filter((each) => each.at < at) ?? []
    // The surname decides before the first name; the one named last before two others.
    const bySurname = before.filter((each) => each.name.endsWith(` ${name}`) || each.name.endsWith(`·${name}`))
    return (bySurname.at(-1) ?? before.at(-1))?.name ?? given
  }
  const personNames = new Set(persons.map((mention) => mention.name))
  const surnames = new Set(
    mentions
      .filter(
        ({ name, type }) => name.includes(' ') && (type === 'person' || FIRST_NAMES.has(name.split(' ')[0] ?? '')),
      )
      .map(({ name }) => name.slice(name.lastIndexOf(' ') + 1)),
  )
  const givenNames = new Set(
    persons.filter(({ name }) => name.includes(' ')).map(({ name }) => name.slice(0, name.indexOf(' '))),
  )
  const certain = namesOfCertainty(mentions)
  const genders = new Map<string, Gender>()
  for (const { name, title, start } of titled) {
    const gender = genderOfNoun(title)
    if (gender) genders.set(fullName(name, start + 1), gender)
  }
  for (const { name, role, at } of roles) {
    const gender = genderOfNoun(role)
    if (gender && !genders.has(fullName(name, at + 1))) genders.set(fullName(name, at + 1), gender)
  }
  const inOffice = new Set(roles.filter(({ role }) => !IS_OUTLET.test(role)).map(({ name }) => name))
  return {
    fullName,
    isPerson: (name) => personNames.has(name),
    isCertain: (name) => certain.has(name),
    isOtherThanOutlet: (name) =>
      personNames.has(name) || surnames.has(name) || givenNames.has(name) || inOffice.has(name),
    bearerOf(role, at) {
      const key = role.toLowerCase()
      // Whose compounds end in the office may stand under any head word.
      const candidates = isSameOffice ? [...given.values()].flat() : (given.get(headWord(key)) ?? [])
      const isMeant = isSameOffice ?? isSamePhrase
      const meant = candidates.filter((each) => each.at < at && isMeant(each.role, key))
      const names = new Set(meant.map((each) => fullName(each.name, at)))
      return names.size === 1 ? [...names][0] : undefined
    },
    firstBetween(start, end, fits = () => true) {
      for (let index = firstAtOrAfter(persons, start); index < persons.length; index++) {
        const person = persons[index]
        if (!person || person.start >= end) return undefined
        const name = fullName(person.name, person.start + 1)
        if (fits(name)) return name
      }
      return undefined
    },
    genderOf: (name) => genders.get(name) ?? genderOfName(name),
    lastBefore(at, fits = () => true) {
      for (let index = firstAtOrAfter(persons, at) - 1; index >= 0; index--) {
        const person = persons[index]
        if (!person || at - person.end >= REACH_UNITS) return undefined
        const name = fullName(person.name, person.start + 1)
        if (fits(name)) return name
      }
      return undefined
    },
    namedBefore: (at, isMeant) => persons.findLast(({ name, start }) => start < at && isMeant(name))?.name,
    openingBetween(start, end) {
      const first = mentions[firstAtOrAfter(mentions, start)]
      if (!first || first.end > end || first.start - start > 1) return undefined
      const full = fullName(first.name, first.start + 1)
      if (full !== first.name) return full
      if (first.type !== null) return undefined
      const words = first.name.split(' ').length
      return words === 2 || words === 3 ? first.name : undefined
    },
  }
}

const REACH_UNITS = 600
const PARTICLE = compile(/^(?:de|du|von|van|zu) (?=\p{Lu})/u)
/** "D. Velic", as minutes call those present; "J.-P. Velic". */
const INITIALLED = compile(/^\p{Lu}\p{Ll}?\.(?:[- ]?\p{Lu}\.)* \p{Lu}\p{Ll}[\p{L}'’-]*$/u)

/** Whether `short` gives the first letters of `name`, and its surname. */
function isShortOf(short: string, name: string): boolean {
  return (
    INITIALLED.test(short) &&
    !INITIALLED.test(name) &&
    name.startsWith(short.slice(0, short.indexOf('.'))) &&
    name.endsWith(short.slice(short.lastIndexOf(' ')))
  )
}

/** Between a name's parts; the dot in Chinese. */
const PARTS = /[ ·]/u

/** "the broadcaster, Kanal Nord" says what the name is. */
const IS_OUTLET = /\b(?:agency|network|service|channel|station|broadcaster|publisher)$/

const PERSONAL =
  /(?:^| )(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|judge|justice|captain|colonel|councillor|cllr|professor|sergeant|inspector|senator|father|sister)\.?$/

function namesOfCertainty(mentions: readonly NameMention[]): Set<string> {
  const names = new Set<string>()
  for (const { name, title, type } of mentions) {
    const words = name.split(' ')
    const isFull =
      (words.length === 2 || words.length === 3) && FIRST_NAMES.has(words[0] ?? '') && type !== 'organisation'
    if (!PERSONAL.test(title) && !isFull) continue
    names.add(name)
    names.add(words.at(-1) ?? '')
  }
  return names
}

/** Each role and name once, where it was first given; by the role's last word. */
function byHeadWord(roles: readonly RoleGiven[]): Map<string, RoleGiven[]> {
  const seen = new Set<string>()
  const index = new Map<string, RoleGiven[]>()
  for (const each of roles) {
    const key = `${each.role}|${each.name}`
    if (seen.has(key)) continue
    seen.add(key)
    const head = headWord(each.role)
    const known = index.get(head)
    if (known) known.push(each)
    else index.set(head, [each])
  }
  return index
}

function headWord(role: string): string {
  return role.slice(role.lastIndexOf(' ') + 1)
}

export interface RoleGiven {
  readonly role: string
  readonly name: string
  readonly at: number
}
