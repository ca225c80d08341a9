/** What stands where nothing is yet: what this place is for and how to begin. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-8 text-center">
      <span className="mb-1 flex size-10 items-center justify-center rounded-full bg-sunken text-secondary">
        <Icon of={icon} size={20} />
      </span>
      <p className="text-title text-ink">{title}</p>
      {children && <div className="max-w-72 text-body text-secondary">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
