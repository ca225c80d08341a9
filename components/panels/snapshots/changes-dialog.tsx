'use client'
/** What changed on the board since one of its snapshots: shown on the board, and on the snapshot's own page. */
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import type { CardId } from '@/lib/schema/ids'
import type { Changes } from '@/lib/snapshot/describe-changes'
import { showCard } from '../documents/show-card'
import { messageOf } from '@/components/words/message-of'
import { ChangeList } from './change-list'
import { describeSince } from './describe-counts'

interface ChangesDialogProps {
  /** The same function while it is open. */
  readonly readChanges: () => Promise<Changes>
  /** What the snapshot is called, where it is not plain from the page. */
  readonly name?: string
  readonly onClose: () => void
}

export function ChangesDialog({ readChanges, name, onClose }: ChangesDialogProps) {
  const session = useBoardSession()
  const [changes, setChanges] = useState<Changes | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    readChanges().then(
      (read) => !isGone && setChanges(read),
      (cause: unknown) => !isGone && setError(messageOf(cause)),
    )
    return () => {
      isGone = true
    }
  }, [readChanges])
  /** A snapshot has no new card, and a board no removed one. */
  const wayTo = (id: string) =>
    session.board.cardKind(id as CardId) === undefined
      ? undefined
      : () => {
          showCard(session, id as CardId)
          onClose()
        }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={name === undefined ? 'Changes since this snapshot' : `Changes since the snapshot “${name}”`}
      description="Cards, links and origins of the board today against those of the snapshot."
      wide
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {error !== null && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      {!changes && error === null && <Skeleton lines={4} label="Comparing with the board" />}
      {changes && (
        <div className="flex flex-col gap-3">
          <p>{describeSince(changes)}</p>
          {changes.lines.length > 0 && <ChangeList changes={changes} told="since" wayTo={wayTo} />}
          <p className="text-secondary">Documents and their standing, sources and grades are not compared.</p>
        </div>
      )}
    </Dialog>
  )
}
