'use client'
/** A board from a file: an export or a snapshot of this or another server becomes a board of the team, and is opened. */
import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { messageOf } from '@/components/words/message-of'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { Progress } from '@/components/ui/progress'
import { toast } from '@/components/ui/show-toast'
import { createApiClient } from '@/lib/api/client'
import type { TeamId } from '@/lib/schema/ids'

/** An import under way; `sent` 0–1, of the file's bytes. */
interface Underway {
  readonly name: string
  readonly sent: number
  readonly control: AbortController
}

export function ImportBoard({ teamId }: { readonly teamId: TeamId }) {
  const input = useRef<HTMLInputElement>(null)
  const [underway, setUnderway] = useState<Underway | null>(null)
  const importFile = async (file: File) => {
    const control = new AbortController()
    const { name } = file
    const tell = (sent: number) => setUnderway({ name, sent, control })
    tell(0)
    try {
      const upload = { file, filename: name, signal: control.signal, onProgress: tell }
      const board = await createApiClient().importBoard(upload, teamId)
      window.location.assign(`/boards/${board.id}`)
    } catch (cause) {
      setUnderway(null)
      if (control.signal.aborted) toast({ text: `The import of “${name}” was cancelled; no board was made.` })
      else toast({ text: `“${name}” was not imported. ${messageOf(cause)}`, tone: 'error' })
    }
  }
  return (
    <>
      <Button
        look="quiet"
        aria-label="Import a board from a file"
        title="A board from a file: an export or a snapshot"
        disabled={underway !== null}
        onClick={() => input.current?.click()}
      >
        <Icon of={FileUp} />
        <span className="max-sm:hidden">Import</span>
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Board file"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = '' // choosing the same file again must be heard
          if (file) void importFile(file)
        }}
      />
      {underway && <ImportProgress {...underway} />}
    </>
  )
}

function ImportProgress({ name, sent, control }: Underway) {
  const isSent = sent >= 1
  const cancel = () => control.abort()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && cancel()}
      title={`Importing “${name}”`}
      footer={<Button onClick={cancel}>Cancel</Button>}
    >
      <div className="flex flex-col gap-2">
        <Progress label="Importing" value={isSent ? null : sent} />
        <p role="status" className="text-secondary tabular-nums">
          {isSent ? 'The file is sent; the server checks it and makes the board.' : `${Math.round(sent * 100)} % sent`}
        </p>
      </div>
    </Dialog>
  )
}
