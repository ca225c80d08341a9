'use client'
/** Says what restoring a snapshot would change, and restores it. */
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCellPart } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import type { SnapshotRow } from '@/lib/session/library'
import type { PreparedRestore } from '@/lib/session/restores'
import type { ConnectionState } from '@/lib/sync/connection'
import { messageOf } from '@/components/words/message-of'
import { ChangeList } from './change-list'
import { describeRestore } from './describe-counts'

interface RestoreDialogProps {
  readonly snapshot: SnapshotRow
  readonly onClose: () => void
}

export function RestoreDialog({ snapshot, onClose }: RestoreDialogProps) {
  const { connection, restores } = useBoardSession()
  const { id, name } = snapshot
  const isComing = useCellPart(connection.state, isOnItsWay)
  const [prepared, setPrepared] = useState<PreparedRestore | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    if (isComing) return // it may open with the page
    restores.prepare(id, name).then(
      (ready) => !isGone && setPrepared(ready),
      (cause: unknown) => !isGone && setError(messageOf(cause)),
    )
    return () => {
      isGone = true
    }
  }, [isComing, restores, id, name])

  const restore = (ready: PreparedRestore) => {
    ready.carryOut().then(onClose, (cause: unknown) => setError(messageOf(cause)))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Restore the snapshot “${name}”`}
      description="The board becomes what it was then, as edits of yours that everybody sees. One undo takes all of it back."
      wide
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!prepared || prepared.isEmpty} onClick={() => prepared && restore(prepared)}>
            Restore
          </Button>
        </>
      }
    >
      {error !== null && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
      {!prepared && error === null && <Skeleton lines={4} label="Comparing with the board" />}
      {prepared && (
        <div className="flex flex-col gap-3">
          <p>
            {prepared.isEmpty
              ? 'The board is exactly as it was then; there is nothing to restore.'
              : describeRestore(prepared.changes)}
          </p>
          {!prepared.isEmpty && (
            <>
              <ChangeList changes={prepared.changes} told="restoring" />
              <p className="text-secondary">
                Documents, sources and grades stay as they are today: they are not part of what is restored.
              </p>
            </>
          )}
        </div>
      )}
    </Dialog>
  )
}

function isOnItsWay({ kind }: ConnectionState): boolean {
  return kind === 'connecting'
}
