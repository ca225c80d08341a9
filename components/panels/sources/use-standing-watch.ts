'use client'
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import type { UserId } from '@/lib/schema/ids'
import type { DocumentStatus, SourceDocument } from '@/lib/schema/source'
import { announceMarked, announceTakenBack, isChangingHere } from './announce-ripple'

/** Tells at once when somebody else marks a document as corrected or retracted, or takes that back: cards rest on it. */
export function useStandingWatch(): void {
  const session = useBoardSession()
  useEffect(() => {
    const { library, me } = session
    let before = library.documents.get()
    return library.documents.subscribe(() => {
      const now = library.documents.get()
      for (const document of markedByOthers(before, now, me.userId)) announceMarked(session, document)
      for (const { document, was } of standingAgain(before, now))
        if (!isChangingHere(document.id)) announceTakenBack(session, document, { was })
      before = now
    })
  }, [session])
}

/** What did not stand before and does now; nobody is named for it. */
export function standingAgain(
  before: readonly SourceDocument[],
  now: readonly SourceDocument[],
): readonly { readonly document: SourceDocument; readonly was: DocumentStatus }[] {
  return now.flatMap((document) => {
    const was = before.find(({ id }) => id === document.id)?.status ?? 'current'
    return was !== 'current' && document.status === 'current' ? [{ document, was }] : []
  })
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
