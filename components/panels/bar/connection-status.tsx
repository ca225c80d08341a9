'use client'
/**
 * Where one's edits are, in true words. Short states stand in the top bar; a refusal, whatever takes a sentence, and on
 * narrow screens whatever needs more room, gets a line of its own under it.
 */
import { Check, CloudOff, Eye, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useEffect } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button, buttonClasses } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { fetched } from '@/components/ui/fetched'
import { Icon } from '@/components/ui/icon'
import type { ConnectionWords } from '@/components/words/describe-connection'
import { countOf } from '@/lib/schema/count-of'
import { useConnectionWords } from '../use-connection-words'
import { KeepAsFile } from './keep-as-file'

const StartOver = fetched('Starting over', async () => (await import('./start-over')).StartOver)

const TONES: Readonly<Record<ConnectionWords['tone'], string>> = {
  quiet: 'text-secondary',
  busy: 'text-secondary',
  warning: 'text-undercuts',
  error: 'text-danger',
}
const ICONS: Readonly<Record<ConnectionWords['tone'], LucideIcon>> = {
  quiet: Check,
  busy: LoaderCircle,
  warning: CloudOff,
  error: TriangleAlert,
}

export function ConnectionStatus() {
  const { canEdit } = useBoardSession()
  const { words, tone, isLong, isCounting } = useConnectionWords()
  if (tone === 'error' || isLong) return null
  return (
    <div
      className={classNames(
        // A long title gives way to it: whether all is saved is read before anything else.
        'flex max-w-3/5 min-w-0 shrink-0 items-center gap-1.5 text-[12px] leading-4',
        // Most edits are saved before one could read that they are being saved.
        tone === 'busy' && 'animate-(--animate-late)',
        TONES[tone],
      )}
    >
      <Icon
        of={tone === 'quiet' && !canEdit ? Eye : ICONS[tone]}
        size={14}
        className={classNames('shrink-0', tone === 'busy' && 'motion-safe:animate-spin')}
      />
      {/* The count-down is for the eye: a reader would hear it every second. */}
      <span
        role="status"
        aria-live={isCounting ? 'off' : 'polite'}
        className={classNames('truncate', tone === 'warning' ? 'max-sm:hidden' : 'max-sm:sr-only')}
      >
        {words}
      </span>
    </div>
  )
}

export function ConnectionLine() {
  const { connection, boardId, announce } = useBoardSession()
  const { words, tone, isLong, offerFile, offerDiscard, offerStartOver, needsSignIn, leadsHome } = useConnectionWords()
  const signInPath = `/signin?callbackUrl=${encodeURIComponent(`/boards/${boardId}`)}`
  // Whoever signed out in another tab shall not leave the board on this one. Edits that only live here keep the page.
  const mustLeave = needsSignIn === true && !offerFile
  useEffect(() => {
    if (mustLeave) window.location.assign(signInPath)
  }, [mustLeave, signInPath])
  if (tone !== 'error' && tone !== 'warning') return null
  const discard = (count: number) => {
    const undo = connection.discardUnsaved()
    announce({
      text: `${countOf(count, 'change')} that ${count === 1 ? 'was' : 'were'} not saved: discarded.`,
      undo,
      holds: () => true, // nothing else brings them back
    })
  }
  return (
    <div
      {...((tone === 'error' || isLong) && { role: 'alert' })}
      className={classNames(
        'flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-panel px-4 py-1.5 text-[12px] leading-4',
        TONES[tone],
        tone === 'warning' && !isLong && 'sm:hidden',
      )}
    >
      <Icon of={ICONS[tone]} size={14} className="shrink-0" />
      <span className="min-w-0 flex-1 max-sm:basis-4/5">{words}</span>
      {offerFile && <KeepAsFile />}
      {offerDiscard !== undefined && (
        <Button size="small" onClick={() => discard(offerDiscard)}>
          Discard {offerDiscard === 1 ? 'it' : 'them'}
        </Button>
      )}
      {offerStartOver && <StartOver />}
      {leadsHome && (
        <a href="/" className={buttonClasses('plain', 'small')}>
          All boards
        </a>
      )}
      {needsSignIn && (
        <a href={signInPath} className={buttonClasses('primary', 'small')}>
          Sign in
        </a>
      )}
    </div>
  )
}
