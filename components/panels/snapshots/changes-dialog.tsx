'use client'
/** What changed on the board since the snapshot that is being looked at. */
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import type { CardId } from '@/lib/schema/ids'
import type { SnapshotSession } from '@/lib/session/open-snapshot-session'
import type { Changes } from '@/lib/snapshot/describe-changes'
import { showCard } from '../documents/show-card'
import { messageOf } from '@/components/words/message-of'
import { ChangeList } from './change-list'
import { describeSince } from './describe-counts'

interface ChangesDialogProps {
  readonly readChanges: SnapshotSession['readChanges']
  readonly onClose: () => void
}

export function ChangesDialog({ readChanges, onClose }: ChangesDialogProps) {
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
  /** New cards are not in the snapshot. */
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
      title="Changes since this snapshot"
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
