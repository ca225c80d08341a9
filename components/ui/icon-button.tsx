/** A button that shows an icon alone. Its label is required: it names the button to a reader and fills the tooltip. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Tooltip } from './tooltip'
import { useStays } from './use-stays'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: LucideIcon
  readonly label: string
  /** Key that does the same, shown in the tooltip. */
  readonly shortcut?: string | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** 24 px, for rows; 32 otherwise. For fingers 36 and 44. */
  readonly small?: boolean
  readonly bordered?: boolean
}

export function IconButton({
  icon,
  label,
  shortcut,
  side = 'top',
  small,
  bordered,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} side={side}>
      <button
        type={type}
        aria-label={label}
        className={classNames(
          'inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md text-secondary outline-focus transition-colors duration-100',
          'hover:bg-sunken hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-1',
          'disabled:cursor-default disabled:opacity-40 disabled:hover:bg-transparent',
          'aria-disabled:cursor-default aria-disabled:opacity-40 aria-disabled:hover:bg-transparent',
          'aria-pressed:bg-sunken aria-pressed:text-ink data-[state=open]:bg-sunken data-[state=open]:text-ink',
          small ? 'size-6 pointer-coarse:size-9' : 'size-8 pointer-coarse:size-11',
          bordered && 'border border-hairline bg-card',
          className,
        )}
        {...rest}
        {...useStays(rest)}
      >
        <Icon of={icon} size={small ? 14 : 16} />
      </button>
    </Tooltip>
  )
}
