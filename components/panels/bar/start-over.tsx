'use client'
/** The way back to a board of which the server will not take what was written here: asked first, since it is lost then. */
import { useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { countOf } from '@/lib/schema/count-of'
import { KeepAsFile } from './keep-as-file'

export function StartOver() {
  const { connection } = useBoardSession()
  const state = useCell(connection.state)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const unsaved = state.kind === 'refused' ? state.unsaved : 0
  const what = unsaved > 0 ? countOf(unsaved, 'change') : 'this device’s copy of the board'
  const act = async () => {
    setBusy(true)
    await connection.startOver()
    window.location.reload()
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        Discard and open again…
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Discard ${what}?`}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Not now</Button>
            <Button look="danger" disabled={isBusy} onClick={() => void act()}>
              Discard and open again
            </Button>
          </>
        }
      >
        <div className="flex flex-col items-start gap-3">
          <p>
            {unsaved > 0 &&
              `${countOf(unsaved, 'change')} on this device ${unsaved === 1 ? 'is' : 'are'} not on the server and ${unsaved === 1 ? 'is' : 'are'} gone for good then, with this device’s copy of the board. `}
            The board opens again as the server has it.
          </p>
          {unsaved > 0 && <KeepAsFile />}
        </div>
      </Dialog>
    </>
  )
}
