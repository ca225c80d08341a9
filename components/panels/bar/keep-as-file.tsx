'use client'
/** Saves the edits that the server has not got as a file that their author can read. */
import { Download } from 'lucide-react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { keepUnsaved } from './keep-unsaved'

export function KeepAsFile() {
  const session = useBoardSession()
  return (
    <Button size="small" onClick={() => void keepUnsaved(session)}>
      <Icon of={Download} size={14} />
      Keep them as a file
    </Button>
  )
}
