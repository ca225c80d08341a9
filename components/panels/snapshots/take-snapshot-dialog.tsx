'use client'
/** Names and takes a snapshot. It waits until everything here is saved, so that the snapshot holds what one sees. */
import { useRef, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { fetched } from '@/components/ui/fetched'
import { TextArea, TextField } from '@/components/ui/field'
import { MAX_BOARD_TITLE_UNITS } from '@/lib/schema/limits'
import { createKeptDrafts, useKeptDraft } from '../kept-drafts'
import { WhatKeepsIt } from '../what-keeps-it'
import { leftPanel } from '../panel-state'
import { describeMoment } from '@/components/words/describe-moment'
import { messageOf } from '@/components/words/message-of'

const PreFlightList = fetched(
  'The list of what to look at first',
  async () => (await import('../export/pre-flight-list')).PreFlightList,
)

const NOTHING = { name: '', note: '' }
/** One of the board, wherever the dialog is opened from. */
const snapshotDrafts = createKeptDrafts<typeof NOTHING>()

interface TakeSnapshotDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}
type Step = 'idle' | 'waiting' | 'taking'
const BUTTON_WORDS: Readonly<Record<Step, string>> = {
  idle: 'Take the snapshot',
  waiting: 'Waiting until all is saved…',
  taking: 'Taking…',
}

export function TakeSnapshotDialog({ open, onOpenChange }: TakeSnapshotDialogProps) {
  const session = useBoardSession()
  const { draft = NOTHING, begin, end } = useKeptDraft(snapshotDrafts, session.boardId)
  const { name, note } = draft
  const [step, setStep] = useState<Step>('idle')
  const [error, setError] = useState<string | null>(null)
  const usualName = describeMoment(Date.now())
  /** The wish that is waited for. Offline that may last; who cancels meanwhile does not want it any more. */
  const wish = useRef<object>(null)
  const cancel = () => {
    if (step === 'waiting') {
      wish.current = null
      setStep('idle')
    }
    onOpenChange(false)
  }

  const take = async () => {
    const own = {}
    wish.current = own
    setError(null)
    try {
      setStep('waiting')
      await session.connection.settled()
      if (wish.current !== own) return
      setStep('taking')
      const taken = await session.library.takeSnapshot(name.trim() || usualName, note.trim())
      session.announce({ text: `The snapshot “${taken.name}” is taken.` })
      leftPanel.set('snapshots')
      end()
      onOpenChange(false)
    } catch (cause) {
      setError(messageOf(cause))
    } finally {
      if (wish.current === own) setStep('idle')
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && cancel()}
      title="Take a snapshot"
      description="A snapshot is the board as it is now, frozen, hashed and signed by this server. It never changes."
      footer={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button look="primary" type="submit" form="take-snapshot" disabled={step !== 'idle'}>
            {BUTTON_WORDS[step]}
          </Button>
        </>
      }
    >
      <form
        id="take-snapshot"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        <TextField
          label="Name"
          value={name}
          placeholder={usualName}
          maxLength={MAX_BOARD_TITLE_UNITS}
          error={error}
          onChange={(event) => begin({ name: event.target.value, note })}
        />
        <TextArea
          label="Note"
          value={note}
          placeholder="What this state of the board is for"
          maxLength={4000}
          onChange={(event) => begin({ name, note: event.target.value })}
        />
        {step === 'waiting' && <WhatKeepsIt what="The snapshot is taken" />}
        <PreFlightList onLeave={cancel} />
      </form>
    </Dialog>
  )
}
