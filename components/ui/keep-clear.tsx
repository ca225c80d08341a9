'use client'
/** Keeps the whole page clear of a keyboard on the screen (clear-of-keyboard.ts). Draws nothing. */
import { useEffect } from 'react'
import { keepClearOfKeyboard } from './clear-of-keyboard'

export function KeepClear() {
  useEffect(keepClearOfKeyboard, [])
  return null
}
