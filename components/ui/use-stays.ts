'use client'
import { useState, type FocusEvent, type MouseEvent } from 'react'

interface FocusProps<E extends Element> {
  readonly disabled?: boolean | undefined
  readonly onFocus?: ((event: FocusEvent<E>) => void) | undefined
  readonly onBlur?: ((event: FocusEvent<E>) => void) | undefined
}

/**
 * A control that has the focus keeps it when it can no longer be used (it is busy, or there is nothing more to undo):
 * browsers let a disabled one drop it. Until it is left it only says that it is disabled; its owner sees that it does
 * nothing, while `stays`.
 */
export function useKeptFocus<E extends Element>({ disabled = false, onFocus, onBlur }: FocusProps<E>) {
  const [hasFocus, setFocus] = useState(false)
  const stays = disabled && hasFocus
  return {
    stays,
    props: {
      disabled: disabled && !stays,
      ...(stays && { 'aria-disabled': true as const }),
      onFocus(event: FocusEvent<E>) {
        setFocus(true)
        onFocus?.(event)
      },
      onBlur(event: FocusEvent<E>) {
        setFocus(false)
        onBlur?.(event)
      },
    },
  }
}

interface ButtonProps extends FocusProps<HTMLButtonElement> {
  readonly onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
}

/** `useKeptFocus` for a button. */
export function useStays({ onClick, ...rest }: ButtonProps) {
  const { stays, props } = useKeptFocus(rest)
  // A form is not sent by its Enter either.
  return { ...props, onClick: stays ? (event: MouseEvent) => event.preventDefault() : onClick }
}
