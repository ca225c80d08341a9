'use client'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { isFocusFree } from './focus-keeper'

/**
 * For a button that gives way to a form: while the form is there the button is not, or not to be pressed. Once the form
 * is done, the button has the focus again, unless something else took it.
 */
export function useGivesWay(isAway: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasAway = useRef(isAway)
  useLayoutEffect(() => {
    if (wasAway.current && !isAway && isFocusFree()) button.current?.focus()
    wasAway.current = isAway
  }, [isAway])
  return button
}
