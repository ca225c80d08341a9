import type { CardKind } from './card'

/** Size of a card without an entry in `sizes`, in board units. LOOK: card width 280. */
export const DEFAULT_SIZES: Readonly<Record<CardKind | 'unreadable', { readonly w: number; readonly h: number }>> = {
  point: { w: 280, h: 136 },
  evidence: { w: 280, h: 152 },
  hypothesis: { w: 280, h: 112 },
  judgement: { w: 296, h: 192 },
  assumption: { w: 280, h: 160 },
  question: { w: 280, h: 120 },
  indicator: { w: 280, h: 152 },
  position: { w: 280, h: 176 },
  event: { w: 280, h: 152 },
  entity: { w: 240, h: 112 },
  note: { w: 208, h: 128 },
  frame: { w: 640, h: 480 },
  unreadable: { w: 280, h: 96 },
}
export const MIN_CARD_SIZE = { w: 120, h: 64 } as const
export const MAX_CARD_SIZE = { w: 8000, h: 8000 } as const
/** A place or size beyond these was not made by a hand: it is read as the nearest that can still be shown and grabbed. */
export const FARTHEST_PLACE = 1_000_000
export const READ_SIZE_RANGE = { least: 8, most: 100_000 } as const
