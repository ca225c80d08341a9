'use client'
/** The page where anybody checks a snapshot file: drop it, read the verdict. */
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { BrandMark } from '@/components/ui/brand-mark'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { DropPlace } from './drop-place'
import { useVerification } from './use-verification'
import { VerdictView } from './verdict-view'

/** `from`: the address of the snapshot that one came from. */
export function VerifyScreen({ from }: { readonly from: string | null }) {
  const { verification, verify } = useVerification()
  return (
    <main className="min-h-dvh bg-canvas px-4 py-8 text-ink sm:py-14">
      <div className="mx-auto flex w-full max-w-[640px] flex-col gap-6">
        <header className="flex flex-col gap-2">
          <div className="mb-2 flex items-center justify-between gap-2">
            <p className="flex items-center gap-2">
              <BrandMark />
              <span className="text-[15px] leading-5 font-semibold">Redthread</span>
            </p>
            {from && (
              <Link href={from} className={buttonClasses('quiet', 'small')}>
                <Icon of={ArrowLeft} />
                Back to the snapshot
              </Link>
            )}
          </div>
          <h1 className="text-[20px] leading-7 font-semibold tracking-[-0.01em]">Verify a snapshot</h1>
          <p className="text-body text-secondary">
            A snapshot is a board as it stood at one moment, signed by its server. Here you can see whether this server
            signed a file, whether anything in it was changed since, and whether its quotations are word for word what
            the cited documents say.
          </p>
        </header>
        <DropPlace
          isBusy={verification.state === 'checking'}
          isSecond={verification.state === 'judged' || verification.state === 'failed'}
          onFile={verify}
        />
        <div role="status" aria-live="polite">
          {verification.state === 'checking' && (
            <p className="text-body text-secondary">Checking {verification.filename}…</p>
          )}
          {verification.state === 'failed' && (
            <p role="alert" className="text-body text-danger">
              {verification.reason}
            </p>
          )}
          {verification.state === 'judged' && (
            <VerdictView filename={verification.filename} verdict={verification.verdict} />
          )}
        </div>
        <footer className="text-meta text-secondary">
          The signature is checked against the keys that this server publishes at{' '}
          <a href="/.well-known/redthread-keys.json" className="underline outline-focus focus-visible:outline-2">
            /.well-known/redthread-keys.json
          </a>
          . A genuine snapshot shows what a team held at that time and on which words; it does not show that they were
          right.
        </footer>
      </div>
    </main>
  )
}
