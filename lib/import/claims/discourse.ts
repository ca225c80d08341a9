/**
 * Who is meant by "he", "it", "the company" or a bare surname, given what the text said up to here. Only antecedents
 * that stand in the text; where none does, the words stay as they are, or nobody is named.
 */
import type { Span } from '@/lib/schema/excerpt'
import { genderOfNoun, type Gender } from '../names/gender'
import type { People } from '../names/people'
import { BODIES, ROLES, TITLES } from '../words/people-words'
import { compile } from '../compile-pattern'
import { stemOfName } from '../words/russian-names'
import type { ClaimReader, SentenceClaim, Speaker } from './claim-reader'

export interface Discourse {
  /**
   * Who the subject of a claim is; "outlet" when a pronoun means the outlet that spoke last, undefined when the text
   * names nobody. `phrase` is the subject as the text has it, `at` its place, `previous` the sentence before.
   */
  resolve(phrase: string, at: number, previous: Span | undefined): Speaker | 'outlet' | undefined
  /** The outlet that a following "it" means. */
  speakingOutlet(): string | null
  /** The outlet that carried a claim last, or was named since: whose "the same interview" is. */
  carrier(): string | null
  /** The outlet that a sentence named last, whatever it said of it: what "there" means in the next. */
  outletNamedIn(sentence: Span): string | null
  noteNamed(outlet: string | null, at: number): void
  /** An outlet that a sentence is about which says nothing of its own. */
  noteOutlet(outlet: string): void
  /** Whoever a sentence opens with may be meant further on, though silent there. */
  noteOpeningName(sentence: Span): void
  /** Whoever a sentence opens with: whom "the company" means at its end, where that is no person. */
  noteOpening(read: () => string | undefined): void
  /** … a body, or a text. */
  noteBody(body: Speaker, at: number): void
  note(speaker: Speaker | undefined, outlet: string | null, claim: SentenceClaim): void
}

const COMPANIES = [
  'company',
  'firm',
  'operator',
  'manufacturer',
  'supplier',
  'producer',
  'maker',
  'utility',
  'airline',
  'developer',
  'contractor',
]

