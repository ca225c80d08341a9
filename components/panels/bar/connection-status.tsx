'use client'
/** Where one's edits are, in true words; on a refusal with edits left behind, the way to keep them. */
import { Check, CloudOff, Download, Eye, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '../save-file'
import { useNow } from '../use-now'
import { describeConnection, type ConnectionWords } from '../words/describe-connection'

const TONES: Readonly<Record<ConnectionWords['tone'], string>> = {
  quiet: 'text-secondary',
  busy: 'text-secondary',
  warning: 'text-undercuts',
  error: 'text-danger',
}

export function ConnectionStatus() {
  const { connection, canEdit } = useBoardSession()
  const state = useCell(connection.state)
  const now = useNow(state.kind === 'reconnecting')
  const { words, tone, offerFile } = describeConnection(state, canEdit, now)
  const icon =
    tone === 'error'
      ? TriangleAlert
      : tone === 'warning'
        ? CloudOff
        : tone === 'busy'
          ? LoaderCircle
          : canEdit
            ? Check
            : Eye
  const keepEdits = async () => {
    const file = await connection.unsavedAsFile()
    if (file) saveFile(file, 'unsaved-edits.yjs')
  }
  return (
    <div className={classNames('flex min-w-0 items-center gap-1.5 text-[12px] leading-4', TONES[tone])}>
      <Icon of={icon} size={14} className={classNames('shrink-0', tone === 'busy' && 'motion-safe:animate-spin')} />
      {/* The count-down is for the eye: a reader would hear it every second. */}
      <span
        role="status"
        aria-live={state.kind === 'reconnecting' ? 'off' : 'polite'}
        className={classNames('truncate', tone === 'quiet' && 'max-sm:sr-only')}
        title={words}
      >
        {words}
      </span>
      {offerFile && (
        <Button size="small" onClick={() => void keepEdits()}>
          <Icon of={Download} size={14} />
          Keep as a file
        </Button>
      )}
    </div>
  )
}
