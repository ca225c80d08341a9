'use client'
/** Where one is signed in, and the API tokens that speak for one. Any of it can be ended, and is dead at once. */
import { useEffect, useState } from 'react'
import { describeAge } from '@/components/words/describe-age'
import { ConfirmLine } from '@/components/ui/confirm-line'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { people } from '@/lib/api/people-client'
import type { OwnSession, OwnToken } from '@/lib/schema/people'
import { describeBrowser } from './describe-browser'
import { FormError } from './form-parts'
import { HeldLine } from './held-line'
import { TokenList } from './token-list'
import { useSubmit } from './use-submit'

interface Held {
  readonly sessions: readonly OwnSession[]
  readonly tokens: readonly OwnToken[]
}

export function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const [held, setHeld] = useState<Held | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const { isBusy, error, run } = useSubmit()
  const read = async () => {
    const [sessions, tokens] = await Promise.all([people.sessions(), people.tokens()])
    setHeld({ sessions, tokens })
  }
  const end = (act: () => Promise<void>) =>
    void run(async () => {
      setLeaving(null)
      await act()
      await read()
    })
  useEffect(() => {
    void run(read)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the dialog opens
  }, [])
  const elsewhere = held?.sessions.filter(({ isCurrent }) => !isCurrent) ?? []
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Where I am signed in"
      description="What you end here is out at once, its open boards included."
      footer={
        elsewhere.length > 1 && (
          <Button disabled={isBusy} onClick={() => setLeaving('all others')}>
            Sign out everywhere else…
          </Button>
        )
      }
    >
      <FormError>{error}</FormError>
      {!held && !error && <Skeleton lines={3} label="Reading where you are signed in" />}
      {held && <SessionLines sessions={held.sessions} isBusy={isBusy} onLeave={setLeaving} />}
      {leaving && (
        <LeaveQuestion
          leaving={leaving}
          isBusy={isBusy}
          onAct={() => end(leaving === 'all others' ? people.endOtherSessions : () => people.endSession(leaving.id))}
          onKeep={() => setLeaving(null)}
        />
      )}
      {held && held.tokens.length > 0 && (
        <TokenList tokens={held.tokens} isBusy={isBusy} onEnd={(token) => end(() => people.endToken(token.id))} />
      )}
    </Dialog>
  )
}

type Leaving = OwnSession | 'all others'

interface SessionLinesProps {
  readonly sessions: readonly OwnSession[]
  readonly isBusy: boolean
  readonly onLeave: (session: OwnSession) => void
}

function SessionLines({ sessions, isBusy, onLeave }: SessionLinesProps) {
  return (
    <ul aria-label="Sessions" className="divide-y divide-hairline">
      {sessions.map((session) => (
        <HeldLine
          key={session.id}
          title={describeBrowser(session.userAgent)}
          detail={[
            session.isCurrent ? 'This browser' : `Last seen ${describeAge(session.lastSeenAt, Date.now())}`,
            session.place && `from ${session.place}`,
            `since ${describeAge(session.createdAt, Date.now())}`,
          ]}
        >
          {!session.isCurrent && (
            <Button size="small" disabled={isBusy} onClick={() => onLeave(session)}>
              Sign out there…
            </Button>
          )}
        </HeldLine>
      ))}
    </ul>
  )
}

interface LeaveQuestionProps {
  readonly leaving: Leaving
  readonly isBusy: boolean
  readonly onAct: () => void
  readonly onKeep: () => void
}

function LeaveQuestion({ leaving, ...rest }: LeaveQuestionProps) {
  const isEverywhere = leaving === 'all others'
  return (
    <ConfirmLine
      label={isEverywhere ? 'Sign out everywhere else?' : 'Sign out there?'}
      actWords="Sign out"
      keepWords="Stay signed in"
      {...rest}
    >
      {isEverywhere
        ? 'Sign out every other browser? '
        : `Sign out ${describeBrowser(leaving.userAgent)}, last seen ${describeAge(leaving.lastSeenAt, Date.now())}? `}
      Boards that are open there close at once. It cannot be taken back: whoever goes on there signs in again.
    </ConfirmLine>
  )
}