export function createDiscourse(people: People, reader: ClaimReader): Discourse {
  let person: { name: string; saidAt: number } | undefined
  let body: string | undefined
  let outletSpeaking: string | null = null
  let named: { outlet: string; at: number } | undefined
  let lastSpoke: 'outlet' | 'body' | 'person' | undefined
  /** Speakers named in full so far, newest last. */
  const spoken: string[] = []
  /** Bodies as named in full, by their last word: "ministry" → "mining ministry". */
  const bodies = new Map<string, string>()
  let now = 0
  let readOpening: () => string | undefined = () => undefined

  /** Who spoke and was not named: "an official of the port". */
  const roles: string[] = []

  /** Newest last; of those who spoke, or were told of. */
  const persons: string[] = []

  const resolvePerson = (at: number, previous: Span | undefined, key: string): Speaker | undefined => {
    const gender = genderOfPronoun(key)
    const fits = (name: string) => gender === undefined || (people.genderOf(name) ?? gender) === gender
    // Who spoke in the sentence before; else the first person named in it; else who spoke last.
    const justSpoke =
      person && previous && person.saidAt >= previous.start && person.saidAt < at ? person.name : undefined
    const candidates = [
      // "Ce dernier": whoever was named last.
      IS_LATTER.test(key) ? people.lastBefore(at, fits) : undefined,
      justSpoke,
      previous && people.firstBetween(previous.start, previous.end, fits),
      previous && people.openingBetween(previous.start, previous.end),
      person?.name,
      ...persons.slice(-MAX_PERSONS).reverse(),
      people.lastBefore(at, fits),
      people.lastBefore(at),
    ].filter((name) => name !== undefined)
    // Where the text has nobody else, the guess is at fault.
    const name = candidates.find(fits) ?? (new Set(candidates).size === 1 ? candidates[0] : undefined)
    return name === undefined ? undefined : { name, kind: 'person' }
  }

  /** Whoever spoke or was named in the sentence before, or spoke last. */
  const resolveRole = (previous: Span | undefined, key: string): Speaker | undefined => {
    const gender = genderOfPronoun(key)
    const fits = (name: string) =>
      name.includes(' ') && (people.genderOf(name) ?? gender) === (gender ?? people.genderOf(name))
    const justSpoke = person && previous && person.saidAt >= previous.start ? person.name : undefined
    const name = [justSpoke, previous && people.firstBetween(previous.start, previous.end, fits), person?.name].find(
      (each) => each !== undefined && fits(each),
    )
    return name === undefined ? undefined : { name, kind: 'person' }
  }

  /** "The company" → the one the text called its operator; "the ministry" → "mining ministry". */
  const resolveDefinite = (speaker: Speaker, at: number): Speaker | undefined => {
    const role = speaker.name.toLowerCase().replace(/^same /, '')
    const isCompany = COMPANIES.includes(role)
    for (const word of isCompany ? [role, ...COMPANIES] : [role]) {
      const bearer = people.bearerOf(word, at)
      if (bearer !== undefined) return { name: bearer, kind: isCompany ? 'body' : 'person' }
    }
    // "The witness replied": whoever was named last, though another asked. "The same bishop": who spoke last.
    const isSame = role !== speaker.name.toLowerCase() && ROLES.has(role)
    const last = role === 'witness' ? (people.lastBefore(at) ?? person?.name) : isSame ? person?.name : undefined
    if (last !== undefined) return { name: last, kind: 'person' }
    const full = bodies.get(role)
    if (full !== undefined) return { name: full, kind: 'body' }
    const opening = isCompany ? readOpening() : undefined
    if (opening !== undefined && isNamedBody(opening) && !people.isPerson(opening)) {
      bodies.set(role, opening)
      return { name: opening, kind: 'body' }
    }
    // "Nordfrost said … The company said": the body that spoke last and bears a name.
    return /^(?:company|firm)$/.test(role) && body !== undefined && isNamedBody(body)
      ? { name: body, kind: 'body' }
      : undefined
  }

  /** "The official" behind what "an official of the port" said. */
  const spokenRole = ({ name }: Speaker): Speaker | undefined => {
    const full = roles.findLast((each) => each.toLowerCase().startsWith(`${name.toLowerCase()} `))
    return full === undefined ? undefined : { name: full, kind: 'role' }
  }

  return {
    resolve(phrase, at, previous) {
      now = at
      const key = phrase.trim().toLowerCase()
      const pronoun = reader.readPronoun(key)
      if (key === '' && lastSpoke === 'outlet') return 'outlet'
      // Somebody named in the sentence before, though silent there, is nearer than a body that spoke.
      const isNamedBefore = previous !== undefined && people.firstBetween(previous.start, previous.end) !== undefined
      const canMeanBody = body !== undefined && !isNamedBefore && reader.isNoPerson?.(body) !== true
      // "Der Jurist", "el letrado": by what somebody is, never a body. "Ce dernier" is whoever was named last.
      const isRole = pronoun === 'role' && !/ dern/.test(key)
      const isAnyone = pronoun === 'anyone' || pronoun === 'role'
      if (isAnyone && !isRole && lastSpoke === 'body' && body !== undefined && canMeanBody)
        return { name: body, kind: 'body' }
      if (isRole) {
        const role = reader.readSpeaker(phrase)
        return resolveDefinite(role, at) ?? spokenRole(role) ?? resolveRole(previous, key) ?? role
      }
      if (pronoun === 'person' || isAnyone)
        return resolvePerson(at, previous, key) ?? (key.includes(' ') ? reader.readSpeaker(phrase) : undefined)
      // "По его подсчётам" behind what a weekly reported.
      if (key === 'it' && lastSpoke === 'outlet') return 'outlet'
      // A firm with a name like a person's: "Harrow Lane told … It denies".
      if (key === 'it' && lastSpoke === 'person' && person && !people.isPerson(person.name))
        return { name: person.name, kind: 'body' }
      if (pronoun === 'body') return body === undefined ? undefined : { name: body, kind: 'body' }
      const speaker = reader.readSpeaker(phrase)
      if (WITH_INITIALS.test(speaker.name)) return speaker
      if (speaker.kind === 'person' || !speaker.name.includes(' ')) {
        const name = people.fullName(speaker.name, at)
        if (name !== speaker.name) return { name, kind: 'person' }
        const isMeant = reader.called?.(speaker.name)
        const full = spoken.findLast(isNamed(speaker.name)) ?? (isMeant && people.namedBefore(at, isMeant))
        if (full !== undefined) return { name: full, kind: 'person' }
      }
      const isDefinite = reader.isDefinite(phrase.trim()) && speaker.kind !== 'person'
      return (isDefinite ? resolveDefinite(speaker, at) : undefined) ?? speaker
    },
    speakingOutlet: () => (lastSpoke === 'outlet' ? outletSpeaking : null),
    carrier: () => outletSpeaking,
    outletNamedIn: ({ start, end }) => (named && named.at > start && named.at <= end ? named.outlet : null),
    noteNamed(outlet, at) {
      if (outlet !== null) named = { outlet, at }
    },
    noteOutlet(outlet) {
      outletSpeaking = outlet
      lastSpoke = 'outlet'
    },
    noteOpeningName({ start, end }) {
      const name = people.openingBetween(start, end)
      if (name !== undefined && persons.at(-1) !== name) persons.push(name)
    },
    noteOpening(read) {
      readOpening = read
    },
    noteBody(speaker, at) {
      if (isOnePerson(speaker.name)) person = { name: speaker.name, saidAt: at }
      else {
        body = speaker.name
        lastSpoke = 'body'
      }
    },
    note(speaker, outlet, claim) {
      if (outlet !== null) outletSpeaking = outlet
      if (speaker?.kind === 'person') {
        person = { name: speaker.name, saidAt: now }
        if (/[ ·]/u.test(speaker.name) && !spoken.includes(speaker.name)) spoken.push(speaker.name)
      }
      // "A spokeswoman for the chain said … she added"
      else if (speaker && isOnePerson(speaker.name)) person = { name: speaker.name, saidAt: now }
      if (person && persons.at(-1) !== person.name) persons.push(person.name)
      if (speaker && speaker.kind !== 'person') {
        body = speaker.name
        if (speaker.kind === 'role' && roles.at(-1) !== speaker.name) roles.push(speaker.name)
        const head = speaker.name.slice(speaker.name.lastIndexOf(' ') + 1).toLowerCase()
        // "Mitarbeiter der Kommission" are not what "die Kommission" means.
        if (speaker.kind === 'body' && speaker.name.includes(' ') && !OF_ANOTHER.test(speaker.name))
          bodies.set(head, speaker.name)
      }
      if (claim.isOutletSpeaking && outlet !== null) lastSpoke = 'outlet'
      else if (speaker) lastSpoke = speaker.kind === 'person' ? 'person' : 'body'
    },
  }
}

