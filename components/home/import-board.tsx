'use client'
/** A board from a file: an export or a snapshot of this or another server becomes a board of the team, and is opened. */
import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { messageOf } from '@/components/panels/words/message-of'
import { IconButton } from '@/components/ui/icon-button'
import { toast } from '@/components/ui/toast'
import { createApiClient } from '@/lib/api/client'
import type { TeamId } from '@/lib/schema/ids'

export function ImportBoard({ teamId }: { readonly teamId: TeamId }) {
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const importFile = async (file: File) => {
    setBusy(true)
    toast({ text: `Importing “${file.name}” …` })
    try {
      const board = await createApiClient().importBoard(file, teamId)
      window.location.assign(`/boards/${board.id}`)
    } catch (cause) {
      toast({ text: `“${file.name}” was not imported. ${messageOf(cause)}`, tone: 'error' })
      setBusy(false)
    }
  }
  return (
    <>
      <IconButton
        icon={FileUp}
        label="Import a board from a file"
        side="bottom"
        disabled={isBusy}
        onClick={() => input.current?.click()}
      />
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
    </>
  )
}
