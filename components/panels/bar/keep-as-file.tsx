'use client'
/** Saves the edits that the server has not got as a file. */
import { Download } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'

export function KeepAsFile() {
  const { connection } = useBoardSession()
  const keep = async () => {
    const file = await connection.unsavedAsFile()
    if (file) saveFile(file, 'unsaved-edits.yjs')
  }
  return (
    <Button size="small" onClick={() => void keep()}>
      <Icon of={Download} size={14} />
      Keep them as a file
    </Button>
  )
}
