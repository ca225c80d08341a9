'use client'
/** Keeps the focus of the whole page from falling to nowhere (focus-keeper.ts). Draws nothing. */
import { useEffect } from 'react'
import { keepFocusOn } from './focus-keeper'

export function KeepPageFocus() {
  useEffect(() => keepFocusOn(document), [])
  return null
}
