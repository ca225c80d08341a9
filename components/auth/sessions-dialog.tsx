'use client'
/** Where one is signed in, and the API tokens that speak for one. Any of it can be ended, and is dead at once. */
import { useEffect, useState, type ReactNode } from 'react'
import { describeAge } from '@/components/words/describe-age'
import { ConfirmLine } from '@/components/ui/confirm-line'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { useGivesWay } from '@/components/ui/use-gives-way'
import { people } from '@/lib/api/people-client'
import type { OwnSession, OwnToken } from '@/lib/schema/people'
import { describeBrowser } from './describe-browser'
import { FormError } from './form-parts'
import { HeldLine } from './held-line'
import { TokenList } from './token-list'
import { useSubmit } from './use-submit'

const ALL_OTHERS = 'all others'

interface Held {
  readonly sessions: readonly OwnSession[]
  readonly tokens: readonly OwnToken[]
}

export function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const [held, setHeld] = useState<Held | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const askAll = useGivesWay(leaving === ALL_OTHERS)
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
  const question = leaving && (
    <LeaveQuestion
      leaving={leaving}
      isBusy={isBusy}
      onAct={() => end(leaving === ALL_OTHERS ? people.endOtherSessions : () => people.endSession(leaving.id))}
      onKeep={() => setLeaving(null)}
    />
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Where I am signed in"
      description="Signing out takes effect at once, and closes the boards that are open there."
      footer={
        elsewhere.length > 1 &&
        (leaving === ALL_OTHERS ? (
          question
        ) : (
          <Button ref={askAll} disabled={isBusy} onClick={() => setLeaving(ALL_OTHERS)}>
            Sign out everywhere else…
          </Button>
        ))
      }
    >
      <FormError>{error}</FormError>
      {!held && !error && <Skeleton lines={3} label="Reading where you are signed in" />}
      {held && (
        <SessionLines
          sessions={held.sessions}
          isBusy={isBusy}
          onLeave={setLeaving}
          questionOf={({ id }) => leaving !== ALL_OTHERS && leaving?.id === id && question}
        />
      )}
      {held && held.tokens.length > 0 && (
        <TokenList tokens={held.tokens} isBusy={isBusy} onEnd={(token) => end(() => people.endToken(token.id))} />
      )}
    </Dialog>
  )
}

type Leaving = OwnSession | typeof ALL_OTHERS

interface SessionLinesProps {
  readonly sessions: readonly OwnSession[]
  readonly isBusy: boolean
  readonly onLeave: (session: OwnSession) => void
  readonly questionOf: (session: OwnSession) => ReactNode
}

function SessionLines({ sessions, isBusy, onLeave, questionOf }: SessionLinesProps) {
  return (
    <ul aria-label="Sessions" className="divide-y divide-hairline">
      {sessions.map((session) => (
        <HeldLine
          key={session.id}
          title={describeBrowser(session.userAgent)}
          detail={[
            session.isCurrent ? 'This browser' : `Last seen ${describeAge(session.lastSeenAt, Date.now())}`,
            session.place && `from ${session.place}`,
            `signed in ${describeAge(session.createdAt, Date.now())}`,
          ]}
          question={questionOf(session)}
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
  const isEverywhere = leaving === ALL_OTHERS
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
