'use client'
/** Why what is asked of the server waits. Being saved takes a moment, which others say; being offline lasts. */
import { useConnectionWords } from './use-connection-words'

/** `what`: "The snapshot is taken". */
export function WhatKeepsIt({ what }: { readonly what: string }) {
  const { words, tone, isCounting } = useConnectionWords()
  if (tone !== 'warning') return null
  return (
    <p role="status" aria-live={isCounting ? 'off' : 'polite'} className="text-undercuts">
      {/[.…]$/.test(words) ? words : `${words}.`} {what} once everything is saved; Cancel gives it up.
    </p>
  )
}
