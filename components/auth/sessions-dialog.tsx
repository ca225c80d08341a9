'use client'
/** Where one is signed in, and the API tokens that speak for one. Any of it can be ended, and is dead at once. */
import { useEffect, useState, type ReactNode } from 'react'
import { describeAge } from '@/components/words/describe-age'
import { ConfirmLine } from '@/components/ui/confirm-line'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { people } from '@/lib/api/people-client'
import type { OwnSession, OwnToken } from '@/lib/schema/people'
import { describeBrowser } from './describe-browser'
import { FormError } from './form-parts'
import { useSubmit } from './use-submit'

interface Held {
  readonly sessions: readonly OwnSession[]
  readonly tokens: readonly OwnToken[]
}

export function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const [held, setHeld] = useState<Held | null>(null)
  const [ending, setEnding] = useState<OwnToken | null>(null)
  const [leaving, setLeaving] = useState<OwnSession | 'all others' | null>(null)
  const { isBusy, error, run } = useSubmit()
  const read = async () => {
    const [sessions, tokens] = await Promise.all([people.sessions(), people.tokens()])
    setHeld({ sessions, tokens })
  }
  const end = (act: () => Promise<void>) =>
    void run(async () => {
      setEnding(null)
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
      {held && (
        <ul aria-label="Sessions" className="divide-y divide-hairline">
          {held.sessions.map((session) => (
            <Line
              key={session.id}
              title={describeBrowser(session.userAgent)}
              detail={[
                session.isCurrent ? 'This browser' : `Last seen ${describeAge(session.lastSeenAt, Date.now())}`,
                session.place && `from ${session.place}`,
                `since ${describeAge(session.createdAt, Date.now())}`,
              ]}
            >
              {!session.isCurrent && (
                <Button size="small" disabled={isBusy} onClick={() => setLeaving(session)}>
                  Sign out there…
                </Button>
              )}
            </Line>
          ))}
        </ul>
      )}
      {leaving && (
        <ConfirmLine
          label={leaving === 'all others' ? 'Sign out everywhere else?' : 'Sign out there?'}
          actWords="Sign out"
          keepWords="Stay signed in"
          isBusy={isBusy}
          onAct={() => end(leaving === 'all others' ? people.endOtherSessions : () => people.endSession(leaving.id))}
          onKeep={() => setLeaving(null)}
        >
          {leaving === 'all others'
            ? 'Sign out every other browser? '
            : `Sign out ${describeBrowser(leaving.userAgent)}, last seen ${describeAge(leaving.lastSeenAt, Date.now())}? `}
          Boards that are open there close at once. It cannot be taken back: whoever goes on there signs in again.
        </ConfirmLine>
      )}
      {held && held.tokens.length > 0 && (
        <>
          <h3 className="mt-4 text-[13px] leading-4 font-semibold">API tokens</h3>
          <p className="mt-1 text-[12px] leading-4 text-secondary">
            Programs that hold one may do what you may. They are made on the server’s command line.
          </p>
          <ul aria-label="API tokens" className="divide-y divide-hairline">
            {held.tokens.map((token) => (
              <Line
                key={token.id}
                title={token.name}
                detail={[
                  token.lastUsedAt === null ? 'Never used' : `Last used ${describeAge(token.lastUsedAt, Date.now())}`,
                  `made ${describeAge(token.createdAt, Date.now())}`,
                ]}
              >
                <Button
                  size="small"
                  look="quiet-danger"
                  disabled={isBusy}
                  aria-label={`End the token “${token.name}”`}
                  onClick={() => setEnding(token)}
                >
                  End…
                </Button>
              </Line>
            ))}
          </ul>
          {ending && (
            <ConfirmLine
              label={`End the token “${ending.name}”?`}
              actWords="End it"
              keepWords="Keep it"
              isBusy={isBusy}
              onAct={() => end(() => people.endToken(ending.id))}
              onKeep={() => setEnding(null)}
            >
              End the token “{ending.name}”? Programs that hold it are refused at once. It cannot be brought back; a new
              one is made on the server’s command line.
            </ConfirmLine>
          )}
        </>
      )}
    </Dialog>
  )
}

interface LineProps {
  readonly title: string
  readonly detail: readonly (string | null)[]
  readonly children: ReactNode
}

function Line({ title, detail, children }: LineProps) {
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{title}</p>
        <p className="text-meta text-secondary">{detail.filter(Boolean).join(' · ')}</p>
      </div>
      {children}
    </li>
  )
}
