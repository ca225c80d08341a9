'use client'
import { useState, type ComponentProps } from 'react'

type ButtonProps = Pick<ComponentProps<'button'>, 'disabled' | 'onClick' | 'onFocus' | 'onBlur'>

/**
 * A button that has the focus keeps it when it can no longer be pressed (it is busy, or there is nothing more to undo):
 * browsers let a disabled one drop it. Until it is left it only says that it is disabled, and does nothing.
 */
export function useStays({ disabled = false, onClick, onFocus, onBlur }: ButtonProps): ComponentProps<'button'> {
  const [hasFocus, setFocus] = useState(false)
  const stays = disabled && hasFocus
  return {
    disabled: disabled && !stays,
    ...(stays && { 'aria-disabled': true }),
    // A form is not sent by its Enter either.
    onClick: stays ? (event) => event.preventDefault() : onClick,
    onFocus(event) {
      setFocus(true)
      onFocus?.(event)
    },
    onBlur(event) {
      setFocus(false)
      onBlur?.(event)
    },
  }
}
