/** How each relation is drawn. Never by colour alone: line and end differ too. */
import { LINK_WORDS, type Link, type LinkKind } from '@/lib/schema/link'
import type { ColourName } from '@/lib/theme/theme'

export type LinkEndShape = 'plus' | 'cross' | 'arrow' | 'small-arrow' | 'triangle' | 'slash'
export interface LinkLook {
  readonly colour: ColourName
  /** Screen pixels at 100 %, for a link without a strength. */
  readonly width: number
  /** Lengths of dash and gap in line widths; none for a solid line. */
  readonly dash?: readonly [number, number]
  /** Thick at its start, thin at its end. */
  readonly tapered?: true
  readonly end: LinkEndShape
  /** The kind is written on the line where there is no label of its own. */
  readonly named?: true
}

export const LINK_LOOKS: Readonly<Record<LinkKind, LinkLook>> = {
  supports: { colour: 'supports', width: 1.75, end: 'plus' },
  contradicts: { colour: 'contradicts', width: 1.75, dash: [4, 3], end: 'cross' },
  'bears-on': { colour: 'bearsOn', width: 1, end: 'arrow', named: true },
  'rests-on': { colour: 'restsOn', width: 1.75, tapered: true, end: 'triangle' },
  undercuts: { colour: 'undercuts', width: 1.75, dash: [0.1, 2.4], end: 'slash' },
  answers: { colour: 'context', width: 1, end: 'arrow', named: true },
  updates: { colour: 'context', width: 1, end: 'arrow', named: true },
  involves: { colour: 'context', width: 1, end: 'arrow', named: true },
  context: { colour: 'context', width: 1, end: 'small-arrow' },
}

const STRENGTH_WIDTHS = { weak: 1, moderate: 2, strong: 3 } as const

/** Screen pixels at 100 %. */
export function linkWidth(link: Link): number {
  return link.strength ? STRENGTH_WIDTHS[link.strength] : LINK_LOOKS[link.kind].width
}

/** Width in board units at a zoom: lines thin out with the board, down to a hairline on screen. */
export function lineWidthAt(width: number, zoom: number): number {
  return Math.max(width * Math.min(1, zoom * 1.25), 0.75) / zoom
}

export function linkLabel(link: Link): string | undefined {
  return link.label ?? (LINK_LOOKS[link.kind].named ? LINK_WORDS[link.kind].verb : undefined)
}
