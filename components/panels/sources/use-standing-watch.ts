'use client'
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { UserId } from '@/lib/schema/ids'
import type { SourceDocument } from '@/lib/schema/source'
import { announceMarked } from './announce-ripple'

/** Tells at once when somebody else marks a document as corrected or retracted: cards rest on it. */
export function useStandingWatch(): void {
  const session = useBoardSession()
  useEffect(() => {
    const { library, me } = session
    let before = library.documents.get()
    return library.documents.subscribe(() => {
      const now = library.documents.get()
      for (const document of markedByOthers(before, now, me.userId)) announceMarked(session, document)
      before = now
    })
  }, [session])
}

/** What was on the board before and does not stand any more, by somebody's word other than `me`. */
export function markedByOthers(
  before: readonly SourceDocument[],
  now: readonly SourceDocument[],
  me: UserId,
): readonly SourceDocument[] {
  return now.filter(({ id, statusChange }) => {
    const known = before.find((each) => each.id === id)
    return known && statusChange && statusChange.at !== known.statusChange?.at && statusChange.by.userId !== me
  })
}
