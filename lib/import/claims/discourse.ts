/**
 * Who is meant by "he", "it", "the company" or a bare surname, given what the text said up to here. Only antecedents
 * that stand in the text; where none does, the words stay as they are, or nobody is named.
 */
import type { Span } from '@/lib/schema/excerpt'
import type { People } from '../names/people'
import type { SentenceClaim } from './sentence-claim'
import { readSpeaker, type Speaker } from './speaker'

export interface Discourse {
  /**
   * Who the subject of a claim is; "outlet" when a pronoun means the outlet that spoke last, undefined when the text
   * names nobody. `phrase` is the subject as the text has it, `at` its place, `previous` the sentence before.
   */
  resolve(phrase: string, at: number, previous: Span | undefined): Speaker | 'outlet' | undefined
  /** The outlet that a following "it" means. */
  speakingOutlet(): string | null
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

export function createDiscourse(people: People): Discourse {
  let person: { name: string; saidAt: number } | undefined
  let body: string | undefined
  let outletSpeaking: string | null = null
  let lastSpoke: 'outlet' | 'body' | 'person' | undefined
  /** Bodies as named in full, by their last word: "ministry" → "mining ministry". */
  const bodies = new Map<string, string>()
  let now = 0

  const resolvePerson = (at: number, previous: Span | undefined): Speaker | undefined => {
    // Who spoke in the sentence before; else the first person named in it; else who spoke last.
    const justSpoke =
      person && previous && person.saidAt >= previous.start && person.saidAt < at ? person.name : undefined
    const named = previous ? people.firstBetween(previous.start, previous.end) : undefined
    const name = justSpoke ?? named ?? person?.name
    return name === undefined ? undefined : { name, kind: 'person' }
  }

  /** "The company" → the one the text called its operator; "the ministry" → "mining ministry". */
  const resolveDefinite = (speaker: Speaker, at: number): Speaker | undefined => {
    const role = speaker.name.toLowerCase()
    const isCompany = COMPANIES.includes(role)
    for (const word of isCompany ? [role, ...COMPANIES] : [role]) {
      const bearer = people.bearerOf(word, at)
      if (bearer !== undefined) return { name: bearer, kind: isCompany ? 'body' : 'person' }
    }
    const full = bodies.get(role)
    return full === undefined ? undefined : { name: full, kind: 'body' }
  }

  return {
    resolve(phrase, at, previous) {
      now = at
      const key = phrase.trim().toLowerCase()
      if (key === 'he' || key === 'she') return resolvePerson(at, previous)
      if (key === 'it' && lastSpoke === 'outlet') return 'outlet'
      if (key === 'it' || key === 'they') return body === undefined ? undefined : { name: body, kind: 'body' }
      const speaker = readSpeaker(phrase)
      if (speaker.kind === 'person' || !speaker.name.includes(' ')) {
        const name = people.fullName(speaker.name, at)
        if (name !== speaker.name) return { name, kind: 'person' }
      }
      const isDefinite = /^the\s/i.test(phrase.trim()) && speaker.kind !== 'person'
      return (isDefinite ? resolveDefinite(speaker, at) : undefined) ?? speaker
    },
    speakingOutlet: () => (lastSpoke === 'outlet' ? outletSpeaking : null),
    note(speaker, outlet, claim) {
      if (outlet !== null) outletSpeaking = outlet
      if (speaker?.kind === 'person') person = { name: speaker.name, saidAt: now }
      else if (speaker) {
        body = speaker.name
        const head = speaker.name.slice(speaker.name.lastIndexOf(' ') + 1).toLowerCase()
        if (speaker.kind === 'body' && speaker.name.includes(' ')) bodies.set(head, speaker.name)
      }
      if (claim.isOutletSpeaking && outlet !== null) lastSpoke = 'outlet'
      else if (speaker) lastSpoke = speaker.kind === 'person' ? 'person' : 'body'
    },
  }
}
