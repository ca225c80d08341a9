/**
 * How tall a card must be so that nothing of it is cut off, at a width. Used when a card is made, accepted, and at the
 * end of an edit; never for all cards at once when a board opens.
 */
import { GRID } from '@/lib/theme/theme'
import { readCard, type CardKind } from '@/lib/schema/card'
import { DEFAULT_SIZES, MAX_CARD_SIZE } from '@/lib/schema/card-size'
import type { CardId } from '@/lib/schema/ids'
import type { Json } from '@/lib/schema/json'
import type { RichText } from '@/lib/schema/rich-text'
import { sketchCard } from './build-items'
import { NO_FACTS, type CardFacts } from './card-facts'
import { NOTE_LINE } from './card-sketch'
import type { AnyCard } from './kind-look'
import type { TextMeasurer } from './text-measurer'

/** Kinds that say how independent their evidence is, in a line more, as soon as they have any. */
const COUNTS_ORIGINS: ReadonlySet<AnyCard['kind']> = new Set<CardKind>(['point', 'hypothesis', 'judgement'])

/** Says in a line more who carries it, as soon as somebody says that its document is another outlet's. */
function mayBeCarried(card: AnyCard): boolean {
  return card.kind === 'evidence' && card.excerpts.length > 0 && Boolean(card.attribution?.outlet)
}

/** Board units, a whole number of grid steps; at least the kind's usual height. Frames keep their usual height. */
export function measureCard(card: AnyCard, width: number, measurer: TextMeasurer, facts: CardFacts = NO_FACTS): number {
  const usual = card.kind === 'note' ? 96 : Math.min(96, DEFAULT_SIZES[card.kind].h)
  if (card.kind === 'frame') return DEFAULT_SIZES.frame.h
  const { height } = sketchCard(card, facts, width, measurer)
  const countToCome = COUNTS_ORIGINS.has(card.kind) && !facts.notes?.some(({ warning }) => warning === undefined)
  const carrierToCome = mayBeCarried(card) && !facts.publisher?.isCarrier
  const toCome = countToCome || carrierToCome ? NOTE_LINE : 0
  return Math.min(MAX_CARD_SIZE.h, Math.max(usual, Math.ceil((height + toCome) / GRID) * GRID))
}

/** The size of a card that does not exist yet, of its kind's usual width unless given. */
export function measureNewCard(
  card: {
    readonly kind: CardKind
    readonly title?: string
    readonly body?: RichText
    readonly fields?: Readonly<Record<string, Json>>
  },
  measurer: TextMeasurer,
  width: number = DEFAULT_SIZES[card.kind].w,
): { w: number; h: number } {
  const read = readCard('measured' as CardId, { ...card.fields, kind: card.kind }, card.title ?? '', card.body ?? [])
  return { w: width, h: measureCard(read, width, measurer) }
}
