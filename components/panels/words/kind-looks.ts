/** The icon and the word of each kind of card. */
import { CircleHelp, Frame, Lightbulb, ListOrdered, Quote, Scale, StickyNote, type LucideIcon } from 'lucide-react'
import type { CardKind } from '@/lib/schema/card'

export interface KindLook {
  readonly word: string
  readonly icon: LucideIcon
}

export const KIND_LOOKS: Readonly<Record<CardKind | 'unreadable', KindLook>> = {
  point: { word: 'Discussion point', icon: ListOrdered },
  evidence: { word: 'Evidence', icon: Quote },
  hypothesis: { word: 'Hypothesis', icon: Lightbulb },
  judgement: { word: 'Key judgement', icon: Scale },
  note: { word: 'Note', icon: StickyNote },
  frame: { word: 'Frame', icon: Frame },
  unreadable: { word: 'Unknown card', icon: CircleHelp },
}
