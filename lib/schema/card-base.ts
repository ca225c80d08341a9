/**
 * What every card has, and how one field is read. The families of kinds beside this file are made of it, and `card.ts` of
 * them.
 */
import type { CardId } from './ids'
import type { RichText } from './rich-text'

export const BASES = ['reported', 'assumption', 'judgement'] as const
export type Basis = (typeof BASES)[number]
export const STATUSES = ['open', 'resolved', 'withdrawn'] as const
export type CardStatus = (typeof STATUSES)[number]
const MADE_BY = ['person', 'rule'] as const
export type MadeBy = (typeof MADE_BY)[number]
export const CARD_COLOURS = ['grey', 'red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const
export type CardColour = (typeof CARD_COLOURS)[number]

export interface CardBase {
  readonly id: CardId
  readonly title: string
  readonly body: RichText
  readonly frameId?: CardId
  /** Sorted. */
  readonly tags: readonly string[]
  readonly colour?: CardColour
  readonly locked?: boolean
  readonly status?: CardStatus
  readonly basis?: Basis
  readonly madeBy: MadeBy
}

/** A card's fields as the shared document holds them: key → JSON value. Title and body travel apart. */
export type CardFields = Readonly<Record<string, unknown>>

/**
 * Reads what every card has; never throws. Spread after a kind's own fields: a key that is added to a spread object costs
 * Node 20 a microsecond.
 */
export function readBase(id: CardId, fields: CardFields, title: string, body: RichText): CardBase {
  return {
    id,
    title,
    body,
    tags: readSet(fields, 'tag:'),
    madeBy: oneOf(MADE_BY, fields.madeBy) ?? 'person',
    ...optional('frameId', readCardId(fields.frameId)),
    ...optional('colour', oneOf(CARD_COLOURS, fields.colour)),
    ...optional('status', oneOf(STATUSES, fields.status)),
    ...optional('basis', oneOf(BASES, fields.basis)),
    ...(fields.locked === true && { locked: true }),
  }
}

// — one field

/** The elements of a set of flat keys (`tag:harbour: true`), sorted. */
export function readSet(fields: CardFields, prefix: string): string[] {
  return Object.keys(fields)
    .filter((key) => key.startsWith(prefix) && key.length > prefix.length && fields[key] === true)
    .map((key) => key.slice(prefix.length))
    .sort()
}

export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Says nothing about whether the card exists. */
export function readCardId(value: unknown): CardId | undefined {
  return readText(value) as CardId | undefined
}

export function oneOf<const T extends readonly string[]>(known: T, value: unknown): T[number] | undefined {
  return known.find((each) => each === value)
}

/** `{ [key]: value }`, or nothing for a value that is not there. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })
}
