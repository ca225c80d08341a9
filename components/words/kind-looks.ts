/** The icon and the word of each kind of card, for panels. */
import {
  Activity,
  Anchor,
  Calendar,
  CircleHelp,
  Flag,
  Frame,
  IdCard,
  Lightbulb,
  ListOrdered,
  MessageCircleQuestionMark,
  Quote,
  Scale,
  StickyNote,
  type LucideIcon,
} from 'lucide-react'
import { countOf } from '@/lib/schema/count-of'
import { KIND_WORDS, type AnyKind } from '@/lib/scene/kind-look'

export interface KindLook {
  readonly word: string
  readonly icon: LucideIcon
}

export const KIND_LOOKS: Readonly<Record<AnyKind, KindLook>> = {
  point: { word: KIND_WORDS.point, icon: ListOrdered },
  evidence: { word: KIND_WORDS.evidence, icon: Quote },
  hypothesis: { word: KIND_WORDS.hypothesis, icon: Lightbulb },
  judgement: { word: KIND_WORDS.judgement, icon: Scale },
  assumption: { word: KIND_WORDS.assumption, icon: Anchor },
  question: { word: KIND_WORDS.question, icon: MessageCircleQuestionMark },
  indicator: { word: KIND_WORDS.indicator, icon: Activity },
  position: { word: KIND_WORDS.position, icon: Flag },
  event: { word: KIND_WORDS.event, icon: Calendar },
  entity: { word: KIND_WORDS.entity, icon: IdCard },
  note: { word: KIND_WORDS.note, icon: StickyNote },
  frame: { word: KIND_WORDS.frame, icon: Frame },
  unreadable: { word: KIND_WORDS.unreadable, icon: CircleHelp },
}

/** Kinds that do not take an s. */
const MANY: Partial<Record<AnyKind, readonly [one: string, many: string]>> = {
  evidence: ['piece of evidence', 'pieces of evidence'],
  hypothesis: ['hypothesis', 'hypotheses'],
  entity: ['entity', 'entities'],
}

/** "1 note", "2 hypotheses", "3 pieces of evidence". */
export function countOfKind(count: number, kind: AnyKind): string {
  const [one, many] = MANY[kind] ?? [KIND_WORDS[kind].toLowerCase()]
  return countOf(count, one, many)
}
