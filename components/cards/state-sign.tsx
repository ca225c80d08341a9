/** A state as a sign and a word, never a colour alone. */
import { Circle, CircleCheck, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import type { Sign, StateWords } from '@/lib/scene/state-words'

const SIGNS: Readonly<Record<Sign, readonly [icon: LucideIcon, colour: string]>> = {
  yes: [CircleCheck, 'text-supports'],
  partly: [TriangleAlert, 'text-undercuts'],
  no: [CircleX, 'text-contradicts'],
  open: [Circle, 'text-context'],
}

export function StateSign({ of }: { readonly of: StateWords }) {
  return (
    // On the line's top: on its base the picture, which stands lower than letters, would make the line taller.
    <span className="inline-flex items-center gap-1.5 align-top">
      <SignIcon sign={of.sign} />
      {of.word}
    </span>
  )
}

export function SignIcon({ sign }: { readonly sign: Sign }) {
  const [icon, colour] = SIGNS[sign]
  return <Icon of={icon} size={14} className={`shrink-0 ${colour}`} />
}
