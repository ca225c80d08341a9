/** How each relation looks in panels: a word, an icon and a colour, never a colour alone (LOOK's table). */
import {
  ArrowRight,
  CircleDashed,
  CirclePlus,
  CircleX,
  CornerDownRight,
  Info,
  Scale,
  Slash,
  Triangle,
  type LucideIcon,
} from 'lucide-react'
import { LINK_WORDS, type LinkKind } from '@/lib/schema/link'

export interface RelationLook {
  readonly word: string
  readonly icon: LucideIcon
  readonly text: string
  /** A CSS value, for inline styles. */
  readonly colour: string
}

const ICONS: Readonly<Record<LinkKind, LucideIcon>> = {
  supports: CirclePlus,
  contradicts: CircleX,
  'bears-on': Scale,
  'rests-on': Triangle,
  undercuts: Slash,
  answers: CornerDownRight,
  updates: ArrowRight,
  involves: ArrowRight,
  context: Info,
}
const COLOURED: Readonly<Partial<Record<LinkKind, readonly [text: string, colour: string]>>> = {
  supports: ['text-supports', 'var(--rt-supports)'],
  contradicts: ['text-contradicts', 'var(--rt-contradicts)'],
  'bears-on': ['text-bears-on', 'var(--rt-bears-on)'],
  'rests-on': ['text-rests-on', 'var(--rt-rests-on)'],
  undercuts: ['text-undercuts', 'var(--rt-undercuts)'],
}

export function relationLook(kind: LinkKind): RelationLook {
  const [text, colour] = COLOURED[kind] ?? ['text-context', 'var(--rt-context)']
  return { word: LINK_WORDS[kind].verb, icon: ICONS[kind], text, colour }
}

/** A passage that is on the board and linked to nothing. */
export const UNLINKED_LOOK: RelationLook = {
  word: 'on the board, not linked',
  icon: CircleDashed,
  text: 'text-secondary',
  colour: 'var(--rt-context)',
}