const MAX_PERSONS = 6

/** "Лужин П. А.": as full as minutes have it. */
const WITH_INITIALS = /^[А-ЯЁ][а-яё-]+ [А-ЯЁ]\. ?[А-ЯЁ]\.$/u

const IS_LATTER = /^(?:ce dernier|cette dernière)$/u

function genderOfPronoun(key: string): Gender | undefined {
  if (
    /^(?:he|him|his|él|él mismo|este|éste|он|он же|er|il|celui-ci|(?:el|este|dicho|el mismo|der|dieser|le|ce|cet) .*)$/.test(
      key,
    )
  )
    return 'he'
  if (
    /^(?:she|her|ella|ella misma|esta|ésta|она|она же|sie|elle|celle-ci|(?:la|esta|dicha|la misma|die|diese|cette) .*)$/.test(
      key,
    )
  )
    return 'she'
  // "L'élue"
  return /^l['’]/.test(key) ? genderOfNoun(key) : undefined
}

const BEHIND_ONE = compile(/,| (?:of|for|from|in|at|on|with|who|close|familiar|to|by|\p{Ll}{3,}ing) /u)

/** "A guard who was on duty", "Its president", "league spokesman": somebody, if nobody by name. */
function isOnePerson(name: string): boolean {
  const core = name.split(BEHIND_ONE)[0] ?? ''
  const head = core.slice(core.lastIndexOf(' ') + 1).toLowerCase()
  return SINGULAR_ROLE.test(head) && (ROLES.has(head) || TITLES.has(head))
}

const OF_ANOTHER = / (?:der|des|vom|von|de|del|du) /
const SINGULAR_ROLE = /(?<!s|men|women|people|staff|police|crew|troops)$/
/** A name without a common noun in it: "Nordfrost", not "Ministry of Water" or "two unions". */
function isNamedBody(name: string): boolean {
  if (BODIES.has(name.toLowerCase()) || ROLES.has(name.toLowerCase())) return false
  return (
    name.split(' ').every((word) => /^(?:\p{Lu}|&|and$)/u.test(word)) &&
    !NO_COMPANY.test(name) &&
    !/^\p{Lu}+$/u.test(name)
  )
}

const NO_COMPANY =
  /\b(?:Ministry|Government|Council|Party|Police|Court|University|Union|Commission|Parliament|Office|Agency)\b/

/** By a surname, or the same name in another case of Russian: "Савельева" for "Игорь Савельев". */
function isNamed(name: string): (full: string) => boolean {
  const sought = name.split(/[ ·]/u).map(stemOfName)
  return (full) => {
    if (full === name) return true
    const words = full.split(/[ ·]/u)
    const from = words.length - sought.length
    return from >= 0 && sought.every((word, index) => stemOfName(words[from + index] ?? '') === word)
  }
}
