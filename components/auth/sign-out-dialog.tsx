'use client'
/**
 * Signing out clears what this device keeps. Edits that never reached the server would go with it, so it says how many
 * there are; on a board's page that board's can be kept as a file first.
 */
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { countOf } from '@/lib/schema/count-of'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { people } from '@/lib/api/people-client'
import type { BoardId, UserId } from '@/lib/schema/ids'
import { clearDeviceData, unsentEdits, withOpenBoard } from '@/lib/sync/device-store'
import { FormError } from './form-parts'
import { useSubmit } from './use-submit'

/** Another tab with a board open can hold the clearing up; leaving does not wait for it any longer. */
const MAX_CLEARING_MS = 4_000

interface SignOutDialogProps {
  readonly userId: UserId
  /** The board that is open here. */
  readonly board?: {
    readonly id: BoardId
    /** Acts that the server has not acknowledged. */
    readonly unsaved: number
    /** Gives them as a file. */
    keepUnsaved(): Promise<void>
    /** Its open copy would hold its own removal up. */
    close(): void
  }
  readonly onClose: () => void
}

export function SignOutDialog({ userId, board, onClose }: SignOutDialogProps) {
  const { isBusy, error, run } = useSubmit()
  const [kept, setKept] = useState<ReadonlyMap<BoardId, number> | null>(null)
  useEffect(() => {
    unsentEdits(userId).then(setKept, () => setKept(new Map())) // this browser keeps nothing
  }, [userId])
  const unsent = kept && withOpenBoard(kept, board)
  const total = [...(unsent?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const them = total === 1 ? 'it' : 'them'
  const leave = () =>
    run(async () => {
      await people.signOut() // before anything is cleared: a sign-out that fails must not cost the edits
      board?.close()
      await Promise.race([clearDeviceData(userId), new Promise((done) => setTimeout(done, MAX_CLEARING_MS))])
      window.location.assign('/signin')
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Sign out?"
      description="What this device keeps of your boards is removed from it."
      footer={
        <>
          <Button onClick={onClose}>Stay signed in</Button>
          <Button
            look={total > 0 ? 'danger' : 'primary'}
            disabled={isBusy || unsent === null}
            onClick={() => void leave()}
          >
            {total > 0 ? `Sign out and lose ${them}` : 'Sign out'}
          </Button>
        </>
      }
    >
      {total > 0 && (
        <div role="alert" className="flex flex-col items-start gap-2 rounded-lg border border-danger p-3">
          <p>
            {countOf(total, 'edit')} on this device {total === 1 ? 'has' : 'have'} not reached the server
            {unsent && unsent.size > 1 ? `, on ${countOf(unsent.size, 'board')}` : ''}. Open the board while you are
            online to send {them}; signing out now loses {them}.
          </p>
          {board && unsent?.has(board.id) && (
            <Button size="small" onClick={() => void board.keepUnsaved()}>
              <Icon of={Download} size={14} />
              Keep this board’s as a file
            </Button>
          )}
        </div>
      )}
      <FormError>{error}</FormError>
    </Dialog>
  )
}
