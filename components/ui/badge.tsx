/** Small marks: a plain badge, and the grade badge whose words stand beside the code or come on hover. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

interface BadgeProps {
  readonly children: ReactNode
  readonly title?: string | undefined
  readonly className?: string
}

export function Badge({ children, title, className }: BadgeProps) {
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex h-5 shrink-0 items-center rounded-sm border border-hairline bg-card px-1.5 text-meta text-secondary',
        className,
      )}
    >
      {children}
    </span>
  )
}

interface GradeBadgeProps {
  /** "F", "6" or "F6". */
  readonly code: string
  /** What the code means, in words: read aloud, and shown on hover or beside it. */
  readonly words: string
  readonly beside?: boolean
}

export function GradeBadge({ code, words, beside }: GradeBadgeProps) {
  const badge = (
    <Badge className="font-semibold tabular-nums">
      {code}
      {!beside && <span className="sr-only">: {words}</span>}
    </Badge>
  )
  if (!beside)
    return (
      <Tooltip text={words}>
        <span className="inline-flex">{badge}</span>
      </Tooltip>
    )
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5" title={words}>
      {badge}
      <span className="truncate text-meta text-secondary">{words}</span>
    </span>
  )
}
