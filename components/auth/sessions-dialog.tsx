'use client'
import { useEffect, useState } from 'react'
import { describeAge } from '@/components/home/describe-age'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { people } from '@/lib/api/people-client'
import type { OwnSession } from '@/lib/schema/people'
import { describeBrowser } from './describe-browser'
import { FormError } from './form-parts'
import { useSubmit } from './use-submit'

/** Where one is signed in; any of it can be ended. */
export function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const [sessions, setSessions] = useState<readonly OwnSession[] | null>(null)
  const { isBusy, error, run } = useSubmit()
  const read = () =>
    run(async () => {
      setSessions(await people.sessions())
    })
  useEffect(() => {
    void read()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the dialog opens
  }, [])
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Where I am signed in"
      description="Signing out here ends it there at once."
    >
      <FormError>{error}</FormError>
      <ul className="divide-y divide-hairline">
        {sessions?.map((session) => (
          <li key={session.id} className="flex items-center gap-3 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{describeBrowser(session.userAgent)}</p>
              <p className="text-meta text-secondary">
                {session.isCurrent ? 'This browser' : `Last seen ${describeAge(session.lastSeenAt, Date.now())}`}
              </p>
            </div>
            {!session.isCurrent && (
              <Button
                size="small"
                disabled={isBusy}
                onClick={() => void run(() => people.endSession(session.id)).then(read)}
              >
                Sign out there
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
