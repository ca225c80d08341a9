/** Lucide at the house's measure: 16 px, stroke 1.75, never read aloud (the word beside it is). */
import type { LucideIcon } from 'lucide-react'

interface IconProps {
  readonly of: LucideIcon
  readonly size?: number
  readonly className?: string
}

export function Icon({ of: Drawing, size = 16, className }: IconProps) {
  return <Drawing size={size} strokeWidth={1.75} aria-hidden className={className} />
}
