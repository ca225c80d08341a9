'use client'
/**
 * Signing out clears what this device keeps. Edits that never reached the server would go with it, so it says how many
 * there are and lets the person keep this board's as a file, or stay.
 */
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { people } from '@/lib/api/people-client'
import { clearDeviceData, unsentEdits } from '@/lib/sync/device-store'
import { saveFile } from '../save-file'
import { countOf } from '../words/count-of'
import { messageOf } from '../words/message-of'

const MAX_CLEARING_MS = 4_000

export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useBoardSession()
  const { me, boardId, connection } = session
  const [unsent, setUnsent] = useState<ReadonlyMap<string, number> | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    unsentEdits(me.userId).then(setUnsent, () => setUnsent(new Map()))
  }, [me.userId])
  const total = [...(unsent?.values() ?? [])].reduce((sum, count) => sum + count, 0)

  const leave = async () => {
    setBusy(true)
    try {
      await people.signOut()
    } catch (cause) {
      // Before anything is cleared: a sign-out that fails must not cost the edits.
      setError(messageOf(cause))
      return setBusy(false)
    }
    // An open copy of the board would hold its own removal up; another tab's may, and is not waited for.
    session.dispose()
    await Promise.race([clearDeviceData(me.userId), new Promise((done) => setTimeout(done, MAX_CLEARING_MS))])
    window.location.assign('/signin')
  }
  const keepAsFile = async () => {
    const file = await connection.unsavedAsFile()
    if (file) saveFile(file, 'unsaved-edits.yjs')
  }
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
            disabled={busy || unsent === null}
            onClick={() => void leave()}
          >
            {total > 0 ? 'Sign out and lose them' : 'Sign out'}
          </Button>
        </>
      }
    >
      {total > 0 && (
        <div role="alert" className="flex flex-col items-start gap-2 rounded-lg border border-danger p-3">
          <p>
            {countOf(total, 'edit')} on this device {total === 1 ? 'has' : 'have'} not reached the server
            {unsent && unsent.size > 1 ? `, on ${countOf(unsent.size, 'board')}` : ''}. Signing out loses{' '}
            {total === 1 ? 'it' : 'them'}.
          </p>
          {unsent?.has(boardId) && (
            <Button size="small" onClick={() => void keepAsFile()}>
              <Icon of={Download} size={14} />
              Keep this board’s as a file
            </Button>
          )}
        </div>
      )}
      {error && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
    </Dialog>
  )
}
