/** A person as a disc with initials, in their presence colour (white stands on each of those with 4.5:1). */
import { classNames } from './class-names'
import { initialsOf } from './initials'

interface AvatarProps {
  readonly name: string
  readonly colour: string
  readonly size?: 'small' | 'medium'
  /** Says the name to a reader; leave out where the name stands beside it. */
  readonly labelled?: boolean
  readonly className?: string
}

export function Avatar({ name, colour, size = 'medium', labelled, className }: AvatarProps) {
  return (
    <span
      {...(labelled ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
      data-keeps-colour
      style={{ backgroundColor: colour }}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full font-semibold text-white select-none',
        size === 'small' ? 'size-5 text-[9px]' : 'size-7 text-[11px]',
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  )
}
