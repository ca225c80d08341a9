/** How each kind of card introduces itself: its word and picture near, its tint as a block far away. */
import { MAX_TITLE_UNITS } from '@/lib/schema/limits'
import { cutEnd } from '@/lib/schema/cut-end'
import { plainFromRichText } from '@/lib/schema/rich-text'
import { shorten } from '@/lib/schema/shorten'
import type { Card, CardKind, UnreadableCard } from '@/lib/schema/card'
import type { ThemeName } from '@/lib/theme/theme'
import { CARD_TINTS, COLOURS, KIND_TINTS } from '@/lib/theme/theme'
import type { GlyphName } from './glyphs'

export type AnyKind = CardKind | 'unreadable'
export type AnyCard = Card | UnreadableCard

export const KIND_WORDS: Readonly<Record<AnyKind, string>> = {
  point: 'Point',
  evidence: 'Evidence',
  hypothesis: 'Hypothesis',
  judgement: 'Key judgement',
  assumption: 'Assumption',
  question: 'Question',
  indicator: 'Indicator',
  position: 'Position',
  event: 'Event',
  entity: 'Entity',
  note: 'Note',
  frame: 'Frame',
  unreadable: 'Unreadable card',
}
export const KIND_GLYPHS = {
  point: 'point',
  evidence: 'evidence',
  hypothesis: 'hypothesis',
  judgement: 'judgement',
  assumption: 'assumption',
  question: 'question',
  indicator: 'indicator',
  position: 'position',
  event: 'event',
  entity: 'entity',
  note: 'note',
  frame: 'frame',
  unreadable: 'unreadable',
} as const satisfies Record<AnyKind, GlyphName>

/** What stands behind a card's words: its own colour, yellow for a note without one, else the card colour. */
export function cardFill(card: AnyCard, theme: ThemeName): string {
  if (card.kind === 'unreadable') return COLOURS.sunken[theme]
  if (card.colour) return CARD_TINTS[card.colour][theme]
  return card.kind === 'note' ? CARD_TINTS.yellow[theme] : COLOURS.card[theme]
}

/** A card as a block, when nothing of it can be read: its own colour or its kind's, stronger than near. */
export function blockFill(card: AnyCard, theme: ThemeName): string {
  if (card.kind !== 'unreadable' && card.colour) return KIND_TINTS[card.colour][theme]
  return KIND_TINTS[card.kind === 'unreadable' ? 'grey' : card.kind][theme]
}

/** What the argument hangs on: its names stand over the board while the cards cannot be read. The first have their place before the others. */
export const NAMED_OVER_KINDS = ['judgement', 'hypothesis', 'point'] as const
export type NamedOverKind = (typeof NAMED_OVER_KINDS)[number]

export function isNamedOver(card: AnyCard): boolean {
  return NAMED_OVER_KINDS.some((kind) => kind === card.kind)
}

/** Whether `cardName` gives words of a source, which are set in another face than ours. */
export function isNamedByQuote(card: AnyCard): boolean {
  return card.kind !== 'unreadable' && card.title.trim() === '' && Boolean(quotedWords(card)?.trim())
}

function quotedWords(card: Card): string | undefined {
  return 'excerpts' in card ? card.excerpts[0]?.quote.exact : undefined
}

/**
 * The number or label that a card bears beside its name: "2.", "H1". Undefined also where its title begins with it, as one
 * that was typed along does: it is not said twice.
 */
export function markerOf(card: AnyCard): string | undefined {
  const marker = card.kind === 'point' ? card.marker : card.kind === 'hypothesis' ? card.label : undefined
  if (!marker || card.kind === 'unreadable') return undefined
  const [bare, title] = [cutEnd(marker, /[.:)]/u), card.title.trim()]
  if (!title.toLowerCase().startsWith(bare.toLowerCase())) return marker
  const behind = title.slice(bare.length)
  const isThere = /^\s*[.:)–—-]/u.test(behind) || (card.kind === 'hypothesis' && /^\s/u.test(behind))
  return isThere ? undefined : marker
}

/** Of a card without a title. */
const MAX_NAME_UNITS = 80

/** A card's name behind its number or label, where nothing else shows that: "H1 The slope slid". */
export function markedName(card: AnyCard): string {
  return [markerOf(card), cardName(card)].filter((part) => part).join(' ')
}

/** A card's name in lists, labels and for screen readers: its title, else the words it starts with. */
export function cardName(card: AnyCard): string {
  if (card.kind === 'unreadable') return 'Unreadable card'
  const title = card.title.trim()
  if (title !== '') return title.length > MAX_TITLE_UNITS ? shorten(title, MAX_TITLE_UNITS) : title // longer ones were not typed here
  const quoted = quotedWords(card)
  const stated = card.kind === 'position' ? card.versions.at(-1)?.text : undefined
  const words = shorten(quoted ?? (stated || undefined) ?? plainFromRichText(card.body), MAX_NAME_UNITS)
  return words === '' ? `Untitled ${KIND_WORDS[card.kind].toLowerCase()}` : words
}
