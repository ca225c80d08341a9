'use client'
/** Signing out where no board is open. What this device keeps goes too, so unsent edits are told of first. */
import { useEffect, useState } from 'react'
import { countOf } from '@/components/panels/words/count-of'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { people } from '@/lib/api/people-client'
import type { UserId } from '@/lib/schema/ids'
import { clearDeviceData, unsentEdits } from '@/lib/sync/device-store'
import { FormError } from './form-parts'
import { useSubmit } from './use-submit'

/** Another tab with a board open can hold the clearing up; leaving does not wait for it any longer. */
const MAX_CLEARING_MS = 4_000

export function SignOutDialog({ userId, onClose }: { readonly userId: UserId; readonly onClose: () => void }) {
  const { isBusy, error, run } = useSubmit()
  const [unsent, setUnsent] = useState<number | null>(null)
  useEffect(() => {
    unsentEdits(userId).then(
      (edits) => setUnsent([...edits.values()].reduce((sum, count) => sum + count, 0)),
      () => setUnsent(0), // this browser keeps nothing
    )
  }, [userId])
  const leave = () =>
    run(async () => {
      await people.signOut() // before anything is cleared: a sign-out that fails must not cost the edits
      await Promise.race([clearDeviceData(userId), new Promise((done) => setTimeout(done, MAX_CLEARING_MS))])
      window.location.assign('/signin')
    })
  const losesEdits = unsent !== null && unsent > 0
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
            look={losesEdits ? 'danger' : 'primary'}
            disabled={isBusy || unsent === null}
            onClick={() => void leave()}
          >
            {losesEdits ? 'Sign out and lose them' : 'Sign out'}
          </Button>
        </>
      }
    >
      {losesEdits && (
        <p role="alert" className="rounded-lg border border-danger p-3">
          {countOf(unsent, 'edit')} on this device {unsent === 1 ? 'has' : 'have'} not reached the server. Open the
          board while you are online to send {unsent === 1 ? 'it' : 'them'}; signing out now loses{' '}
          {unsent === 1 ? 'it' : 'them'}.
        </p>
      )}
      <FormError>{error}</FormError>
    </Dialog>
  )
}
