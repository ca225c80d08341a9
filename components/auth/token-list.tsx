'use client'
/** One's API tokens, each of which can be ended once one has said so twice. */
import { useState } from 'react'
import { describeAge } from '@/components/words/describe-age'
import { Button } from '@/components/ui/button'
import { ConfirmLine } from '@/components/ui/confirm-line'
import type { OwnToken } from '@/lib/schema/people'
import { HeldLine } from './held-line'

interface TokenListProps {
  readonly tokens: readonly OwnToken[]
  readonly isBusy: boolean
  readonly onEnd: (token: OwnToken) => void
}

export function TokenList({ tokens, isBusy, onEnd }: TokenListProps) {
  const [ending, setEnding] = useState<OwnToken['id'] | null>(null)
  return (
    <>
      <h3 className="mt-4 text-[13px] leading-4 font-semibold">API tokens</h3>
      <p className="mt-1 text-[12px] leading-4 text-secondary">
        Programs that hold one may do what you may. They are made on the server’s command line.
      </p>
      <ul aria-label="API tokens" className="divide-y divide-hairline">
        {tokens.map((token) => (
          <HeldLine
            key={token.id}
            title={token.name}
            detail={[
              token.lastUsedAt === null ? 'Never used' : `Last used ${describeAge(token.lastUsedAt, Date.now())}`,
              `made ${describeAge(token.createdAt, Date.now())}`,
            ]}
            question={
              ending === token.id && (
                <ConfirmLine
                  label={`End the token “${token.name}”?`}
                  actWords="End it"
                  keepWords="Keep it"
                  isBusy={isBusy}
                  onAct={() => {
                    setEnding(null)
                    onEnd(token)
                  }}
                  onKeep={() => setEnding(null)}
                >
                  End the token “{token.name}”? Programs that hold it are refused at once. It cannot be brought back; a
                  new one is made on the server’s command line.
                </ConfirmLine>
              )
            }
          >
            <Button
              size="small"
              look="quiet-danger"
              disabled={isBusy}
              aria-label={`End the token “${token.name}”`}
              onClick={() => setEnding(token.id)}
            >
              End…
            </Button>
          </HeldLine>
        ))}
      </ul>
    </>
  )
}
