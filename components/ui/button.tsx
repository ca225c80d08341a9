/**
 * Buttons with words, and links that look like them. Primary is ink on paper: one to a view. Never smaller than 24 px;
 * under fingers 44, and 36 in rows.
 */
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { useStays } from './use-stays'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'quiet-danger' | 'danger'
export type ButtonSize = 'medium' | 'small'

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'border-transparent bg-ink text-panel hover:opacity-90',
  plain: 'border-hairline bg-card text-ink shadow-[0_1px_1px_rgb(0_0_0/0.04)] hover:bg-sunken',
  quiet: 'border-transparent text-ink hover:bg-sunken',
  'quiet-danger': 'border-transparent text-danger hover:bg-sunken',
  danger: 'border-transparent bg-danger text-panel hover:opacity-90',
}
const SIZES: Readonly<Record<ButtonSize, string>> = {
  medium: 'h-8 gap-2 px-3 text-body pointer-coarse:h-11',
  small: 'h-6.5 gap-1.5 px-2 text-[12px] leading-4 pointer-coarse:h-9 pointer-coarse:px-3',
}

/** The classes of a button, for what must be another element (an anchor, a label). */
export function buttonClasses(look: ButtonLook = 'plain', size: ButtonSize = 'medium'): string {
  return classNames(
    'inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md border font-medium whitespace-nowrap select-none',
    'outline-focus transition-colors duration-100 focus-visible:outline-2 focus-visible:outline-offset-1',
    'disabled:cursor-default disabled:opacity-45 disabled:hover:opacity-45 aria-disabled:cursor-default aria-disabled:opacity-45',
    LOOKS[look],
    SIZES[size],
  )
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook
  readonly size?: ButtonSize
}

export function Button({ look = 'plain', size = 'medium', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classNames(buttonClasses(look, size), className)} {...rest} {...useStays(rest)} />
  )
}
